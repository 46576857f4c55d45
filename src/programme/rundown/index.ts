/** Rundowns: the cue sheet of a show, which knows its products. */
import type { Id } from '#platform/ids'
import { type AddItemDeps, addItem, type NewRundownItem } from './add-item.ts'
import { type EditedItem, replaceItems } from './replace-items.ts'
import type { RundownItem } from './rundown.ts'
import { readRundown } from './store.ts'
import type { RundownTables } from './tables.ts'

export type { NewRundownItem } from './add-item.ts'
export { rundownChanged } from './events.ts'
export type { PlannedOffer, PlannedSale, RundownItem } from './rundown.ts'

export interface Rundowns {
  /** In the order of the sheet; empty for an unknown show. */
  list(showId: Id<'shw'>): Promise<readonly RundownItem[]>
  /** Refuses what is not in the lineup, and what runs past the end of a loop. */
  addItem(showId: Id<'shw'>, input: NewRundownItem): Promise<RundownItem>
  /** The whole sheet anew, in this order; refuses the same. */
  replace(showId: Id<'shw'>, items: readonly EditedItem[]): Promise<readonly RundownItem[]>
}

export function createRundowns(deps: AddItemDeps): Rundowns {
  return {
    list: (showId) => readRundown(deps.db.tables<RundownTables>(), showId),
    addItem: (showId, input) => addItem(deps, showId, input),
    replace: (showId, items) => replaceItems(deps, showId, items),
  }
}
