import type { PostedTransfer } from '#money/ledger'
import { toUuid, uuidOf } from '#platform/ids'
import type { LockedOrder } from './change-order.ts'
import type { OrderParts } from './deps.ts'
import type { By } from './journal.ts'
import { freeMirrorOf, type MirrorParts, mirrorOf, taxWithin } from './money-back.ts'
import { orderProblems } from './problems.ts'
import type { UnitsOfLine } from './ship-order.ts'
import type { OrderTables } from './tables.ts'

export interface GivingBack {
  /** UUID, the same for a repeat. */
  readonly id: string
  /** Minor units, above zero. */
  readonly amount: bigint
  readonly reasonCode: string
  readonly note: string | null
  readonly by: By
  /** Units that the money is for. */
  readonly lines: readonly UnitsOfLine[]
  /** How much of it is for delivery. */
  readonly delivery: bigint
}

const toDigits = (parts: MirrorParts): Record<string, string> =>
  Object.fromEntries(Object.entries(parts).map(([place, amount]) => [place, amount.toString()]))
const toParts = (parts: Readonly<Record<string, string>>): MirrorParts =>
  Object.fromEntries(Object.entries(parts).map(([place, amount]) => [place, BigInt(amount)]))

/** What this order gave back, without what its provider could not pay out. */
export const readRefunds = (parts: Pick<OrderParts, 'db'>, { sql, now }: Pick<LockedOrder, 'sql' | 'now'>) =>
  parts.db
    .tablesOn<OrderTables>(sql)
    .selectFrom('shop.order_refund')
    .selectAll()
    .where('seller_order_id', '=', toUuid(now.id))
    .orderBy('number')
    .execute()

/**
 * Gives money back for a locked order: written down, promised by the payment, and mirrored in the ledger from the transfers of the sale, all in
 * the caller's transaction. Never more than was paid for the order and is not back yet. The column of what was given back is for the caller's
 * event to set: it answers the new sum.
 */
export async function giveBack(parts: OrderParts, locked: LockedOrder, giving: GivingBack): Promise<bigint> {
  const { sql, now } = locked
  const { id, amount, reasonCode, note, by } = giving
  if (amount <= 0n) throw orderProblems['nothing-to-refund']()
  const left = now.total - now.refunded
  if (amount > left) throw orderProblems['refund-too-much'](undefined, { left: { amount: left.toString(), currency: now.order.currency } })
  const earlier = await readRefunds(parts, locked)
  const sale = (await parts.ledger.transfersOf({ kind: 'seller-order', id: toUuid(now.id) })).filter(({ code }) => code.startsWith('sale-'))
  const standing = earlier.filter((refund) => refund.state !== 'failed').map((refund) => toParts(refund.parts))
  const mirrored = mirrorOf(sale, standing, amount)
  await parts.db
    .tablesOn<OrderTables>(sql)
    .insertInto('shop.order_refund')
    .values({
      ...{
        id,
        seller_order_id: toUuid(now.id),
        number: earlier.length + 1,
        amount,
        currency: now.order.currency,
        reason_code: reasonCode,
        note,
      },
      ...{ state: 'pending', parts: JSON.stringify(toDigits(mirrored)) },
      ...{ lines: JSON.stringify(giving.lines), delivery: giving.delivery, tax: taxWithin(now.tax, now.total, now.refunded, amount) },
      ...{ actor_kind: by.kind, actor_id: by.accountId && toUuid(by.accountId), actor_name: by.name, settled_at: null },
    })
    .execute()
  // Disputes lock the payment before accounts: so must who gives back.
  await parts.payments.refund(sql, {
    key: id,
    paymentId: now.order.paymentId,
    amount,
    reason: reasonCode,
    subject: { kind: 'order-refund', id },
  })
  await parts.ledger.post(sql, [
    {
      ...{ id, subject: { kind: 'order-refund', id }, occurredAt: parts.clock.now() },
      transfers: sale
        .filter(({ place }) => (mirrored[place.toString()] ?? 0n) > 0n)
        .map((transfer) => reversed(transfer, mirrored[transfer.place.toString()]!, `refund-${transfer.code.slice('sale-'.length)}`)),
    },
  ])
  if (by.kind !== 'buyer') {
    await parts.audit.record(sql, {
      ...{ actorId: by.accountId, organisationId: now.organisationId, act: 'order.refund', subject: { kind: 'seller-order', id: now.id } },
      ...{ reason: note ?? reasonCode, detail: { amount: amount.toString(), currency: now.order.currency } },
    })
  }
  return now.refunded + amount
}

const reversed = (transfer: PostedTransfer, amount: bigint, code: string) => ({
  debit: { path: transfer.credit, asset: transfer.asset },
  credit: { path: transfer.debit, asset: transfer.asset },
  ...{ amount, code },
})

/** Of an order that cost the buyer nothing, what the platform bore for units goes back to it when they are given up or come back. */
export async function giveSubsidyBack(
  parts: OrderParts,
  { sql, now }: LockedOrder,
  { id, lines, whole }: { id: string; lines: readonly UnitsOfLine[]; whole: boolean },
): Promise<void> {
  const sale = (await parts.ledger.transfersOf({ kind: 'seller-order', id: toUuid(now.id) })).filter(({ code }) => code.startsWith('sale-'))
  const units = now.units.map(({ position, quantity, cancelled, returned }, index) => ({
    ...{ total: now.lines[index]!.total, quantity, before: cancelled + returned },
    count: lines.find((line) => line.position === position)?.quantity ?? 0,
  }))
  const amounts = freeMirrorOf(sale, units, whole)
  const transfers = sale
    .map((transfer, index) => reversed(transfer, amounts[index]!, `refund-${transfer.code.slice('sale-'.length)}`))
    .filter(({ amount }) => amount > 0n)
  if (transfers.length > 0) await parts.ledger.post(sql, [{ id, subject: lossOf(now), occurredAt: parts.clock.now(), transfers }])
}

/** What goes out of the books of an order without a refund to its buyer: under the order's own id, where settlements find it. */
const lossOf = ({ id }: Pick<LockedOrder['now'], 'id'>) => ({ kind: 'order-loss', id: toUuid(id) })

/** Takes `amount` of a sale out of the books again whose money never came. Nothing goes back to the buyer: nothing was taken. */
export async function mirrorLoss(parts: OrderParts, { sql, now }: LockedOrder, id: string, amount: bigint): Promise<void> {
  if (amount <= 0n) return
  const posted = await parts.ledger.transfersOf({ kind: 'seller-order', id: toUuid(now.id) })
  const sale = posted.filter(({ code }) => code.startsWith('sale-'))
  const earlier = (await readRefunds(parts, { sql, now })).filter(({ state }) => state !== 'failed')
  const amounts = mirrorOf(
    sale,
    earlier.map((refund) => toParts(refund.parts)),
    amount,
  )
  const transfers = sale
    .map((transfer) => reversed(transfer, amounts[transfer.place.toString()] ?? 0n, `refund-${transfer.code.slice('sale-'.length)}`))
    .filter((transfer) => transfer.amount > 0n)
  const setId = uuidOf('order loss', id)
  await parts.ledger.post(sql, [{ id: setId, subject: lossOf(now), occurredAt: parts.clock.now(), transfers }])
}

/** Takes a refund out of the books again that the provider could not pay out. */
export async function takeBackRefund(parts: OrderParts, { sql }: LockedOrder, refundId: string): Promise<void> {
  const posted = await parts.ledger.transfersOf({ kind: 'order-refund', id: refundId })
  const transfers = posted.filter(({ setId }) => setId === refundId).map((transfer) => reversed(transfer, transfer.amount, 'refund-failed'))
  const id = uuidOf('order refund failed', refundId)
  await parts.ledger.post(sql, [{ id, subject: { kind: 'order-refund', id: refundId }, occurredAt: parts.clock.now(), transfers }])
}
