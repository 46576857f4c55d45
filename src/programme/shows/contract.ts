import { z } from 'zod'
import { marketSchema } from '#markets/contract'
import { idSchema } from '#platform/ids'
import { bilingualSchema } from '#platform/language'
import { productCardSchema } from '#shop/catalog/contract'
import { stateNames } from './states.ts'

export const showCardSchema = z
  .object({
    id: idSchema('shw'),
    slug: z.string(),
    title: bilingualSchema,
    host: z.object({ name: bilingualSchema, avatarUrl: z.string().nullable() }),
    brand: z.object({ id: idSchema('org'), slug: z.string(), name: bilingualSchema }),
    market: z.string().meta({ description: 'Code of the market.' }),
    state: z.enum(stateNames),
    startsAt: z.iso.datetime({ offset: true }),
    timeZone: z.string(),
    coverUrl: z.string(),
    viewers: z.int().min(0).meta({ description: 'Different people watching now.' }),
    featured: productCardSchema.nullable().meta({ description: 'The pinned product, else the first of the lineup.' }),
  })
  .meta({ id: 'ShowCard' })
export type ShowCard = z.input<typeof showCardSchema>

export const lineupItemSchema = z.object({ id: idSchema('lin'), position: z.int(), product: productCardSchema }).meta({ id: 'LineupItem' })

export const showSchema = showCardSchema
  .omit({ market: true })
  .extend({ market: marketSchema, lineup: z.array(lineupItemSchema) })
  .meta({ id: 'Show' })
export type ShowWire = z.input<typeof showSchema>

export const showListSchema = z.object({ items: z.array(showCardSchema) })
export const slugParamsSchema = z.object({ slug: z.string().min(1).max(80) })
