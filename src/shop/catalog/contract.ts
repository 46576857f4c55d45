import { z } from 'zod'
import { idSchema } from '#platform/ids'
import { bilingualSchema } from '#platform/language'
import { moneySchema } from '#platform/money'

export const productOptionSchema = z.object({
  code: z.string(),
  name: bilingualSchema,
  values: z.array(z.object({ code: z.string(), name: bilingualSchema, pictureUrl: z.string().nullable() })),
})

export const productVariantSchema = z.object({
  id: idSchema('var'),
  sku: z.string(),
  title: bilingualSchema,
  /** One value of each option: `{ "colour": "clay" }`. */
  options: z.record(z.string(), z.string()),
  pictureUrl: z.string(),
  price: moneySchema,
  /** Units that anyone may still take; the socket's `stock` messages keep it current. */
  available: z.int(),
})

export const productCardSchema = z
  .object({
    id: idSchema('prd'),
    slug: z.string(),
    title: bilingualSchema,
    pictureUrl: z.string(),
    options: z.array(productOptionSchema),
    variants: z.array(productVariantSchema),
  })
  .meta({ id: 'ProductCard' })
export type ProductCardWire = z.input<typeof productCardSchema>

export const productSchema = z
  .object({
    ...productCardSchema.shape,
    description: bilingualSchema.nullable(),
    brand: z.object({ id: idSchema('org'), slug: z.string(), name: bilingualSchema }),
    market: z.string(),
  })
  .meta({ id: 'Product' })
