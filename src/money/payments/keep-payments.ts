import type { Database } from '#platform/db'
import type { Jobs } from '#platform/jobs'
import type { Clock } from '#platform/time'
import { giveUpPayment } from './authorise-payment.ts'
import { captureForgottenPayments, capturePayments, voidPayment, voidStalePayments } from './jobs.ts'
import type { PaymentProvider } from './provider.ts'
import { findForgotten, findPayments, findStale, movePayments } from './store.ts'
import type { PaymentTables } from './tables.ts'

/** Longer than any payment may keep a hold alive. */
const STALE_AFTER_MINUTES = 45
/** How long a worker may have been away before stale payments must be looked for by hand. */
const STALE_WITHIN_HOURS = 24
const STALE_PER_RUN = 200
/** Younger ones have a job of their own. Card authorisations hold for about a week. */
const FORGOTTEN_AFTER_MINUTES = 10
const FORGOTTEN_WITHIN_DAYS = 7
const FORGOTTEN_PER_RUN = 500

export interface KeeperDeps {
  db: Database
  jobs: Jobs
  clock: Clock
  providers: ReadonlyMap<string, PaymentProvider>
}

/** Captures claimed payments; idempotent, since the provider's capture is and a captured payment is not asked for again. */
export async function captureClaimed({ db, providers }: Omit<KeeperDeps, 'jobs' | 'clock'>, ids: readonly string[]): Promise<void> {
  const tables = db.tables<PaymentTables>()
  const waiting = (await findPayments(tables, ids)).filter((payment) => payment.state === 'authorised' && payment.claimed_at !== null)
  for (const [code, payments] of Map.groupBy(waiting, (payment) => payment.provider)) {
    const captured = await providers
      .get(code)!
      .capture(payments.map(({ id, reference, amount, currency }) => ({ paymentId: id, reference: reference ?? '', amount, currency })))
    if (captured.length > 0) await movePayments(tables, { ids: captured, to: 'captured' })
    if (captured.length < payments.length) throw new Error(`${payments.length - captured.length} payments were not captured`)
  }
}

export function keepPayments({ db, jobs, clock, providers }: KeeperDeps): void {
  jobs.handle(capturePayments, (paymentIds) => captureClaimed({ db, providers }, paymentIds))
  jobs.handle(captureForgottenPayments, async () => {
    const now = clock.now().getTime()
    const window = { from: new Date(now - FORGOTTEN_WITHIN_DAYS * 86_400_000), to: new Date(now - FORGOTTEN_AFTER_MINUTES * 60_000) }
    await captureClaimed({ db, providers }, await findForgotten(db.pool, { ...window, most: FORGOTTEN_PER_RUN }))
  })
  jobs.schedule(captureForgottenPayments, '*/5 * * * *')
  jobs.handle(voidPayment, async ({ paymentId }) => {
    const [payment] = await findPayments(db.tables<PaymentTables>(), [paymentId])
    if (payment && payment.claimed_at === null) await providers.get(payment.provider)?.void(paymentId)
  })
  jobs.handle(voidStalePayments, async () => {
    const now = clock.now().getTime()
    const window = { from: new Date(now - STALE_WITHIN_HOURS * 3_600_000), to: new Date(now - STALE_AFTER_MINUTES * 60_000) }
    for (const id of await findStale(db.pool, { ...window, most: STALE_PER_RUN }))
      await giveUpPayment(db, id, { to: 'voided', reason: 'abandoned' })
  })
  jobs.schedule(voidStalePayments, '*/5 * * * *')
}
