import type { Id } from '#platform/ids'
import type { CueWire, OfferOnAir, SaleOnAir } from './contract.ts'

export type CueKind = 'pin' | 'unpin' | 'offer.open' | 'offer.close' | 'sale.open' | 'sale.close'
/** Each sale has one of its own. */
export type CueLane = 'pin' | 'offer' | `sale:${string}`

/** A change of the pinned product, of the live offer or of a sale, bound to a frame. */
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
  readonly sale: SaleOnAir | null
  readonly seq: number
}

/** Delay from the newest frame that reached the server to the frame a tap takes effect at. */
export const DEFAULT_LEAD_MILLISECONDS = 300

/** Cues apply in this order, whatever order they arrive in. A later epoch's first cue outranks what an earlier one still had planned. */
export function compareCues(a: Cue, b: Cue): number {
  return a.epoch - b.epoch || a.mediaTime - b.mediaTime || a.seq - b.seq
}

/** Cues of one lane replace each other. */
export function laneOf({ kind, sale }: Pick<Cue, 'kind' | 'sale'>): CueLane {
  if (sale) return `sale:${sale.id}`
  return kind === 'pin' || kind === 'unpin' ? 'pin' : 'offer'
}

/** The cue of a lane whose change is in sight at `mediaTime` of `epoch`; null before the first. */
export function cueInForce(cues: readonly Cue[], lane: CueLane, epoch: number, mediaTime: number): Cue | null {
  let found: Cue | null = null
  for (const cue of cues) {
    if (laneOf(cue) !== lane || cue.epoch > epoch || cue.mediaTime > mediaTime) continue
    if (found === null || compareCues(cue, found) > 0) found = cue
  }
  return found
}

export function cueToWire(cue: Cue): CueWire {
  return { ...cue, at: cue.at.toISOString() }
}
