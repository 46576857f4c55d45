import type { Id } from '#platform/ids'
import { enqueue } from '#platform/jobs'
import type { Desk } from './deps.ts'
import { makeReplayFile as fileJob } from './jobs.ts'
import { keys } from './recording.ts'
import { joinSegments } from './remux/join-segments.ts'
import { NoRoomToJoin, withRoomToJoin } from './room-left.ts'
import { beginFile, endFile, noteFileProgress, readSegments } from './store.ts'

/** A disk is not emptied within seconds. */
const ROOM_AGAIN_MS = 15 * 60_000

/** Makes the one MP4 of a finished recording. Where that fails, the replay still plays piece by piece. */
export async function makeReplayFile(desk: Desk, broadcastId: Id<'brd'>): Promise<void> {
  if (!(await beginFile(desk.tables, broadcastId))) return
  const key = keys.file(broadcastId)
  try {
    const segments = await readSegments(desk.tables, broadcastId)
    const onProgress = (percent: number) => void noteFileProgress(desk.tables, broadcastId, percent).catch(() => undefined)
    const piecesBytes = segments.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0)
    const { sizeBytes } = await withRoomToJoin(desk.files, piecesBytes, () =>
      joinSegments(desk, { broadcastId, key, indexFirst: false, segments, onProgress }),
    )
    if (!(await endFile(desk.tables, broadcastId, sizeBytes))) await desk.files.remove(key)
  } catch (error) {
    await endFile(desk.tables, broadcastId, null)
    if (!(error instanceof NoRoomToJoin)) throw error
    const runAt = new Date(desk.clock.now().getTime() + ROOM_AGAIN_MS)
    desk.log.warn(
      { broadcastId, runAt, err: error },
      'no room for the one file of a replay: it plays piece by piece, the file is tried again',
    )
    await enqueue(desk.db.pool, fileJob, { broadcastId }, { key: `replay-file:${broadcastId}`, runAt, maxAttempts: 4 })
  }
}
