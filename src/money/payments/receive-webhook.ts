import type { Database } from '#platform/db'
import { paymentProblems } from './problems.ts'
import type { PaymentProvider, WebhookDelivery } from './provider.ts'
import { applyNews, insertDelivery, movePayments } from './store.ts'
import type { PaymentTables } from './tables.ts'

/** Takes a provider's news. A delivery that came before, or tells what is known, changes nothing and is answered the same. */
export async function receiveWebhook(db: Database, provider: PaymentProvider | undefined, delivery: WebhookDelivery): Promise<void> {
  if (!provider) throw paymentProblems['provider-unknown']()
  const news = provider.parseWebhook(delivery)
  if (!news) throw paymentProblems['signature-invalid']()
  await db.transaction(async (sql) => {
    const tables = db.tablesOn<PaymentTables>(sql)
    if (!(await insertDelivery(tables, provider.code, news.deliveryId))) return
    // Most news are captures, many at once, and mostly known already.
    const captured = news.events.filter((event) => event.state === 'captured').map((event) => event.paymentId)
    if (captured.length > 0) await movePayments(tables, { ids: captured, to: 'captured' })
    for (const event of news.events) if (event.state !== 'captured') await applyNews(tables, event)
  })
}
