import { type Id, newId } from '#platform/ids'
import type { AddItemDeps } from './add-item.ts'
import { rundownChanged } from './events.ts'
import { rundownProblems } from './problems.ts'
import { RUNDOWN_LIMIT, type RundownItem } from './rundown.ts'
import { overwriteRundown } from './store.ts'
import type { RundownTables } from './tables.ts'

/** An item that is kept has its id; a new one has none. */
export type EditedItem = Omit<RundownItem, 'id' | 'position' | 'offer'> & {
  readonly id?: Id<'run'> | undefined
  readonly offer?: RundownItem['offer']
}

/** Writes the whole sheet anew, in this order. In a looping show every item must end before the loop does. */
export async function replaceItems(deps: AddItemDeps, showId: Id<'shw'>, items: readonly EditedItem[]): Promise<readonly RundownItem[]> {
  const show = await deps.shows.get(showId)
  const lineup = new Set((await deps.shows.lineup(showId)).map(({ id }) => id))
  if (items.length > RUNDOWN_LIMIT) throw rundownProblems.full()
  for (const { startsAtSeconds, durationSeconds, lineupItemId, offer } of items) {
    if (show.loopSeconds !== null && startsAtSeconds + durationSeconds > show.loopSeconds) throw rundownProblems['beyond-loop']()
    if (lineupItemId !== null && !lineup.has(lineupItemId)) throw rundownProblems['not-in-lineup']()
    if (offer && lineupItemId === null) throw rundownProblems['offer-without-product']()
  }
  const written = await deps.db.transaction((sql) =>
    overwriteRundown(deps.db.tablesOn<RundownTables>(sql), showId, (known) =>
      // An id of another show's sheet is none of this one.
      items.map((item, position) => ({ offer: null, ...item, id: item.id && known.has(item.id) ? item.id : newId('run'), position })),
    ),
  )
  deps.events.emit(rundownChanged, { showId })
  return written
}
