/** Markets: currency, languages, tax, return window, settlement delay, fees, tip limits and age rule of each place Souk sells in. */
import type { Database } from '#platform/db'
import type { Route } from '#platform/http'
import type { Clock } from '#platform/time'
import { createDelivery, type Delivery } from './delivery.ts'
import { createDirectory, type Directory } from './directory.ts'
import { marketRoutes } from './routes.ts'

export { type AddressField, addressFieldNames, addressFormOf, placeMeant } from './addresses.ts'
export type { DeliveryMethod } from './delivery.ts'
export { generalDelivery } from './general-delivery.ts'
export {
  type AgeLevel,
  type AgePolicy,
  ageLevels,
  type Market,
  type ProcessorFee,
  processorFeeOn,
  type SalePolicy,
  type TipLimits,
} from './market.ts'

export { type MarketTerms, marketOf, presets } from './presets.ts'

export interface MarketsDeps {
  db: Database
  clock: Clock
}

/**
 * `get` refuses an unknown code (`markets/unknown`), `find` answers null; both come from memory, at most ten seconds old.
 * `add` refuses a taken code (`markets/exists`).
 */
export interface Markets extends Omit<Directory, 'forget'>, Delivery {
  readonly routes: readonly Route[]
}

export function createMarkets(deps: MarketsDeps): Markets {
  const directory = createDirectory(deps.db, deps.clock)
  const delivery = createDelivery(deps.db, deps.clock, directory)
  return { ...directory, ...delivery, routes: marketRoutes(directory, delivery) }
}
