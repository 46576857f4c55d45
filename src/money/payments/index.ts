/**
 * Payments: one attempt to take money, its states, its provider. Knows no order: a payment has an opaque subject.
 * Published database functions for hot statements: `money.open_payments`, `money.payments_by_key`, `money.claim_payments`.
 */
import type { Database } from '#platform/db'
import type { Route } from '#platform/http'
import type { Jobs } from '#platform/jobs'
import type { Clock } from '#platform/time'
import { type AuthoriseOutcome, authorisePayment, giveUpPayment } from './authorise-payment.ts'
import { keepPayments } from './keep-payments.ts'
import type { AuthoriseRequest, PaymentProvider } from './provider.ts'
import { receiveWebhook } from './receive-webhook.ts'
import { paymentRoutes } from './routes.ts'
import { findPayment, type PaymentRow } from './store.ts'
import type { PaymentTables } from './tables.ts'

export type { AuthoriseOutcome } from './authorise-payment.ts'
export { paymentProblems } from './problems.ts'
export * from './provider.ts'
export type { PaymentState } from './states.ts'
export type { PaymentRow } from './store.ts'

export interface PaymentsDeps {
  db: Database
  jobs: Jobs
  clock: Clock
  /** The first one takes new payments. */
  providers: readonly [PaymentProvider, ...PaymentProvider[]]
}

export interface Payments {
  /** Code of the provider that takes new payments. */
  readonly provider: string
  /** Never throws for what a provider may answer: declined, action required, silence. */
  authorise(request: AuthoriseRequest): Promise<AuthoriseOutcome>
  /** Voids what nothing claimed; false when an order stands on it. `reason` is for the desk. */
  giveUp(paymentId: string, reason: string): Promise<boolean>
  /** By UUID. */
  find(paymentId: string): Promise<PaymentRow | undefined>
  readonly routes: readonly Route[]
}

export function createPayments({ db, jobs, clock, providers }: PaymentsDeps): Payments {
  const byCode = new Map(providers.map((provider) => [provider.code, provider]))
  const [current] = providers
  keepPayments({ db, jobs, clock, providers: byCode })
  return {
    provider: current.code,
    authorise: (request) => authorisePayment(db, current, request),
    giveUp: (paymentId, reason) => giveUpPayment(db, paymentId, { to: 'voided', reason }),
    find: (paymentId) => findPayment(db.tables<PaymentTables>(), paymentId),
    routes: paymentRoutes({ receiveWebhook: (code, delivery) => receiveWebhook(db, byCode.get(code), delivery) }),
  }
}
