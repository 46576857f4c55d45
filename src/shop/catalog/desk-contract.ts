import { z } from 'zod'
import { idSchema } from '#platform/ids'
import { bilingualSchema } from '#platform/language'
import { currencySchema, moneySchema } from '#platform/money'
import { productLimitsSchema, productOptionSchema } from './contract.ts'
import { readGtin } from './gtin.ts'
import { MOST_PICTURES } from './picture.ts'
import { isPrice, MOST_AMOUNT } from './product.ts'
import { productStateNames } from './states.ts'

const slugSchema = z
  .string()
  .max(120)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
const skuSchema = z.string().trim().min(1).max(60)
const gtinSchema = z
  .string()
  .max(40)
  .transform((text) => readGtin(text) ?? text)
  .refine((text) => readGtin(text) !== null, 'A number of the trade has 8, 12, 13 or 14 digits, and the last one fits the others.')
/** One more than the highest is still a number that the database counts in. */
const LAST_VERSION = 2_147_483_646
export const versionSchema = z.int().min(1).max(LAST_VERSION)
const unitsSchema = z.int().min(0).max(1_000_000)

/** A price of nothing is a giveaway, which is something else. */
const priceSchema = moneySchema.refine(
  ({ amount }) => isPrice(BigInt(amount)),
  'A price is more than nothing and less than a million millions of the smallest coin.',
)
const amountSchema = z.coerce.bigint().min(0n).max(MOST_AMOUNT)

export const productParamsSchema = z.object({ id: idSchema('prd') })
export const variantParamsSchema = z.object({ id: idSchema('var') })
export const versionQuerySchema = z.object({ version: z.coerce.number().int().min(1).max(LAST_VERSION) })

export const productListQuerySchema = z.object({
  organisationId: idSchema('org'),
  q: z.string().trim().max(100).default(''),
  state: z.enum(productStateNames).optional(),
  /** With every kind below it. */
  category: z.string().max(60).optional(),
  /** Sold there; what the prices are counted in. */
  market: z.string().max(40).optional(),
  stock: z.enum(['in', 'out']).optional(),
  /** Minor units in the market; without a market they mean nothing. */
  least: amountSchema.optional(),
  most: amountSchema.optional(),
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(25),
})

export const productRowSchema = z
  .object({
    id: idSchema('prd'),
    title: bilingualSchema,
    pictureUrl: z.string(),
    state: z.enum(productStateNames),
    categoryId: z.string().nullable(),
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
  /** Number of the trade. */
  gtin: z.string().nullable(),
  title: bilingualSchema,
  options: z.record(z.string(), z.string()),
  pictureUrl: z.string(),
  prices: z.array(z.object({ market: z.string(), price: moneySchema })),
  available: z.int(),
})

/** Thousandths of the picture's width and height. */
const cropSchema = z
  .object({
    left: z.int().min(0).max(999),
    top: z.int().min(0).max(999),
    width: z.int().min(1).max(1000),
    height: z.int().min(1).max(1000),
  })
  .refine(({ left, top, width, height }) => left + width <= 1000 && top + height <= 1000, 'The part lies within the picture.')

const deskPictureSchema = z.object({
  id: z.uuid(),
  url: z.string(),
  /** Before it was cut. */
  whole: z.string(),
  alt: bilingualSchema,
  crop: cropSchema.nullable(),
})

export const contactFactsSchema = z.object({
  name: z.string().trim().min(1).max(200),
  postal: z.string().trim().min(1).max(500),
  /** An e-mail address or a page. */
  electronic: z.string().trim().min(3).max(300),
})
export const contactSchema = contactFactsSchema
  .extend({ id: idSchema('ctc') })
  .meta({ id: 'Contact', description: 'Who made a product, or who answers for it.' })
export const newContactSchema = contactFactsSchema.extend({ organisationId: idSchema('org') })
export const contactListSchema = z.object({ items: z.array(contactSchema) })
export const ofOrganisationSchema = z.object({ organisationId: idSchema('org') })

/** All pictures of the product in their order; one that is left out is removed. */
export const picturesEditSchema = z.object({
  version: versionSchema,
  pictures: z.array(z.object({ id: z.uuid(), alt: bilingualSchema, crop: cropSchema.nullable() })).max(MOST_PICTURES),
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
    pictures: z.array(deskPictureSchema),
    categoryId: z.string().nullable(),
    manufacturer: contactSchema.nullable(),
    /** Who answers for it in the European Union. */
    responsiblePerson: contactSchema.nullable(),
    safety: bilingualSchema.nullable(),
    limits: productLimitsSchema,
    /** What a reviewer asked to be changed. */
    reviewNote: z.string().nullable(),
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
        gtin: gtinSchema.optional(),
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
  version: versionSchema,
  title: bilingualSchema.optional(),
  description: bilingualSchema.nullable().optional(),
  /** Published where a market asks for a look at it first: it waits for that. */
  state: z.enum(['draft', 'published', 'withdrawn']).optional(),
  categoryId: z.string().max(60).nullable().optional(),
  manufacturerId: idSchema('ctc').nullable().optional(),
  responsibleId: idSchema('ctc').nullable().optional(),
  safety: bilingualSchema.nullable().optional(),
  limits: productLimitsSchema.optional(),
})

export const gtinEditSchema = z.object({ gtin: gtinSchema.nullable() })

export const priceEditSchema = z.object({ market: z.string().max(40), price: priceSchema.nullable() })
