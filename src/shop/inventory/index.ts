/**
 * Inventory: how many units there are, who holds some, and the one place where oversell is decided. Published database functions for hot
 * statements: `shop.keep_holds` and `shop.consume_holds`; everything that moves stock is such a function.
 */
import type { Database } from '#platform/db'
import type { Events } from '#platform/events'
import type { Jobs } from '#platform/jobs'
import { Gauge, type Metrics } from '#platform/metrics'
import { createStockKeeping, type StockKeeping } from './inventory.ts'
import { createStockJournal, type StockJournal } from './journal.ts'
import { movedSince } from './moved-since.ts'
import { keepSwept, sweep } from './sweep-holds.ts'

export { stockChanged } from './events.ts'
export type { FenceCount } from './fence.ts'
export { forgetHolder } from './forget-holder.ts'
export { type Hold, type HoldFacts, holdIdOf, type Occasion, type TakeOutcome, type TakeRequest } from './hold.ts'
export type { Movement, StockAt, StockLocation } from './journal.ts'
export { type HoldState, holdStates } from './states.ts'

export interface InventoryDeps {
  db: Database
  events: Events
  jobs: Jobs
  metrics: Metrics
  /** 300 by default. */
  holdSeconds?: number
  /** Units of one variant that one viewer may hold at once; 10 by default. */
  mostPerViewer?: number
}

export interface Inventory extends StockKeeping, StockJournal {
  /** Frees holds that ran out; the job does it every two seconds. */
  sweep(): Promise<void>
  movedSince: typeof movedSince
}

export function createInventory({ db, events, jobs, metrics, holdSeconds = 300, mostPerViewer = 10 }: InventoryDeps): Inventory {
  const keeping = createStockKeeping({ db, events, holdSeconds, mostPerViewer })
  keepSwept({ db, events, jobs })
  new Gauge({
    name: 'souk_holds_waiting',
    help: 'Buyers waiting for the next batch of holds.',
    registers: [metrics],
    collect() {
      this.set(keeping.waiting())
    },
  })
  return { ...keeping, ...createStockJournal(db), movedSince, sweep: () => sweep(db, events) }
}
