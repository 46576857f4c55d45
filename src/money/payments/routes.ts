import { z } from 'zod'
import { type Route, route, token } from '#platform/http'
import type { WebhookDelivery } from './provider.ts'

interface Handlers {
  receiveWebhook(provider: string, delivery: WebhookDelivery): Promise<void>
}

export const paymentRoutes = (handlers: Handlers): Route[] => [
  route({
    method: 'POST',
    url: '/api/payments/webhooks/:provider',
    access: token('webhook signature'),
    tag: 'Payments',
    summary: 'News from a payment provider, signed as Standard Webhooks',
    params: z.object({ provider: z.string().max(40) }),
    consumes: 'application/webhook+json',
    response: { 200: z.object({ received: z.literal(true) }) },
    problems: ['money/payments/signature-invalid', 'money/payments/provider-unknown'],
    handler: async ({ params, request }) => {
      const body = typeof request.body === 'string' ? request.body : ''
      await handlers.receiveWebhook(params.provider, { headers: request.headers, body })
      return { received: true as const }
    },
  }),
]
