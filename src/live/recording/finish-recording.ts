import type { Id } from '#platform/ids'
import { enqueue } from '#platform/jobs'
import type { Desk } from './deps.ts'
import { makeReplayFile } from './jobs.ts'
import { keys } from './recording.ts'
import { markFinished, markRemoved, readLastSegment } from './store.ts'
import type { RecordingTables } from './tables.ts'

/** Opens the replay of a broadcast that has ended, and has it made into one file. Nothing happens when that was done. */
export async function finishRecording(desk: Desk, broadcastId: Id<'brd'>): Promise<void> {
  const now = desk.clock.now()
  if (!(await readLastSegment(desk.tables, broadcastId))) {
    await markRemoved(desk.tables, broadcastId, now)
    await desk.files.remove(keys.folder(broadcastId))
    return
  }
  await desk.db.transaction(async (sql) => {
    const recording = await markFinished(desk.db.tablesOn<RecordingTables>(sql), broadcastId, now)
    if (recording) await enqueue(sql, makeReplayFile, { broadcastId }, { key: `replay-file:${broadcastId}`, maxAttempts: 4 })
  })
}
