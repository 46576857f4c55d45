import type { Database } from '#platform/db'
import type { Id } from '#platform/ids'
import type { Show } from '#programme/shows'
import { type SeedDeps, seed } from './seed.ts'
import { LIVE_SHOW } from './shows.ts'
import { decide, markFinished, readDemo } from './store.ts'
import type { DemoTables } from './tables.ts'

export type PrepareDeps = SeedDeps & { db: Database }

/** Makes the demo where the first start wanted it and it is not finished. Answers its looping show while that is on air. */
export async function prepareDemo(deps: PrepareDeps, wanted: boolean): Promise<Id<'shw'> | null> {
  const tables = deps.db.tables<DemoTables>()
  const state = await decide(tables, wanted)
  if (state.wanted && !state.finished) {
    await seed(deps)
    await markFinished(tables, deps.clock.now())
  }
  const show = await findLiveShow(deps)
  return show?.state === 'live' ? show.id : null
}

/** Null where there is no demo, or its show was taken away. */
export async function findLiveShow(deps: PrepareDeps): Promise<Show | null> {
  const state = await readDemo(deps.db.tables<DemoTables>())
  return state?.finished ? deps.shows.findBySlug(LIVE_SHOW) : null
}
