import { disputeChanged, disputeWon, refundableOf } from '#money/payments'
import { fromUuid, toUuid, uuidOf } from '#platform/ids'
import { changeOrder, type LockedOrder } from './change-order.ts'
import type { OrderParts } from './deps.ts'
import { giveBack, readRefunds } from './give-back.ts'
import { bySouk } from './journal.ts'
import { DISPUTE_WON } from './reasons.ts'
import { readOrder } from './store.ts'
import type { OrderTables } from './tables.ts'

/**
 * What a buyer's bank does about a payment stands in the journal of everything it paid for. When it decides for the shop, the money of goods that
 * were given up meanwhile is the buyer's, and goes back.
 */
export function followDisputes(parts: OrderParts): void {
  const partsOf = async (subject: { kind: string; id: string }) => {
    if (subject.kind !== 'order') return []
    const order = await readOrder(parts.db.tables<OrderTables>(), fromUuid('ord', subject.id))
    return order?.sellers ?? []
  }
  parts.events.on(disputeChanged, async ({ disputeId, subject, state }) => {
    for (const { id } of await partsOf(subject)) {
      const eventId = uuidOf('order dispute', disputeId, state, id)
      const event = { id: eventId, kind: 'disputed' as const, by: bySouk, facts: { disputeState: state } }
      await changeOrder(parts, id, ({ record }) => record(event), eventId)
    }
  })
  parts.jobs.handle(disputeWon, async ({ disputeId, subject }) => {
    for (const { id } of await partsOf(subject)) {
      const eventId = uuidOf('order dispute won', disputeId, id)
      await changeOrder(parts, id, (locked) => giveWithheldBack(parts, locked, eventId), eventId)
    }
  })
}

async function giveWithheldBack(parts: OrderParts, locked: LockedOrder, eventId: string): Promise<void> {
  const { now } = locked
  const payment = await parts.payments.find(now.order.paymentId)
  const limits = [await withheldOf(parts, locked), now.total - now.refunded, payment ? refundableOf(payment) : 0n]
  const amount = limits.reduce((least, limit) => (limit < least ? limit : least))
  if (amount <= 0n) return
  const giving = { id: eventId, amount, reasonCode: DISPUTE_WON, note: null, by: bySouk, lines: [], delivery: 0n }
  const refunded = await giveBack(parts, locked, giving)
  const facts = { reasonCode: DISPUTE_WON, amount: amount.toString(), refundId: eventId }
  await locked.record({ id: eventId, kind: 'refund-started', by: bySouk, facts, set: { refunded } })
}

/** What cancellations kept back while the payment was disputed, and no earlier decision gave back. */
async function withheldOf(parts: OrderParts, locked: LockedOrder): Promise<bigint> {
  const { rows } = await locked.sql.query<{ withheld: string }>(
    `select coalesce(sum((facts ->> 'withheld')::bigint), 0)::text as withheld from shop.order_event
     where seller_order_id = $1 and facts ? 'withheld'`,
    [toUuid(locked.now.id)],
  )
  const given = (await readRefunds(parts, locked)).filter(({ state, reason_code: code }) => state !== 'failed' && code === DISPUTE_WON)
  return given.reduce((rest, { amount }) => rest - amount, BigInt(rows[0]!.withheld))
}
