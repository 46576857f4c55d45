import { type Broadcast, broadcastEnded, broadcastInterrupted, broadcastStarted } from '#live/ingest'
import type { BroadcastStatus } from './contract.ts'
import type { ShowRoomDeps } from './deps.ts'

/** How a broadcast is told to viewers; null before its first frame. */
export function statusOf(broadcast: Broadcast | null): BroadcastStatus | null {
  if (!broadcast || broadcast.state === 'idle') return null
  const { id, state, epoch, endReason } = broadcast
  return { id, state, epoch, ...(endReason === null ? {} : { reason: endReason }) }
}

/** Tells the room when the picture comes, stops and ends. */
export function tellBroadcasts({ events, realtime }: Pick<ShowRoomDeps, 'events' | 'realtime'>): void {
  const tell = (showId: string, status: BroadcastStatus) => realtime.publish(`show:${showId}`, 'broadcast', status, { lane: 'now' })
  events.on(broadcastStarted, ({ showId, broadcastId: id, epoch }) => tell(showId, { id, state: 'live', epoch }))
  events.on(broadcastInterrupted, ({ showId, broadcastId: id, epoch, reason }) => tell(showId, { id, state: 'interrupted', epoch, reason }))
  events.on(broadcastEnded, ({ showId, broadcastId: id, epoch, reason }) => tell(showId, { id, state: 'ended', epoch, reason }))
}
