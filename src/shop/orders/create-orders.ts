import type { Route } from '#platform/http'
import { type Id, toUuid } from '#platform/ids'
import { boughtBefore } from './bought-before.ts'
import { linksOf } from './buyer.ts'
import { buyerRoutes } from './buyer-routes.ts'
import type { OrderParts, OrdersDeps } from './deps.ts'
import { deskRoutes } from './desk-routes.ts'
import { exportOrders } from './export-orders.ts'
import { followDisputes } from './follow-disputes.ts'
import { invoiceRoutes } from './invoice-routes.ts'
import { keep, keepOrdersGoing } from './keep-orders.ts'
import { listSellerOrders } from './list-seller-orders.ts'
import { followLostPayments } from './lose-payment.ts'
import { forgetUnsentPictures } from './message-pictures.ts'
import { findMessage, type ReportedMessage, withholdMessage } from './message-reports.ts'
import { noOccasions } from './occasions.ts'
import type { DeskOrder, PlacedOrder } from './order.ts'
import { readOwnOrders } from './own-orders.ts'
import { followRefunds } from './refund-order.ts'
import { orderRoutes } from './routes.ts'
import { showSellerOrder } from './show-seller-order.ts'
import { readOrder, readSales, readWithOrders, writeHoldWindow } from './store.ts'
import type { OrderTables } from './tables.ts'
import { windowRoutes } from './window-routes.ts'

export interface Orders {
  find(id: Id<'ord'>): Promise<PlacedOrder | null>
  /** Sellers' parts as their desks see them; those of `ids` that exist, in no order. */
  findSellerOrders(ids: readonly Id<'sor'>[]): Promise<DeskOrder[]>
  /** Orders and sums bought at an occasion (kind and UUID), one entry a currency. */
  salesOf(kind: string, id: string): Promise<{ orders: number; total: bigint; currency: string }[]>
  /** Whether this person ever ordered, by browser or e-mail. */
  boughtBefore(viewerId: Id<'vwr'>, email: string | null): Promise<boolean>
  /** Everything ordered under a confirmed address, oldest first. */
  ownOrders(email: string): Promise<PlacedOrder[]>
  /** Secret part of the address of a new order's page, for whoever just bought. */
  linkTo(id: Id<'ord'>): string
  /** How long buyers of a market may cancel alone; an hour where nobody says otherwise. Orders that were placed before keep theirs. */
  setHoldWindow(marketCode: string, seconds: number): Promise<void>
  /** Announces new orders and moves on what is due; the job does it every two seconds. */
  keep(): Promise<void>
  /** Messages between buyers and brands, for who decides about what was reported. */
  readonly messages: {
    find(id: string): Promise<ReportedMessage | null>
    /** From both sides; null gives it back. */
    withhold(id: string, at: Date | null): Promise<void>
  }
  readonly routes: readonly Route[]
}

export function createOrders(deps: OrdersDeps): Orders {
  const parts: OrderParts = { occasions: noOccasions, ...deps }
  const tables = deps.db.tables<OrderTables>()
  keepOrdersGoing(parts)
  followRefunds(parts)
  followDisputes(parts)
  followLostPayments(parts)
  forgetUnsentPictures(parts)
  return {
    find: (id) => readOrder(tables, id),
    findSellerOrders: async (ids) => (await readWithOrders(tables, ids.map(toUuid))).map(({ desk }) => desk),
    salesOf: (kind, id) => readSales(tables, kind, id),
    boughtBefore: (viewerId, email) => boughtBefore(deps.db.pool, viewerId, email),
    ownOrders: (email) => readOwnOrders(tables, email),
    linkTo: (id) => linksOf(parts).tokenOf(id, 1, parts.clock.now()),
    setHoldWindow: (marketCode, seconds) => writeHoldWindow(tables, marketCode, seconds),
    keep: () => keep(parts),
    messages: { find: (id) => findMessage(deps.db, id), withhold: (id, at) => withholdMessage(deps.db, id, at) },
    routes: [
      ...orderRoutes({
        list: (actor, input) => listSellerOrders(tables, actor, input),
        show: (actor, id) => showSellerOrder(parts, actor, id),
        exported: (actor, filter) => exportOrders(parts, actor, filter),
      }),
      ...deskRoutes(parts),
      ...buyerRoutes(parts),
      ...invoiceRoutes(parts),
      ...windowRoutes(parts),
    ],
  }
}
