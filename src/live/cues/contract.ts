import { z } from 'zod'
import { idSchema } from '#platform/ids'

/**
 * A change of the pinned product, bound to a frame of the broadcast.
 *
 * Cues are ordered by (`epoch`, `mediaTime`, `seq`). A player applies a cue when it paints the frame at `mediaTime` or a later one; a cue that arrives
 * after its frame is applied at once. Never apply a cue that stands before the last one applied: that is also what voids cues
 * planned for an epoch that ended early.
 */
export const cueSchema = z
  .object({
    id: idSchema('cue'),
    showId: idSchema('shw'),
    broadcastId: idSchema('brd'),
    /** Counts the publisher's starts within the broadcast. */
    epoch: z.int(),
    /** Ticks of 90 kHz since the broadcast's first frame. */
    mediaTime: z.int(),
    /** RTP timestamp that WHEP frames carry at `mediaTime`. */
    rtp: z.int().min(0).max(0xffff_ffff),
    /** `mediaTime` as a date, for players that know dates only. */
    at: z.iso.datetime({ offset: true }),
    kind: z.enum(['pin', 'unpin']),
    lineupItemId: idSchema('lin').nullable(),
    productId: idSchema('prd').nullable(),
    /** Grows with every cue stored; decides between cues of one frame. */
    seq: z.int(),
  })
  .meta({ id: 'Cue', description: 'A change of the pinned product, bound to a frame.' })
export type CueWire = z.infer<typeof cueSchema>

/** `key` is the caller's: a repeat answers with the cue of the first time. */
export const pinSchema = z.object({ key: z.uuid(), lineupItemId: idSchema('lin') })
