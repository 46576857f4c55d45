import { z } from 'zod'
import { idSchema } from '#platform/ids'
import { bilingualSchema } from '#platform/language'
import { moneySchema } from '#platform/money'
import { funders } from '#shop/pricing/contract'
import { promotionStates } from './record.ts'

const timeSchema = z.iso.datetime({ offset: true })
const basisPointsSchema = z.int().min(1).max(10_000)

const percentSchema = z.object({ type: z.literal('percent'), basisPoints: basisPointsSchema })
const fixedSchema = z.object({ type: z.literal('fixed'), amount: moneySchema })
const goodsReductionSchema = z.discriminatedUnion('type', [percentSchema, fixedSchema])
const reductionSchema = z.discriminatedUnion('type', [percentSchema, fixedSchema, z.object({ type: z.literal('shipping') })])

const unitsSchema = z.int().min(1).max(100)

export const promotionTermsSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('discount'), reduction: goodsReductionSchema }).meta({ description: 'Off each unit.' }),
  z
    .object({
      kind: z.literal('buy-more'),
      tiers: z
        .array(z.object({ quantity: z.int().min(2).max(100), basisPoints: basisPointsSchema }))
        .min(1)
        .max(5),
    })
    .meta({ description: 'Off all units, by how many there are.' }),
  z
    .object({
      kind: z.literal('bundle'),
      parts: z
        .array(z.object({ productId: idSchema('prd'), quantity: unitsSchema }))
        .min(1)
        .max(6),
      reduction: goodsReductionSchema,
    })
    .meta({ description: 'Off each whole set.' }),
  z
    .object({
      kind: z.literal('coupon'),
      code: z
        .string()
        .trim()
        .toUpperCase()
        .regex(/^[A-Z0-9-]{3,30}$/, 'expected 3 to 30 letters A–Z, digits or hyphens'),
      /** What its products cost at least, together. */
      minimum: moneySchema.nullable(),
      reduction: reductionSchema,
    })
    .meta({ description: 'Off what its products cost together.' }),
  z
    .object({ kind: z.literal('limit'), mostPerOrder: unitsSchema.nullable() })
    .meta({ description: 'How many units one order may have; how many one person, says `mostPerPerson`.' }),
])
export type PromotionTermsWire = z.output<typeof promotionTermsSchema>

const MOST_USES = 10_000_000

export const newPromotionSchema = z.object({
  /** Made by the client: the same key again is the same promotion. */
  key: z.uuid(),
  /** Who makes it, and pays for it: a brand, or the platform. */
  organisationId: idSchema('org'),
  market: z.string().max(40),
  title: bilingualSchema,
  terms: promotionTermsSchema,
  /** Empty: all products; the platform's are about those of all brands. */
  productIds: z.array(idSchema('prd')).max(200).default([]),
  firstOrderOnly: z.boolean().default(false),
  mostUses: z.int().min(1).max(MOST_USES).nullable().default(null),
  mostPerPerson: z.int().min(1).max(1_000).nullable().default(null),
  /** Now, when absent. */
  startsAt: timeSchema.optional(),
  endsAt: timeSchema.nullable().default(null),
  /** A draft when absent: nobody meets it. */
  publish: z.boolean().default(false),
})
export type NewPromotionWire = z.output<typeof newPromotionSchema>

export const promotionSchema = z
  .object({
    id: idSchema('prm'),
    organisationId: idSchema('org'),
    fundedBy: z.enum(funders),
    market: z.string(),
    title: bilingualSchema,
    terms: promotionTermsSchema,
    productIds: z.array(idSchema('prd')),
    products: z.array(z.object({ id: idSchema('prd'), title: bilingualSchema, pictureUrl: z.string() })),
    firstOrderOnly: z.boolean(),
    mostUses: z.int().nullable(),
    mostPerPerson: z.int().nullable(),
    startsAt: timeSchema,
    endsAt: timeSchema.nullable(),
    state: z.enum(promotionStates),
    /** Orders that used it, and what it took off in them together. */
    used: z.object({ orders: z.int(), amount: moneySchema }),
  })
  .meta({ id: 'Promotion' })
export type PromotionWire = z.input<typeof promotionSchema>

export const productPromotionSchema = z
  .object({
    id: idSchema('prm'),
    kind: z.enum(['discount', 'buy-more', 'bundle']),
    /** What it does, in one line. */
    label: bilingualSchema,
    fundedBy: z.enum(funders),
    endsAt: timeSchema.nullable(),
    firstOrderOnly: z.boolean(),
    /** Orders; null: as many as they like. */
    mostPerPerson: z.int().nullable(),
    /** Of a discount: the lowest price of each variant in the 30 days before it began, by variant. */
    priorPrices: z.record(z.string(), moneySchema),
  })
  .meta({ id: 'ProductPromotion' })
export type ProductPromotionWire = z.input<typeof productPromotionSchema>

export const cardReductionSchema = z
  .object({
    productId: idSchema('prd'),
    /** By variant, where a discount for everybody lowers its price below the lowest of the 30 days before. */
    prices: z.record(z.string(), z.object({ price: moneySchema, prior: moneySchema, percent: z.int() })),
    /** What else comes by itself: for several, with others, on a first order. */
    note: bilingualSchema.nullable(),
    /** When the first of them ends. */
    endsAt: timeSchema.nullable(),
  })
  .meta({ id: 'CardReduction' })
export type CardReductionWire = z.input<typeof cardReductionSchema>

export const promotionPageSchema = z.object({ items: z.array(promotionSchema), nextCursor: idSchema('prm').nullable() })
