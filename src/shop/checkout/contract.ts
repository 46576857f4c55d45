import { z } from 'zod'
import { payWithSchema } from '#money/payments/contract'
import { versionsSchema } from '#people/consent/contract'
import { idSchema } from '#platform/ids'
import { languageSchema } from '#platform/language'
import { moneySchema } from '#platform/money'
import { orderLineSchema, orderReceiptSchema, reductionsSchema, shippingChoiceSchema, splitPartSchema } from '#shop/orders/contract'
import { couponAnswerSchema } from '#shop/pricing/contract'

const timeSchema = z.iso.datetime({ offset: true })
const countrySchema = z.string().regex(/^[A-Z]{2}$/)
const line = (most: number) => z.string().trim().min(1).max(most)

export const holdRequestSchema = z.object({
  /** Made by the client; repeating a request with it takes once. */
  key: z.uuid(),
  variantId: idSchema('var'),
  quantity: z.int().min(1).max(100),
  showId: idSchema('shw').optional(),
  /** Where the buyer was on the broadcast's timeline, in ticks of 90 kHz. */
  mediaTime: z.int().min(0).optional(),
  /** Take it in this offer, at its price. */
  offerId: idSchema('off').optional(),
  /** How much later than the newest frame the buyer sees: an offer is honoured that much longer, at most 10 s. */
  delayMilliseconds: z.int().min(0).max(3_600_000).optional(),
  /** Market code; the show's market, or the only one it is sold in, when absent. */
  market: z.string().max(40).optional(),
})

export const holdSchema = z
  .object({
    id: idSchema('hld'),
    variantId: idSchema('var'),
    quantity: z.int(),
    state: z.enum(['held', 'paying', 'confirmed', 'released', 'expired']),
    expiresAt: timeSchema,
    /** What a unit costs as long as it is held. */
    unitPrice: moneySchema,
    offerId: idSchema('off').nullable(),
  })
  .meta({ id: 'Hold' })
export type HoldWire = z.input<typeof holdSchema>

/** A cart's. */
const MOST_LINES = 100
const holdIdsSchema = z.array(idSchema('hld')).min(1).max(MOST_LINES)
const codesSchema = z.array(z.string().trim().min(1).max(30)).max(5)

export const quoteRequestSchema = z.object({
  holdIds: holdIdsSchema,
  /** Code of a shipping method; the first one when absent. */
  shippingMethod: z.string().max(40).optional(),
  country: countrySchema,
  /** Codes as they were typed. */
  coupons: codesSchema.optional(),
  /** Once written: what one person may have is counted by it too. */
  email: z.string().max(254).optional(),
})

export const shippingMethodSchema = shippingChoiceSchema.extend({ price: moneySchema })

export const quoteSchema = z
  .object({
    lines: z.array(orderLineSchema),
    shippingMethods: z.array(shippingMethodSchema),
    shippingMethod: z.string(),
    goods: moneySchema,
    delivery: moneySchema,
    tax: moneySchema,
    /** Whether goods and delivery contain the tax already. */
    taxIncluded: z.boolean(),
    total: moneySchema,
    split: z.array(splitPartSchema),
    ...reductionsSchema.shape,
    /** What each code did, or why it did nothing. */
    coupons: z.array(couponAnswerSchema),
    /**
     * By place in `lines`: the lowest price of one unit in the 30 days before the reduction that lowers the line began, to be shown with it. Null
     * where nothing lowers it that people in general are told of, and where it was not sold before.
     */
    priorPrices: z.array(moneySchema.nullable()),
  })
  .meta({ id: 'Quote' })
export type QuoteWire = z.input<typeof quoteSchema>

export const contactSchema = z.object({
  name: line(120),
  email: z.email().max(254),
  phone: z
    .string()
    .trim()
    .regex(/^\+?[\d\s().-]{6,24}$/, 'expected a phone number')
    .optional(),
})

/** Which of these a country asks for, and how they are written there: `GET /api/address-forms/{country}`. */
export const orderAddressSchema = z.object({
  line1: line(200),
  line2: line(200).optional(),
  area: line(120).optional(),
  /** Where the country has a fixed list of places: one of them, by name or code. */
  city: line(120),
  region: line(120).optional(),
  postcode: line(20).optional(),
  country: countrySchema,
})

export const orderRequestSchema = z.object({
  /** Made by the client, one for each attempt to pay: a declined card asks for a new key. */
  key: z.uuid(),
  holdIds: holdIdsSchema,
  contact: contactSchema,
  address: orderAddressSchema,
  language: languageSchema,
  shippingMethod: z.string().max(40),
  coupons: codesSchema.optional(),
  /** What the buyer saw; a different total is refused, not charged. */
  expectedTotal: moneySchema,
  payment: payWithSchema,
  /** The terms and the privacy notice that stood beside the button, where the buyer has not accepted them before. */
  accepts: versionsSchema.optional(),
  /** The buyer ticked that letters of news of the brands are welcome. A guest's address is asked by a letter first. */
  news: z.boolean().optional(),
})
export type OrderRequest = z.output<typeof orderRequestSchema>

export const orderConfirmedSchema = z.object({ status: z.literal('confirmed'), order: orderReceiptSchema })
export const actionRequiredSchema = z.object({
  status: z.literal('action-required'),
  paymentId: idSchema('pay'),
  /** Page of the provider for a frame; it takes `?lang=` and `&theme=`. Afterwards the client repeats the same request with the same key. */
  actionUrl: z.string(),
})
