import { z } from 'zod'
import { idSchema } from '#platform/ids'
import { bilingualSchema } from '#platform/language'
import { lotSchema } from '#shop/auctions/contract'
import { claimsFactsSchema } from '#shop/claims/contract'
import { dropTermsSchema } from '#shop/drops/contract'
import { giveawaySchema } from '#shop/giveaways/contract'
import { offerTermsSchema, offerWishSchema } from '#shop/offers/contract'
import { saleKinds } from '#shop/sales'

/** An offer as its opening says it. Its time runs by the playhead of whoever watches. */
export const offerOnAirSchema = z
  .object({
    terms: offerTermsSchema,
    /** Ticks of the broadcast's timeline at which its time is over. */
    endsMediaTime: z.int(),
    /** The same as a date. */
    endsAt: z.iso.datetime({ offset: true }),
  })
  .meta({ id: 'OfferOnAir' })
export type OfferOnAir = z.infer<typeof offerOnAirSchema>

/** What an opened sale says whatever its kind; what changes fast meanwhile goes over the room and never into a cue. */
const sale = {
  id: z.string(),
  productId: idSchema('prd').nullable(),
  title: bilingualSchema.nullable(),
  endsAt: z.iso.datetime({ offset: true }).nullable(),
  /** Ticks of the broadcast's timeline at which its time is over. */
  endsMediaTime: z.int().nullable(),
}
/** Each kind says what it is about. */
export const saleOnAirSchema = z
  .discriminatedUnion('kind', [
    z.object({ ...sale, kind: z.literal('drop'), facts: dropTermsSchema }),
    z.object({ ...sale, kind: z.literal('claims'), facts: claimsFactsSchema }),
    z.object({ ...sale, kind: z.literal('lot'), facts: lotSchema }),
    z.object({ ...sale, kind: z.literal('giveaway'), facts: giveawaySchema }),
  ])
  .meta({ id: 'SaleOnAir' })
export type SaleOnAir = z.infer<typeof saleOnAirSchema>

/** Which sale a host opens. */
export const openSaleSchema = z.object({ kind: z.enum(saleKinds), id: z.string().max(60) })

/**
 * A change of the pinned product, of the live offer or of a sale, bound to a frame of the broadcast.
 *
 * Cues are ordered by (`epoch`, `mediaTime`, `seq`). A player applies a cue when it paints the frame at `mediaTime` or a later one; a cue that arrives
 * after its frame is applied at once. Never apply a cue that stands before the last one applied: that is also what voids cues
 * planned for an epoch that ended early. Pins and offers are two lanes, and each sale is a lane of its own: what is in force in one stands beside the others.
 */
export const cueSchema = z
  .object({
    id: idSchema('cue'),
    showId: idSchema('shw'),
    broadcastId: idSchema('brd'),
    /** Counts the publisher's starts within the broadcast. */
    epoch: z.int(),
    /** Ticks of 90 kHz since the broadcast's first frame. */
    mediaTime: z.int(),
    /** RTP timestamp that WHEP frames carry at `mediaTime`. */
    rtp: z.int().min(0).max(0xffff_ffff),
    /** `mediaTime` as a date, for players that know dates only. */
    at: z.iso.datetime({ offset: true }),
    kind: z.enum(['pin', 'unpin', 'offer.open', 'offer.close', 'sale.open', 'sale.close']),
    lineupItemId: idSchema('lin').nullable(),
    productId: idSchema('prd').nullable(),
    offerId: idSchema('off').nullable(),
    /** With `offer.open` alone. */
    offer: offerOnAirSchema.nullable(),
    /** With `sale.open` and `sale.close`. */
    sale: saleOnAirSchema.nullable(),
    /** Grows with every cue stored; decides between cues of one frame. */
    seq: z.int(),
  })
  .meta({ id: 'Cue', description: 'A change of the pinned product, of the live offer or of a sale, bound to a frame.' })
export type CueWire = z.infer<typeof cueSchema>

/** `key` is the caller's: a repeat answers with the cue of the first time. */
export const pinSchema = z.object({ key: z.uuid(), lineupItemId: idSchema('lin') })

/** An offer on a product of the lineup; its product is pinned with it. */
export const openOfferSchema = offerWishSchema.extend({ lineupItemId: idSchema('lin') })
export type OfferWish = z.output<typeof openOfferSchema>
