import { z } from 'zod'
import { cueSchema } from '#live/cues/contract'
import { idSchema } from '#platform/ids'
import { bilingualSchema } from '#platform/language'
import { showSchema } from '#programme/shows/contract'
import { clipStates, LONGEST_SECONDS, SHORTEST_SECONDS, USUAL_SECONDS } from './clip.ts'

const moment = z.iso.datetime({ offset: true })
const ticks = z.int().min(0)
const text = z.string().trim().min(1).max(120)

/** In one language or in both. */
export const clipTitleSchema = z
  .object({ en: text.nullable().default(null), ar: text.nullable().default(null) })
  .refine(({ en, ar }) => en !== null || ar !== null, 'a title in at least one language')

export const cutClipSchema = z.object({
  /** The caller's: a repeat answers with the clip of the first time. */
  key: z.uuid(),
  seconds: z.number().min(SHORTEST_SECONDS).max(LONGEST_SECONDS).default(USUAL_SECONDS),
  /** How long ago the end was on air: what passes between a tap and the next one. */
  endedSecondsAgo: z.number().min(0).max(600).default(0),
  /** Absent: up to the newest frame on air. */
  until: z.object({ broadcastId: idSchema('brd'), endTicks: ticks }).optional(),
  /** Absent: the show's title. */
  title: clipTitleSchema.optional(),
})

export const changeClipSchema = z.object({ title: clipTitleSchema.optional(), hidden: z.boolean().optional() })

const clipCore = z.object({
  id: idSchema('clp'),
  title: bilingualSchema,
  /** Page of the clip. */
  pageUrl: z.string(),
  durationSeconds: z.number().min(0),
  createdAt: moment,
})

export const deskClipSchema = clipCore
  .extend({
    state: z.enum(clipStates.all),
    hidden: z.boolean(),
    /** An operator has taken it down. */
    withheld: z.boolean(),
    videoUrl: z.string().nullable(),
    posterUrl: z.string(),
  })
  .meta({ id: 'DeskClip', description: 'A clip as its brand sees it.' })
export type DeskClipWire = z.input<typeof deskClipSchema>

export const deskClipListSchema = z.object({ items: z.array(deskClipSchema) })

export const withheldSchema = z
  .object({
    show: z.object({ id: idSchema('shw'), slug: z.string(), title: bilingualSchema }),
    replays: z.array(
      z.object({
        broadcastId: idSchema('brd'),
        startedAt: moment,
        /** For the reviewer; null until the file is made. */
        filmUrl: z.string().nullable(),
      }),
    ),
    clips: z.array(z.object({ id: idSchema('clp'), title: bilingualSchema, durationSeconds: z.number().min(0), filmUrl: z.string() })),
  })
  .meta({ id: 'WithheldFilms', description: 'What a stopped show left, kept from everybody until an operator lets go of it.' })
export type WithheldWire = z.input<typeof withheldSchema>
export const withheldListSchema = z.object({ items: z.array(withheldSchema) })

export const clipSchema = clipCore
  .extend({
    broadcastId: idSchema('brd'),
    videoUrl: z.string(),
    posterUrl: z.string(),
    width: z.int().nullable(),
    height: z.int().nullable(),
    /** Date of tick 0 of the broadcast. */
    startedAt: moment,
    /** The film plays these stretches of the broadcast one right after the other. */
    runs: z.array(z.object({ startTicks: ticks, durationTicks: ticks })),
    /** What is pinned at its beginning, and every change in it. */
    cues: z.array(cueSchema),
    /** Products that are shown in it, in that order. */
    productIds: z.array(idSchema('prd')),
    show: showSchema,
  })
  .meta({ id: 'Clip', description: 'A film cut from a show, with what can be bought in it.' })
export type ClipWire = z.input<typeof clipSchema>
