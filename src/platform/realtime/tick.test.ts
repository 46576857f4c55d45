import { expect, test } from 'vitest'
import { tickMilliseconds } from './tick.ts'

test.each([
  [1, 0],
  [50, 0],
  [500, 20],
  [2_000, 50],
  [5_000, 100],
  [10_000, 200],
  [20_000, 400],
])('%i sockets: %i ms', (sockets, milliseconds) => {
  expect(tickMilliseconds(sockets)).toBe(milliseconds)
})

test('more sockets never mean a shorter tick', () => {
  const ticks = Array.from({ length: 300 }, (_, index) => tickMilliseconds(index * 50))
  expect(ticks).toEqual([...ticks].sort((a, b) => a - b))
})
