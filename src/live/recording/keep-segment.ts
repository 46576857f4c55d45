import { TICKS_PER_SECOND } from '#live/media'
import type { FinishedSegment } from '#live/playback'
import type { Id } from '#platform/ids'
import type { Desk } from './deps.ts'
import { follows, keys, type Segment, type StopReason } from './recording.ts'
import { roomFor } from './room-left.ts'
import { deleteSegmentsBefore, insertSegment, openRecording, readLastSegment } from './store.ts'

/** A broadcast that is left running must not fill the disk. */
const LONGEST_SECONDS = 12 * 3600
/** Of a show that repeats without end, enough to cut a clip from. */
const LOOP_KEPT_SECONDS = 600
/** Space is looked at every so many segments. */
const LOOK_EVERY = 8

/** Where a recording stands. */
export interface Kept {
  readonly showId: Id<'shw'>
  readonly last: Segment | null
  /** What the next segment is compared with; null after a start of the process. */
  readonly init: { readonly bytes: Buffer; readonly number: number } | null
  /** How much is kept of a show that repeats without end. */
  readonly windowTicks: number | null
}

export interface Outcome {
  readonly kept: Kept
  readonly stop: StopReason | null
}

/**
 * Puts one segment on disk, then its row: a process that is killed in between leaves a file that the next one writes anew. May be done again
 * with the same `kept` after a failure.
 */
export async function keepSegment(desk: Desk, kept: Kept, segment: FinishedSegment): Promise<Outcome> {
  const number = (kept.last?.number ?? -1) + 1
  if (number % LOOK_EVERY === 0) {
    const full = await roomFor(desk)
    if (full) return { kept, stop: full }
  }
  if (kept.windowTicks === null && segment.startTicks > LONGEST_SECONDS * TICKS_PER_SECOND) return { kept, stop: 'too-long' }
  const sameInit = kept.init?.bytes.equals(segment.init) ?? false
  const initNumber = sameInit ? kept.init!.number : (kept.last?.initNumber ?? -1) + 1
  if (!sameInit) await desk.files.put(keys.init(segment.broadcastId, initNumber), segment.init)
  await desk.files.put(keys.segment(segment.broadcastId, number), segment.bytes)
  const continuous = sameInit && !segment.discontinuity && kept.last !== null && follows(kept.last, segment.startTicks)
  const row: Segment = {
    ...{ number, initNumber, rendition: segment.rendition, startTicks: segment.startTicks, durationTicks: segment.durationTicks },
    discontinuity: kept.last !== null && !continuous,
    sizeBytes: segment.bytes.length,
  }
  await insertSegment(desk.tables, segment.broadcastId, row)
  if (kept.windowTicks !== null) await forgetBefore(desk, segment.broadcastId, segment.startTicks - kept.windowTicks)
  return { kept: { ...kept, last: row, init: { bytes: segment.init, number: initNumber } }, stop: null }
}

/**
 * Where the recording of the segment's broadcast stands; null where nothing is kept: it is a rehearsal, or its recording is closed. `too-early`: the
 * camera runs before the show has opened, and what it sees is not part of it.
 */
export async function takeUp(desk: Desk, segment: FinishedSegment): Promise<Kept | 'too-early' | null> {
  const { broadcastId } = segment
  const broadcast = await desk.ingest.findBroadcast(broadcastId)
  const show = broadcast && (await desk.shows.find(broadcast.showId))
  // What is practised is nobody's to see again.
  if (!show || show.visibility === 'practice') return null
  if (show.state === 'scheduled') return 'too-early'
  const startedAt = new Date(segment.date.getTime() - (segment.startTicks * 1000) / TICKS_PER_SECOND)
  const recording = await openRecording(desk.tables, { broadcastId, showId: show.id, startedAt })
  if (recording.state !== 'recording' || recording.stopReason !== null) return null
  const windowTicks = show.loopSeconds === null ? null : LOOP_KEPT_SECONDS * TICKS_PER_SECOND
  return { showId: show.id, last: await readLastSegment(desk.tables, broadcastId), init: null, windowTicks }
}

async function forgetBefore(desk: Desk, broadcastId: Id<'brd'>, ticks: number): Promise<void> {
  if (ticks <= 0) return
  for (const number of await deleteSegmentsBefore(desk.tables, broadcastId, ticks)) {
    await desk.files.remove(keys.segment(broadcastId, number))
  }
}
