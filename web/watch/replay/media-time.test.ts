import { expect, test } from 'vitest'
import { chapterAt, nextStart, previousStart, timeText } from './media-time.ts'

const chapters = [
  { atSeconds: 5, durationSeconds: 10 },
  { atSeconds: 15, durationSeconds: 5 },
  { atSeconds: 30, durationSeconds: 10 },
]

test('a time is told in minutes and seconds', () => {
  expect([0, 59.9, 760.4, 3723].map(timeText)).toEqual(['00:00', '00:59', '12:40', '1:02:03'])
})

test('the chapter in sight is the one that holds the moment, and none between two', () => {
  expect([0, 5, 14.9, 15, 25, 39.9, 40].map((second) => chapterAt(chapters, second)?.atSeconds ?? null)).toEqual([
    null,
    5,
    5,
    15,
    null,
    30,
    null,
  ])
})

test('one step back is the beginning of this chapter, two are the chapter before', () => {
  expect(previousStart(chapters, 20)).toBeCloseTo(15.05)
  expect(previousStart(chapters, 15.5)).toBeCloseTo(5.05)
  expect(previousStart(chapters, 3)).toBe(0)
})

test('on from a chapter is the beginning of the next one, and from the last there is none', () => {
  expect(nextStart(chapters, 5.05)).toBeCloseTo(15.05)
  expect(nextStart(chapters, 35)).toBeNull()
})
