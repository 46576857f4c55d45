import { dateAt, rtpAt, type Timeline } from '#live/media'
import { type Id, newId } from '#platform/ids'
import type { OfferOnAir, SaleOnAir } from './contract.ts'
import { type Cue, cueToWire } from './cue.ts'
import type { Desk } from './desk.ts'
import { cuePlaced } from './events.ts'
import { insertCue } from './store.ts'

export interface Product {
  readonly lineupItemId: Id<'lin'>
  readonly productId: Id<'prd'>
}

/** What happens from that frame on. */
export type Change =
  | { readonly kind: 'pin'; readonly product: Product }
  | { readonly kind: 'unpin' }
  | { readonly kind: 'offer.open'; readonly product: Product; readonly offerId: Id<'off'>; readonly offer: OfferOnAir }
  | { readonly kind: 'offer.close'; readonly product: Product; readonly offerId: Id<'off'> }
  | { readonly kind: 'sale.open' | 'sale.close'; readonly sale: SaleOnAir }

export interface Placing {
  showId: Id<'shw'>
  broadcastId: Id<'brd'>
  timeline: Timeline
  /** Ticks on that timeline. */
  mediaTime: number
  change: Change
  key: string
  createdBy: Id<'acc'> | null
}

/** Stores a cue and tells the room, ahead of its frame. Null when the key has been used: then nothing happens. */
export async function placeCue(desk: Desk, placing: Placing): Promise<Cue | null> {
  const { showId, broadcastId, timeline, mediaTime, change, key, createdBy } = placing
  const product = 'product' in change ? change.product : null
  const sale = 'sale' in change ? change.sale : null
  const cue = await insertCue(desk.tables, {
    ...{ id: newId('cue'), showId, broadcastId, key, createdBy, mediaTime },
    epoch: timeline.epoch,
    rtp: rtpAt(timeline, mediaTime),
    at: dateAt(timeline, mediaTime),
    kind: change.kind,
    lineupItemId: product?.lineupItemId ?? null,
    productId: product?.productId ?? sale?.productId ?? null,
    offerId: 'offerId' in change ? change.offerId : null,
    offer: change.kind === 'offer.open' ? change.offer : null,
    sale,
  })
  if (cue === null) return null
  desk.board.note(cue)
  desk.realtime.publish(`show:${showId}`, 'cue', cueToWire(cue), { lane: 'now' })
  desk.events.emit(cuePlaced, { cue })
  return cue
}
