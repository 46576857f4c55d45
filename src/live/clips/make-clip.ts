import { TICKS_PER_SECOND } from '#live/media'
import type { Id } from '#platform/ids'
import { enqueue } from '#platform/jobs'
import { type Clip, keyOf, piecesWithin, posterKeyOf, runsOf } from './clip.ts'
import type { Desk } from './deps.ts'
import { makeClipJob } from './jobs.ts'
import { beginMaking, markFailed, markReady, readClip } from './store.ts'

const WAIT_MS = 1_000
/** A piece is some two seconds long and may be held back for its sound; what takes longer does not come. */
const MOST_WAITS = 15
/** From the frame to the file: the picture's way to the studio and back. */
const STILL_LATE_SECONDS = 3

/** Cuts a clip out of the pieces on disk; while the broadcast goes on, waits for the last one. */
export async function makeClip(desk: Desk, clipId: Id<'clp'>, waits: number): Promise<void> {
  const clip = await readClip(desk.tables, clipId)
  if (!clip || clip.removedAt) return
  const { broadcastId, showId } = clip
  const kept = await desk.recordings.segmentsOf(broadcastId)
  const last = kept.at(-1)
  const onAir = (await desk.ingest.currentBroadcast(showId))?.id === broadcastId
  if (onAir && waits < MOST_WAITS && (!last || last.startTicks + last.durationTicks < clip.endTicks)) {
    const runAt = new Date(desk.clock.now().getTime() + WAIT_MS)
    await enqueue(desk.db.pool, makeClipJob, { clipId, waits: waits + 1 }, { key: `clip:${clipId}:${waits + 1}`, runAt, maxAttempts: 3 })
    return
  }
  const segments = piecesWithin(kept, clip.startTicks, clip.endTicks)
  const [first, end] = [segments[0], segments.at(-1)]
  const startedAt = await desk.recordings.startOf(broadcastId)
  if (!first || !end || !startedAt) return markFailed(desk.tables, clipId)
  if (!(await beginMaking(desk.tables, clipId))) return
  const key = keyOf(clipId)
  try {
    const file = await desk.recordings.join({ broadcastId, segments, key, indexFirst: true })
    await keepPoster(desk, clip)
    const endTicks = end.startTicks + end.durationTicks
    const ready = await markReady(desk.tables, clipId, {
      ...file,
      startTicks: first.startTicks,
      endTicks,
      runs: runsOf(segments),
      startedAt,
    })
    if (!ready) await desk.files.remove(key)
  } catch (error) {
    desk.log.error({ err: error, clipId }, 'clip could not be cut')
    await markFailed(desk.tables, clipId)
  }
}

/** A still that came while what is in the clip was on air. */
async function keepPoster(desk: Desk, { id, broadcastId, startTicks, endTicks }: Clip): Promise<void> {
  const [still, startedAt] = await Promise.all([desk.recordings.stillOf(broadcastId), desk.recordings.startOf(broadcastId)])
  const ticks = still && startedAt ? Math.round(((still.at.getTime() - startedAt.getTime()) * TICKS_PER_SECOND) / 1000) : null
  const within = ticks !== null && ticks >= startTicks && ticks <= endTicks + STILL_LATE_SECONDS * TICKS_PER_SECOND
  if (still && within) await desk.files.put(posterKeyOf(id), still.bytes)
}
