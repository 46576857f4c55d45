import { expect, test } from 'vitest'
import { dateAt, ticksAt } from './film-time.ts'

const runs = [
  { startTicks: 900_000, durationTicks: 180_000 },
  { startTicks: 5_400_000, durationTicks: 90_000 },
]

test('a second of the film is a moment of the broadcast, over a gap as well', () => {
  expect([0, 1, 1.999, 2, 2.5].map((second) => ticksAt(runs, second))).toEqual([900_000, 990_000, 1_079_910, 5_400_000, 5_445_000])
})

test('past its end a film stands at its last moment', () => {
  expect(ticksAt(runs, 99)).toBe(5_490_000)
  expect(ticksAt([], 1)).toBe(0)
})

test('the date form is exact to the millisecond', () => {
  expect(new Date(dateAt(runs, '2026-11-22T20:00:00.000Z', 1)).toISOString()).toBe('2026-11-22T20:00:11.000Z')
})
