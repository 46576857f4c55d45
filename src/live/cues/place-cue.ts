import { dateAt, rtpAt, type Timeline } from '#live/media'
import { type Id, newId } from '#platform/ids'
import { type Cue, cueToWire } from './cue.ts'
import type { Desk } from './desk.ts'
import { insertCue } from './store.ts'

export interface Placing {
  showId: Id<'shw'>
  broadcastId: Id<'brd'>
  timeline: Timeline
  /** Ticks on that timeline. */
  mediaTime: number
  /** What is pinned from that frame on; null takes the pin away. */
  pin: { lineupItemId: Id<'lin'>; productId: Id<'prd'> } | null
  key: string
  createdBy: Id<'acc'> | null
}

/** Stores a cue and tells the room, ahead of its frame. Null when the key has been used: then nothing happens. */
export async function placeCue(desk: Desk, placing: Placing): Promise<Cue | null> {
  const { showId, broadcastId, timeline, mediaTime, pin, key, createdBy } = placing
  const cue = await insertCue(desk.tables, {
    ...{ id: newId('cue'), showId, broadcastId, key, createdBy, mediaTime },
    epoch: timeline.epoch,
    rtp: rtpAt(timeline, mediaTime),
    at: dateAt(timeline, mediaTime),
    kind: pin === null ? 'unpin' : 'pin',
    lineupItemId: pin?.lineupItemId ?? null,
    productId: pin?.productId ?? null,
  })
  if (cue === null) return null
  desk.board.note(cue)
  desk.realtime.publish(`show:${showId}`, 'cue', cueToWire(cue), { lane: 'now' })
  return cue
}
