import { z } from 'zod'
import { defineJob } from '#platform/jobs'

/** Tries one delivery; a failed one asks for its next try itself. */
export const deliverWebhook = defineJob('platform.deliver-webhook', z.object({ deliveryId: z.uuid() }))
/** Takes what is due and in nobody's hands: left by a process that ended, or by one that had its hands full. */
export const deliverWaiting = defineJob('platform.deliver-waiting-webhooks', z.object({}))
/** Forgets what was delivered long ago. */
export const forgetWebhooks = defineJob('platform.forget-webhooks', z.object({}))
