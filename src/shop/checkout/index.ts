/** Checkout: holds, quotes and orders as a buyer meets them. Joins catalog, inventory, payments, ledger and orders; owns no table. */
import type { Route } from '#platform/http'
import { type Buying, createBuying } from './checkout.ts'
import type { CheckoutDeps } from './deps.ts'
import { checkoutRoutes } from './routes.ts'

export type { DealFacts, DealKind, DealSource } from './deals.ts'
export type { CheckoutDeps } from './deps.ts'
export { purchaseUndone } from './events.ts'
export type { PlaceOutcome } from './place-order.ts'
export { createFlatRates, type ShippingOption, type ShippingQuotes } from './shipping.ts'

export interface Checkout extends Buying {
  readonly routes: readonly Route[]
}

export function createCheckout(deps: CheckoutDeps): Checkout {
  const buying = createBuying(deps)
  return { ...buying, routes: checkoutRoutes(buying, deps.consents) }
}
