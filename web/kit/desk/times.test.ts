import { expect, test } from 'vitest'
import { timesIn } from './times.ts'

const now = new Date(2026, 10, 22, 21, 0, 0)
const earlierToday = new Date(2026, 10, 22, 20, 42, 7).toISOString()
const yesterday = new Date(2026, 10, 21, 8, 14, 0).toISOString()

test('today needs no date, another day does', () => {
  const times = timesIn('en-GB', now)
  expect(times.short(earlierToday)).toBe('20:42')
  expect(times.short(yesterday)).toBe('21 Nov, 08:14')
})

test('a day of another year tells its year', () => {
  const times = timesIn('en-AE', now)
  const nextYear = new Date(2027, 10, 23, 16, 1, 0).toISOString()
  expect(times.short(nextYear)).toBe('23 Nov 2027, 16:01')
  expect(times.long(nextYear)).toMatch(/23 November 2027/)
  expect(times.long(yesterday)).not.toMatch(/2026/)
})

test('a second event of the same day tells the time alone', () => {
  const times = timesIn('en-AE', now)
  expect(times.exact(earlierToday)).toBe('22 Nov, 20:42:07')
  expect(times.exact(earlierToday, now.toISOString())).toBe('20:42:07')
})

test('Arabic names the month in Arabic', () => {
  expect(timesIn('ar-AE', now).short(yesterday)).toMatch(/نوفمبر/)
})
