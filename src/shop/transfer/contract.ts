import { z } from 'zod'
import { idSchema } from '#platform/ids'
import { bilingualSchema } from '#platform/language'
import { moneySchema } from '#platform/money'
import { encodings } from './csv/encoding.ts'
import { importStateNames, refusals } from './states.ts'

const fieldSchema = z
  .string()
  .max(60)
  .nullable()
  .meta({ description: 'What a column holds: `title`, `price`, `price:ae` …; null: it is left out.' })

export const importSchema = z
  .object({
    id: idSchema('imp'),
    organisationId: idSchema('org'),
    fileName: z.string(),
    sizeBytes: z.int(),
    state: z.enum(importStateNames),
    refusal: z.enum(refusals).nullable().meta({ description: 'Why the file cannot be read at all.' }),
    encoding: z.enum(encodings).nullable(),
    encodingGuessed: z.boolean(),
    header: z.array(z.string()),
    fields: z.array(fieldSchema),
    marketCode: z.string().meta({ description: 'Whose prices the plain price column has.' }),
    publish: z.boolean(),
    countStock: z.boolean(),
    counts: z.object({
      rowsTotal: z.int().nullable(),
      rowsDone: z.int(),
      created: z.int(),
      changed: z.int(),
      leftOut: z.int(),
      undone: z.int(),
      kept: z.int().meta({ description: 'Products an undo left alone: somebody changed, held or sold them since.' }),
      errors: z.int(),
      warnings: z.int(),
    }),
    pictures: z.object({ waiting: z.int(), kept: z.int(), failed: z.int() }),
    sample: z.array(
      z.object({
        line: z.int(),
        handle: z.string(),
        title: bilingualSchema,
        variants: z.int(),
        pictures: z.int(),
        prices: z.array(moneySchema),
        isNew: z.boolean(),
      }),
    ),
    createdAt: z.iso.datetime(),
    startedAt: z.iso.datetime().nullable(),
    endedAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'Import', description: 'A file of products that a brand brings in: checked first, then run, and undone as a whole.' })
export type ImportWire = z.input<typeof importSchema>

export const importListSchema = z.object({ items: z.array(importSchema) })
export const importParamsSchema = z.object({ id: idSchema('imp') })
export const organisationQuerySchema = z.object({ organisationId: idSchema('org') })
export const uploadQuerySchema = z.object({ organisationId: idSchema('org'), name: z.string().trim().min(1).max(200) })

export const settingsSchema = z.object({
  fields: z.array(fieldSchema).max(500).optional(),
  marketCode: z.string().max(40).optional(),
  publish: z.boolean().optional(),
  countStock: z.boolean().optional(),
  encoding: z.enum(encodings).optional(),
})

export const faultQuerySchema = z.object({
  cursor: z
    .string()
    .regex(/^\d{1,9}-\d{1,18}$/)
    .optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
})

export const faultSchema = z
  .object({
    line: z.int().meta({ description: 'Where the row begins, counted from 1; the header is line 1.' }),
    column: z.string().nullable(),
    code: z.string(),
    severity: z.enum(['error', 'warning']).meta({ description: 'An error keeps the whole product out.' }),
    handle: z.string().nullable(),
    wrong: bilingualSchema,
    remedy: bilingualSchema,
  })
  .meta({ id: 'ImportFault' })
export const faultPageSchema = z.object({ items: z.array(faultSchema), nextCursor: z.string().nullable() })
