import { z } from 'zod'
import { idSchema } from '#platform/ids'
import { bilingualSchema } from '#platform/language'
import { currencySchema, moneySchema } from '#platform/money'
import { productOptionSchema } from './contract.ts'
import { productStateNames } from './states.ts'

const slugSchema = z
  .string()
  .max(120)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
const skuSchema = z.string().trim().min(1).max(60)
const unitsSchema = z.int().min(0).max(1_000_000)

/** A price of nothing is a giveaway, which is something else. */
const priceSchema = moneySchema.refine(({ amount }) => BigInt(amount) > 0n, 'A price is more than nothing.')

export const productParamsSchema = z.object({ id: idSchema('prd') })
export const variantParamsSchema = z.object({ id: idSchema('var') })
export const versionQuerySchema = z.object({ version: z.coerce.number().int() })

export const productListQuerySchema = z.object({
  organisationId: idSchema('org'),
  q: z.string().trim().max(100).default(''),
  state: z.enum(productStateNames).optional(),
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(25),
})

export const productRowSchema = z
  .object({
    id: idSchema('prd'),
    title: bilingualSchema,
    pictureUrl: z.string(),
    state: z.enum(productStateNames),
    variants: z.int(),
    /** The lowest of each market. */
    prices: z.array(moneySchema),
    available: z.int(),
  })
  .meta({ id: 'ProductRow', description: 'A product in a brand’s list.' })
export const productPageSchema = z.object({ items: z.array(productRowSchema), nextCursor: z.string().nullable() })

export const deskVariantSchema = z.object({
  id: idSchema('var'),
  sku: z.string(),
  title: bilingualSchema,
  options: z.record(z.string(), z.string()),
  pictureUrl: z.string(),
  prices: z.array(z.object({ market: z.string(), price: moneySchema })),
  available: z.int(),
})

export const deskProductSchema = z
  .object({
    id: idSchema('prd'),
    organisationId: idSchema('org'),
    slug: z.string(),
    /** Grows with every change; a change names the one it was made on. */
    version: z.int(),
    state: z.enum(productStateNames),
    title: bilingualSchema,
    description: bilingualSchema.nullable(),
    pictureUrl: z.string(),
    options: z.array(productOptionSchema),
    variants: z.array(deskVariantSchema),
    markets: z.array(z.object({ code: z.string(), name: bilingualSchema, currency: currencySchema })),
  })
  .meta({ id: 'DeskProduct', description: 'A product as its brand sees it.' })

export const newProductSchema = z.object({
  organisationId: idSchema('org'),
  slug: slugSchema,
  title: bilingualSchema,
  description: bilingualSchema.optional(),
  options: z.array(productOptionSchema).max(3).default([]),
  variants: z
    .array(
      z.object({
        sku: skuSchema,
        title: bilingualSchema,
        options: z.record(z.string(), z.string()).default({}),
        prices: z.array(z.object({ market: z.string().max(40), price: priceSchema })).max(50),
        stock: unitsSchema.default(0),
      }),
    )
    .min(1)
    .max(100),
})

export const productEditSchema = z.object({
  version: z.int(),
  title: bilingualSchema.optional(),
  description: bilingualSchema.nullable().optional(),
  state: z.enum(productStateNames).optional(),
})

export const priceEditSchema = z.object({ market: z.string().max(40), price: priceSchema.nullable() })
/** `key` is the caller's: a repeat counts once. */
export const stockEditSchema = z.object({ key: z.uuid(), change: z.int().min(-1_000_000).max(1_000_000) })
export const stockSchema = z.object({ available: z.int() })
