import { z } from 'zod'
import { cueSchema } from '#live/cues/contract'
import { idSchema } from '#platform/ids'
import { bilingualSchema } from '#platform/language'
import { moneySchema } from '#platform/money'
import { fileStates, recordingStates, stopReasons } from './recording.ts'

const moment = z.iso.datetime({ offset: true })
const ticks = z.int().min(0)

const chapterSchema = z
  .object({
    /** The pin it begins with. */
    cueId: idSchema('cue'),
    lineupItemId: idSchema('lin'),
    productId: idSchema('prd'),
    title: bilingualSchema,
    pictureUrl: z.string().nullable(),
    /** Lowest price now. */
    price: moneySchema,
    /** Ticks of 90 kHz on the broadcast's timeline. */
    startTicks: ticks,
    endTicks: ticks,
    /** Seconds from the replay's beginning. */
    atSeconds: z.number().min(0),
    durationSeconds: z.number().min(0),
  })
  .meta({ id: 'ReplayChapter', description: 'A stretch in which one product was pinned.' })

export const replaySchema = z
  .object({
    showId: idSchema('shw'),
    broadcastId: idSchema('brd'),
    hlsUrl: z.string(),
    /** One file of everything; null until it is made. `?download` offers to keep it. */
    mp4Url: z.string().nullable(),
    mp4SizeBytes: z.int().nullable(),
    /** While it is made. */
    mp4ProgressPercent: z.int().nullable(),
    /** Date of tick 0. */
    startedAt: moment,
    durationSeconds: z.number(),
    /** Stretches of the broadcast that were recorded; the replay plays one right after the other. */
    runs: z.array(z.object({ startTicks: ticks, durationTicks: ticks })),
    chapters: z.array(chapterSchema),
    /** Everything that was cued. */
    cues: z.array(cueSchema),
    /** Other broadcasts of the show that can be seen, this one included. Give one as `broadcast` to see it. */
    broadcasts: z.array(z.object({ id: idSchema('brd'), startedAt: moment, durationSeconds: z.number() })),
    /** Whether the caller runs the brand's shows, and may cut clips of this one. */
    mayCut: z.boolean(),
  })
  .meta({ id: 'ShowReplay', description: 'What remains of a show: how to play it, its chapters by product and its cues.' })
export type ReplayWire = z.input<typeof replaySchema>

export const recordingSchema = z
  .object({
    broadcastId: idSchema('brd'),
    state: z.enum(recordingStates.all),
    startedAt: moment,
    endedAt: moment.nullable(),
    durationSeconds: z.number(),
    sizeBytes: z.number(),
    /** Why nothing more is kept although the broadcast goes on. */
    stopReason: z.enum(stopReasons).nullable(),
    hidden: z.boolean(),
    /** By the platform's operators: its brand cannot show it. */
    withheld: z.boolean(),
    /** When the operator's setting removes it; null when it does not. */
    removedAt: moment.nullable(),
    fileState: z.enum(fileStates.all),
    fileProgressPercent: z.int(),
    playlistUrl: z.string(),
    downloadUrl: z.string().nullable(),
  })
  .meta({ id: 'Recording', description: 'What is kept of one broadcast, as its brand sees it.' })
export type RecordingWire = z.input<typeof recordingSchema>

export const recordingListSchema = z.object({ items: z.array(recordingSchema) })
export const changeRecordingSchema = z.object({ hidden: z.boolean() })
export const replayParamsSchema = z.object({ slug: z.string().min(1).max(80) })
export const replayQuerySchema = z.object({ broadcast: idSchema('brd').optional() })
