import { expect, test } from 'vitest'
import { addToTrack, announce } from './answer.ts'

const answer = [
  'v=0',
  'm=video 1 X 96',
  'a=mid:0',
  'a=candidate:9 1 UDP 1 10.0.0.1 1 typ host',
  'a=end-of-candidates',
  'm=audio 1 X 111',
  'a=mid:1',
  '',
].join('\r\n')

test('our addresses stand once, in the first section, the announced one first', () => {
  const lines = announce(answer, ['203.0.113.7', '::1'], 4478).split('\r\n')
  const [first, second] = lines.filter((line) => line.startsWith('a=candidate:'))
  expect(first).toMatch(/ 203\.0\.113\.7 4478 typ host$/)
  expect(second).toMatch(/ ::1 4478 typ host$/)
  expect(Number(first!.split(' ')[3])).toBeGreaterThan(Number(second!.split(' ')[3]))
  expect(lines.indexOf('m=audio 1 X 111')).toBe(lines.indexOf('a=end-of-candidates') + 1)
})

test('an answer of one section gets them at its end', () => {
  const alone = answer.slice(0, answer.indexOf('m=audio'))
  expect(announce(alone, ['127.0.0.1'], 1)).toMatch(/a=mid:0\r\na=candidate:.*\r\na=end-of-candidates\r\n$/)
})

test('an attribute goes into the section of its track', () => {
  expect(addToTrack(answer, '1', 'a=x')).toMatch(/a=mid:1\r\na=x\r\n$/)
})
