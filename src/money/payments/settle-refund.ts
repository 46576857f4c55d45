import type { Database } from '#platform/db'
import type { Events } from '#platform/events'
import type { Log } from '#platform/log'
import { captureClaimed } from './capture-payments.ts'
import { type PaymentProvider, ProviderSilent, type RefundAnswer } from './provider.ts'
import { findRefund, noteAsked, settleRefundRow } from './refund-store.ts'
import { findPayment } from './store.ts'
import type { PaymentTables } from './tables.ts'
import { tellSettled } from './tell-settled.ts'

export interface SettleDeps {
  db: Database
  log: Log
  events: Events
  providers: ReadonlyMap<string, PaymentProvider>
}

/**
 * Brings a promised refund to its end: what was not captured yet is captured without it, anything else the provider gives back. Throws when
 * that could not be done now, so that it is tried again later; the refund says meanwhile why it is late.
 */
export async function bringRefundHome(deps: SettleDeps, refundId: string): Promise<void> {
  const { db, providers } = deps
  const tables = db.tables<PaymentTables>()
  const asked = await findRefund(tables, refundId)
  if (asked?.state !== 'pending') return
  const before = await findPayment(tables, asked.payment_id)
  if (before?.state === 'authorised') await captureClaimed(deps, [asked.payment_id])
  const refund = await findRefund(tables, refundId)
  const payment = await findPayment(tables, asked.payment_id)
  if (refund?.state !== 'pending' || !payment) return
  if (payment.state !== 'captured') throw new Error(`refund ${refundId}: its payment is ${payment.state}`)
  const provider = providers.get(payment.provider)
  if (!provider) return applyRefundAnswer(deps, refundId, { state: 'failed', reference: null, failure: 'provider-unknown' })
  const { amount, currency, reason } = refund
  try {
    const answer = await provider.refund({
      ...{ refundId, paymentId: payment.id, reference: payment.reference ?? '', amount, currency, reason },
    })
    if (answer.state === 'pending') await noteAsked(tables, refundId, null)
    await applyRefundAnswer(deps, refundId, answer)
  } catch (error) {
    if (error instanceof ProviderSilent) await noteAsked(tables, refundId, 'no-answer')
    throw error
  }
}

/** What the provider says about a refund, now or by a webhook, late, twice or out of order. */
export async function applyRefundAnswer(
  { db, events }: Pick<SettleDeps, 'db' | 'events'>,
  refundId: string,
  answer: RefundAnswer,
): Promise<void> {
  const row = await settleRefundRow(db.pool, refundId, answer)
  if (row) tellSettled(events, [row])
}
