import type { Ledger } from '#money/ledger'
import { type DisputeNews, type DisputeNewsTaker, disputeChanged, disputeWon } from '#money/payments'
import type { Database, Sql } from '#platform/db'
import type { Events } from '#platform/events'
import { toUuid, uuidOf } from '#platform/ids'
import { enqueue } from '#platform/jobs'
import type { Log } from '#platform/log'
import type { Clock } from '#platform/time'
import { type DisputedMoney, losingSet, openingSet, winningSet } from './postings.ts'
import type { SaleSource } from './sale.ts'
import { sharesOf } from './shares.ts'
import { changeDispute, type DisputeRow, findDispute, insertDispute, moveDispute, type Tables } from './store.ts'
import type { DisputeTables } from './tables.ts'

export interface NewsDeps {
  db: Database
  events: Events
  clock: Clock
  log: Log
  ledger: Pick<Ledger, 'post' | 'transfersOf'>
  sales: SaleSource
}

interface PaymentFacts {
  id: string
  provider: string
  subject_kind: string
  subject_id: string
}

/**
 * Takes what a provider tells of a dispute: the first news opens it and sets the money aside, a decision returns or spends that. News that come
 * twice or are overtaken change nothing; a decision that comes first opens and decides.
 */
export function newsTaker(deps: NewsDeps): DisputeNewsTaker {
  return async (sql, provider, news) => {
    const id = uuidOf('dispute', provider, news.reference)
    const payment = await findPayment(sql, news.paymentId)
    // A provider speaks of its own payments only.
    if (payment?.provider !== provider) {
      deps.log.warn({ provider, reference: news.reference }, 'a dispute of a payment that is not known')
      return () => undefined
    }
    const opened = await open(deps, sql, { id, provider, news, payment })
    const moved = news.state === 'needs-response' ? undefined : await decide(deps, sql, id, news)
    const changed = moved ?? opened
    return () => {
      if (changed) tell(deps.events, changed)
    }
  }
}

async function findPayment(sql: Sql, id: string): Promise<PaymentFacts | undefined> {
  const result = await sql.query<PaymentFacts>(
    'select id, provider, subject_kind, subject_id from money.payments_by_id(array[$1]::uuid[])',
    [id],
  )
  return result.rows[0]
}

interface Opening {
  id: string
  provider: string
  news: DisputeNews
  payment: PaymentFacts
}

async function open(
  { db, ledger, sales, clock }: NewsDeps,
  sql: Sql,
  { id, provider, news, payment }: Opening,
): Promise<DisputeRow | undefined> {
  const tables: Tables = db.tablesOn<DisputeTables>(sql)
  if (await findDispute(tables, id)) return undefined
  // Locks the payment: what is just being given back of it is in the books before anybody's share is reckoned.
  await sql.query('select money.note_disputed($1, 0)', [payment.id])
  const sale = await sales({ kind: payment.subject_kind, id: payment.subject_id })
  const refunds = await sql.query<{ kind: string; id: string }>('select kind, id from money.refund_subjects($1)', [payment.id])
  const shares = await sharesOf(ledger, { sale, amount: news.amount, refunds: refunds.rows })
  const row = await insertDispute(tables, {
    ...{
      id,
      provider,
      reference: news.reference,
      payment_id: payment.id,
      subject_kind: payment.subject_kind,
      subject_id: payment.subject_id,
    },
    organisation_ids: (sale?.sellers ?? []).map((seller) => toUuid(seller.organisationId)),
    ...{ reason: news.reason, amount: news.amount, fee: news.fee, currency: news.currency, state: 'needs-response' },
    ...{ due_at: news.dueAt, sale, shares, texts: noTexts },
    ...{ submitted_at: null, submitted_by: null, sent_at: null, accepted_at: null, decided_at: null, opened_at: clock.now() },
  })
  if (!row) return undefined
  await sql.query('select money.note_disputed($1, $2)', [payment.id, news.amount.toString()])
  await ledger.post(sql, [openingSet(moneyOf(row), clock.now())])
  return row
}

async function decide({ db, ledger, clock }: NewsDeps, sql: Sql, id: string, news: DisputeNews): Promise<DisputeRow | undefined> {
  const tables: Tables = db.tablesOn<DisputeTables>(sql)
  const row = await moveDispute(tables, id, news.state, clock.now())
  if (row?.state === 'won') {
    await sql.query('select money.note_disputed($1, $2)', [row.payment_id, (-row.amount).toString()])
    const returned = row.fee > news.fee ? row.fee - news.fee : 0n
    if (returned > 0n) await changeDispute(tables, id, { fee: news.fee })
    await ledger.post(sql, [winningSet(moneyOf(row), returned, clock.now())])
    await enqueue(sql, disputeWon, { disputeId: id, subject: { kind: row.subject_kind, id: row.subject_id } }, { maxAttempts: 20 })
  }
  if (row?.state === 'lost') await ledger.post(sql, [losingSet(moneyOf(row), clock.now())])
  return row
}

const noTexts = { explanation: '', productDescription: null, carrier: null, trackingNumber: null, shippedOn: null }

const moneyOf = ({ id, provider, currency, amount, fee, sale, shares }: DisputeRow): DisputedMoney => ({
  ...{ id, provider, currency, amount, fee, shares, marketCode: sale?.marketCode ?? 'souk' },
})

export function tell(events: Events, row: DisputeRow): void {
  const { id, payment_id: paymentId, subject_kind: kind, subject_id, state, amount, currency } = row
  events.emit(disputeChanged, { disputeId: id, paymentId, subject: { kind, id: subject_id }, state, amount, currency })
}
