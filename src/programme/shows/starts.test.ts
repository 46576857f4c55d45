import { expect, test } from 'vitest'
import { instantOf, localOf, tomorrowEvening } from './starts.ts'

test.each([
  ['2026-11-27T21:30', 'Asia/Dubai', '2026-11-27T17:30:00.000Z'],
  ['2026-07-01T20:00', 'Africa/Cairo', '2026-07-01T17:00:00.000Z'],
  ['2026-12-01T20:00', 'Africa/Cairo', '2026-12-01T18:00:00.000Z'],
  // Twice that night: the first of them.
  ['2026-10-25T02:30', 'Europe/Berlin', '2026-10-25T00:30:00.000Z'],
  ['2026-11-01T01:15', 'America/New_York', '2026-11-01T05:15:00.000Z'],
])('%s in %s is %s, and reads back the same', (local, zone, instant) => {
  expect(instantOf(local, zone).toISOString()).toBe(instant)
  expect(localOf(new Date(instant), zone)).toBe(local)
})

test('a time that the clocks skip is refused, with the next one there is', () => {
  expect(() => instantOf('2026-03-29T02:30', 'Europe/Berlin')).toThrowError(
    expect.objectContaining({ code: 'programme/shows/no-such-time', extensions: { next: '2026-03-29T03:30' } }),
  )
  expect(() => instantOf('2026-11-27T21:30', 'Mars/Olympus')).toThrowError(
    expect.objectContaining({ code: 'programme/shows/zone-unknown' }),
  )
})

test('tomorrow evening is eight o’clock on the wall of the place, also over a change of the clocks', () => {
  const berlin = tomorrowEvening(new Date('2026-03-28T12:00:00Z'), 'Europe/Berlin')
  expect(berlin.toISOString()).toBe('2026-03-29T18:00:00.000Z')
  expect(tomorrowEvening(new Date('2026-11-22T21:00:00Z'), 'Asia/Dubai').toISOString()).toBe('2026-11-24T16:00:00.000Z')
})
