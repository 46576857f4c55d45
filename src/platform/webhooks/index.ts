/**
 * Webhooks: tells other systems what happened, as Standard Webhooks 1.0.0 (`webhook-id`, `-timestamp`, `-signature`, secrets `whsec_…`).
 * At least once, tried for about three days, in no promised order.
 */
export { isPublic, publicLookup } from './address.ts'
export { createWebhooks, type WebhookEvent, type Webhooks } from './create-webhooks.ts'
export type { WebhooksDeps } from './deps.ts'
