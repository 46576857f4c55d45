import type { Database } from '#platform/db'
import type { Id } from '#platform/ids'
import { readLineups } from './lineup-store.ts'
import { readForCalendar } from './list-store.ts'
import { showProblems } from './problems.ts'
import type { LineupItem, Show } from './show.ts'
import type { ShowState } from './states.ts'
import * as store from './store.ts'
import type { ShowTables } from './tables.ts'

/** Shows and lineups as other rooms need them. */
export interface ShowDirectory {
  /** Refuses an unknown show. */
  get(id: Id<'shw'>): Promise<Show>
  find(id: Id<'shw'>): Promise<Show | null>
  findBySlug(slug: string): Promise<Show | null>
  /** On air first, then by start. */
  listIn(states: readonly ShowState[], nowAt: Date): Promise<Show[]>
  /** On air first, then by newest start. */
  listOfBrands(brands: readonly Id<'org'>[]): Promise<Show[]>
  listOfHost(hostId: Id<'acc'>, states: readonly ShowState[]): Promise<Show[]>
  /** A brand's public shows that start later than `since`, and those of them that were cancelled; by start. */
  listForCalendar(brandId: Id<'org'>, since: Date): Promise<Show[]>
  /** In the order of the lineup; empty for an unknown show. */
  lineup(id: Id<'shw'>): Promise<readonly LineupItem[]>
}

export function createDirectory(db: Database): ShowDirectory {
  const tables = db.tables<ShowTables>()
  return {
    async get(id) {
      const show = await store.readShow(tables, id)
      if (!show) throw showProblems.unknown()
      return show
    },
    find: (id) => store.readShow(tables, id),
    findBySlug: (slug) => store.readShowBySlug(tables, slug),
    listIn: (states, nowAt) => store.readShowsIn(tables, states, nowAt),
    listOfBrands: (brands) => store.readShowsOfBrands(tables, brands),
    listOfHost: (hostId, states) => store.readShowsOfHost(tables, hostId, states),
    listForCalendar: (brandId, since) => readForCalendar(tables, brandId, since),
    lineup: async (id) => (await readLineups(tables, [id])).get(id) ?? [],
  }
}
