import { z } from 'zod'
import { idSchema } from '#platform/ids'
import { bilingualSchema } from '#platform/language'

const noteSchema = z.string().trim().max(300).nullable().default(null)

/** `key` is the caller's: a repeat counts once. */
export const stockEditSchema = z.object({
  key: z.uuid(),
  change: z.int().min(-1_000_000).max(1_000_000),
  /** The main place where none is named. */
  locationId: idSchema('loc').optional(),
  /** Why: kept in the journal. */
  note: noteSchema,
})
export const stockSchema = z.object({ available: z.int() })

export const transferSchema = z.object({
  key: z.uuid(),
  from: idSchema('loc'),
  to: idSchema('loc'),
  units: z.int().min(1).max(1_000_000),
  note: noteSchema,
})

export const locationSchema = z
  .object({ id: idSchema('loc'), name: bilingualSchema, /** Takes what names no other place. */ main: z.boolean() })
  .meta({ id: 'StockLocation', description: 'A place an organisation keeps stock at.' })
export const locationListSchema = z.object({ items: z.array(locationSchema) })
export const newLocationSchema = z.object({ organisationId: idSchema('org'), name: bilingualSchema })

export const movementSchema = z
  .object({
    id: z.string(),
    at: z.iso.datetime({ offset: true }),
    locationId: idSchema('loc'),
    kind: z.enum(['received', 'adjusted', 'sold', 'returned', 'moved', 'shipped']),
    /** Units on the shelf. */
    onHandChange: z.int(),
    /** Units that belong to orders which have not left. */
    allocatedChange: z.int(),
    cause: z.string(),
    by: bilingualSchema.nullable(),
    note: z.string().nullable(),
  })
  .meta({ id: 'StockMovement', description: 'Why there are more or fewer units than before.' })

export const journalSchema = z.object({
  variant: z.object({ id: idSchema('var'), sku: z.string(), title: bilingualSchema }),
  product: z.object({ id: idSchema('prd'), title: bilingualSchema }),
  organisationId: idSchema('org'),
  levels: z.array(
    z.object({ locationId: idSchema('loc'), onHand: z.int(), reserved: z.int(), allocated: z.int(), fenced: z.int(), available: z.int() }),
  ),
  locations: z.array(locationSchema),
  items: z.array(movementSchema),
  nextCursor: z.string().nullable(),
})

export const journalQuerySchema = z.object({
  cursor: z
    .string()
    .regex(/^\d{1,18}$/)
    .optional(),
  limit: z.coerce.number().int().min(1).max(100).default(30),
})
