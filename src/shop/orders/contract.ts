import { z } from 'zod'
import { parties } from '#money/splits/contract'
import { idSchema } from '#platform/ids'
import { bilingualSchema } from '#platform/language'
import { moneySchema } from '#platform/money'
import { adjustmentSchema } from '#shop/pricing/contract'
import { careSchema, deskActs, sellerOrderStateSchema, timelineStepSchema } from './care-contract.ts'

const timeSchema = z.iso.datetime({ offset: true })

export const splitPartSchema = z
  .object({ party: z.enum(parties), name: bilingualSchema, amount: moneySchema })
  .meta({ id: 'SplitPart', description: 'Who gets what. The parts always add up to the total; a party that gets nothing is absent.' })
export type SplitPartWire = z.infer<typeof splitPartSchema>

export const orderLineSchema = z.object({
  holdId: idSchema('hld'),
  productTitle: bilingualSchema,
  variantTitle: bilingualSchema,
  pictureUrl: z.string(),
  quantity: z.int(),
  unitPrice: moneySchema,
  total: moneySchema,
  /** The live offer it was bought in; what a unit costs otherwise, and who bears the difference. */
  offer: z.object({ id: idSchema('off'), fundedBy: z.enum(['seller']), usualPrice: moneySchema }).optional(),
  /** Why it is held at a price of its own; a price may be struck only where `lowestPrice` is above it. */
  deal: z
    .object({
      kind: z.enum(['offer', 'drop', 'lot', 'giveaway', 'claim']),
      label: bilingualSchema,
      fundedBy: z.enum(['seller']),
      usualPrice: moneySchema.nullable(),
      /** The lowest of the 30 days before. */
      lowestPrice: moneySchema.nullable(),
    })
    .optional(),
})

export const addressSchema = z.object({
  line1: z.string(),
  line2: z.string().optional(),
  area: z.string().optional(),
  city: z.string(),
  region: z.string().optional(),
  postcode: z.string().optional(),
  country: z.string(),
})

export const shippingChoiceSchema = z.object({ code: z.string(), name: bilingualSchema, earliest: z.iso.date(), latest: z.iso.date() })

/** What was taken off, why, and who bears it; and what of it the platform pays, by the party whose part it stands in for. */
export const reductionsSchema = z.object({
  adjustments: z.array(adjustmentSchema),
  /** Their sum; goods and delivery are shown before it. */
  discount: moneySchema,
  subsidy: z.array(splitPartSchema),
})

export const orderReceiptSchema = z
  .object({
    id: idSchema('ord'),
    /** What people see and say: `SK-48213`. */
    number: z.string(),
    placedAt: timeSchema,
    lines: z.array(orderLineSchema),
    goods: moneySchema,
    delivery: moneySchema,
    ...reductionsSchema.shape,
    tax: moneySchema,
    taxIncluded: z.boolean(),
    total: moneySchema,
    split: z.array(splitPartSchema),
    shippingMethod: shippingChoiceSchema,
    address: addressSchema,
    contact: z.object({ name: z.string(), email: z.string() }),
    /** `Visa •••• 4242`. */
    paymentLabel: z.string(),
  })
  .meta({ id: 'OrderReceipt' })
export type OrderReceiptWire = z.input<typeof orderReceiptSchema>

export const sellerOrderRowSchema = z
  .object({
    id: idSchema('sor'),
    number: z.string(),
    placedAt: timeSchema,
    buyerName: z.string(),
    city: z.string(),
    lines: z.array(z.object({ title: bilingualSchema, quantity: z.int(), pictureUrl: z.string() })),
    total: moneySchema,
    state: sellerOrderStateSchema,
    /** Messages of the buyer that nobody at the desk has read. */
    unread: z.int(),
  })
  .meta({ id: 'SellerOrderRow' })

export const sellerOrderPageSchema = z.object({
  items: z.array(sellerOrderRowSchema),
  nextCursor: z.string().nullable(),
  /** Orders that match, on all pages. */
  total: z.int(),
})

export const sellerOrderSchema = z
  .object({
    ...sellerOrderRowSchema.omit({ lines: true }).shape,
    lines: z.array(orderLineSchema.extend({ sku: z.string() })),
    address: addressSchema,
    contact: z.object({ name: z.string(), email: z.string(), phone: z.string().optional() }),
    language: z.enum(['ar', 'en']),
    shippingMethod: shippingChoiceSchema,
    goods: moneySchema,
    delivery: moneySchema,
    ...reductionsSchema.shape,
    tax: moneySchema,
    taxIncluded: z.boolean(),
    split: z.array(splitPartSchema),
    timeline: z.array(timelineStepSchema),
    ...careSchema.shape,
    /** What this person may do now. */
    acts: z.array(z.enum(deskActs)),
    dispute: z.string().nullable(),
    show: z
      .object({
        title: bilingualSchema,
        slug: z.string(),
        /** Ticks of 90 kHz on the broadcast's timeline. */
        mediaTime: z.int().nullable(),
      })
      .nullable(),
    payment: z.object({
      label: z.string(),
      state: z.enum(['created', 'action-required', 'authorised', 'captured', 'voided', 'declined', 'failed']),
    }),
  })
  .meta({ id: 'SellerOrder' })

/** One brand's part of an order, as the buyer sees it. */
export const buyerPartSchema = z
  .object({
    id: idSchema('sor'),
    brand: z.object({ name: bilingualSchema, slug: z.string() }),
    state: sellerOrderStateSchema,
    lines: z.array(orderLineSchema),
    goods: moneySchema,
    delivery: moneySchema,
    tax: moneySchema,
    total: moneySchema,
    timeline: z.array(timelineStepSchema),
    ...careSchema.shape,
    /** Whether the buyer may cancel alone, ask for it, or neither. */
    mayCancel: z.enum(['at-once', 'ask', 'no']),
  })
  .meta({ id: 'BuyerOrderPart' })

export const buyerOrderSchema = z
  .object({
    ...orderReceiptSchema.omit({ lines: true }).shape,
    language: z.enum(['ar', 'en']),
    country: z.string(),
    parts: z.array(buyerPartSchema),
    /** Secret part of an address that opens this order for whoever has it. */
    link: z.string(),
  })
  .meta({ id: 'BuyerOrder' })
