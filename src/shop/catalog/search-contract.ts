import { z } from 'zod'
import { idSchema } from '#platform/ids'
import { bilingualSchema } from '#platform/language'
import { currencySchema } from '#platform/money'
import { productCardSchema } from './contract.ts'
import { MOST_AMOUNT } from './product.ts'

const amountSchema = z.coerce.bigint().min(0n).max(MOST_AMOUNT)

export const categoryListSchema = z.object({
  items: z.array(
    z
      .object({
        id: z.string(),
        parentId: z.string().nullable(),
        name: bilingualSchema,
        /** Number of the kind in Google's product taxonomy. */
        googleId: z.int().nullable(),
      })
      .meta({ id: 'Category', description: 'A kind of goods.' }),
  ),
})

export const productSearchQuerySchema = z.object({
  q: z.string().trim().max(200).default(''),
  /** The first market where none is named. */
  market: z.string().max(40).optional(),
  /** With every kind below it. */
  category: z.string().max(60).optional(),
  /** The brand's name in addresses. */
  brand: z.string().max(100).optional(),
  stock: z.literal('in').optional(),
  /** Minor units of the market's currency. */
  least: amountSchema.optional(),
  most: amountSchema.optional(),
  cursor: z.coerce.number().int().min(0).max(400).default(0),
  limit: z.coerce.number().int().min(1).max(60).default(24),
})

const brandSchema = z.object({ id: idSchema('org'), slug: z.string(), name: bilingualSchema })

export const productHitSchema = productCardSchema
  .extend({ brand: brandSchema })
  .meta({ id: 'ProductHit', description: 'A product that was found.' })

export const productSearchSchema = z.object({
  items: z.array(productHitSchema),
  nextCursor: z.string().nullable(),
  market: z.object({ code: z.string(), name: bilingualSchema, currency: currencySchema }),
  /** Whose products alone these are, where a brand was named. */
  brand: brandSchema.nullable(),
})
