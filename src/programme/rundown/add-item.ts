import type { Database } from '#platform/db'
import type { Events } from '#platform/events'
import { type Id, newId } from '#platform/ids'
import type { Shows } from '#programme/shows'
import { rundownChanged } from './events.ts'
import { rundownProblems } from './problems.ts'
import type { RundownItem } from './rundown.ts'
import { appendRundownItem } from './store.ts'
import type { RundownTables } from './tables.ts'

/** It opens no sale and no offer where none is named. */
export type NewRundownItem = Omit<RundownItem, 'id' | 'position' | 'sale' | 'offer'> & Partial<Pick<RundownItem, 'sale' | 'offer'>>

export interface AddItemDeps {
  db: Database
  events: Events
  shows: Pick<Shows, 'get' | 'lineup'>
}

/** Puts an item at the end of the sheet. In a looping show it must end before the loop does. */
export async function addItem(deps: AddItemDeps, showId: Id<'shw'>, input: NewRundownItem): Promise<RundownItem> {
  const show = await deps.shows.get(showId)
  if (show.loopSeconds !== null && input.startsAtSeconds + input.durationSeconds > show.loopSeconds) throw rundownProblems['beyond-loop']()
  const lineup = await deps.shows.lineup(showId)
  if (input.lineupItemId !== null && !lineup.some(({ id }) => id === input.lineupItemId)) throw rundownProblems['not-in-lineup']()
  const item = await deps.db.transaction((sql) =>
    appendRundownItem(deps.db.tablesOn<RundownTables>(sql), showId, { sale: null, offer: null, ...input, id: newId('run') }),
  )
  if (item === null) throw rundownProblems.full()
  deps.events.emit(rundownChanged, { showId })
  return item
}
