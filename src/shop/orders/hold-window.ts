import type { Sql } from '#platform/db'
import type { By, EventFacts } from './journal.ts'
import type { DeskOrder } from './order.ts'

/** An hour, where a market says nothing. */
export const DEFAULT_HOLD_SECONDS = 3_600

/** How long buyers may cancel alone, in seconds by market; markets that say nothing are not in it. */
export async function readHoldWindows(sql: Sql): Promise<Map<string, number>> {
  const result = await sql.query<{ market_code: string; hold_seconds: number }>({
    name: 'orders-policies',
    text: 'select market_code, hold_seconds from shop.order_policy',
  })
  return new Map(result.rows.map((row) => [row.market_code, row.hold_seconds]))
}

export interface Beginning {
  readonly kind: 'placed'
  readonly by: By
  readonly facts: EventFacts & { readonly until: string }
}

/** How an order's journal begins, and until when its buyer may cancel alone. */
export function beginningOf({ order }: DeskOrder, windows: ReadonlyMap<string, number>): Beginning {
  const seconds = windows.get(order.marketCode) ?? DEFAULT_HOLD_SECONDS
  const until = new Date(order.placedAt.getTime() + seconds * 1000)
  return { kind: 'placed', by: { kind: 'buyer', accountId: null, name: order.contact.name }, facts: { until: until.toISOString() } }
}
