import type { Timeline } from './port.ts'

/** Ticks of the media clock in one second. */
export const TICKS_PER_SECOND = 90_000
const TICKS_PER_MS = 90

/** What a WHEP frame carries as RTP timestamp at that media time. */
export function rtpAt(timeline: Pick<Timeline, 'rtpBase'>, mediaTime: number): number {
  const size = 2 ** 32
  return (((timeline.rtpBase + mediaTime) % size) + size) % size
}

/** Date form of a media time; what PROGRAM-DATE-TIME says of that frame. */
export function dateAt(timeline: Pick<Timeline, 'startedAt'>, mediaTime: number): Date {
  return new Date(timeline.startedAt.getTime() + mediaTime / TICKS_PER_MS)
}

/** Media time of a date, rounded to a tick. */
export function mediaTimeAt(timeline: Pick<Timeline, 'startedAt'>, date: Date): number {
  return Math.round((date.getTime() - timeline.startedAt.getTime()) * TICKS_PER_MS)
}
