import { z } from 'zod'
import { type Actor, can, httpProblems, type RateLimit, type Route, route, token } from '#platform/http'
import { type Id, idSchema } from '#platform/ids'
import {
  onboardingRequestSchema,
  onboardingSchema,
  organisationSchema,
  payeeSchema,
  refusedMovePageSchema,
  refusedMoveTriedSchema,
  settlementPageSchema,
} from './contract.ts'
import type { SettlementParts } from './deps.ts'
import { beginOnboarding, receivePayeeNews, refreshPayee } from './payees.ts'
import { listSettlements, showPayee } from './read-settlements.ts'
import { listRefusedMoves, tryRefusedMove } from './refused.ts'

const tag = 'Getting paid'
const pageQuery = z.object({
  cursor: z.string().max(80).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(25),
})
const listQuery = organisationSchema.extend(pageQuery.shape)
/** Every try is a question to the provider. */
const TRIES: RateLimit = { requests: 30, windowSeconds: 60 }
const received = z.object({ received: z.literal(true) })

/** What a brand is sent of its sales, and the account that it is sent to. */
export const settlementRoutes = (parts: SettlementParts): Route[] => [...payeeRoutes(parts), ...refusedRoutes(parts), ...newsRoutes(parts)]

function allow(actor: Actor, capability: 'settlements.read' | 'payee.manage', organisationId: Id<'org'>): void {
  if (!actor.can(capability, organisationId)) throw httpProblems.forbidden()
}

const payeeRoutes = (parts: SettlementParts): Route[] => [
  route({
    ...{ method: 'GET', url: '/api/payee', access: can('settlements.read'), tag, query: organisationSchema },
    summary: 'A brand’s account with the payment provider, and the sums that wait and were sent',
    response: { 200: payeeSchema },
    handler: ({ actor, query: { organisationId } }) => {
      allow(actor, 'settlements.read', organisationId)
      return showPayee(parts, organisationId)
    },
  }),
  route({
    ...{ method: 'POST', url: '/api/payee/onboarding', access: can('payee.manage'), tag, body: onboardingRequestSchema },
    summary: 'The provider’s page where a brand opens its account, or answers what is missing',
    response: { 200: onboardingSchema },
    problems: ['money/settlements/no-answer', 'money/settlements/not-accepted', 'money/settlements/country-missing'],
    handler: async ({ actor, body, request }) => {
      allow(actor, 'payee.manage', body.organisationId)
      return { url: await beginOnboarding(parts, { actor, requestId: request.id }, body) }
    },
  }),
  route({
    ...{ method: 'POST', url: '/api/payee/refresh', access: can('settlements.read'), tag, body: organisationSchema },
    summary: 'Ask the provider how a brand’s account stands now',
    response: { 200: payeeSchema },
    problems: ['money/settlements/no-answer'],
    handler: async ({ actor, body: { organisationId } }) => {
      allow(actor, 'settlements.read', organisationId)
      await refreshPayee(parts, organisationId)
      return showPayee(parts, organisationId)
    },
  }),
  route({
    ...{ method: 'GET', url: '/api/settlements', access: can('settlements.read'), tag, query: listQuery },
    summary: 'What a brand is sent of each order, newest first',
    response: { 200: settlementPageSchema },
    handler: ({ actor, query }) => {
      allow(actor, 'settlements.read', query.organisationId)
      return listSettlements(parts, query)
    },
  }),
]

/** What an operator has to look at. */
const refusedRoutes = (parts: SettlementParts): Route[] => [
  route({
    ...{ method: 'GET', url: '/api/settlements/refused', access: can('settlements.oversee'), tag, query: pageQuery },
    summary: 'Moves of money to or from brands that the provider refuses, the longest waiting first',
    response: { 200: refusedMovePageSchema },
    handler: ({ query }) => listRefusedMoves(parts, query),
  }),
  route({
    ...{ method: 'POST', url: '/api/settlements/refused/:id/try', access: can('settlements.oversee'), tag, limit: TRIES },
    summary: 'Ask the provider again now; written down',
    ...{ params: z.object({ id: idSchema('sor') }), response: { 200: refusedMoveTriedSchema } },
    problems: ['money/settlements/not-refused'],
    handler: async ({ actor, params: { id }, request }) => ({ refused: await tryRefusedMove(parts, { actor, requestId: request.id }, id) }),
  }),
]

/** Each provider signs in its own way. */
const newsRoutes = (parts: SettlementParts): Route[] =>
  (
    [
      ['sandbox', 'application/webhook+json'],
      ['stripe', 'application/json'],
    ] as const
  ).map(([code, consumes]) =>
    route({
      ...{ method: 'POST', url: `/api/payee/webhooks/${code}`, access: token('webhook signature'), tag, consumes },
      summary: `News of brands’ accounts from ${code === 'stripe' ? 'Stripe Connect' : 'the sandbox'}, signed`,
      response: { 200: received },
      problems: ['money/settlements/signature-invalid', 'money/settlements/no-answer'],
      handler: async ({ request }) => {
        const body = typeof request.body === 'string' ? request.body : ''
        await receivePayeeNews(parts, code, { headers: request.headers, body })
        return { received: true as const }
      },
    }),
  )
