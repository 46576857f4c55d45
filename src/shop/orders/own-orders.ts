import type { Kysely } from 'kysely'
import { fromUuid } from '#platform/ids'
import type { PlacedOrder } from './order.ts'
import { readOrder } from './store.ts'
import type { OrderTables } from './tables.ts'
import { buyerKeys } from './tell.ts'

const ORDERS = 1_000

/** Everything ordered under a confirmed address, oldest first, with the addresses it went to. */
export async function readOwnOrders(tables: Kysely<OrderTables>, email: string): Promise<PlacedOrder[]> {
  const rows = await tables
    .selectFrom('shop.order_buyer')
    .select('order_id')
    .where('key', '=', buyerKeys.email(email))
    .orderBy('placed_at')
    .limit(ORDERS)
    .execute()
  const orders: PlacedOrder[] = []
  for (const { order_id } of rows) {
    const order = await readOrder(tables, fromUuid('ord', order_id))
    if (order) orders.push(order)
  }
  return orders
}
