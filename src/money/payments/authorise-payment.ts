import type { Database } from '#platform/db'
import { enqueue } from '#platform/jobs'
import type { Clock } from '#platform/time'
import { agreeTerms, type PaymentWish } from './agree-terms.ts'
import { voidPayment } from './jobs.ts'
import { type Authorisation, type AuthoriseRequest, type PaymentProvider, ProviderSilent } from './provider.ts'
import { findPayment, movePayments } from './store.ts'
import type { PaymentTables } from './tables.ts'

export type AuthoriseOutcome = Authorisation | { readonly kind: 'no-answer' }

/** What costs nothing is paid without asking anybody. */
const NOTHING_TO_PAY: AuthoriseOutcome = { kind: 'authorised', reference: '', card: { brand: '', last4: '' } }

/**
 * Asks the provider, outside any transaction. An authorisation is written down by whoever claims it (`money.claim_payments`), in the
 * transaction of the order; every other answer here.
 */
export async function authorisePayment(
  { db, clock }: { db: Database; clock: Clock },
  provider: PaymentProvider,
  request: Omit<AuthoriseRequest, 'terms'>,
  wish?: PaymentWish,
): Promise<AuthoriseOutcome> {
  if (request.amount === 0n) return NOTHING_TO_PAY
  const tables = db.tables<PaymentTables>()
  try {
    const terms = wish && (await agreeTerms({ db, clock }, provider, request.paymentId, wish))
    const answer =
      terms === null ? ({ kind: 'declined', reason: 'token-unknown' } as const) : await provider.authorise({ ...request, terms })
    const ids = [request.paymentId]
    if (answer.kind === 'action-required') await movePayments(tables, { ids, to: 'action-required', reference: answer.reference })
    if (answer.kind === 'declined') await movePayments(tables, { ids, to: 'declined', reason: answer.reason })
    return answer
  } catch (error) {
    if (!(error instanceof ProviderSilent)) throw error
    await giveUpPayment(db, request.paymentId, { to: 'failed', reason: 'no-answer' })
    return { kind: 'no-answer' }
  }
}

/** Ends a payment that nothing claims, and has the provider told by a job; again, where it was ended before. False when it was, or an order stands on it. */
export async function giveUpPayment(
  db: Database,
  paymentId: string,
  { to, reason }: { to: 'voided' | 'failed'; reason: string },
): Promise<boolean> {
  return db.transaction(async (sql) => {
    const tables = db.tablesOn<PaymentTables>(sql)
    const moved = await movePayments(tables, { ids: [paymentId], to, reason, unclaimedOnly: true })
    const isOver = moved.length > 0 || (await findPayment(tables, paymentId))?.claimed_at === null
    if (isOver) await enqueue(sql, voidPayment, { paymentId })
    return moved.length > 0
  })
}
