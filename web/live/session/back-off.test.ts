import { expect, test } from 'vitest'
import { backOffMilliseconds } from './back-off.ts'

test('waits double and end at fifteen seconds', () => {
  const waits = [0, 1, 2, 5, 50].map((attempt) => backOffMilliseconds(attempt, () => 0))
  expect(waits).toEqual([500, 1000, 2000, 15_000, 15_000])
})

test('a crowd does not come back at once', () => {
  expect(backOffMilliseconds(3, () => 0.999)).toBeLessThan(backOffMilliseconds(3, () => 0))
})
