import type { Route } from '#platform/http'
import { Gauge, type Metrics } from '#platform/metrics'
import { createSigner } from '#platform/signing'
import type { DealSource } from '#shop/checkout'
import type { SaleSource } from '#shop/sales'
import type { LogEntryWire, LotNowWire } from './contract.ts'
import { lotDeals } from './deals.ts'
import type { AuctionParts, AuctionsDeps } from './deps.ts'
import { keepLots, type LotKeeper } from './keep-lots.ts'
import type { LogEntry, Lot } from './lot.ts'
import { type Bidding, createBidding } from './place-bid.ts'
import { auctionRoutes } from './routes.ts'
import { lotSales } from './sale-source.ts'
import { entryToWire, nowToWire } from './wire.ts'

export interface Auctions extends LotKeeper, Pick<Bidding, 'place'> {
  readonly routes: readonly Route[]
  /** What the prices of held lots mean, for the checkout. */
  readonly dealSource: DealSource
  /** Lots as sales on air, for the cues. */
  readonly saleSource: SaleSource
  now(lot: Lot): LotNowWire
  entry(entry: LogEntry, lot: Lot): LogEntryWire
}

export function createAuctions({ metrics, ...deps }: AuctionsDeps & { metrics: Metrics }): Auctions {
  const parts: AuctionParts = { ...deps, tables: deps.db.tables(), signer: createSigner(deps.config.secret, 'lot-award') }
  const bidding = createBidding(parts)
  const keeper = keepLots(parts)
  new Gauge({
    name: 'souk_bids_waiting',
    help: 'Bids waiting for the next batch.',
    registers: [metrics],
    collect() {
      this.set(bidding.waiting())
    },
  })
  return {
    ...keeper,
    place: bidding.place,
    routes: auctionRoutes(parts, bidding),
    dealSource: lotDeals(parts.tables),
    saleSource: lotSales(parts),
    now: nowToWire,
    entry: (entry, lot) => entryToWire(entry, lot.currency),
  }
}
