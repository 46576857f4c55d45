import type { Database } from '#platform/db'
import type { Events } from '#platform/events'
import type { Id } from '#platform/ids'
import { showStateChanged } from './events.ts'
import { showProblems } from './problems.ts'
import type { Show } from './show.ts'
import { type ShowState, showStates } from './states.ts'
import { readShow, updateState } from './store.ts'
import type { ShowTables } from './tables.ts'

/** Moves a show on. Where it already is there, nothing happens; where the table knows no way, it is refused. */
export async function changeState(deps: { db: Database; events: Events }, id: Id<'shw'>, to: ShowState): Promise<Show> {
  const tables = deps.db.tables<ShowTables>()
  const from = await updateState(tables, id, showStates.before(to), to)
  const show = await readShow(tables, id)
  if (!show) throw showProblems.unknown()
  if (from === null && show.state !== to) throw showProblems['wrong-state'](`The show is ${show.state}.`, { state: show.state })
  if (from !== null) deps.events.emit(showStateChanged, { showId: id, from, to })
  return show
}
