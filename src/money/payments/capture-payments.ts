import type { Database, Sql } from '#platform/db'
import type { Events } from '#platform/events'
import { enqueue } from '#platform/jobs'
import type { Log } from '#platform/log'
import { settleRefund } from './jobs.ts'
import type { Captured, PaymentProvider } from './provider.ts'
import type { RefundRow } from './refund.ts'
import { fixCaptures, settleReleases } from './refund-store.ts'
import { findPayments, markCaptured, movePayments, type PaymentRow } from './store.ts'
import type { PaymentTables } from './tables.ts'
import { tellLost } from './tell-lost.ts'
import { tellSettled } from './tell-settled.ts'

export interface CaptureDeps {
  db: Database
  log: Log
  events: Events
  providers: ReadonlyMap<string, PaymentProvider>
}

/**
 * Captures claimed payments, less what was refunded meanwhile. Idempotent: a captured payment is not asked for again, and the provider
 * captures once and says how much.
 */
export async function captureClaimed(deps: CaptureDeps, ids: readonly string[]): Promise<void> {
  const { db } = deps
  const found = await findPayments(db.tables<PaymentTables>(), ids)
  const waiting = found.filter((payment) => payment.state === 'authorised' && payment.claimed_at !== null)
  const free = waiting.filter((payment) => payment.amount === 0n)
  if (free.length > 0)
    await noteCaptured(
      deps,
      free.map(({ id }) => ({ paymentId: id, amount: 0n })),
    )
  const toPay = waiting.filter((payment) => payment.amount > 0n)
  const amounts = await amountsToCapture(db, toPay)
  let missing = 0
  for (const [code, payments] of Map.groupBy(toPay, (payment) => payment.provider)) {
    const provider = deps.providers.get(code)
    if (!provider) deps.log.error({ provider: code, payments: payments.length }, 'payments wait whose provider this Souk does not know')
    missing += provider ? await captureAt(deps, provider, payments, amounts).catch(missAll(deps, payments)) : payments.length
  }
  if (missing > 0) throw new Error(`${missing} payments were not captured`)
}

/** What one provider cannot do, or with one payment, must not keep the others waiting. */
const missAll =
  ({ log }: Pick<CaptureDeps, 'log'>, payments: readonly Pick<PaymentRow, 'id'>[]) =>
  (error: unknown): number => {
    log.warn({ err: error, payments: payments.map(({ id }) => id) }, 'payments wait to be captured')
    return payments.length
  }

/** Only payments with a refund are looked at twice: the usual one is taken whole. */
async function amountsToCapture(db: Database, payments: readonly PaymentRow[]): Promise<Map<string, bigint>> {
  const amounts = new Map(payments.map((payment) => [payment.id, payment.amount]))
  const touched = payments.filter((payment) => payment.refunded > 0n).map((payment) => payment.id)
  if (touched.length > 0) {
    for (const fixed of await db.transaction((sql) => fixCaptures(sql, touched))) amounts.set(fixed.id, fixed.to_capture)
  }
  return amounts
}

/** Answers how many could not be captured. */
async function captureAt(
  deps: CaptureDeps,
  provider: PaymentProvider,
  payments: readonly PaymentRow[],
  amounts: ReadonlyMap<string, bigint>,
): Promise<number> {
  const asked = payments.map(({ id, reference, currency }) => ({
    ...{ paymentId: id, reference: reference ?? '', amount: amounts.get(id)!, currency },
  }))
  let missing = 0
  for (const payment of payments.filter(({ id }) => amounts.get(id) === 0n))
    missing += await letGo(deps, provider, payment).catch(missAll(deps, [payment]))
  const toTake = asked.filter(({ amount }) => amount > 0n)
  if (toTake.length === 0) return missing
  const answers = await provider.capture(toTake)
  for (const { paymentId } of answers.filter(({ isLost }) => isLost)) await noteLost(deps, paymentId)
  const captured = answers.filter(({ isLost }) => !isLost)
  if (captured.length > 0) await noteCaptured(deps, captured)
  return missing + toTake.length - captured.length
}

/** Of one that was given back whole before it was taken. Answers how many could not be let go of. */
async function letGo(deps: CaptureDeps, provider: PaymentProvider, { id: paymentId, ...payment }: PaymentRow): Promise<number> {
  const { reference, amount, currency } = payment
  const taken = await provider.void({ paymentId, reference, amount, currency })
  if (taken > 0n) await noteCaptured(deps, [{ paymentId, amount: taken }])
  else await noteVoided(deps, paymentId)
  return 0
}

/** Writes down what was taken, as told by the provider's answer or by its webhook, whichever comes first. */
export async function noteCaptured({ db, events }: Omit<CaptureDeps, 'providers'>, captured: readonly CapturedNews[]): Promise<void> {
  tellSettled(events, await db.transaction((sql) => noteCapturedIn(sql, captured)))
}

export type CapturedNews = Omit<Captured, 'amount'> & { readonly amount: bigint | null }

/** As `noteCaptured`, in an open transaction, and only of this provider's payments where one is named. Answers refunds that are settled by it. */
export async function noteCapturedIn(sql: Sql, captured: readonly CapturedNews[], provider: string | null = null): Promise<RefundRow[]> {
  const moved = await markCaptured(sql, captured, provider)
  return settleThose(
    sql,
    moved.filter((payment) => payment.refunded > 0n).map((payment) => payment.id),
  )
}

/** The provider cannot take it any more, whatever its webhooks said or did not say of that. */
export async function noteLost({ db, events, log }: Omit<CaptureDeps, 'providers'>, paymentId: string): Promise<void> {
  const settled = await db.transaction(async (sql) => {
    const ids = await movePayments(db.tablesOn<PaymentTables>(sql), { ids: [paymentId], to: 'voided', reason: 'lost' })
    for (const id of ids) await tellLost({ db, log }, sql, id)
    return settleThose(sql, ids)
  })
  tellSettled(events, settled)
}

async function noteVoided({ db, events }: Omit<CaptureDeps, 'providers'>, paymentId: string): Promise<void> {
  const settled = await db.transaction(async (sql) => {
    const ids = await movePayments(db.tablesOn<PaymentTables>(sql), { ids: [paymentId], to: 'voided', reason: 'refunded' })
    return settleThose(sql, ids)
  })
  tellSettled(events, settled)
}

/** Settles what the move of these payments settles, and leaves a job for each refund that the provider must be asked for. */
export async function settleThose(sql: Sql, paymentIds: readonly string[]): Promise<RefundRow[]> {
  if (paymentIds.length === 0) return []
  const { released, toAsk } = await settleReleases(sql, paymentIds)
  for (const refundId of toAsk) await enqueue(sql, settleRefund, { refundId }, { maxAttempts: 20 })
  return released
}
