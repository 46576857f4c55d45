import { enqueue } from '#platform/jobs'
import { mayBeCalled } from './address.ts'
import type { WebhooksDeps } from './deps.ts'
import { createHands } from './hands.ts'
import { deliverWaiting, deliverWebhook, forgetWebhooks } from './jobs.ts'
import { post } from './post.ts'
import { signatureOf } from './sign.ts'
import * as store from './store.ts'
import type { WebhookTables } from './tables.ts'

const SECOND = 1
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE
/** How long to wait after each failed attempt; after the last one a delivery is given up. */
export const waitSeconds = [5 * SECOND, 5 * MINUTE, 30 * MINUTE, 2 * HOUR, 5 * HOUR, 10 * HOUR, 14 * HOUR, 20 * HOUR, 24 * HOUR] as const
/** An endpoint that took nothing for so long is not asked any more. */
const GIVE_UP_AFTER_HOURS = 5 * 24
const KEPT_DAYS = 30
const GONE = 410
/** Longer than a try takes; who ends with one in hand leaves it to others after that. */
const IN_HAND_SECONDS = 60
/** For clocks that differ: a job comes when its delivery is due. */
const EARLY_SECONDS = 5

/** Tries a delivery once, outside of any transaction, and writes down what came of it. One that arrived is not sent again. */
async function deliver(deps: WebhooksDeps, deliveryId: string): Promise<void> {
  const { db, clock, allowPrivate } = deps
  const tables = db.tables<WebhookTables>()
  const delivery = await store.readDelivery(tables, deliveryId)
  if (!delivery || delivery.state !== 'waiting') return
  const endpoint = await store.readEndpoint(tables, delivery.endpoint_id)
  if (!endpoint || endpoint.state !== 'active') {
    await store.noteAttempt(tables, deliveryId, { state: 'failed', status: null, fault: 'endpoint-off', nextAt: null })
    return
  }
  const { body } = await store.readMessage(tables, delivery.message_id)
  const now = clock.now()
  const earlier = endpoint.earlier_until && endpoint.earlier_until > now ? endpoint.earlier_secret : null
  const timestamp = Math.floor(now.getTime() / 1000)
  const id = `msg_${delivery.message_id.replaceAll('-', '')}`
  const signature = signatureOf([endpoint.secret, ...(earlier ? [earlier] : [])], id, timestamp, body)
  const headers = {
    'content-type': 'application/json',
    'user-agent': 'Souk-Webhooks/1',
    ...{ 'webhook-id': id, 'webhook-timestamp': timestamp.toString(), 'webhook-signature': signature },
  }
  // The setting may have changed since the endpoint was added.
  const { status, fault } = mayBeCalled(endpoint.url, allowPrivate)
    ? await post(endpoint.url, headers, body, allowPrivate)
    : { status: null, fault: 'EHIDDEN' }
  await note(deps, { delivery, endpoint, status, fault })
}

interface Outcome {
  delivery: store.DeliveryRow
  endpoint: store.EndpointRow
  status: number | null
  fault: string | null
}

async function note(deps: WebhooksDeps, { delivery, endpoint, status, fault }: Outcome): Promise<void> {
  const { db, clock } = deps
  const arrived = status !== null && status >= 200 && status < 300
  const now = clock.now()
  await db.transaction(async (sql) => {
    const tables = db.tablesOn<WebhookTables>(sql)
    const wait = waitSeconds[delivery.attempts]
    const again = !arrived && wait !== undefined && status !== GONE
    const nextAt = again ? new Date(now.getTime() + wait * 1000) : null
    await store.noteAttempt(tables, delivery.id, { state: arrived ? 'delivered' : again ? 'waiting' : 'failed', status, fault, nextAt })
    if (nextAt) await enqueue(sql, deliverWebhook, { deliveryId: delivery.id }, { runAt: nextAt, key: `webhook:${delivery.id}` })
    const failingSince = await store.noteHealth(tables, endpoint.id, arrived, now)
    const tooLong = failingSince !== null && now.getTime() - failingSince.getTime() > GIVE_UP_AFTER_HOURS * HOUR * 1000
    if ((status === GONE || tooLong) && (await store.stopEndpoint(tables, endpoint.id))) await deps.tellStopped(sql, endpoint)
  })
}

export function keepDelivering(deps: WebhooksDeps): void {
  const lendHand = createHands({
    take(deliveryId) {
      const now = deps.clock.now().getTime()
      const due = new Date(now + (deliveryId === null ? 0 : EARLY_SECONDS * 1000))
      return store.takeDelivery(deps.db.pool, deliveryId, due, new Date(now + IN_HAND_SECONDS * 1000))
    },
    deliver: (deliveryId) => deliver(deps, deliveryId),
  })
  deps.jobs.handle(deliverWebhook, ({ deliveryId }) => lendHand(deliveryId))
  deps.jobs.handle(deliverWaiting, () => lendHand(null))
  deps.jobs.schedule(deliverWaiting, '* * * * *')
  deps.jobs.handle(forgetWebhooks, () => store.forgetOld(deps.db.pool, new Date(deps.clock.now().getTime() - KEPT_DAYS * 24 * HOUR * 1000)))
  deps.jobs.schedule(forgetWebhooks, '41 3 * * *')
}
