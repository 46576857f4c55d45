import type { MediaRefusalReason, Timeline } from '#live/media'
import type { Id } from '#platform/ids'
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

export type BroadcastEnd = 'show-ended' | 'publisher-did-not-return'

/** A show as far as publishing is concerned. Programme tells; live only asks. */
export interface PublishableShow {
  id: Id<'shw'>
  state: 'draft' | 'scheduled' | 'live' | 'stopped' | 'ended' | 'cancelled'
}

export interface ShowDirectory {
  findShow(id: Id<'shw'>): Promise<PublishableShow | null>
}

/** A camera may come before the show opens, and stay as long as it runs. */
export function takesPublisher(show: PublishableShow): boolean {
  return show.state === 'scheduled' || show.state === 'live'
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
