import { TICKS_PER_SECOND } from '#live/media'
import type { Actor } from '#platform/http'
import { type Id, newId } from '#platform/ids'
import { enqueue } from '#platform/jobs'
import { showToRun } from '#programme/shows'
import { type Clip, type ClipTitle, LONGEST_SECONDS, piecesWithin, SHORTEST_SECONDS } from './clip.ts'
import type { Desk } from './deps.ts'
import { makeClipJob } from './jobs.ts'
import { clipProblems } from './problems.ts'
import { findByKey, insertClip } from './store.ts'
import type { ClipTables } from './tables.ts'

export interface Cut {
  /** The caller's UUID: a repeat answers with the clip of the first time. */
  readonly key: string
  readonly seconds: number
  /** How long ago the end was on air. */
  readonly endedSecondsAgo?: number
  /** Absent: up to the newest frame of the broadcast that is on air. */
  readonly until?: { readonly broadcastId: Id<'brd'>; readonly endTicks: number } | undefined
  /** Absent: as the show. */
  readonly title?: ClipTitle | undefined
}

/** Has a clip cut, of what is on air or of a replay. For whoever runs the brand's shows. */
export async function cutClip(desk: Desk, actor: Actor, showId: Id<'shw'>, cut: Cut): Promise<Clip> {
  const show = await showToRun(desk.shows, actor, showId)
  const before = await findByKey(desk.tables, showId, cut.key)
  if (before) return before
  if (cut.seconds < SHORTEST_SECONDS) throw clipProblems['too-short']()
  if (cut.seconds > LONGEST_SECONDS) throw clipProblems['too-long']()
  const { broadcastId, endTicks } = cut.until ?? (await newestFrame(desk, showId, cut.endedSecondsAgo ?? 0))
  const startTicks = Math.max(0, endTicks - Math.round(cut.seconds * TICKS_PER_SECOND))
  const kept = await desk.recordings.segmentsOf(broadcastId)
  const onAir = (await desk.ingest.currentBroadcast(showId))?.id === broadcastId
  // What is on air is still on its way to the disk: its end may come a moment later, its beginning must be there or come next.
  const begins = onAir ? kept.length > 0 && endTicks > kept[0]!.startTicks : piecesWithin(kept, startTicks, endTicks).length > 0
  if (!begins) throw clipProblems['nothing-recorded']()
  const clip = {
    id: newId('clp'),
    showId,
    broadcastId,
    startTicks,
    endTicks,
    key: cut.key,
    createdBy: actor.accountId,
    createdAt: desk.clock.now(),
  }
  const made = await desk.db.transaction(async (sql) => {
    // Whoever stops the show withholds its recordings first and its clips then: this clip is seen by the second, or refused here.
    if ((await desk.recordings.holdOpen(sql, broadcastId)) !== show.id) throw clipProblems['nothing-recorded']()
    const inserted = await insertClip(desk.db.tablesOn<ClipTables>(sql), { ...clip, title: cut.title ?? show.title })
    if (inserted) await enqueue(sql, makeClipJob, { clipId: inserted.id, waits: 0 }, { key: `clip:${inserted.id}`, maxAttempts: 3 })
    return inserted
  })
  // Another request with this key was quicker.
  return made ?? (await findByKey(desk.tables, showId, cut.key))!
}

async function newestFrame(desk: Desk, showId: Id<'shw'>, secondsAgo: number): Promise<{ broadcastId: Id<'brd'>; endTicks: number }> {
  const clock = await desk.ingest.mediaClock(showId)
  if (!clock) throw clipProblems['nothing-recorded']()
  return { broadcastId: clock.broadcastId, endTicks: Math.max(1, clock.newest - Math.round(secondsAgo * TICKS_PER_SECOND)) }
}
