import type { Kysely } from 'kysely'
import type { Database } from '#platform/db'
import type { Events } from '#platform/events'
import type { Jobs } from '#platform/jobs'
import type { Clock } from '#platform/time'
import type { Catalog } from '#shop/catalog'
import type { Inventory } from '#shop/inventory'
import type { OfferTables } from './tables.ts'

export interface OffersDeps {
  db: Database
  clock: Clock
  events: Events
  jobs: Jobs
  catalog: Pick<Catalog, 'variantFacts' | 'lowestPriceSince'>
  inventory: Inventory
}

export interface OfferParts extends OffersDeps {
  tables: Kysely<OfferTables>
}
