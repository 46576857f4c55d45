import type { Actor, Route } from '#platform/http'
import type { Id } from '#platform/ids'
import { Gauge, type Metrics } from '#platform/metrics'
import { createSigner } from '#platform/signing'
import type { DealSource } from '#shop/checkout'
import type { SaleSource } from '#shop/sales'
import type { LotWish } from './contract.ts'
import { lotDeals } from './deals.ts'
import type { AuctionParts, AuctionsDeps } from './deps.ts'
import { keepLots, type LotKeeper } from './keep-lots.ts'
import { followLatePayments } from './late-payment.ts'
import type { Lot } from './lot.ts'
import { type Bidding, createBidding } from './place-bid.ts'
import { planLot } from './plan-lot.ts'
import { type Registration, registerBidder } from './register-bidder.ts'
import { auctionRoutes } from './routes.ts'
import { lotSales } from './sale-source.ts'
import { voidBid, voidBidsOf } from './void-bid.ts'

export interface Auctions extends LotKeeper, Pick<Bidding, 'place'> {
  /** Prepares a lot and sets its unit aside. */
  plan(actor: Actor, wish: LotWish): Promise<Lot>
  /** Voids an obvious error; for whoever runs the shop's shows. */
  voidBid(actor: Actor, id: Id<'lot'>, sequence: number, reason: string): Promise<Lot>
  /** Voids what an account that ended bids in lots that run. */
  voidBidsOf(accountId: Id<'acc'>): Promise<void>
  register(actor: Actor, registration: Registration): Promise<void>
  readonly routes: readonly Route[]
  /** What the prices of held lots mean, for the checkout. */
  readonly dealSource: DealSource
  /** Lots as sales on air, for the cues. */
  readonly saleSource: SaleSource
}

export function createAuctions({ metrics, ...deps }: AuctionsDeps & { metrics: Metrics }): Auctions {
  const parts: AuctionParts = { ...deps, tables: deps.db.tables(), signer: createSigner(deps.config.secret, 'lot-award') }
  const bidding = createBidding(parts)
  const keeper = keepLots(parts)
  followLatePayments(parts)
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
    plan: (actor, wish) => planLot(parts, actor, wish),
    voidBid: (actor, id, sequence, reason) => voidBid(parts, actor, id, sequence, reason),
    voidBidsOf: (accountId) => voidBidsOf(parts, accountId),
    async register(actor, registration) {
      bidding.forget((await registerBidder(parts, actor, registration)).id)
    },
    routes: auctionRoutes(parts, bidding),
    dealSource: lotDeals(parts.tables),
    saleSource: lotSales(parts),
  }
}
