import { expect, test } from 'vitest'
import { figure, remainingUntil } from './remaining.ts'

test('what is left is told in days, hours, minutes and seconds, and ends at nothing', () => {
  const start = Date.parse('2026-11-27T17:30:00Z')
  expect(remainingUntil(start, Date.parse('2026-11-22T16:42:48Z'))).toEqual({ days: 5, hours: 0, minutes: 47, seconds: 12 })
  expect(remainingUntil(start, start - 999)).toEqual({ days: 0, hours: 0, minutes: 0, seconds: 1 })
  expect(remainingUntil(start, start)).toEqual({ days: 0, hours: 0, minutes: 0, seconds: 0 })
  expect(remainingUntil(start, start + 60_000)).toEqual({ days: 0, hours: 0, minutes: 0, seconds: 0 })
  expect([figure(5), figure(47), figure(120)]).toEqual(['05', '47', '120'])
})
