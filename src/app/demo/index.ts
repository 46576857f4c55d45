/** The demo market: one looping show with everything around it, made on the very first start. Everything in it is invented. */
import type { Markets } from '#markets'
import type { Database } from '#platform/db'
import type { Route } from '#platform/http'
import type { Id } from '#platform/ids'
import type { Log } from '#platform/log'
import type { Catalog } from '#shop/catalog'
import type { DemoPersonWire } from './contract.ts'
import { type Life, startLife } from './life/life.ts'
import type { Inject } from './life/visitor.ts'
import { listPeople } from './list-people.ts'
import { prepareDemo } from './prepare-demo.ts'
import { demoRoutes } from './routes.ts'
import type { SeedDeps } from './seed.ts'
import { readDemo } from './store.ts'
import type { DemoTables } from './tables.ts'

export { LIVE_SHOW } from './shows.ts'

export interface DemoDeps extends SeedDeps {
  db: Database
  log: Log
  catalog: SeedDeps['catalog'] & Pick<Catalog, 'findBySlug'>
  markets: SeedDeps['markets'] & Pick<Markets, 'get' | 'setReturnWindow'>
}

export interface Demo {
  /**
   * To be called at every start, before requests come. The first call of an installation decides by `wanted` whether there is a demo; later ones
   * finish what was begun. Answers the show that the demo broadcaster plays, or null when there is none to play.
   */
  prepare(wanted: boolean): Promise<Id<'shw'> | null>
  /** Its people go about their business, in the background: orders, a drop, a lot … what an earlier start did not come to. */
  live(inject: Inject): Life
  /** Everybody of the demo and where their work begins; nobody where there is no demo. */
  listPeople(): Promise<DemoPersonWire[]>
  /** Whether this installation has it. */
  isThere(): Promise<boolean>
  readonly routes: readonly Route[]
}

export function createDemo(deps: DemoDeps): Demo {
  return {
    prepare: (wanted) => prepareDemo(deps, wanted),
    live: (inject) => startLife(deps, inject),
    listPeople: () => listPeople(deps),
    isThere: async () => (await readDemo(deps.db.tables<DemoTables>()))?.wanted ?? false,
    routes: demoRoutes(() => listPeople(deps)),
  }
}
