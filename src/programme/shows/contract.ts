import { z } from 'zod'
import { marketSchema } from '#markets/contract'
import { idSchema } from '#platform/ids'
import { bilingualSchema } from '#platform/language'
import { audienceSchema } from '#safety/audience/contract'
import { productCardSchema } from '#shop/catalog/contract'
import { visibilities } from './show.ts'
import { stateNames } from './states.ts'

export const showCardSchema = z
  .object({
    id: idSchema('shw'),
    slug: z.string().meta({ description: 'Part of its address; of a masked show, the id.' }),
    title: bilingualSchema,
    host: z.object({ id: idSchema('acc'), name: bilingualSchema, avatarUrl: z.string().nullable() }),
    brand: z.object({ id: idSchema('org'), slug: z.string(), name: bilingualSchema }),
    market: z.string().meta({ description: 'Code of the market.' }),
    state: z.enum(stateNames),
    visibility: z.enum(visibilities),
    startsAt: z.iso.datetime({ offset: true }),
    timeZone: z.string(),
    endsAt: z.iso.datetime({ offset: true }).meta({ description: 'Planned, or real once the show is over.' }),
    stoppedAt: z.iso.datetime({ offset: true }).nullable(),
    audience: audienceSchema,
    masked: z.boolean().meta({ description: 'For adults, and the caller is not known to be one: title, cover and products are left out.' }),
    coverUrl: z.string().meta({ description: 'Empty where there is none.' }),
    covers: z.array(z.object({ url: z.string(), width: z.int() })).meta({ description: 'Other sizes of the cover, where there are some.' }),
    viewers: z.int().min(0).meta({ description: 'Different people watching now.' }),
    featured: productCardSchema.nullable().meta({ description: 'The pinned product, else the first of the lineup.' }),
  })
  .meta({ id: 'ShowCard' })
export type ShowCard = z.input<typeof showCardSchema>

export const lineupItemSchema = z.object({ id: idSchema('lin'), position: z.int(), product: productCardSchema }).meta({ id: 'LineupItem' })

export const showSchema = showCardSchema
  .omit({ market: true })
  .extend({ description: bilingualSchema.nullable(), market: marketSchema, lineup: z.array(lineupItemSchema) })
  .meta({ id: 'Show' })
export type ShowWire = z.input<typeof showSchema>

/** What a list may be narrowed to. `live` is with those that were stopped for a moment; `past` starts with the newest. */
export const listStates = ['live', 'upcoming', 'past'] as const
export const PAGE_LIMIT = { usual: 30, most: 60 }

export const showListQuerySchema = z.object({
  state: z.enum(listStates).optional().meta({ description: 'Absent: what is on air, then what comes.' }),
  brand: z.string().min(1).max(80).optional().meta({ description: 'Short name of a brand.' }),
  host: idSchema('acc').optional().meta({ description: 'Only those that this person hosts.' }),
  product: idSchema('prd').optional().meta({ description: 'Only those with it in their lineup.' }),
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(PAGE_LIMIT.most).default(PAGE_LIMIT.usual),
})
export const showListSchema = z.object({ items: z.array(showCardSchema), nextCursor: z.string().nullable() })
export const slugParamsSchema = z.object({ slug: z.string().min(1).max(80) })
