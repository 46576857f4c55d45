import { z } from 'zod'
import { idSchema } from '#platform/ids'
import { bilingualSchema } from '#platform/language'
import { audienceSchema } from '#safety/audience/contract'
import { productCardSchema } from '#shop/catalog/contract'
import { lineupItemSchema, PAGE_LIMIT, showCardSchema } from './contract.ts'
import { fields } from './editing.ts'
import { adviceCodes, missingCodes } from './readiness.ts'
import { LENGTH, LINEUP_LIMIT, visibilities } from './show.ts'
import { SLUG } from './slug.ts'

/** Words on their way: either language may still be empty. */
const draftText = (most: number) => z.object({ en: z.string().max(most), ar: z.string().max(most) })
const titleSchema = draftText(120)
const descriptionSchema = draftText(2000)
/** One more than the highest is still a number that the database counts in. */
const LAST_VERSION = 2_147_483_646
const versionSchema = z.int().min(1).max(LAST_VERSION)
const localTimeSchema = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/)

export const deskShowSchema = z
  .object({
    id: idSchema('shw'),
    slug: z.string(),
    version: z.int().meta({ description: 'Send it back with a change: if somebody else was faster, the change is refused.' }),
    state: showCardSchema.shape.state,
    visibility: z.enum(visibilities),
    audience: audienceSchema,
    title: titleSchema,
    description: descriptionSchema,
    brand: z.object({ id: idSchema('org'), slug: z.string(), name: bilingualSchema }),
    hostId: idSchema('acc'),
    market: z.string(),
    startsAt: z.iso.datetime({ offset: true }),
    startsLocal: localTimeSchema.meta({ description: 'What a wall clock in the zone shows at the start.' }),
    timeZone: z.string(),
    plannedMinutes: z.int(),
    coverUrl: z.string(),
    covers: showCardSchema.shape.covers,
    lineup: z.array(lineupItemSchema),
    locked: z.array(z.enum(fields)).meta({ description: 'What can no longer change in this state.' }),
    missing: z.array(z.enum(missingCodes)).meta({ description: 'What must be there before others may find it.' }),
    advice: z.array(z.enum(adviceCodes)),
    announced: z.boolean().meta({ description: 'Others could find it at some time.' }),
    resumableUntil: z.iso.datetime({ offset: true }).nullable(),
  })
  .meta({ id: 'DeskShow', description: 'A show as those plan it who make it.' })
export type DeskShow = z.input<typeof deskShowSchema>

export const newDraftSchema = z.object({ organisationId: idSchema('org') })

export const showEditSchema = z
  .object({
    version: versionSchema,
    title: titleSchema,
    description: descriptionSchema,
    slug: z.string().min(3).max(80).regex(SLUG),
    startsLocal: localTimeSchema,
    timeZone: z.string().min(1).max(60),
    plannedMinutes: z.int().min(LENGTH.least).max(LENGTH.most),
    hostId: idSchema('acc'),
    market: z.string().min(1).max(40),
    audience: audienceSchema,
    visibility: z.enum(visibilities),
  })
  .partial()
  .required({ version: true })
export type ShowEdit = z.output<typeof showEditSchema>

export const lineupEditSchema = z.object({
  version: versionSchema,
  productIds: z
    .array(idSchema('prd'))
    .max(LINEUP_LIMIT)
    .refine((ids) => new Set(ids).size === ids.length, 'a product stands in a lineup once'),
})

/** Opening and ending are the studio's. */
export const planStateSchema = z.object({ version: versionSchema, state: z.enum(['draft', 'scheduled', 'cancelled']) })
export const practiceOverSchema = z.object({ visibility: z.enum(['public', 'unlisted']).default('public') })
export const versionQuerySchema = z.object({ version: z.coerce.number().int().min(1).max(LAST_VERSION) })

export const deskStates = ['upcoming', 'live', 'drafts', 'past'] as const
export const deskListQuerySchema = z.object({
  organisationId: idSchema('org'),
  state: z.enum(deskStates).optional(),
  q: z.string().max(120).optional(),
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(PAGE_LIMIT.most).default(25),
})
export const deskRowSchema = z
  .object({
    ...{ id: idSchema('shw'), slug: z.string(), state: showCardSchema.shape.state, visibility: z.enum(visibilities) },
    ...{
      title: titleSchema,
      audience: audienceSchema,
      hostName: bilingualSchema,
      coverUrl: z.string(),
      covers: showCardSchema.shape.covers,
    },
    startsAt: z.iso.datetime({ offset: true }),
    plannedMinutes: z.int(),
    products: z.int(),
    mine: z.boolean().meta({ description: 'The caller may open its studio.' }),
  })
  .meta({ id: 'DeskShowRow' })
export const deskListSchema = z.object({ items: z.array(deskRowSchema), nextCursor: z.string().nullable() })

export const planOptionsSchema = z
  .object({
    hosts: z.array(z.object({ id: idSchema('acc'), name: bilingualSchema, email: z.string() })),
    markets: z.array(z.object({ code: z.string(), name: bilingualSchema, timeZone: z.string() })),
  })
  .meta({ id: 'PlanOptions', description: 'Whom and where a brand may plan with.' })
export const productSearchSchema = z.object({ q: z.string().max(120).default('') })
export const productListSchema = z.object({ items: z.array(productCardSchema) })
export const showParamsSchema = z.object({ id: idSchema('shw') })
