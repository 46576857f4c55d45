import type { Id } from '#platform/ids'
import type { Desk } from './deps.ts'
import { keys } from './recording.ts'
import { joinSegments } from './remux/join-segments.ts'
import { beginFile, endFile, noteFileProgress, readSegments } from './store.ts'

/** Makes the one MP4 of a finished recording. Where that fails, the replay still plays piece by piece. */
export async function makeReplayFile(desk: Desk, broadcastId: Id<'brd'>): Promise<void> {
  if (!(await beginFile(desk.tables, broadcastId))) return
  const key = keys.file(broadcastId)
  try {
    const { sizeBytes } = await joinSegments(desk, {
      ...{ broadcastId, key, indexFirst: false, segments: await readSegments(desk.tables, broadcastId) },
      onProgress: (percent) => void noteFileProgress(desk.tables, broadcastId, percent).catch(() => undefined),
    })
    if (!(await endFile(desk.tables, broadcastId, sizeBytes))) await desk.files.remove(key)
  } catch (error) {
    await endFile(desk.tables, broadcastId, null)
    throw error
  }
}
