import { z } from 'zod'
import { clipSchema } from '#live/clips/contract'
import { idSchema } from '#platform/ids'
import { showSchema } from '#programme/shows/contract'

const liveItemSchema = z
  .object({ kind: z.literal('live'), id: z.string(), promoted: z.boolean(), show: showSchema })
  .meta({ id: 'FeedLive' })
const clipItemSchema = z
  .object({ kind: z.literal('clip'), id: z.string(), promoted: z.boolean(), clip: clipSchema })
  .meta({ id: 'FeedClip' })
const replayItemSchema = z
  .object({
    kind: z.literal('replay'),
    id: z.string(),
    promoted: z.boolean(),
    show: showSchema,
    broadcastId: idSchema('brd'),
    endedAt: z.iso.datetime({ offset: true }),
  })
  .meta({ id: 'FeedReplay' })

export const feedSchema = z
  .object({
    items: z.array(z.discriminatedUnion('kind', [liveItemSchema, clipItemSchema, replayItemSchema])),
    /** Null: that was all. */
    nextCursor: z.string().nullable(),
  })
  .meta({
    id: 'Feed',
    description:
      'First what is on air, most viewers first; then clips and replays, newest first. The order is the same for everybody; what is for adults comes only to adults.',
  })
export type FeedWire = z.input<typeof feedSchema>
export type FeedItemWire = FeedWire['items'][number]

export const feedQuerySchema = z.object({
  cursor: z.string().max(400).optional(),
  limit: z.coerce.number().int().min(1).max(12).default(6),
})
