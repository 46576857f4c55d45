import type { Sql } from '#platform/db'
import type { Route } from '#platform/http'
import type { Id } from '#platform/ids'
import { enqueue } from '#platform/jobs'
import { keepDelivering } from './deliver.ts'
import type { WebhooksDeps } from './deps.ts'
import { deliverWebhook } from './jobs.ts'
import { createManaging } from './manage.ts'
import { webhookRoutes } from './routes.ts'
import { findListening, insertMessage, type NewMessage } from './store.ts'

export interface WebhookEvent {
  readonly organisationId: Id<'org'>
  /** One of `types`: `order.shipped`. */
  readonly type: string
  readonly at: Date
  /** JSON. */
  readonly data: object
}

export interface Webhooks {
  /** Through the open transaction, to every endpoint of the organisation that wants this kind: they go if that commits. */
  send(sql: Sql, ...events: readonly WebhookEvent[]): Promise<void>
  readonly routes: readonly Route[]
}

const messageOf = ({ organisationId, type, at, data }: WebhookEvent): NewMessage => ({
  ...{ organisationId, type },
  body: JSON.stringify({ type, timestamp: at.toISOString(), data }),
})

export function createWebhooks(deps: WebhooksDeps): Webhooks {
  keepDelivering(deps)
  return {
    async send(sql, ...events) {
      for (const alike of Map.groupBy(events, ({ organisationId, type }) => `${organisationId} ${type}`).values()) {
        const endpointIds = await findListening(sql, alike[0]!)
        // Nearly always: nobody listens.
        if (endpointIds.length === 0) continue
        for (const event of alike) {
          for (const deliveryId of await insertMessage(sql, messageOf(event), endpointIds)) {
            await enqueue(sql, deliverWebhook, { deliveryId }, { key: `webhook:${deliveryId}` })
          }
        }
      }
    },
    routes: webhookRoutes(createManaging(deps)),
  }
}
