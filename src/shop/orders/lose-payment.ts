import { paymentLost } from '#money/payments'
import { fromUuid, type Id, uuidOf } from '#platform/ids'
import { answerRequest, cancelUnits, worthOfUnits } from './cancel-order.ts'
import { changeOrder, type LockedOrder } from './change-order.ts'
import type { OrderParts } from './deps.ts'
import { mirrorLoss } from './give-back.ts'
import { bySouk } from './journal.ts'
import { chooseUnits, waiting } from './ship-order.ts'
import { readOrder } from './store.ts'
import type { OrderTables } from './tables.ts'
import { tellSeller } from './tell.ts'

const REASON = 'payment-lost'

/** The provider let go of a payment that an order stands on: what has not left is given up by itself, what has left is marked. */
export function followLostPayments(parts: OrderParts): void {
  parts.jobs.handle(paymentLost, async ({ paymentId, subject }) => {
    if (subject.kind !== 'order') return
    const payment = await parts.payments.find(paymentId)
    if (payment?.state !== 'voided') return
    const order = await readOrder(parts.db.tables<OrderTables>(), fromUuid('ord', subject.id))
    for (const { id } of order?.sellers ?? []) await losePart(parts, id, paymentId)
  })
}

async function losePart(parts: OrderParts, id: Id<'sor'>, paymentId: string): Promise<void> {
  const eventId = uuidOf('order payment lost', paymentId, id)
  await changeOrder(
    parts,
    id,
    async (locked) => {
      if (locked.now.phase === 'cancelled') return
      const sent = locked.now.units.some((line) => line.shipped > 0)
      if (sent) await mark(parts, locked, eventId)
      else await giveUp(parts, locked, eventId)
      await tellSeller(parts, locked.sql, { desk: locked.now, kind: REASON, words: null })
      await parts.audit.record(locked.sql, {
        ...{ actorId: null, organisationId: locked.now.organisationId, act: 'order.payment-lost', reason: REASON },
        ...{ subject: { kind: 'seller-order', id }, detail: { sent } },
      })
    },
    eventId,
  )
}

/** Units, codes and books as if it had not been: nobody was charged, so nothing goes back to a card. */
async function giveUp(parts: OrderParts, locked: LockedOrder, eventId: string): Promise<void> {
  if (locked.now.phase === 'cancellation-requested') await answerRequest(parts, locked, 'approved', null)
  const left = locked.now.units.some((line) => waiting(line) > 0)
  if (left) await cancelUnits(parts, locked, { id: eventId, by: bySouk, reasonCode: REASON, note: null })
  else await locked.record({ id: eventId, kind: 'payment-lost', by: bySouk, facts: { reasonCode: REASON } })
  // After its stock, as the checkout locks them. What cost nothing is given back with its units.
  if (locked.now.total > 0n) await mirrorLoss(parts, locked, eventId, locked.now.total - locked.now.refunded)
}

/** What left stays in the books as what the buyer still owes; what waits is free again, since nobody may send it. */
async function mark(parts: OrderParts, locked: LockedOrder, eventId: string): Promise<void> {
  const { id, number } = locked.now
  parts.log.error({ sellerOrder: id, number: number.toString() }, 'goods have left whose payment the provider let go')
  await locked.record({ id: eventId, kind: 'payment-lost', by: bySouk, facts: { reasonCode: REASON } })
  const rest = chooseUnits(locked.now.units, waiting).map(({ line: { position }, quantity }) => ({ position, quantity }))
  if (rest.length === 0) return
  const restId = uuidOf('rest of a lost order', eventId)
  const worth = await worthOfUnits(parts, locked, rest)
  await cancelUnits(parts, locked, { id: restId, by: bySouk, reasonCode: REASON, note: null })
  await mirrorLoss(parts, locked, restId, worth)
}
