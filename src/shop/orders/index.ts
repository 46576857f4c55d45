/**
 * Orders: what was bought, one seller's order for each brand, and the brand's desk. Published database function for the checkout's
 * statement: `shop.place_orders`.
 */
import type { Payments } from '#money/payments'
import type { Organisations } from '#people/organisations'
import type { Database } from '#platform/db'
import type { Route } from '#platform/http'
import type { Id } from '#platform/ids'
import { boughtBefore } from './bought-before.ts'
import { listSellerOrders } from './list-seller-orders.ts'
import { noOccasions, type OccasionSource } from './occasions.ts'
import type { PlacedOrder } from './order.ts'
import { orderRoutes } from './routes.ts'
import { showSellerOrder } from './show-seller-order.ts'
import { readOrder, readSales } from './store.ts'
import type { OrderTables } from './tables.ts'

export { orderPlaced } from './events.ts'
export { noOccasions, type OccasionFacts, type OccasionSource } from './occasions.ts'
export type {
  Address,
  Contact,
  Creator,
  DeskOrder,
  LineSnapshot,
  Order,
  OrderLine,
  PlacedOrder,
  SellerOrder,
  ShippingChoice,
  SplitAmounts,
} from './order.ts'
export { orderToRows } from './rows.ts'
export { nameSplit, type SplitNaming } from './split-names.ts'
export { type SellerOrderState, sellerOrderStates } from './states.ts'
export { cardOf, labelOf, lineToWire, receiptOf, reductionsOf } from './wire.ts'

export interface OrdersDeps {
  db: Database
  payments: Pick<Payments, 'find'>
  organisations: Pick<Organisations, 'get'>
  /** Default: nothing is known about occasions. */
  occasions?: OccasionSource
}

export interface Orders {
  find(id: Id<'ord'>): Promise<PlacedOrder | null>
  /** Orders and sums bought at an occasion (kind and UUID), one entry a currency. */
  salesOf(kind: string, id: string): Promise<{ orders: number; total: bigint; currency: string }[]>
  /** Whether this person ever ordered, by browser or e-mail. */
  boughtBefore(viewerId: Id<'vwr'>, email: string | null): Promise<boolean>
  readonly routes: readonly Route[]
}

export function createOrders({ db, payments, organisations, occasions = noOccasions }: OrdersDeps): Orders {
  const tables = db.tables<OrderTables>()
  return {
    find: (id) => readOrder(tables, id),
    salesOf: (kind, id) => readSales(tables, kind, id),
    boughtBefore: (viewerId, email) => boughtBefore(db.pool, viewerId, email),
    routes: orderRoutes({
      list: (actor, input) => listSellerOrders(tables, actor, input),
      show: (actor, id) => showSellerOrder({ tables, payments, organisations, occasions }, actor, id),
    }),
  }
}
