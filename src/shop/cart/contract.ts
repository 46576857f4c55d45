import { z } from 'zod'
import { idSchema } from '#platform/ids'
import { bilingualSchema } from '#platform/language'
import { moneySchema } from '#platform/money'
import { contactSchema, holdSchema, orderAddressSchema } from '#shop/checkout/contract'

export const MOST_LINES = 100

/** What stands against buying a line as it is. */
export const lineStates = ['ready', 'fewer', 'sold-out', 'not-sold'] as const

export const cartLineSchema = z.object({
  variantId: idSchema('var'),
  product: z.object({ id: idSchema('prd'), slug: z.string(), title: bilingualSchema }),
  brand: z.object({ id: idSchema('org'), name: bilingualSchema }),
  variantTitle: bilingualSchema,
  pictureUrl: z.string(),
  quantity: z.int(),
  savedForLater: z.boolean(),
  /** Null where it is not sold any more. */
  unitPrice: moneySchema.nullable(),
  /** What its owner saw last, where the price is another one now. */
  priceBefore: moneySchema.nullable(),
  available: z.int(),
  state: z.enum(lineStates),
})

export const cartSchema = z
  .object({
    /** Code of the market that all its lines are of; null for an empty one. */
    market: z.string().nullable(),
    country: z.string().nullable(),
    returnWindowDays: z.int().nullable(),
    lines: z.array(cartLineSchema),
    /** Units that are not saved for later. */
    units: z.int(),
    /** Price of what is not saved for later and can be bought, before reductions and delivery. */
    goods: moneySchema.nullable(),
  })
  .meta({ id: 'Cart' })
export type CartWire = z.input<typeof cartSchema>

export const putLineSchema = z.object({
  quantity: z.int().min(1).max(100),
  savedForLater: z.boolean().default(false),
  /** The show it is put in from. */
  showId: idSchema('shw').optional(),
  /** The show's or the page's market; the only one it is sold in, or the first, when absent. */
  market: z.string().max(40).optional(),
})

export const cartHoldsSchema = z
  .object({
    holds: z.array(holdSchema),
    /** Lines of which nothing could be kept, with the code of the refusal. */
    refused: z.array(z.object({ variantId: idSchema('var'), code: z.string(), available: z.int().nullable() })),
  })
  .meta({ id: 'CartHolds' })

export const savedAddressSchema = z
  .object({ id: z.uuid(), contact: contactSchema, address: orderAddressSchema })
  .meta({ id: 'SavedAddress' })
