import type { Database } from '#platform/db'
import { newId } from '#platform/ids'
import { showProblems } from './problems.ts'
import { LENGTH, type Show } from './show.ts'
import { showStates } from './states.ts'
import { insertShow } from './store.ts'
import type { ShowTables } from './tables.ts'

type Planned = Pick<Show, 'slug' | 'title' | 'brandId' | 'hostId' | 'marketCode' | 'coverUrl' | 'startsAt' | 'timeZone' | 'loopSeconds'>
export type NewShow = Planned & Partial<Pick<Show, 'description' | 'plannedMinutes' | 'visibility'>>

/** A draft: nobody but the brand finds it until it is scheduled. Refuses a taken slug. */
export async function createShow(db: Database, input: NewShow): Promise<Show> {
  const show: Show = {
    ...{ description: null, plannedMinutes: LENGTH.usual, visibility: 'public' as const },
    ...input,
    ...{ id: newId('shw'), state: showStates.initial, version: 1, updatedAt: new Date() },
    ...{ announcedAt: null, stoppedAt: null, endedAt: null, practiceEndedAt: null },
  }
  if (!(await insertShow(db.tables<ShowTables>(), show))) throw showProblems['slug-taken']()
  return show
}
