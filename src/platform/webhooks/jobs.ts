import { z } from 'zod'
import { defineJob } from '#platform/jobs'

/** Tries one delivery; a failed one asks for its next try itself. */
export const deliverWebhook = defineJob('platform.deliver-webhook', z.object({ deliveryId: z.uuid() }))
/** Forgets what was delivered long ago. */
export const forgetWebhooks = defineJob('platform.forget-webhooks', z.object({}))
