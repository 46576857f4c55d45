import { z } from 'zod'
import { idSchema } from '#platform/ids'
import { bilingualSchema, languageSchema } from '#platform/language'
import { showCardSchema } from '#programme/shows/contract'

export const channelSchema = z
  .object({
    id: idSchema('org'),
    slug: z.string(),
    name: bilingualSchema,
    portraitUrl: z.string().nullable(),
    /** What it shows. */
    portraitAlt: bilingualSchema.nullable(),
    live: z.array(showCardSchema),
    upcoming: z.array(showCardSchema),
    past: z.array(showCardSchema),
    pastCursor: z.string().nullable().meta({ description: 'Goes on at /api/shows?state=past.' }),
  })
  .meta({ id: 'Channel', description: 'What a brand shows: now, soon, before.' })
export type ChannelWire = z.input<typeof channelSchema>

export const creatorSchema = z
  .object({
    id: idSchema('acc'),
    name: bilingualSchema,
    avatarUrl: z.string().nullable(),
    /** What it shows. */
    avatarAlt: bilingualSchema.nullable(),
    bio: bilingualSchema.nullable(),
    live: z.array(showCardSchema),
    upcoming: z.array(showCardSchema),
    past: z.array(showCardSchema),
  })
  .meta({ id: 'Creator', description: 'Who hosts shows: now, soon, before.' })
export type CreatorWire = z.input<typeof creatorSchema>

export const slugParamsSchema = z.object({ slug: z.string().min(1).max(80) })
export const calendarQuerySchema = z.object({ lang: languageSchema.default('en') })
