import type { Kysely } from 'kysely'
import type { Database } from '#platform/db'
import type { Events } from '#platform/events'
import type { Id } from '#platform/ids'
import type { Jobs } from '#platform/jobs'
import type { Clock } from '#platform/time'
import type { Catalog } from '#shop/catalog'
import type { Inventory } from '#shop/inventory'
import type { OfferTables } from './tables.ts'

/** Port: the lowest price that anybody could have paid for it elsewhere on air since then; null without one. */
export type LowestElsewhere = (variantId: Id<'var'>, market: string, since: Date) => Promise<bigint | null>

export interface OffersDeps {
  db: Database
  clock: Clock
  events: Events
  jobs: Jobs
  catalog: Pick<Catalog, 'variantFacts' | 'lowestPriceSince'>
  inventory: Inventory
  /** Nothing by default. */
  lowestElsewhere?: LowestElsewhere
}

export interface OfferParts extends OffersDeps {
  tables: Kysely<OfferTables>
}
