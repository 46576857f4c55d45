import { TICKS_PER_SECOND } from '#live/media'
import type { Actor } from '#platform/http'
import type { Id } from '#platform/ids'
import { showToRun } from '#programme/shows'
import type { RecordingWire } from './contract.ts'
import type { Desk } from './deps.ts'
import { DAY_MS, removeReplay } from './keep-replays.ts'
import { addressesOf } from './media-addresses.ts'
import { recordingProblems } from './problems.ts'
import type { Recording } from './recording.ts'
import { measure, openRecording, readRecording, readRecordingsOf, setHidden, setWithheld } from './store.ts'

/** Everything kept of a show, for those who run the brand's shows. */
export async function listRecordings(desk: Desk, actor: Actor, showId: Id<'shw'>): Promise<RecordingWire[]> {
  const show = await showToRun(desk.shows, actor, showId)
  const recordings = await readRecordingsOf(desk.tables, [show.id])
  const sizes = await measure(
    desk.tables,
    recordings.map(({ broadcastId }) => broadcastId),
  )
  return recordings.map((recording) => toWire(desk, recording, sizes.get(recording.broadcastId) ?? { ticks: 0, bytes: 0 }))
}

/** A hidden replay is there for nobody until it is shown again. */
export async function hideReplay(desk: Desk, actor: Actor, broadcastId: Id<'brd'>, hidden: boolean): Promise<void> {
  await admitTo(desk, actor, broadcastId)
  await setHidden(desk.tables, broadcastId, hidden ? desk.clock.now() : null)
}

/** An operator's decision about everything kept of a show, also of what is on air; null takes it back. */
export async function withholdReplays(desk: Desk, showId: Id<'shw'>, withheldAt: Date | null): Promise<void> {
  const onAir = withheldAt && (await desk.ingest.currentBroadcast(showId))
  // Its first piece may be on its way still.
  if (onAir?.startedAt) await openRecording(desk.tables, { broadcastId: onAir.id, showId, startedAt: onAir.startedAt })
  await setWithheld(desk.tables, showId, withheldAt)
}

/** Removes a replay for good; clips that were cut from it stay. */
export async function deleteReplay(desk: Desk, actor: Actor, broadcastId: Id<'brd'>): Promise<void> {
  const recording = await admitTo(desk, actor, broadcastId)
  if (recording.state === 'recording') throw recordingProblems['still-on-air']()
  await removeReplay(desk, broadcastId)
}

async function admitTo(desk: Desk, actor: Actor, broadcastId: Id<'brd'>): Promise<Recording> {
  const recording = await readRecording(desk.tables, broadcastId)
  if (!recording || recording.state === 'removed') throw recordingProblems['no-replay']()
  await showToRun(desk.shows, actor, recording.showId)
  return recording
}

function toWire(desk: Desk, recording: Recording, { ticks, bytes }: { ticks: number; bytes: number }): RecordingWire {
  const { broadcastId, state, startedAt, endedAt, stopReason, hiddenAt, withheldAt, fileState, fileProgressPercent, fileSizeBytes } =
    recording
  const { keptDays } = desk.config.replays
  const { hlsUrl, mp4Url } = addressesOf(recording)
  return {
    ...{ broadcastId, state, stopReason, fileState, fileProgressPercent, hidden: hiddenAt !== null, withheld: withheldAt !== null },
    startedAt: startedAt.toISOString(),
    endedAt: endedAt?.toISOString() ?? null,
    durationSeconds: ticks / TICKS_PER_SECOND,
    sizeBytes: bytes + (fileSizeBytes ?? 0),
    removedAt: endedAt && keptDays !== undefined ? new Date(endedAt.getTime() + keptDays * DAY_MS).toISOString() : null,
    playlistUrl: hlsUrl,
    downloadUrl: mp4Url && `${mp4Url}?download`,
  }
}
