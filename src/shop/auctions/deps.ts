import type { Markets } from '#markets'
import type { Accounts } from '#people/accounts'
import type { Audit } from '#people/audit'
import type { Organisations } from '#people/organisations'
import type { Database } from '#platform/db'
import type { Events } from '#platform/events'
import type { Jobs } from '#platform/jobs'
import type { Log } from '#platform/log'
import type { Mail } from '#platform/mail'
import type { Signer } from '#platform/signing'
import type { Clock } from '#platform/time'
import type { Catalog } from '#shop/catalog'
import type { ShippingQuotes } from '#shop/checkout'
import type { Inventory } from '#shop/inventory'
import type { SeenDeps } from '#shop/sales'
import type { Tables } from './store.ts'

export interface AuctionsDeps extends SeenDeps {
  db: Database
  clock: Clock
  log: Log
  events: Events
  jobs: Jobs
  config: { readonly secret: string }
  /** Address of this Souk, for the letter to the winner. */
  publicUrl: string
  markets: Pick<Markets, 'get'>
  accounts: Pick<Accounts, 'get' | 'findByEmail'>
  organisations: Pick<Organisations, 'membershipsOf'>
  audit: Pick<Audit, 'record'>
  mail: Pick<Mail, 'send'>
  catalog: Pick<Catalog, 'variantFacts' | 'makeOneOff' | 'pictureOneOff'>
  inventory: Inventory
  shipping: ShippingQuotes
}

export interface AuctionParts extends AuctionsDeps {
  tables: Tables
  signer: Signer
}
