import type { Database, Sql } from '#platform/db'
import { uuidOf } from '#platform/ids'
import { enqueue } from '#platform/jobs'
import { toWire } from '#platform/money'
import { settleRefund } from './jobs.ts'
import { paymentProblems } from './problems.ts'
import { type Refund, type RefundRequest, type RefundRow, refundableOf, refundFromRow } from './refund.ts'
import { findRefund, insertRefund, lockPayment } from './refund-store.ts'
import type { PaymentTables } from './tables.ts'

/**
 * Promises money back, in the caller's transaction; the provider is asked by a job once that has committed. Never more than was paid and is
 * not promised or disputed yet, however many ask at once: the payment's row is locked, and a CHECK stands behind.
 */
export async function refundPayment(db: Database, sql: Sql, request: RefundRequest): Promise<Refund> {
  const { amount, paymentId, key, reason, subject } = request
  if (amount <= 0n) throw paymentProblems['refund-nothing']()
  const tables = db.tablesOn<PaymentTables>(sql)
  const payment = await lockPayment(tables, paymentId)
  if (!payment) throw paymentProblems['not-refundable']()
  const id = uuidOf('refund', paymentId, key)
  const earlier = await findRefund(tables, id)
  if (earlier) {
    if (!isSame(earlier, request)) throw paymentProblems['key-reused']()
    return refundFromRow(earlier)
  }
  const { currency } = payment
  const refundable = refundableOf(payment)
  if (amount > refundable) {
    const left = { refundable: toWire({ amount: refundable, currency }) }
    if (payment.disputed > 0n) throw paymentProblems.disputed(undefined, left)
    if (refundable === 0n && payment.refunded === 0n) throw paymentProblems['not-refundable']()
    throw paymentProblems['refund-too-much'](undefined, left)
  }
  const row = await insertRefund(tables, {
    ...{ id, payment_id: paymentId, amount, currency, reason, subject_kind: subject.kind, subject_id: subject.id },
    ...{ way: null, state: 'pending', reference: null, failure: null, asked_at: null, settled_at: null },
  })
  await enqueue(sql, settleRefund, { refundId: id }, { maxAttempts: 20 })
  return refundFromRow(row)
}

const isSame = (row: RefundRow, { amount, subject }: RefundRequest): boolean =>
  row.amount === amount && row.subject_kind === subject.kind && row.subject_id === subject.id
