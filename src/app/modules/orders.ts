import type { Ledger } from '#money/ledger'
import type { Payments } from '#money/payments'
import type { Pictures } from '#platform/pictures'
import type { Files } from '#platform/storage'
import { createWebhooks } from '#platform/webhooks'
import type { Inventory } from '#shop/inventory'
import { createOrders, type OccasionSource, orderWebhookTypes } from '#shop/orders'
import { webhookStopped } from '../webhook-stopped.ts'
import type { Ground } from './ground.ts'
import type { PeopleModules } from './people.ts'

interface Below {
  ledger: Ledger
  payments: Payments
  inventory: Inventory
  pictures: Pictures
  files: Files
  occasions: OccasionSource
}

/** What was bought, and who is told of it. */
export function buildOrders(ground: Ground, people: PeopleModules, below: Below) {
  const { webhooksPrivate: allowPrivate } = ground.config
  const webhooks = createWebhooks({
    ...ground,
    audit: people.audit,
    allowPrivate,
    types: orderWebhookTypes,
    tellStopped: webhookStopped({ ...ground, ...people }),
  })
  const orders = createOrders({ ...ground, ...people, ...below, webhooks })
  return { webhooks, orders }
}
