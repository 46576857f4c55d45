import { expect, test } from 'vitest'
import { createAllowance } from './allowance.ts'

test('a burst passes, a flood does not, and time fills the bucket again', () => {
  const allowance = createAllowance({ burst: 3, perSecond: 0.5 })
  expect([0, 0, 0, 0].map((at) => allowance.take(at))).toEqual([true, true, true, false])
  expect(allowance.secondsUntilNext(0)).toBe(2)
  expect(allowance.take(1_999)).toBe(false)
  expect(allowance.take(2_000)).toBe(true)
  expect([100_000, 100_000, 100_000, 100_000].map((at) => allowance.take(at))).toEqual([true, true, true, false])
})
