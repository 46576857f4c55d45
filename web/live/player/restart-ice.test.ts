import { expect, test } from 'vitest'
import { fragmentOf, renewed } from './restart-ice.ts'

const lines = (...all: string[]): string => `${all.join('\r\n')}\r\n`
const answer = lines(
  'v=0',
  'a=ice-ufrag:old',
  'a=ice-pwd:older',
  'm=video 9 X 96',
  'a=mid:0',
  'a=candidate:1 1 UDP 1 ::1 1 typ host',
  'a=end-of-candidates',
  'm=audio 9 X 111',
  'a=mid:1',
)

test('an offer is told by its credentials and its first section', () => {
  const offer = lines(
    'v=0',
    'm=video 9 X 96',
    'a=ice-ufrag:new',
    'a=ice-pwd:newer',
    'a=mid:0',
    'm=audio 9 X 111',
    'a=ice-ufrag:new',
    'a=mid:1',
  )
  expect(fragmentOf(offer)).toBe(lines('a=ice-ufrag:new', 'a=ice-pwd:newer', 'm=video 9 X 96', 'a=mid:0'))
})

test('the answer goes on with the new credentials, and the new candidates in its first section', () => {
  const fragment = lines('a=ice-ufrag:new', 'a=ice-pwd:newer', 'm=video 9 X 96', 'a=mid:0', 'a=candidate:1 1 UDP 1 ::1 2 typ host')
  expect(renewed(answer, fragment)).toBe(
    lines(
      'v=0',
      'a=ice-ufrag:new',
      'a=ice-pwd:newer',
      'm=video 9 X 96',
      'a=mid:0',
      'a=candidate:1 1 UDP 1 ::1 2 typ host',
      'm=audio 9 X 111',
      'a=mid:1',
    ),
  )
})
