import { type Broadcast, broadcastEnded, broadcastInterrupted, broadcastStarted } from '#live/ingest'
import { pathsChanged } from '#live/playback'
import type { BroadcastStatus } from './contract.ts'
import type { ShowRoomDeps } from './deps.ts'

/** How a broadcast is told to viewers; null before its first frame. */
export function statusOf(broadcast: Broadcast | null, playback: ShowRoomDeps['playback']): BroadcastStatus | null {
  if (!broadcast || broadcast.state === 'idle') return null
  const { id, state, epoch, endReason } = broadcast
  return { id, state, epoch, paths: playback.paths(id), ...(endReason === null ? {} : { reason: endReason }) }
}

/** Tells the room when the picture comes, stops and ends, and by which ways it can be had. */
export function tellBroadcasts({ events, realtime, ingest, playback }: ShowRoomDeps): void {
  const tell = (showId: string, { id, ...status }: Omit<BroadcastStatus, 'paths' | 'id'> & { id: Broadcast['id'] }) =>
    realtime.publish(`show:${showId}`, 'broadcast', { id, ...status, paths: playback.paths(id) }, { lane: 'now' })
  events.on(broadcastStarted, ({ showId, broadcastId: id, epoch }) => tell(showId, { id, state: 'live', epoch }))
  events.on(broadcastInterrupted, ({ showId, broadcastId: id, epoch, reason }) => tell(showId, { id, state: 'interrupted', epoch, reason }))
  events.on(broadcastEnded, ({ showId, broadcastId: id, epoch, reason }) => tell(showId, { id, state: 'ended', epoch, reason }))
  events.on(pathsChanged, async ({ showId, broadcastId }) => {
    const broadcast = await ingest.latestBroadcast(showId)
    const status = statusOf(broadcast, playback)
    if (broadcast?.id === broadcastId && status) realtime.publish(`show:${showId}`, 'broadcast', status, { lane: 'now' })
  })
}
