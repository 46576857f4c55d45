import type { CueWire as Cue } from '../../../src/live/cues/contract.ts'

/** The frame in sight, by the RTP time it carries (WHEP) or by its date form in milliseconds (HLS, replays). */
export type Playhead = { readonly rtp: number } | { readonly date: number }

const ticksPerMillisecond = 90
/** Dates are written in whole milliseconds, and so are cues: both may be cut off. Far less than a frame. */
const dateToleranceTicks = 2 * ticksPerMillisecond

/** How far `a` is after `b` on the 32-bit RTP clock, in ticks; right across its wrap. */
export const rtpDifference = (a: number, b: number): number => (a - b) | 0

/** How far the frame in sight is after the frame that a cue names, in ticks. */
export function ticksAfter(place: Playhead, cue: Pick<Cue, 'rtp' | 'at'>): number {
  return 'rtp' in place ? rtpDifference(place.rtp, cue.rtp) : Math.round((place.date - Date.parse(cue.at)) * ticksPerMillisecond)
}

/** Whether the frame of the cue is in sight or past. */
export function isDue(place: Playhead, cue: Pick<Cue, 'rtp' | 'at'>): boolean {
  return ticksAfter(place, cue) >= ('rtp' in place ? 0 : -dateToleranceTicks)
}

/** Ticks of a date on the broadcast's timeline, told by any cue of it or by its start (`{ at: startedAt, mediaTime: 0 }`). */
export function ticksOf(date: number, anchor: Pick<Cue, 'at' | 'mediaTime'>): number {
  return anchor.mediaTime + Math.round((date - Date.parse(anchor.at)) * ticksPerMillisecond)
}

/** The date form of a frame, in milliseconds. An RTP time needs a cue of the same broadcast to be one. */
export function dateOf(place: Playhead, anchor: Pick<Cue, 'at' | 'rtp'> | null): number | null {
  if ('date' in place) return place.date
  return anchor && Date.parse(anchor.at) + rtpDifference(place.rtp, anchor.rtp) / ticksPerMillisecond
}
