import { z } from 'zod'
import { idSchema } from '#platform/ids'
import { moneySchema } from '#platform/money'
import { endReasons } from './offer.ts'

const timeSchema = z.iso.datetime({ offset: true })

/** What an offer says, and goes on saying in a replay. */
export const offerTermsSchema = z
  .object({
    id: idSchema('off'),
    variantId: idSchema('var'),
    price: moneySchema,
    usualPrice: moneySchema,
    /** The lowest price of the 30 days before; null where the offer is not below it, and then no price may be struck. */
    lowestPrice: moneySchema.nullable(),
    quantity: z.int(),
    mostPerPerson: z.int(),
  })
  .meta({ id: 'OfferTerms' })
export type OfferTermsWire = z.output<typeof offerTermsSchema>

/** How an offer stands now. */
export const offerStatusSchema = z
  .object({
    id: idSchema('off'),
    terms: offerTermsSchema,
    startsAt: timeSchema,
    endsAt: timeSchema,
    /** Null while it runs. */
    endReason: z.enum(endReasons).nullable(),
    /** Units nobody took yet. */
    left: z.int(),
    held: z.int(),
    sold: z.int(),
  })
  .meta({ id: 'OfferStatus' })
export type OfferStatusWire = z.output<typeof offerStatusSchema>

const MOST_UNITS = 100_000

/** What a host decides; `key` is the caller's. */
export const offerWishSchema = z.object({
  key: z.uuid(),
  variantId: idSchema('var'),
  price: moneySchema,
  quantity: z.int().min(1).max(MOST_UNITS),
  mostPerPerson: z.int().min(1).max(10),
  seconds: z.int().min(10).max(1_200),
})

/** What an offer of this variant could be. */
export const offerProposalSchema = z
  .object({
    variantId: idSchema('var'),
    usualPrice: moneySchema,
    lowestPrice: moneySchema,
    /** Units that can be set aside. */
    available: z.int(),
    /** Dearest first. */
    prices: z.array(moneySchema),
  })
  .meta({ id: 'OfferProposal' })
export type OfferProposalWire = z.input<typeof offerProposalSchema>
