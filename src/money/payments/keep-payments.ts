import type { Database } from '#platform/db'
import type { Events } from '#platform/events'
import { enqueue, type Jobs } from '#platform/jobs'
import type { Log } from '#platform/log'
import { type Clock, DAY_MS, HOUR_MS, MINUTE_MS } from '#platform/time'
import { giveUpPayment } from './authorise-payment.ts'
import { captureClaimed, noteCaptured, noteLost } from './capture-payments.ts'
import {
  captureForgottenPayments,
  capturePayments,
  gatherCaptures,
  settleRefund,
  settleWaitingRefunds,
  voidPayment,
  voidStalePayments,
} from './jobs.ts'
import type { PaymentProvider } from './provider.ts'
import { findWaitingRefunds } from './refund-store.ts'
import { findTerms, keepCards } from './saved-cards.ts'
import { bringRefundHome } from './settle-refund.ts'
import { findForgotten, findPayments, findStale, takeCaptureWishes } from './store.ts'
import type { PaymentTables } from './tables.ts'

/** Longer than any payment may keep a hold alive. */
const STALE_AFTER_MINUTES = 45
/** How long a worker may have been away before stale payments must be looked for by hand. */
const STALE_WITHIN_HOURS = 24
const STALE_PER_RUN = 200
const CAPTURES_PER_JOB = 1_000
/** Younger ones have a job of their own. Card authorisations hold for about a week. */
const FORGOTTEN_AFTER_MINUTES = 10
const FORGOTTEN_WITHIN_DAYS = 7
const FORGOTTEN_PER_RUN = 500
/** So long it is tried to let go of what was not captured: nobody may have been there, or the provider was silent. */
const GIVEN_UP_WITHIN_DAYS = 14
const REFUNDS_WAIT_MINUTES = 10
const REFUNDS_PER_RUN = 100

export interface KeeperDeps {
  db: Database
  events: Events
  jobs: Jobs
  log: Log
  clock: Clock
  providers: ReadonlyMap<string, PaymentProvider>
}

export function keepPayments(deps: KeeperDeps): void {
  const { db, jobs, log, clock, providers } = deps
  keepRefunds(deps)
  keepCards(deps)
  jobs.handle(gatherCaptures, () => gatherClaimed(db))
  // Whatever no job was left for.
  jobs.schedule(gatherCaptures, '* * * * *')
  jobs.handle(capturePayments, (paymentIds) => captureClaimed(deps, paymentIds))
  jobs.handle(captureForgottenPayments, async () => {
    const now = clock.now().getTime()
    const window = { from: new Date(now - FORGOTTEN_WITHIN_DAYS * DAY_MS), to: new Date(now - FORGOTTEN_AFTER_MINUTES * MINUTE_MS) }
    const lateSince = new Date(now - GIVEN_UP_WITHIN_DAYS * DAY_MS)
    for (const paymentId of await findForgotten(db.pool, { from: lateSince, to: window.from, most: FORGOTTEN_PER_RUN })) {
      // One that cannot be let go of must not keep the others waiting.
      await abandonCapture(deps, paymentId).catch((error: unknown) =>
        log.warn({ err: error, paymentId }, 'a payment is still to be given up'),
      )
    }
    await captureClaimed(deps, await findForgotten(db.pool, { ...window, most: FORGOTTEN_PER_RUN }))
  })
  jobs.schedule(captureForgottenPayments, '*/5 * * * *')
  jobs.handle(voidPayment, async ({ paymentId }) => {
    const [payment] = await findPayments(db.tables<PaymentTables>(), [paymentId])
    if (!payment || payment.claimed_at !== null || payment.amount === 0n) return
    const { reference, amount, currency } = payment
    const terms = reference === null ? await findTerms(db.tables<PaymentTables>(), paymentId) : undefined
    await providers.get(payment.provider)?.void({ paymentId, reference, amount, currency, terms })
  })
  jobs.handle(voidStalePayments, async () => {
    const now = clock.now().getTime()
    const window = { from: new Date(now - STALE_WITHIN_HOURS * HOUR_MS), to: new Date(now - STALE_AFTER_MINUTES * MINUTE_MS) }
    for (const paymentId of await findStale(db.pool, { ...window, most: STALE_PER_RUN })) {
      await giveUpPayment(db, paymentId, { to: 'voided', reason: 'abandoned' }).catch((error: unknown) =>
        log.warn({ err: error, paymentId }, 'a payment that nobody finished is still to be given up'),
      )
    }
  })
  jobs.schedule(voidStalePayments, '*/5 * * * *')
}

/** Wishes become jobs in one transaction: none is lost, and each job is tried again until its payments are captured. */
const gatherClaimed = (db: Database): Promise<void> =>
  db.transaction(async (sql) => {
    const ids = await takeCaptureWishes(sql)
    for (let from = 0; from < ids.length; from += CAPTURES_PER_JOB)
      await enqueue(sql, capturePayments, ids.slice(from, from + CAPTURES_PER_JOB), { maxAttempts: 20 })
  })

/** Authorisations do not hold longer: what the provider did not take by now, it is told to let go. */
async function abandonCapture(deps: KeeperDeps, paymentId: string): Promise<void> {
  const { db, log, providers } = deps
  const [payment] = await findPayments(db.tables<PaymentTables>(), [paymentId])
  if (!payment) return
  log.error({ paymentId }, 'the payment of an order was not captured in time: it is given up')
  const { reference, amount, currency } = payment
  const taken = (await providers.get(payment.provider)?.void({ paymentId, reference, amount, currency })) ?? 0n
  if (taken > 0n) await noteCaptured(deps, [{ paymentId, amount: taken }])
  else await noteLost(deps, paymentId)
}

function keepRefunds(deps: KeeperDeps): void {
  const { db, jobs, clock, log } = deps
  jobs.handle(settleRefund, ({ refundId }) => bringRefundHome(deps, refundId))
  jobs.handle(settleWaitingRefunds, async () => {
    const before = new Date(clock.now().getTime() - REFUNDS_WAIT_MINUTES * MINUTE_MS)
    for (const refundId of await findWaitingRefunds(db.pool, { before, most: REFUNDS_PER_RUN })) {
      // One that cannot be settled must not keep the others waiting.
      await bringRefundHome(deps, refundId).catch((error: unknown) => log.warn({ err: error, refundId }, 'a refund still waits'))
    }
  })
  jobs.schedule(settleWaitingRefunds, '*/5 * * * *')
}
