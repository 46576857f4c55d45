import { z } from 'zod'
import { anyone, type Route, route, token } from '#platform/http'
import { cardRoutes } from './card-routes.ts'
import { paymentFormSchema } from './contract.ts'
import { paymentProblems } from './problems.ts'
import type { PaymentProvider, WebhookDelivery } from './provider.ts'
import type { SavedCards } from './saved-cards.ts'

interface Handlers {
  current: Pick<PaymentProvider, 'code' | 'form'>
  receiveWebhook(provider: string, delivery: WebhookDelivery): Promise<void>
  /** Whether Stripe's keys are set. Nobody signs for a provider that is not there. */
  hasStripe: boolean
  cards: SavedCards
}

export const paymentRoutes = (handlers: Handlers): Route[] => [
  ...cardRoutes(handlers.cards),
  route({
    method: 'GET',
    url: '/api/payments/form',
    access: anyone,
    tag: 'Payments',
    summary: 'Who takes the card, and where it is typed',
    response: { 200: paymentFormSchema },
    handler: () => ({ provider: handlers.current.code, form: handlers.current.form }),
  }),
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
  route({
    method: 'POST',
    url: '/api/payments/webhooks/stripe',
    access: token('webhook signature'),
    tag: 'Payments',
    summary: 'News from Stripe, signed in its own way',
    consumes: 'application/json',
    response: { 200: z.object({ received: z.literal(true) }) },
    problems: ['money/payments/signature-invalid'],
    handler: async ({ request }) => {
      if (!handlers.hasStripe) throw paymentProblems['signature-invalid']()
      const body = typeof request.body === 'string' ? request.body : ''
      await handlers.receiveWebhook('stripe', { headers: request.headers, body })
      return { received: true as const }
    },
  }),
]
