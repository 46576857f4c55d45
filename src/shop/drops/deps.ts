import type { Kysely } from 'kysely'
import type { Markets } from '#markets'
import type { Accounts } from '#people/accounts'
import type { Database } from '#platform/db'
import type { Events } from '#platform/events'
import type { Id } from '#platform/ids'
import type { Jobs } from '#platform/jobs'
import type { Log } from '#platform/log'
import type { Mail } from '#platform/mail'
import type { Clock } from '#platform/time'
import type { Catalog } from '#shop/catalog'
import type { Inventory } from '#shop/inventory'
import type { Offers } from '#shop/offers'
import type { Queues } from '#shop/queue'
import type { SeenDeps } from '#shop/sales'
import type { Drop } from './drop.ts'
import type { DropTables } from './tables.ts'

export interface DropsDeps extends SeenDeps {
  db: Database
  clock: Clock
  events: Events
  jobs: Jobs
  log: Log
  mail: Pick<Mail, 'send'>
  /** Address people reach this Souk under; no slash at the end. */
  publicUrl: string
  accounts: Pick<Accounts, 'get'>
  markets: Pick<Markets, 'get'>
  catalog: Pick<Catalog, 'variantFacts'>
  /** What the variant cost at least in the last 30 days. */
  offers: Pick<Offers, 'propose'>
  inventory: Pick<Inventory, 'openFence' | 'moveFence' | 'endFence' | 'countFences' | 'announce' | 'findHolds'>
  queues: Queues
}

export interface DropParts extends DropsDeps {
  tables: Kysely<DropTables>
  /** As it is when this is asked, or later; one question for all who ask. Null for one that is not there. */
  find(id: Id<'drp'>): Promise<Drop | null>
}
