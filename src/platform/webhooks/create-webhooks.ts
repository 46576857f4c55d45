import type { Sql } from '#platform/db'
import type { Route } from '#platform/http'
import type { Id } from '#platform/ids'
import { enqueue } from '#platform/jobs'
import { keepDelivering } from './deliver.ts'
import type { WebhooksDeps } from './deps.ts'
import { deliverWebhook } from './jobs.ts'
import { createManaging } from './manage.ts'
import { webhookRoutes } from './routes.ts'
import { insertMessage } from './store.ts'

export interface WebhookEvent {
  readonly organisationId: Id<'org'>
  /** One of `types`: `order.shipped`. */
  readonly type: string
  readonly at: Date
  /** JSON. */
  readonly data: object
}

export interface Webhooks {
  /** Through the open transaction, to every endpoint of the organisation that wants this kind: it goes if that commits. */
  send(sql: Sql, event: WebhookEvent): Promise<void>
  readonly routes: readonly Route[]
}

export function createWebhooks(deps: WebhooksDeps): Webhooks {
  keepDelivering(deps)
  return {
    async send(sql, { organisationId, type, at, data }) {
      const body = JSON.stringify({ type, timestamp: at.toISOString(), data })
      for (const deliveryId of await insertMessage(sql, { organisationId, type, body }, null)) {
        await enqueue(sql, deliverWebhook, { deliveryId }, { key: `webhook:${deliveryId}` })
      }
    },
    routes: webhookRoutes(createManaging(deps)),
  }
}
