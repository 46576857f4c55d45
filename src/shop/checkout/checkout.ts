import { createBatcher } from '#platform/db'
import type { Actor } from '#platform/http'
import type { Id } from '#platform/ids'
import { Gauge } from '#platform/metrics'
import { noOccasions } from '#shop/orders'
import type { HoldWire, OrderRequest } from './contract.ts'
import { offerDeals } from './deals.ts'
import type { CheckoutDeps, CheckoutParts } from './deps.ts'
import { rememberOccasions } from './occasion-memo.ts'
import { type PlaceOutcome, type PlaceParts, placeOrder } from './place-order.ts'
import { checkoutProblems } from './problems.ts'
import { type QuoteInput, quoteOrder } from './quote-order.ts'
import { sellersOf } from './sellers-of.ts'
import { createFlatRates } from './shipping.ts'
import { type Attempt, type Begun, beginCheckouts, type Confirmation, type Confirmed, confirmCheckouts } from './store.ts'
import { holdToWire, type TakeInput, takeHold } from './take-hold.ts'

const BATCH_SIZE = 128
const QUEUE_LIMIT = 2_000

const everybody: CheckoutParts['audience'] = { admits: () => Promise.resolve(true), requireAdmitted: () => Promise.resolve() }

export type Buying = ReturnType<typeof createBuying>

export function createBuying(deps: CheckoutDeps) {
  const { db, metrics } = deps
  const occasions = rememberOccasions(deps.occasions ?? noOccasions, deps.clock)
  const deals = [offerDeals(deps.offers), ...(deps.deals ?? [])]
  const parts: CheckoutParts = { audience: everybody, ...deps, occasions, deals, shipping: deps.shipping ?? createFlatRates(deps.markets) }
  const limits = {
    ...{ batchSize: BATCH_SIZE, queueLimit: QUEUE_LIMIT, gate: db.batchGate },
    refuse: () => checkoutProblems.busy(undefined, { retryAfterSeconds: 1 }),
  }
  const begin = createBatcher<Attempt, Begun>({ ...limits, run: (attempts) => beginCheckouts(db.pool, attempts) })
  const confirm = createBatcher<Confirmation, Confirmed>({ ...limits, run: (confirmations) => confirmCheckouts(db.pool, confirmations) })
  const placing: PlaceParts = { ...parts, begin: begin.submit, confirm: confirm.submit }
  new Gauge({
    name: 'souk_checkouts_waiting',
    help: 'Buyers waiting for the next batch of payments to begin or orders to be placed.',
    registers: [metrics],
    collect() {
      this.set(begin.waiting() + confirm.waiting())
    },
  })

  async function ownHold(viewerId: Id<'vwr'> | null, id: Id<'hld'>): Promise<HoldWire> {
    const [hold] = await parts.inventory.findHolds([id])
    if (!hold || hold.viewerId !== viewerId) throw checkoutProblems['hold-not-yours']()
    return holdToWire(hold)
  }

  return {
    takeHold: (taker: Actor, input: TakeInput): Promise<HoldWire> => takeHold(parts, taker, input),
    findHold: ownHold,
    sellersOf: (holdIds: readonly Id<'hld'>[]) => sellersOf(parts, holdIds),
    async releaseHold(viewerId: Id<'vwr'> | null, id: Id<'hld'>): Promise<HoldWire> {
      await ownHold(viewerId, id)
      await parts.inventory.release(id)
      const hold = await ownHold(viewerId, id)
      if (hold.state === 'paying') throw checkoutProblems['hold-in-use']()
      return hold
    },
    quote: (buyer: Actor, input: QuoteInput) => quoteOrder(parts, buyer, input),
    placeOrder: (buyer: Actor, request: OrderRequest, address: string): Promise<PlaceOutcome> =>
      placeOrder(placing, buyer, request, address),
  }
}
