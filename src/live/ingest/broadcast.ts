import type { MediaRefusalReason, Timeline } from '#live/media'
import type { Id } from '#platform/ids'
import type { Show } from '#programme/shows'
import type { BroadcastState } from './states.ts'

/** What is or was on air of one show: one timeline, however often its publisher comes back. */
export interface Broadcast {
  id: Id<'brd'>
  showId: Id<'shw'>
  state: BroadcastState
  /** Date of media time 0; null before the first frame. */
  startedAt: Date | null
  epoch: number
  /** Ticks. */
  epochStart: number
  /** Null before the first frame. */
  timeline: Timeline | null
  endReason: BroadcastEnd | null
}

export type BroadcastEnd = 'show-ended' | 'publisher-did-not-return' | 'stopped-by-operator'

/** A camera may come before the show opens, and stay until it is over. */
export function takesPublisher(show: Pick<Show, 'state'>): boolean {
  return show.state === 'scheduled' || show.state === 'live' || show.state === 'stopped'
}

/** Refusals that are the offer's fault and not the moment's. */
export const OFFER_FAULTS: ReadonlySet<MediaRefusalReason> = new Set([
  'offer-malformed',
  'offer-without-video',
  'too-many-tracks',
  'wrong-direction',
  'video-codec-unsupported',
  'audio-codec-unsupported',
])
