import { type Database, limitTransactions, type Sql } from '#platform/db'
import type { Events } from '#platform/events'
import { enqueue } from '#platform/jobs'
import type { Log } from '#platform/log'
import { noteCapturedIn, settleThose } from './capture-payments.ts'
import { refundFailed } from './jobs.ts'
import { paymentProblems } from './problems.ts'
import type { DisputeNews, PaymentNews, PaymentProvider, ProviderEvent, WebhookDelivery } from './provider.ts'
import type { RefundRow } from './refund.ts'
import { settleRefundRow } from './refund-store.ts'
import { applyNews, insertDelivery } from './store.ts'
import type { PaymentTables } from './tables.ts'
import { tellLost } from './tell-lost.ts'
import { tellSettled } from './tell-settled.ts'

/** Port: who takes news of disputes, in the open transaction. What it answers is called after the commit. */
export type DisputeNewsTaker = (sql: Sql, provider: string, news: DisputeNews) => Promise<() => void>

export interface WebhookDeps {
  db: Database
  log: Log
  events: Events
  disputes: DisputeNewsTaker
}

/** Who takes news of a dispute reads what was sold through a second connection. */
const MOST_DISPUTES_AT_ONCE = 2
const turns = limitTransactions(MOST_DISPUTES_AT_ONCE)

/** Takes a provider's news. A delivery that came before, or tells what is known, changes nothing and is answered the same. */
export async function receiveWebhook(deps: WebhookDeps, provider: PaymentProvider | undefined, delivery: WebhookDelivery): Promise<void> {
  const { db, events } = deps
  if (!provider) throw paymentProblems['provider-unknown']()
  const news = await provider.parseWebhook(delivery)
  if (!news) throw paymentProblems['signature-invalid']()
  const later: (() => void)[] = []
  const take = news.events.some(({ kind }) => kind === 'dispute') ? turns.take : (work: () => Promise<RefundRow[]>) => work()
  const takeAll = async (sql: Sql): Promise<RefundRow[]> => {
    if (!(await insertDelivery(db.tablesOn<PaymentTables>(sql), provider.code, news.deliveryId))) return []
    // Most news are captures, many at once, and mostly known already.
    const captured = news.events.filter(isCapture).map(({ paymentId, amount }) => ({ paymentId, amount }))
    const rows = captured.length > 0 ? await noteCapturedIn(sql, captured, provider.code) : []
    for (const event of news.events) {
      if (event.kind === 'dispute') later.push(await deps.disputes(sql, provider.code, event))
      else rows.push(...(await apply(deps, sql, provider.code, event)))
    }
    return rows
  }
  tellSettled(events, await take(() => db.transaction(takeAll)))
  for (const tell of later) tell()
}

const isCapture = (event: ProviderEvent): event is PaymentNews => event.kind === 'payment' && event.state === 'captured'

/** A provider speaks of its own payments only. */
async function apply(
  { db, log }: WebhookDeps,
  sql: Sql,
  provider: string,
  event: Exclude<ProviderEvent, DisputeNews>,
): Promise<RefundRow[]> {
  if (event.kind === 'refund') {
    const row = await settleRefundRow(sql, event.refundId, event, provider)
    if (row?.state === 'failed') await enqueue(sql, refundFailed, { refundId: row.id }, { maxAttempts: 20 })
    return row ? [row] : []
  }
  if (event.state === 'captured') return []
  const moved = await applyNews(db.tablesOn<PaymentTables>(sql), provider, event)
  if (!moved || event.state !== 'voided') return []
  await tellLost({ db, log }, sql, event.paymentId)
  return settleThose(sql, [event.paymentId])
}
