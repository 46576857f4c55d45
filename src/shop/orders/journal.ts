import type { Sql } from '#platform/db'
import { type Id, toUuid } from '#platform/ids'
import type { SellerOrderState } from './states.ts'

/** What may happen to a seller's order. */
export const orderEventKinds = [
  'placed',
  'hold-ended',
  'cancellation-requested',
  'cancellation-refused',
  'cancelled',
  'lines-cancelled',
  'shipped',
  'delivered',
  'completed',
  'refund-started',
  'refunded',
  'refund-failed',
  'disputed',
  'payment-lost',
  'returned',
] as const
export type OrderEventKind = (typeof orderEventKinds)[number]
export type ActorKind = 'buyer' | 'seller' | 'operator' | 'souk'

/** Who did it. */
export interface By {
  readonly kind: ActorKind
  readonly accountId: Id<'acc'> | null
  readonly name: string | null
}

export const bySouk: By = { kind: 'souk', accountId: null, name: null }

/** Small facts of an event, as JSON; amounts as digits. */
export interface EventFacts {
  readonly reasonCode?: string
  readonly note?: string | null
  readonly parcelId?: string
  readonly carrier?: string
  readonly trackingNumber?: string
  readonly trackingUrl?: string | null
  readonly refundId?: string
  readonly amount?: string
  readonly until?: string
  readonly lines?: readonly { readonly position: number; readonly quantity: number }[]
  readonly disputeState?: string
  /** What could not be given back while the buyer's bank disputed it. */
  readonly withheld?: string
}

export interface OrderEvent {
  /** UUID; the same for a repeat of the command that caused it. */
  readonly id: string
  readonly kind: OrderEventKind
  readonly by: By
  readonly at: Date
  readonly from: SellerOrderState | null
  readonly to: SellerOrderState
  readonly reason?: string | null
  readonly facts?: EventFacts
}

export const insertEvent = (sql: Sql, sellerOrderId: Id<'sor'>, event: OrderEvent): Promise<void> =>
  insertEvents(sql, [{ sellerOrderId, event }])

/** One statement for all. */
export async function insertEvents(sql: Sql, entries: readonly { sellerOrderId: Id<'sor'>; event: OrderEvent }[]): Promise<void> {
  const rows = entries.map(({ sellerOrderId, event: { id, kind, by, at, from, to, reason = null, facts = {} } }) => ({
    ...{ id, seller_order_id: toUuid(sellerOrderId), kind, at, from_state: from, to_state: to, reason, facts },
    ...{ actor_kind: by.kind, actor_id: by.accountId && toUuid(by.accountId), actor_name: by.name },
  }))
  await sql.query({
    name: 'orders-journal',
    text: `insert into shop.order_event (id, seller_order_id, kind, at, actor_kind, actor_id, actor_name, reason, from_state, to_state, facts)
           select id, seller_order_id, kind, at, actor_kind, actor_id, actor_name, reason, from_state, to_state, facts
           from json_populate_recordset(null::shop.order_event, $1)`,
    values: [JSON.stringify(rows)],
  })
}

export async function hasEvent(sql: Sql, id: string): Promise<boolean> {
  const result = await sql.query({ name: 'orders-journal-has', text: 'select from shop.order_event where id = $1', values: [id] })
  return result.rows.length > 0
}
