import { type Refund, refundFailed, refundSettled } from '#money/payments'
import type { Actor } from '#platform/http'
import { fromUuid, type Id, toUuid, uuidOf } from '#platform/ids'
import { actingAtDesk } from './acting.ts'
import { changeOrder, type LockedOrder } from './change-order.ts'
import type { OrderParts } from './deps.ts'
import { giveBack, giveSubsidyBack, readRefunds, takeBackRefund } from './give-back.ts'
import { type By, bySouk } from './journal.ts'
import { unitsWorth, worthOf } from './money-back.ts'
import type { DeskOrder, LineUnits } from './order.ts'
import { orderProblems } from './problems.ts'
import type { RefundReason } from './reasons.ts'
import { chooseUnits, type UnitsOfLine } from './ship-order.ts'
import type { OrderTables } from './tables.ts'

export interface RefundRequest {
  readonly key: string
  readonly reasonCode: RefundReason
  readonly note?: string | undefined
  /** Units that the money is for. */
  readonly lines: readonly UnitsOfLine[]
  /** Whether what delivery cost goes back as well. */
  readonly delivery: boolean
  /** Units are on the shelf again, as far as they had left. */
  readonly restock: boolean
  /** Minor units; absent: what the units and the delivery were worth. */
  readonly amount?: bigint | undefined
}

/** Money back by the seller or an operator, in full or in part, whatever the state of the order: it stays as it is. */
export async function refundOrder(parts: OrderParts, actor: Actor, id: Id<'sor'>, request: RefundRequest): Promise<DeskOrder> {
  const eventId = uuidOf('order refund', id, request.key)
  return changeOrder(
    parts,
    id,
    async (locked) => {
      const { now } = locked
      const by = actingAtDesk(actor, 'orders.refund', now.organisationId)
      if (now.total === 0n) return takeFreeBack(parts, locked, { eventId, by, request })
      const earlier = (await readRefunds(parts, locked)).filter((refund) => refund.state !== 'failed')
      const back = (line: LineUnits): number =>
        earlier
          .flatMap((refund) => refund.lines)
          .reduce((sum, { position, quantity }) => sum + (position === line.position ? quantity : 0), 0)
      const chosen = request.lines.length > 0 ? chooseUnits(now.units, (line) => line.quantity - back(line), request.lines) : []
      const worth = worthOf(now)
      const forUnits = chosen.reduce(
        (sum, { line, quantity }) => sum + unitsWorth(worth.lines[now.units.indexOf(line)]!, line.quantity, back(line), quantity),
        0n,
      )
      const deliveryLeft = worth.delivery - earlier.reduce((sum, refund) => sum + refund.delivery, 0n)
      const delivery = request.delivery && deliveryLeft > 0n ? deliveryLeft : 0n
      const rest = now.total - now.refunded
      const proposed = forUnits + delivery
      // What was given back freely before is not given back twice.
      const amount = request.amount ?? (proposed < rest ? proposed : rest)
      const { reasonCode, note = null } = request
      const lines = chosen.map(({ line: { position }, quantity }) => ({ position, quantity }))
      // The checkout locks stock before accounts: so must who gives both back.
      if (request.restock) await putBack(parts, locked, eventId, chosen)
      const refunded = await giveBack(parts, locked, {
        id: eventId,
        amount,
        reasonCode,
        note,
        by,
        lines,
        delivery: delivery < amount ? delivery : amount,
      })
      const facts = { reasonCode, note, amount: amount.toString(), refundId: eventId, lines }
      await locked.record({ id: eventId, kind: 'refund-started', by, reason: note, facts, set: { refunded } })
    },
    eventId,
  )
}

/** Nobody is owed anything for what cost nothing: its units come back to the shelf, and what the platform bore for them to the platform. */
async function takeFreeBack(
  parts: OrderParts,
  locked: LockedOrder,
  { eventId, by, request }: { eventId: string; by: By; request: RefundRequest },
): Promise<void> {
  const { lines: asked, restock, reasonCode, note = null, amount = 0n } = request
  if (amount > 0n || !restock || asked.length === 0) throw orderProblems['nothing-paid']()
  const chosen = chooseUnits(locked.now.units, (line) => line.shipped - line.returned, asked)
  const lines = chosen.map(({ line: { position }, quantity }) => ({ position, quantity }))
  await putBack(parts, locked, eventId, chosen)
  await giveSubsidyBack(parts, locked, { id: uuidOf('free units back', eventId), lines, whole: false })
  await locked.record({ id: eventId, kind: 'returned', by, reason: note, facts: { reasonCode, note, lines } })
}

/** Of the units, those that had left and are not back yet go to the shelf. */
async function putBack(
  parts: OrderParts,
  { sql, now, after }: LockedOrder,
  cause: string,
  chosen: readonly { line: LineUnits; quantity: number }[],
): Promise<void> {
  const back = chosen
    .map(({ line, quantity }) => ({ line, quantity: Math.min(quantity, line.shipped - line.returned) }))
    .filter(({ quantity }) => quantity > 0)
  if (back.length === 0) return
  for (const { line, quantity } of back) {
    await parts.db
      .tablesOn<OrderTables>(sql)
      .updateTable('shop.order_line')
      .set((eb) => ({ returned: eb('returned', '+', quantity) }))
      .where('seller_order_id', '=', toUuid(now.id))
      .where('position', '=', line.position)
      .execute()
  }
  const units = back.map(({ line, quantity }) => ({ holdId: now.lines[now.units.indexOf(line)]!.holdId, quantity }))
  const variants = await parts.inventory.takeBack(sql, cause, units)
  after(() => parts.inventory.announce(variants))
}

/** The provider said how a refund ended. It may say so twice, and a bank may send back what had arrived. */
export async function settleRefund(parts: OrderParts, refund: Pick<Refund, 'subject' | 'state' | 'failure'>): Promise<void> {
  const { subject, state, failure } = refund
  if (subject.kind !== 'order-refund' || state === 'pending') return
  const found = await parts.db
    .tables<OrderTables>()
    .selectFrom('shop.order_refund')
    .select('seller_order_id')
    .where('id', '=', subject.id)
    .executeTakeFirst()
  if (!found) return
  const eventId = uuidOf('order refund settled', subject.id, state)
  await changeOrder(
    parts,
    fromUuid('sor', found.seller_order_id),
    async (locked) => {
      const tables = parts.db.tablesOn<OrderTables>(locked.sql)
      const row = await tables
        .updateTable('shop.order_refund')
        .set({ state, settled_at: parts.clock.now() })
        .where('id', '=', subject.id)
        .where('state', 'in', state === 'succeeded' ? ['pending'] : ['pending', 'succeeded'])
        .returning(['amount', 'note', 'reason_code'])
        .executeTakeFirst()
      if (!row) return
      const facts = { refundId: subject.id, amount: row.amount.toString(), reasonCode: row.reason_code }
      if (state === 'succeeded') return locked.record({ id: eventId, kind: 'refunded', by: bySouk, facts, reason: row.note })
      await takeBackRefund(parts, locked, subject.id)
      const refunded = locked.now.refunded - row.amount
      return locked.record({ id: eventId, kind: 'refund-failed', by: bySouk, reason: failure, facts, set: { refunded } })
    },
    eventId,
  )
}

const CHECKED_PER_RUN = 100

/** Refunds whose end was told to a process that is no more: asked for again. Each run goes on behind the one before, so that all have their turn. */
export function createForgottenRefunds(parts: OrderParts, perRun = CHECKED_PER_RUN): () => Promise<void> {
  let last: string | null = null
  return async () => {
    const { rows } = await parts.db.pool.query<{ payment_id: string }>(
      `select distinct o.payment_id from shop.order_refund r
       join shop.seller_order s on s.id = r.seller_order_id join shop."order" o on o.id = s.order_id
       where r.state = 'pending' and r.at < now() - interval '1 minute' and ($2::uuid is null or o.payment_id > $2)
       order by o.payment_id limit $1`,
      [perRun, last],
    )
    last = rows.length < perRun ? null : rows.at(-1)!.payment_id
    for (const { payment_id: paymentId } of rows) {
      // One that cannot be settled must not keep the others waiting.
      await settleAll(parts, paymentId).catch((error: unknown) =>
        parts.log.error({ err: error, paymentId }, 'a refund could not be settled'),
      )
    }
  }
}

async function settleAll(parts: OrderParts, paymentId: string): Promise<void> {
  for (const refund of await parts.payments.refundsOf(paymentId)) await settleRefund(parts, refund)
}

export function followRefunds(parts: OrderParts): void {
  parts.events.on(refundSettled, ({ refund }) => settleRefund(parts, refund))
  // What fails after it had succeeded is asked for by nobody.
  parts.jobs.handle(refundFailed, async ({ refundId }) => {
    const refund = await parts.payments.findRefund(refundId)
    if (refund) await settleRefund(parts, refund)
  })
}
