import type { Markets } from '#markets'
import type { Ledger } from '#money/ledger'
import type { Payments } from '#money/payments'
import type { Consents } from '#people/consent'
import type { Organisations } from '#people/organisations'
import type { Database } from '#platform/db'
import type { Events } from '#platform/events'
import type { Metrics } from '#platform/metrics'
import type { Clock } from '#platform/time'
import type { AudiencePolicy } from '#safety/audience'
import type { Catalog } from '#shop/catalog'
import type { Inventory } from '#shop/inventory'
import type { Offers } from '#shop/offers'
import type { OccasionSource, Orders } from '#shop/orders'
import type { Promotions } from '#shop/promotions'
import type { DealSource } from './deals.ts'
import type { ShippingQuotes } from './shipping.ts'

export interface CheckoutDeps {
  db: Database
  clock: Clock
  events: Events
  metrics: Metrics
  markets: Pick<Markets, 'get' | 'list' | 'deliveryMethods'>
  organisations: Pick<Organisations, 'get'>
  ledger: Ledger
  payments: Payments
  catalog: Pick<Catalog, 'variantFacts' | 'priorPricesBefore'>
  inventory: Inventory
  offers: Pick<Offers, 'find'>
  /** Whoever else sells fenced units at a price of their own: drops, lots, giveaways, claims. Live offers are asked anyway. */
  deals?: readonly DealSource[]
  orders: Pick<Orders, 'find' | 'boughtBefore'>
  promotions: Pick<Promotions, 'running' | 'lookUp' | 'usedBy'>
  /** Default: nothing is written down of it. */
  consents?: Pick<Consents, 'accept' | 'wantNews' | 'askGuest'>
  /** Default: two flat rates a market. */
  shipping?: ShippingQuotes
  /** Default: nothing is known about occasions. */
  occasions?: OccasionSource
  /** Who may watch an occasion may buy there. Default: everybody. */
  audience?: Pick<AudiencePolicy, 'admits' | 'requireAdmitted'>
}

/** With the defaults filled in. */
export type CheckoutParts = Required<Omit<CheckoutDeps, 'consents'>>
