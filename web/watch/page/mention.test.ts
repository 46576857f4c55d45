import { expect, test } from 'vitest'
import { mentionAt, withMention } from './mention.ts'

test.each([
  ['@', ''],
  ['look @Hu', 'Hu'],
  ['يا @هدى', 'هدى'],
  ['mail@hu', null],
  ['look', null],
])('%s calls %s', (text, name) => {
  expect(mentionAt(text)).toBe(name)
})

test('choosing a name puts it in place of its beginning', () => {
  expect(withMention('look @Hu', 'Huda')).toBe('look @Huda ')
  expect(withMention('look', 'Huda')).toBe('look')
})
