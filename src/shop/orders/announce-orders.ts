import type { Sql } from '#platform/db'
import { newUuid, toUuid } from '#platform/ids'
import { turns } from './change-order.ts'
import type { OrderParts } from './deps.ts'
import { sellerOrderChanged } from './events.ts'
import { beginningOf, readHoldWindows } from './hold-window.ts'
import { insertEvents } from './journal.ts'
import { readWithOrders } from './store.ts'
import type { OrderTables } from './tables.ts'
import { type Announced, tellOfPlaced } from './tell.ts'

/**
 * Begins the journals of orders that were placed a moment ago, so many at most, in one transaction: after a rush, one by one would cost more
 * than the rush. Whoever needs one of them at once announces it alone (`lock`), and is not waited for here.
 */
export async function announceOrders(parts: OrderParts, most: number): Promise<void> {
  const announced = await turns.take(() =>
    parts.db.transaction(async (sql) => {
      const found = await readWithOrders(parts.db.tablesOn<OrderTables>(sql), await lockNew(sql, most))
      if (found.length === 0) return []
      const windows = await readHoldWindows(sql)
      const at = parts.clock.now()
      const all = found.map(
        ({ desk, whole }): Announced => ({
          ...{ desk, whole },
          event: { id: newUuid(), at, from: null, to: desk.state, ...beginningOf(desk, windows) },
        }),
      )
      await noteWindows(sql, all)
      await insertEvents(
        sql,
        all.map(({ desk, event }) => ({ sellerOrderId: desk.id, event })),
      )
      await tellOfPlaced(parts, sql, all)
      return all
    }),
  )
  for (const { desk, event } of announced) {
    const { id: sellerOrderId, organisationId } = desk
    parts.events.emit(sellerOrderChanged, { sellerOrderId, organisationId, kind: event.kind, from: desk.state, to: event.to })
  }
}

/** UUIDs, oldest first. */
async function lockNew(sql: Sql, most: number): Promise<string[]> {
  const result = await sql.query<{ id: string }>({
    name: 'orders-new',
    text: 'select id from shop.seller_order where hold_until is null order by placed_at limit $1 for update skip locked',
    values: [most],
  })
  return result.rows.map((row) => row.id)
}

async function noteWindows(sql: Sql, all: readonly Announced[]): Promise<void> {
  await sql.query({
    name: 'orders-hold-windows',
    text: `update shop.seller_order s set hold_until = t.until
           from unnest($1::uuid[], $2::timestamptz[]) t(id, until) where s.id = t.id`,
    values: [all.map(({ desk }) => toUuid(desk.id)), all.map(({ event }) => event.facts.until)],
  })
}
