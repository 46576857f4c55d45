import { z } from 'zod'
import { idSchema } from '#platform/ids'
import { offerTermsSchema, offerWishSchema } from '#shop/offers/contract'

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

/**
 * A change of the pinned product or of the live offer, bound to a frame of the broadcast.
 *
 * Cues are ordered by (`epoch`, `mediaTime`, `seq`). A player applies a cue when it paints the frame at `mediaTime` or a later one; a cue that arrives
 * after its frame is applied at once. Never apply a cue that stands before the last one applied: that is also what voids cues
 * planned for an epoch that ended early. Pins and offers are two lanes: the pin in force and the offer in force stand beside each other.
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
    kind: z.enum(['pin', 'unpin', 'offer.open', 'offer.close']),
    lineupItemId: idSchema('lin').nullable(),
    productId: idSchema('prd').nullable(),
    offerId: idSchema('off').nullable(),
    /** With `offer.open` alone. */
    offer: offerOnAirSchema.nullable(),
    /** Grows with every cue stored; decides between cues of one frame. */
    seq: z.int(),
  })
  .meta({ id: 'Cue', description: 'A change of the pinned product or of the live offer, bound to a frame.' })
export type CueWire = z.infer<typeof cueSchema>

/** `key` is the caller's: a repeat answers with the cue of the first time. */
export const pinSchema = z.object({ key: z.uuid(), lineupItemId: idSchema('lin') })

/** An offer on a product of the lineup; its product is pinned with it. */
export const openOfferSchema = offerWishSchema.extend({ lineupItemId: idSchema('lin') })
export type OfferWish = z.output<typeof openOfferSchema>
