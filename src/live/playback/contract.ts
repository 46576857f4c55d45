import { z } from 'zod'
import { idSchema } from '#platform/ids'

export const grantRequestSchema = z.object({
  showId: idSchema('shw'),
  /** The page is shown inside a page of another site: its cookie is kept apart for that site. */
  embedded: z.boolean().optional(),
})

/** The grant itself comes as bearer token. */
export const cookieRequestSchema = z.object({ showId: idSchema('shw'), broadcastId: idSchema('brd'), embedded: z.boolean().optional() })

export const replaySchema = z
  .object({
    broadcastId: idSchema('brd'),
    hlsUrl: z.string(),
    /** Null until the one file is made. */
    mp4Url: z.string().nullable(),
    /** Date of media time 0. */
    startedAt: z.iso.datetime({ offset: true }),
  })
  .meta({ id: 'Replay' })

export const playbackGrantSchema = z
  .object({
    /** Bearer for WHEP and for joining the show's room. */
    token: z.string(),
    expiresAt: z.iso.datetime({ offset: true }),
    /** Ask again after this long; sessions under the grant go on. */
    renewAfterSeconds: z.int().positive(),
    showId: idSchema('shw'),
    /** Null while nothing is on air. */
    broadcastId: idSchema('brd').nullable(),
    whepUrl: z.string(),
    /** False where WHEP cannot play what is on air. */
    whep: z.boolean(),
    /** Multivariant playlist of what is on air; null while nothing is. */
    hlsUrl: z.string().nullable(),
    /** What remains of the show once it is over. */
    replay: replaySchema.nullable(),
  })
  .meta({ id: 'PlaybackGrant', description: 'Leave to watch one show for at most two minutes; renewed while the conditions hold.' })
export type PlaybackGrantWire = z.infer<typeof playbackGrantSchema>
