import { z } from 'zod'
import { idSchema } from '#platform/ids'

export const grantRequestSchema = z.object({ showId: idSchema('shw') })

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
  })
  .meta({ id: 'PlaybackGrant', description: 'Leave to watch one show for at most two minutes; renewed while the conditions hold.' })
export type PlaybackGrantWire = z.infer<typeof playbackGrantSchema>
