import type { Database, Sql } from '#platform/db'
import type { Events } from '#platform/events'
import type { Route } from '#platform/http'
import type { Jobs } from '#platform/jobs'
import type { Log } from '#platform/log'
import type { Clock } from '#platform/time'
import type { PaymentWish } from './agree-terms.ts'
import { type AuthoriseOutcome, authorisePayment, giveUpPayment } from './authorise-payment.ts'
import { keepPayments } from './keep-payments.ts'
import type { AuthoriseRequest, PaymentProvider } from './provider.ts'
import { type DisputeNewsTaker, receiveWebhook } from './receive-webhook.ts'
import { type Refund, type RefundRequest, refundFromRow } from './refund.ts'
import { refundPayment } from './refund-payment.ts'
import { findPaymentOfRefund, findRefund, findRefundsOf } from './refund-store.ts'
import { paymentRoutes } from './routes.ts'
import { createSavedCards, type SavedCards } from './saved-cards.ts'
import { findPayment, findPayments, type PaymentRow } from './store.ts'
import type { PaymentTables } from './tables.ts'

export interface PaymentsDeps {
  db: Database
  events: Events
  jobs: Jobs
  log: Log
  clock: Clock
  /** The first one takes new payments. */
  providers: readonly [PaymentProvider, ...PaymentProvider[]]
  /** Default: nobody keeps disputes. */
  disputes?: DisputeNewsTaker
}

export interface Payments {
  /** Code of the provider that takes new payments. */
  readonly provider: string
  /** How the buyer gives the card to it. */
  readonly form: PaymentProvider['form']
  /** Never throws for what a provider may answer: declined, action required, silence. */
  authorise(request: Omit<AuthoriseRequest, 'terms'>, wish?: PaymentWish): Promise<AuthoriseOutcome>
  /** Voids what nothing claimed; false when an order stands on it. `reason` is for the desk. */
  giveUp(paymentId: string, reason: string): Promise<boolean>
  /** By UUID. */
  find(paymentId: string): Promise<PaymentRow | undefined>
  /** Those of `paymentIds` that exist, in no order. */
  findMany(paymentIds: readonly string[]): Promise<PaymentRow[]>
  /**
   * Promises money back in the caller's transaction and leaves a job that asks the provider; `refundSettled` tells how it ended. What is not
   * captured yet is released instead. Refuses with `money/payments/not-refundable`, `refund-too-much`, `disputed`, `refund-nothing`, `key-reused`.
   */
  refund(sql: Sql, request: RefundRequest): Promise<Refund>
  /** By UUID. */
  findRefund(refundId: string): Promise<Refund | null>
  /** Oldest first. By the payment's UUID. */
  refundsOf(paymentId: string): Promise<Refund[]>
  /** The payment behind a refund, by the UUID of the refund's subject. */
  paymentOfRefund(subjectId: string): Promise<string | null>
  readonly cards: SavedCards
  readonly routes: readonly Route[]
}

export function createPayments(deps: PaymentsDeps): Payments {
  const { db, log, events, providers, disputes = () => Promise.resolve(() => undefined) } = deps
  const byCode = new Map(providers.map((provider) => [provider.code, provider]))
  const [current] = providers
  keepPayments({ ...deps, providers: byCode })
  const cards = createSavedCards(deps, current)
  return {
    provider: current.code,
    form: current.form,
    authorise: (request, wish) => authorisePayment(deps, current, request, wish),
    giveUp: (paymentId, reason) => giveUpPayment(db, paymentId, { to: 'voided', reason }),
    find: (paymentId) => findPayment(db.tables<PaymentTables>(), paymentId),
    findMany: (paymentIds) => findPayments(db.tables<PaymentTables>(), paymentIds),
    refund: (sql, request) => refundPayment(db, sql, request),
    findRefund: async (refundId) => {
      const row = await findRefund(db.tables<PaymentTables>(), refundId)
      return row ? refundFromRow(row) : null
    },
    refundsOf: async (paymentId) => (await findRefundsOf(db.tables<PaymentTables>(), paymentId)).map(refundFromRow),
    paymentOfRefund: (subjectId) => findPaymentOfRefund(db.tables<PaymentTables>(), subjectId),
    cards,
    routes: paymentRoutes({
      current,
      cards,
      hasStripe: byCode.has('stripe'),
      receiveWebhook: (code, delivery) => receiveWebhook({ db, log, events, disputes }, byCode.get(code), delivery),
    }),
  }
}
