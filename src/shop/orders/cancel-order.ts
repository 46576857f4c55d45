import { refundableOf } from '#money/payments'
import type { Actor } from '#platform/http'
import { type Id, newUuid, toUuid, uuidOf } from '#platform/ids'
import { actingAtDesk } from './acting.ts'
import { changeOrder, type LockedOrder } from './change-order.ts'
import type { OrderParts } from './deps.ts'
import { giveBack, giveSubsidyBack, readRefunds } from './give-back.ts'
import type { By } from './journal.ts'
import { unitsWorth, worthOf } from './money-back.ts'
import type { DeskOrder } from './order.ts'
import { orderProblems } from './problems.ts'
import type { BuyerReason, SellerReason } from './reasons.ts'
import { chooseUnits, type UnitsOfLine, waiting } from './ship-order.ts'
import type { OrderTables } from './tables.ts'

export interface Cancelling {
  readonly id: string
  readonly by: By
  readonly reasonCode: BuyerReason | SellerReason | 'payment-lost'
  readonly note: string | null
  /** Absent: all that has not left yet. */
  readonly lines?: readonly UnitsOfLine[] | undefined
}

/**
 * Gives up units that have not left: their stock is free again, their money goes back, and with the last unit so does what delivery cost. All in
 * the transaction of the lock.
 */
export async function cancelUnits(parts: OrderParts, locked: LockedOrder, cancelling: Cancelling): Promise<void> {
  const { now } = locked
  const { id, by, reasonCode, note } = cancelling
  const chosen = chooseUnits(now.units, waiting, cancelling.lines)
  if (chosen.length === 0) throw orderProblems['units-wrong']()
  const lines = chosen.map(({ line: { position }, quantity }) => ({ position, quantity }))
  const left = now.units.reduce((sum, line) => sum + waiting(line), 0) - lines.reduce((sum, { quantity }) => sum + quantity, 0)
  const sent = now.units.some((line) => line.shipped > 0)
  const whole = left === 0 && !sent
  // The checkout locks promotions before stock: so must who gives both back.
  if (whole) await releaseUses(parts, locked)
  const worth = await worthOfUnits(parts, locked, lines)
  const { most, disputed } = await notTakenBack(parts, now)
  const amount = least(worth, most)
  await dropUnits(parts, locked, id, lines)
  const giving = { id: uuidOf('order cancellation refund', id), amount, reasonCode, note, by, lines, delivery: 0n }
  const refunded = amount > 0n ? await giveBack(parts, locked, giving) : now.refunded
  const facts = {
    ...{ reasonCode, note, lines },
    ...(amount > 0n ? { amount: amount.toString(), refundId: giving.id } : {}),
    ...(disputed && worth > amount ? { withheld: (worth - amount).toString() } : {}),
  }
  if (now.total === 0n) await giveSubsidyBack(parts, locked, { id: giving.id, lines, whole })
  await locked.record({
    ...{ id, kind: whole ? 'cancelled' : 'lines-cancelled', by, reason: note, facts, set: { refunded } },
    ...(whole ? { phase: 'cancelled' as const } : {}),
    ...(left === 0 && sent && now.fulfilment === 'partly-shipped' ? { fulfilment: 'shipped' as const } : {}),
  })
}

/** Codes and limits used by an order of which nothing remains may be used again: whoever gives up the last part gives them back. */
async function releaseUses(parts: OrderParts, { sql, now }: LockedOrder): Promise<void> {
  const orderId = toUuid(now.order.id)
  // Two parts given up at once see each other.
  await sql.query('select from shop."order" where id = $1 for update', [orderId])
  const standing = await parts.db
    .tablesOn<OrderTables>(sql)
    .selectFrom('shop.seller_order')
    .select('id')
    .where('order_id', '=', orderId)
    .where('id', '<>', toUuid(now.id))
    .where('phase', '<>', 'cancelled')
    .limit(1)
    .execute()
  if (standing.length === 0) await sql.query('select shop.release_promotions(array[$1]::uuid[])', [orderId])
}

const least = (left: bigint, right: bigint): bigint => (left < right ? left : right)

/** What can go back at all: a bank that disputes the payment, or let it go, keeps the buyer's money away from us. */
async function notTakenBack(parts: OrderParts, now: DeskOrder): Promise<{ most: bigint; disputed: boolean }> {
  const payment = await parts.payments.find(now.order.paymentId)
  const disputed = payment !== undefined && payment.disputed > 0n
  return { most: payment && (disputed || payment.state === 'voided') ? refundableOf(payment) : now.total, disputed }
}

/** The money for units that will not be sent, as far as it is not back yet; with all units goes all that is left. */
export async function worthOfUnits(parts: OrderParts, locked: LockedOrder, lines: readonly UnitsOfLine[]): Promise<bigint> {
  const { now } = locked
  const rest = now.total - now.refunded
  const all = now.units.every((line) => {
    const chosen = lines.find(({ position }) => position === line.position)?.quantity ?? 0
    return line.cancelled + chosen === line.quantity
  })
  if (all) return rest
  const earlier = await readRefunds(parts, locked)
  const back = (position: number): number =>
    earlier
      .filter((refund) => refund.state !== 'failed')
      .flatMap((refund) => refund.lines)
      .reduce((sum, line) => sum + (line.position === position ? line.quantity : 0), 0)
  const worth = worthOf(now)
  const sum = lines.reduce((total, { position, quantity }) => {
    const index = now.units.findIndex((line) => line.position === position)
    const units = now.units[index]!.quantity
    const before = Math.min(back(position), units - quantity)
    return total + unitsWorth(worth.lines[index]!, units, before, quantity)
  }, 0n)
  return sum < rest ? sum : rest
}

async function dropUnits(parts: OrderParts, { sql, now, after }: LockedOrder, cause: string, lines: readonly UnitsOfLine[]): Promise<void> {
  const tables = parts.db.tablesOn<OrderTables>(sql)
  for (const { position, quantity } of lines) {
    await tables
      .updateTable('shop.order_line')
      .set((eb) => ({ cancelled: eb('cancelled', '+', quantity) }))
      .where('seller_order_id', '=', toUuid(now.id))
      .where('position', '=', position)
      .execute()
  }
  const back = lines.map(({ position, quantity }) => {
    const index = now.units.findIndex((line) => line.position === position)
    return { holdId: now.lines[index]!.holdId, quantity }
  })
  const variants = await parts.inventory.restock(sql, { key: cause, lines: back })
  after(() => parts.inventory.announce(variants))
}

export interface DeskCancelling {
  readonly key: string
  readonly reasonCode: SellerReason
  readonly note?: string | undefined
  readonly lines?: readonly UnitsOfLine[] | undefined
}

/** The seller gives up an order, or a part of it, at any time before it leaves. */
export async function cancelAtDesk(parts: OrderParts, actor: Actor, id: Id<'sor'>, request: DeskCancelling): Promise<DeskOrder> {
  const eventId = uuidOf('order cancellation', id, request.key)
  return changeOrder(
    parts,
    id,
    async (locked) => {
      const { now, sql } = locked
      const by = actingAtDesk(actor, 'orders.manage', now.organisationId)
      if (now.phase === 'cancelled' || now.phase === 'completed' || now.fulfilment === 'shipped' || now.fulfilment === 'delivered') {
        throw orderProblems['state-wrong'](undefined, { state: now.state })
      }
      const { reasonCode, note = null, lines } = request
      // A buyer who asks gets a whole answer.
      if (now.phase === 'cancellation-requested' && lines) throw orderProblems['state-wrong'](undefined, { state: now.state })
      if (now.phase === 'cancellation-requested') await answerRequest(parts, locked, 'approved', note)
      await cancelUnits(parts, locked, { id: eventId, by, reasonCode, note, lines })
      await parts.audit.record(sql, {
        ...{ actorId: by.accountId, organisationId: now.organisationId, act: 'order.cancel', subject: { kind: 'seller-order', id } },
        reason: note ?? reasonCode,
      })
    },
    eventId,
  )
}

export interface BuyerCancelling {
  readonly key: string
  readonly reasonCode: BuyerReason
  readonly note?: string | undefined
}

/** The buyer cancels: at once while the order is on hold, later by asking the seller. */
export async function cancelByBuyer(parts: OrderParts, by: By, id: Id<'sor'>, request: BuyerCancelling): Promise<DeskOrder> {
  const eventId = uuidOf('order cancellation by buyer', id, request.key)
  const { reasonCode, note = null } = request
  return changeOrder(
    parts,
    id,
    async (locked) => {
      const { now, sql } = locked
      const alone = now.phase === 'on-hold' && now.holdUntil !== null && now.holdUntil > parts.clock.now()
      if (alone) return cancelUnits(parts, locked, { id: eventId, by, reasonCode, note })
      if (now.phase === 'on-hold')
        await locked.record({ kind: 'hold-ended', by: { kind: 'souk', accountId: null, name: null }, phase: 'open' })
      if (locked.now.state !== 'to-ship') throw orderProblems['state-wrong'](undefined, { state: locked.now.state })
      await parts.db
        .tablesOn<OrderTables>(sql)
        .insertInto('shop.order_cancellation')
        .values({
          id: newUuid(),
          seller_order_id: toUuid(id),
          state: 'requested',
          reason_code: reasonCode,
          note,
          answer: null,
          answered_at: null,
        })
        .execute()
      await locked.record({
        ...{ id: eventId, kind: 'cancellation-requested', by, phase: 'cancellation-requested', reason: note, facts: { reasonCode, note } },
      })
    },
    eventId,
  )
}

export interface CancellationAnswer {
  readonly key: string
  readonly approve: boolean
  /** Told to the buyer. */
  readonly note?: string | undefined
}

/** The seller says yes or no to a buyer who asks to cancel. */
export async function answerCancellation(parts: OrderParts, actor: Actor, id: Id<'sor'>, request: CancellationAnswer): Promise<DeskOrder> {
  const eventId = uuidOf('order cancellation answer', id, request.key)
  return changeOrder(
    parts,
    id,
    async (locked) => {
      const { now } = locked
      const by = actingAtDesk(actor, 'orders.manage', now.organisationId)
      if (now.phase !== 'cancellation-requested') throw orderProblems['not-asked']()
      const note = request.note ?? null
      const asked = await answerRequest(parts, locked, request.approve ? 'approved' : 'refused', note)
      if (request.approve) return cancelUnits(parts, locked, { id: eventId, by, reasonCode: asked, note })
      return locked.record({ id: eventId, kind: 'cancellation-refused', by, phase: 'open', reason: note, facts: { note } })
    },
    eventId,
  )
}

/** Closes the open question; answers the buyer's reason. */
export async function answerRequest(
  parts: OrderParts,
  { sql, now }: LockedOrder,
  state: 'approved' | 'refused',
  answer: string | null,
): Promise<BuyerReason> {
  const row = await parts.db
    .tablesOn<OrderTables>(sql)
    .updateTable('shop.order_cancellation')
    .set({ state, answer, answered_at: parts.clock.now() })
    .where('seller_order_id', '=', toUuid(now.id))
    .where('state', '=', 'requested')
    .returning('reason_code')
    .executeTakeFirstOrThrow()
  return row.reason_code as BuyerReason
}
