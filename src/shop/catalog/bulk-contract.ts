import { z } from 'zod'
import { idSchema } from '#platform/ids'
import { bilingualSchema } from '#platform/language'

/** Products that are changed at once. */
export const MOST_AT_ONCE = 500

export const bulkChangeSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('state'), state: z.enum(['draft', 'published', 'withdrawn']) }),
  z.object({ kind: z.literal('category'), categoryId: z.string().max(60).nullable() }),
  /** Of every variant that is sold in the market, rounded to its smallest coin. Hundredths of a percent: −1000 is a tenth less. */
  z.object({ kind: z.literal('price-percent'), market: z.string().max(40), basisPoints: z.int().min(-9_900).max(100_000) }),
  /** Minor units, more or less. */
  z.object({ kind: z.literal('price-amount'), market: z.string().max(40), amount: z.string().regex(/^-?\d{1,15}$/) }),
  /** Units of every variant, at the main place. */
  z.object({ kind: z.literal('stock'), change: z.int().min(-1_000_000).max(1_000_000) }),
])
export type BulkChange = z.infer<typeof bulkChangeSchema>

export const bulkEditSchema = z.object({
  /** UUID of the caller: a repeat changes nothing and is answered as the first time. */
  key: z.uuid(),
  organisationId: idSchema('org'),
  productIds: z.array(idSchema('prd')).min(1).max(MOST_AT_ONCE),
  change: bulkChangeSchema,
})

export const bulkRefusalReasons = [
  'unknown',
  'wrong-state',
  'price-needed',
  'not-sold-there',
  'price-out-of-range',
  'stock-promised',
  'changed-meanwhile',
] as const
export type BulkRefusalReason = (typeof bulkRefusalReasons)[number]

export const bulkOutcomeSchema = z
  .object({
    id: idSchema('bop'),
    /** Products that were changed. */
    changed: z.int(),
    /** Of them, those that wait for somebody of the platform. */
    waiting: z.int(),
    refusals: z.array(
      z.object({
        productId: idSchema('prd'),
        title: bilingualSchema.nullable(),
        /** Code of the variant, where one of several was refused. */
        sku: z.string().nullable(),
        reason: z.enum(bulkRefusalReasons),
      }),
    ),
  })
  .meta({ id: 'BulkOutcome', description: 'What became of a change of many products.' })
export type BulkOutcome = z.infer<typeof bulkOutcomeSchema>
export type BulkRefusal = BulkOutcome['refusals'][number]

export const bulkParamsSchema = z.object({ id: idSchema('bop') })

/** The filter of the list as its address has it. */
const MOST_FILTERS = 20
const filterSchema = z
  .record(z.string().max(40), z.string().max(200))
  .refine((filter) => Object.keys(filter).length <= MOST_FILTERS, 'narrows by too much at once')
export const viewSchema = z
  .object({ id: idSchema('svw'), name: z.string(), filter: filterSchema })
  .meta({ id: 'ProductView', description: 'A filter of the list of products that somebody gave a name.' })
export const viewListSchema = z.object({ items: z.array(viewSchema) })
export const newViewSchema = z.object({ organisationId: idSchema('org'), name: z.string().trim().min(1).max(60), filter: filterSchema })
export const viewParamsSchema = z.object({ id: idSchema('svw') })
