import type { Id } from '#platform/ids'
import type { CueWire, OfferOnAir } from './contract.ts'

export type CueKind = 'pin' | 'unpin' | 'offer.open' | 'offer.close'
export type CueLane = 'pin' | 'offer'

/** A change of the pinned product or of the live offer, bound to a frame. */
export interface Cue {
  readonly id: Id<'cue'>
  readonly showId: Id<'shw'>
  readonly broadcastId: Id<'brd'>
  readonly epoch: number
  /** Ticks of 90 kHz since the broadcast's first frame. */
  readonly mediaTime: number
  readonly rtp: number
  readonly at: Date
  readonly kind: CueKind
  readonly lineupItemId: Id<'lin'> | null
  readonly productId: Id<'prd'> | null
  readonly offerId: Id<'off'> | null
  readonly offer: OfferOnAir | null
  readonly seq: number
}

/** Delay from the newest frame that reached the server to the frame a tap takes effect at. */
export const DEFAULT_LEAD_MILLISECONDS = 300

/** Cues apply in this order, whatever order they arrive in. A later epoch's first cue outranks what an earlier one still had planned. */
export function compareCues(a: Cue, b: Cue): number {
  return a.epoch - b.epoch || a.mediaTime - b.mediaTime || a.seq - b.seq
}

/** Cues of one lane replace each other. */
export const laneOf = (kind: CueKind): CueLane => (kind === 'pin' || kind === 'unpin' ? 'pin' : 'offer')

/** The cue of a lane whose change is in sight at `mediaTime` of `epoch`; null before the first. */
export function cueInForce(cues: readonly Cue[], lane: CueLane, epoch: number, mediaTime: number): Cue | null {
  let found: Cue | null = null
  for (const cue of cues) {
    if (laneOf(cue.kind) !== lane || cue.epoch > epoch || cue.mediaTime > mediaTime) continue
    if (found === null || compareCues(cue, found) > 0) found = cue
  }
  return found
}

export function cueToWire(cue: Cue): CueWire {
  return { ...cue, at: cue.at.toISOString() }
}
