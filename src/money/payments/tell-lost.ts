import type { Database, Sql } from '#platform/db'
import { enqueue } from '#platform/jobs'
import type { Log } from '#platform/log'
import { paymentLost } from './jobs.ts'
import { lockPayment } from './refund-store.ts'
import type { PaymentTables } from './tables.ts'

/** In the transaction that voided it. What was given back before it was taken is not lost, and what nothing stands on is nobody's. */
export async function tellLost({ db, log }: { db: Database; log: Log }, sql: Sql, paymentId: string): Promise<void> {
  const payment = await lockPayment(db.tablesOn<PaymentTables>(sql), paymentId)
  if (!payment || payment.claimed_at === null || payment.refunded >= payment.amount) return
  const { id, provider, reason, subject_kind: kind, subject_id } = payment
  log.error({ paymentId: id, provider, reason }, 'a provider let go of the payment of an order: nothing of it was taken')
  await enqueue(sql, paymentLost, { paymentId: id, subject: { kind, id: subject_id } }, { maxAttempts: 20 })
}
