import type { Actor } from '#platform/http'
import type { Id } from '#platform/ids'
import { showToRun } from '#programme/shows'
import type { Desk } from './deps.ts'
import { recordingProblems } from './problems.ts'
import { keys } from './recording.ts'
import { readRecording } from './store.ts'

/** A still of 720 pixels weighs a fraction of it. */
export const STILL_BYTES = 600 * 1024

/**
 * Takes the newest still of a show on air from its studio: whoever runs the show sees its picture anyway, and a server that decodes no video needs
 * no decoder.
 */
export async function takeStill(desk: Desk, actor: Actor, showId: Id<'shw'>, bytes: Uint8Array): Promise<void> {
  await showToRun(desk.shows, actor, showId)
  const broadcast = await desk.ingest.currentBroadcast(showId)
  const recording = broadcast && (await readRecording(desk.tables, broadcast.id))
  if (recording?.state !== 'recording') throw recordingProblems['not-on-air']()
  await desk.files.put(keys.thumbnail(recording.broadcastId), await desk.pictures.still(bytes))
}
