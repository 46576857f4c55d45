import { TICKS_PER_SECOND } from '#live/media'
import type { Id } from '#platform/ids'
import type { Desk } from './deps.ts'
import { filmPieces } from './film-pieces.ts'
import { finishRecording } from './finish-recording.ts'
import { type Kept, keepSegment, takeUp } from './keep-segment.ts'
import { deleteSegmentsBefore, readRecording } from './store.ts'

export interface Film {
  /** A broadcast that has ended and of which nothing was kept. */
  readonly broadcastId: Id<'brd'>
  /** Date of its first picture. */
  readonly startedAt: Date
  /** An MP4 with H264 and AAC on this machine. */
  readonly path: string
  /** How often it is played over. */
  readonly repeats: number
}

/** Takes a finished film as the recording of a broadcast: the same pieces on disk, the same replay. Nothing happens when there is one. */
export async function bringFilm(desk: Desk, { broadcastId, startedAt, path, repeats }: Film): Promise<void> {
  if ((await readRecording(desk.tables, broadcastId))?.state === 'finished') return
  // What an earlier attempt left half done begins anew.
  await deleteSegmentsBefore(desk.tables, broadcastId, Number.MAX_SAFE_INTEGER)
  let kept: Kept | null = null
  let sequence = 0
  for await (const piece of filmPieces(path, repeats)) {
    const date = new Date(startedAt.getTime() + (piece.startTicks * 1000) / TICKS_PER_SECOND)
    const segment = { ...piece, broadcastId, date, rendition: 'aac' as const, sequence: sequence++, initVersion: 1, discontinuity: false }
    const found: Kept | 'too-early' | null = kept ?? (await takeUp(desk, segment))
    if (!found || found === 'too-early') throw new Error('the film could not be kept: its recording is closed, or its show has not opened')
    const outcome = await keepSegment(desk, found, segment)
    if (outcome.stop) throw new Error(`the film could not be kept: ${outcome.stop}`)
    kept = outcome.kept
  }
  await finishRecording(desk, broadcastId)
}
