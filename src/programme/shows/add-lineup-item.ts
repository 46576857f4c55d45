import type { Database } from '#platform/db'
import type { Events } from '#platform/events'
import type { Id } from '#platform/ids'
import { lineupChanged } from './events.ts'
import { insertLineupItem } from './lineup-store.ts'
import { showProblems } from './problems.ts'
import type { LineupItem } from './show.ts'
import type { ShowTables } from './tables.ts'

/** Puts a product at the end of the lineup. Refuses one that is there already, and one too many. */
export async function addLineupItem(deps: { db: Database; events: Events }, showId: Id<'shw'>, productId: Id<'prd'>): Promise<LineupItem> {
  const added = await deps.db.transaction((sql) => insertLineupItem(deps.db.tablesOn<ShowTables>(sql), showId, productId))
  if (added === 'unknown') throw showProblems.unknown()
  if (added === 'full') throw showProblems['lineup-full']()
  if (added === 'present') throw showProblems['in-lineup']()
  deps.events.emit(lineupChanged, { showId })
  return added
}
