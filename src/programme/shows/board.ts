import type { Database } from '#platform/db'
import type { Actor } from '#platform/http'
import type { Clock } from '#platform/time'
import type { ShowCard, ShowWire } from './contract.ts'
import { type DescribeDeps, describeCards, describeShow } from './describe-shows.ts'
import { showProblems } from './problems.ts'
import { publicStates } from './states.ts'
import { readShowBySlug, readShowsIn } from './store.ts'
import type { ShowTables } from './tables.ts'

/** Shows as anybody finds them. */
export interface ShowBoard {
  /** On air first, then by start. */
  list(): Promise<ShowCard[]>
  /** A draft is there for its brand only; to others it answers like one that does not exist. */
  open(actor: Actor, slug: string): Promise<ShowWire>
}

export function createBoard(deps: { db: Database; clock: Clock; describe: DescribeDeps }): ShowBoard {
  const tables = deps.db.tables<ShowTables>()
  return {
    async list() {
      return describeCards(deps.describe, await readShowsIn(tables, ['live', 'stopped', 'scheduled'], deps.clock.now()))
    },
    async open(actor, slug) {
      const show = await readShowBySlug(tables, slug)
      if (!show || !(publicStates.includes(show.state) || actor.can('show.run', show.brandId))) throw showProblems.unknown()
      return describeShow(deps.describe, show)
    },
  }
}
