import type { Database } from '#platform/db'
import { newId } from '#platform/ids'
import { showProblems } from './problems.ts'
import type { Show } from './show.ts'
import { showStates } from './states.ts'
import { insertShow } from './store.ts'
import type { ShowTables } from './tables.ts'

export type NewShow = Omit<Show, 'id' | 'state'>

/** A draft: nobody but the brand finds it until it is scheduled. Refuses a taken slug. */
export async function createShow(db: Database, input: NewShow): Promise<Show> {
  const show: Show = { ...input, id: newId('shw'), state: showStates.initial }
  if (!(await insertShow(db.tables<ShowTables>(), show))) throw showProblems['slug-taken']()
  return show
}
