import type { Database } from '#platform/db'
import type { Events } from '#platform/events'
import type { Id } from '#platform/ids'
import { type Clock, HOUR_MS } from '#platform/time'
import { practiceEnded, showStateChanged } from './events.ts'
import { showProblems } from './problems.ts'
import { RESUME_HOURS, type Show } from './show.ts'
import { type ShowState, statesOf } from './states.ts'
import { lockShow, type ShowChange, updateShow } from './store.ts'
import type { ShowTables } from './tables.ts'
import { planAfterChange } from './tell-of-show.ts'

export interface ChangeDeps {
  db: Database
  events: Events
  clock: Clock
}

export interface StateChange {
  to: ShowState
  /** What must hold besides the table; throws when it does not. Runs under the show's lock. */
  check?: (show: Show) => void
  /** What changes along with the state. */
  along?: (show: Show) => ShowChange
}

/** Moves a show on. Where it already is there, nothing happens; where the table knows no way, it is refused. */
export async function changeState(deps: ChangeDeps, id: Id<'shw'>, { to, check, along }: StateChange): Promise<Show> {
  const now = deps.clock.now()
  const { before, show } = await deps.db.transaction(async (sql) => {
    const tables = deps.db.tablesOn<ShowTables>(sql)
    const found = await lockShow(tables, id)
    if (!found) throw showProblems.unknown()
    if (found.state === to) return { before: null, show: found }
    if (!statesOf(found.visibility).can(found.state, to)) {
      throw showProblems['wrong-state'](`The show is ${found.state}.`, { state: found.state })
    }
    if (to === 'live' && isTooLate(found, now)) throw showProblems['resume-over'](undefined, { hours: RESUME_HOURS })
    check?.(found)
    const updated = await updateShow(tables, id, { ...stampsOf(found, to, now), ...along?.(found), state: to })
    if (updated === 'slug-taken') throw showProblems['slug-taken']()
    await planAfterChange(sql, found, updated, now)
    return { before: found, show: updated }
  })
  if (!before) return show
  deps.events.emit(showStateChanged, { showId: id, from: before.state, to })
  if (to === 'scheduled' && (before.state === 'live' || before.state === 'stopped')) deps.events.emit(practiceEnded, { showId: id })
  return show
}

const isTooLate = (show: Show, now: Date): boolean =>
  show.stoppedAt !== null && now.getTime() - show.stoppedAt.getTime() > RESUME_HOURS * HOUR_MS

function stampsOf(show: Show, to: ShowState, now: Date): ShowChange {
  switch (to) {
    case 'draft':
      return {}
    case 'scheduled': {
      const fromPractice = show.state !== 'draft'
      return {
        ...(show.visibility === 'practice' || show.announcedAt ? {} : { announcedAt: now }),
        ...(fromPractice ? { practiceEndedAt: now, stoppedAt: null } : {}),
      }
    }
    case 'live':
      return { stoppedAt: null }
    case 'stopped':
      return { stoppedAt: now }
    case 'ended':
    case 'cancelled':
      return { endedAt: now }
  }
}
