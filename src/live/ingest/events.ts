import type { IngestEnd } from '#live/media'
import { defineEvent } from '#platform/events'
import type { Id } from '#platform/ids'
import type { BroadcastEnd } from './broadcast.ts'

interface BroadcastNews {
  showId: Id<'shw'>
  broadcastId: Id<'brd'>
  epoch: number
}

/** Frames flow. `epoch` 1 is the broadcast's start, every later one the publisher's return. Ticks of 90 kHz. */
export const broadcastStarted = defineEvent<BroadcastNews & { epochStart: number; rtpBase: number; startedAt: Date }>(
  'live.broadcast.started',
)

/** The publisher is gone and may come back; the timeline goes on. */
export const broadcastInterrupted = defineEvent<BroadcastNews & { reason: IngestEnd }>('live.broadcast.interrupted')

export const broadcastEnded = defineEvent<BroadcastNews & { reason: BroadcastEnd }>('live.broadcast.ended')
