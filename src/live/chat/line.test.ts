import { expect, test } from 'vitest'
import { plain, sameName } from './line.ts'

test('what would reorder or hide the words of others is taken out', () => {
  expect(plain('  hello\n\tthere\u202e dlrow \u2066now\u200b ')).toBe('hello there dlrow now')
  expect(plain('\u202e\u200b \n')).toBe('')
})

test('words in any script and joined emoji stay as they are', () => {
  expect(plain('هل يتحمّل غسّالة الصحون؟')).toBe('هل يتحمّل غسّالة الصحون؟')
  expect(plain('👩‍👩‍👧 می‌خواهم')).toBe('👩‍👩‍👧 می‌خواهم')
})

test.each([
  ['Layla', ' lAYLA'],
  ['ليلى', 'لَيْلَـى'],
  ['Dar Tin', 'DarTín'],
])('%s and %s would be taken for one person', (one, other) => {
  expect(sameName(one, other)).toBe(true)
})

test('different names are different', () => {
  expect(sameName('Layla', 'Leila')).toBe(false)
})
