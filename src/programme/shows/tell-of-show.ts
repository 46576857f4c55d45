import type { Sql } from '#platform/db'
import { enqueue } from '#platform/jobs'
import { HOUR_MS } from '#platform/time'
import { announceShow, endStopped, type NewsKind, tellOfShow } from './jobs.ts'
import { RESUME_HOURS, type Show } from './show.ts'
import type { ShowState } from './states.ts'

/** Minutes before the start. */
const SOON = 15
/** A start that is being moved about is told of once it rests. */
const REST = 3
/** Starts that move by less are no news. */
const LEAST_MOVE = 5

/** Written down with the change itself: what must be told or done later is not lost with the process. */
export async function planAfterChange(sql: Sql, before: Show | null, show: Show, now: Date): Promise<void> {
  const tell = (news: NewsKind, runAt: Date) =>
    enqueue(
      sql,
      tellOfShow,
      { showId: show.id, news, startsAt: show.startsAt.toISOString() },
      { runAt, key: `tell ${news} ${show.id}`, maxAttempts: 25 },
    )
  const entered = (state: ShowState) => show.state === state && before?.state !== state
  const hidden = show.visibility === 'practice'
  if (entered('stopped') && show.stoppedAt) {
    const runAt = new Date(show.stoppedAt.getTime() + RESUME_HOURS * HOUR_MS)
    await enqueue(sql, endStopped, { showId: show.id, stoppedAt: show.stoppedAt.toISOString() }, { runAt, key: `end ${show.id}` })
  }
  if (hidden) return
  if (show.state === 'scheduled' && show.visibility === 'public' && !before?.announcedAt) {
    const runAt = new Date(now.getTime() + REST * 60_000)
    await enqueue(sql, announceShow, { showId: show.id }, { runAt, key: `announce ${show.id}`, maxAttempts: 25 })
  }
  const movedMinutes = before ? Math.abs(before.startsAt.getTime() - show.startsAt.getTime()) / 60_000 : 0
  const soonAt = new Date(show.startsAt.getTime() - SOON * 60_000)
  const planned = before?.state === 'scheduled' && before.visibility !== 'practice'
  if (show.state === 'scheduled' && (!planned || movedMinutes > 0) && soonAt > now) await tell('soon', soonAt)
  if (show.state === 'scheduled' && planned && movedMinutes >= LEAST_MOVE) await tell('moved', new Date(now.getTime() + REST * 60_000))
  if (entered('live') && before?.state === 'scheduled') await tell('started', now)
  if (entered('cancelled') && before?.announcedAt) await tell('cancelled', now)
}
