import { expect, test } from 'vitest'
import { dateOfMediaTime, mediaTimeOfDate } from './frame-dates.ts'

const start = Date.parse('2026-11-22T20:00:00Z')
/** Two fragments, then a publisher's restart seven seconds later, without a gap in the player's time. */
const fragments = [
  { start: 10, duration: 2, programDateTime: start },
  { start: 12, duration: 2, programDateTime: start + 2000 },
  { start: 14, duration: 2, programDateTime: start + 11_000 },
]

test('a frame has the date of its fragment plus its place in it', () => {
  expect(dateOfMediaTime(fragments, 10)).toBe(start)
  expect(dateOfMediaTime(fragments, 13.5)).toBe(start + 3500)
})

test('a fragment that is still growing reaches beyond its length so far', () => {
  expect(dateOfMediaTime(fragments, 17)).toBe(start + 14_000)
})

test('a gap between two publishers lies between their dates', () => {
  expect(dateOfMediaTime(fragments, 13.9)).toBe(start + 3900)
  expect(dateOfMediaTime(fragments, 14)).toBe(start + 11_000)
})

test('what has left the playlist is counted back from what is there', () => {
  expect(dateOfMediaTime(fragments, 9)).toBe(start - 1000)
})

test('a playlist without dates tells none', () => {
  expect(dateOfMediaTime([], 3)).toBeNull()
  expect(dateOfMediaTime([{ start: 0, duration: 2, programDateTime: null }], 1)).toBeNull()
})

test('a date is found again, and one in a gap is where the picture goes on', () => {
  expect(mediaTimeOfDate(fragments, start + 3500)).toBe(13.5)
  expect(mediaTimeOfDate(fragments, start + 7000)).toBe(14)
  expect(mediaTimeOfDate(fragments, start + 11_500)).toBe(14.5)
  expect(mediaTimeOfDate(fragments, start - 5000)).toBe(10)
  expect(mediaTimeOfDate(fragments, start + 60_000)).toBe(16)
})
