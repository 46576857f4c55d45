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

/** How many of a product, all its variants together, one order and one person may have; a person's within `days`, or ever. */
export const productLimitsSchema = z
  .object({
    mostPerOrder: z.int().min(1).max(10_000).nullable(),
    mostPerPerson: z.int().min(1).max(10_000).nullable(),
    days: z.int().min(1).max(3_650).nullable(),
  })
  .refine(({ mostPerPerson, days }) => days === null || mostPerPerson !== null, {
    path: ['days'],
    message: 'Days need a number for a person.',
  })
  .meta({ id: 'ProductLimits' })

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

/** Who made a product, or who answers for it, as every buyer is told. */
const contactFactsSchema = z.object({ name: z.string(), postal: z.string(), /** E-mail address or page. */ electronic: z.string() })

export const productSchema = z
  .object({
    ...productCardSchema.shape,
    pictures: z.array(
      z.object({
        url: z.string(),
        /** What it shows. */
        alt: bilingualSchema,
        /** The same in other widths, where it was made in several. */
        widths: z.array(z.object({ url: z.string(), width: z.int() })),
      }),
    ),
    /** Its kind, the widest first. */
    category: z.array(z.object({ id: z.string(), name: bilingualSchema })),
    manufacturer: contactFactsSchema.nullable(),
    /** In the European Union, where the maker sits elsewhere. */
    responsiblePerson: contactFactsSchema.nullable(),
    safety: bilingualSchema.nullable(),
    /** By variant, of those that were lowered in the last 30 days: the lowest price of the 30 days before. */
    priorPrices: z.record(z.string(), moneySchema),
    /** By variant: its number of the trade, where it has one. */
    gtins: z.record(z.string(), z.string()),
    limits: productLimitsSchema,
    description: bilingualSchema.nullable(),
    brand: z.object({ id: idSchema('org'), slug: z.string(), name: bilingualSchema }),
    market: z.string(),
  })
  .meta({ id: 'Product' })
