import { z } from 'zod'
import type { Consents } from '#people/consent'
import { type Actor, anyone, type Route, route, viewer } from '#platform/http'
import { type Id, idSchema } from '#platform/ids'
import {
  actionRequiredSchema,
  type HoldWire,
  holdRequestSchema,
  holdSchema,
  type OrderRequest,
  orderConfirmedSchema,
  orderRequestSchema,
  type QuoteWire,
  quoteRequestSchema,
  quoteSchema,
} from './contract.ts'
import type { PlaceOutcome } from './place-order.ts'
import type { QuoteInput } from './quote-order.ts'
import type { TakeInput } from './take-hold.ts'

interface Handlers {
  takeHold(taker: Actor, input: TakeInput): Promise<HoldWire>
  findHold(viewerId: Id<'vwr'> | null, id: Id<'hld'>): Promise<HoldWire>
  releaseHold(viewerId: Id<'vwr'> | null, id: Id<'hld'>): Promise<HoldWire>
  quote(buyer: Actor, input: QuoteInput): Promise<QuoteWire>
  placeOrder(buyer: Actor, request: OrderRequest, address: string): Promise<PlaceOutcome>
  sellersOf(holdIds: readonly Id<'hld'>[]): Promise<Id<'org'>[]>
}

const tag = 'Checkout'
const holdParams = z.object({ id: idSchema('hld') })
const offerProblems = ['shop/checkout/offer-over', 'shop/checkout/offer-sold-out', 'shop/checkout/offer-limit']
const ageNeeded = 'safety/audience/age-check-needed'
const holdProblems = [
  'shop/checkout/variant-unknown',
  'shop/checkout/out-of-stock',
  'shop/checkout/limit-reached',
  'shop/checkout/product-limit',
  'shop/checkout/busy',
  ...offerProblems,
  ageNeeded,
]
const quoteProblems = ['shop/checkout/hold-not-yours', 'shop/checkout/not-delivered-there', 'shop/checkout/shipping-unknown', ageNeeded]
const orderProblems = [
  ...quoteProblems,
  ...['shop/checkout/hold-expired', 'shop/checkout/hold-in-use', 'shop/checkout/price-changed', 'shop/checkout/busy'],
  'shop/checkout/offer-limit',
  'people/consent/outdated',
  ...['money/payments/declined', 'money/payments/no-answer', 'money/payments/key-reused'],
]

export const checkoutRoutes = (handlers: Handlers, consents?: Pick<Consents, 'accept' | 'wantNews' | 'askGuest'>): Route[] => [
  route({
    method: 'POST',
    url: '/api/checkout/holds',
    access: viewer,
    tag,
    summary: 'Keep units for some minutes, at the price of this moment',
    body: holdRequestSchema,
    response: { 201: holdSchema },
    problems: holdProblems,
    handler: async ({ actor, body, reply }) => reply.code(201).send(await handlers.takeHold(actor, body)),
  }),
  route({
    method: 'GET',
    url: '/api/checkout/holds/:id',
    access: anyone,
    tag,
    summary: 'A hold of this viewer, as it is now',
    params: holdParams,
    response: { 200: holdSchema },
    problems: ['shop/checkout/hold-not-yours'],
    handler: ({ actor, params }) => handlers.findHold(actor.viewerId, params.id),
  }),
  route({
    method: 'DELETE',
    url: '/api/checkout/holds/:id',
    access: anyone,
    tag,
    summary: 'Give held units back',
    params: holdParams,
    response: { 200: holdSchema },
    problems: ['shop/checkout/hold-not-yours', 'shop/checkout/hold-in-use'],
    handler: ({ actor, params }) => handlers.releaseHold(actor.viewerId, params.id),
  }),
  route({
    method: 'POST',
    url: '/api/checkout/quotes',
    access: viewer,
    tag,
    summary: 'The full price and who gets what of it, before paying',
    body: quoteRequestSchema,
    response: { 200: quoteSchema },
    problems: quoteProblems,
    handler: ({ actor, body, request }) => handlers.quote(actor, { ...body, address: request.ip }),
  }),
  route({
    method: 'POST',
    url: '/api/checkout/orders',
    access: viewer,
    tag,
    summary: 'Order and pay what is held',
    body: orderRequestSchema,
    response: { 201: orderConfirmedSchema, 202: actionRequiredSchema },
    problems: orderProblems,
    handler: async ({ actor, body, request, reply }) => {
      const { accepts, news = false, ...order } = body
      const subject = actor.accountId ? { accountId: actor.accountId } : { viewerId: actor.viewerId! }
      if (accepts) await consents?.accept(subject, { versions: accepts, place: 'checkout', language: body.language })
      const outcome = await handlers.placeOrder(actor, order, request.ip)
      if (outcome.status === 'action-required') return reply.code(202).send(outcome)
      // At every repeat too: the first answer may have been lost before this was noted.
      if (news && consents) {
        const sellers = await handlers.sellersOf(body.holdIds)
        if (actor.accountId) await consents.wantNews(actor.accountId, sellers, { place: 'checkout', language: body.language })
        else await consents.askGuest({ email: body.contact.email, organisationIds: sellers, language: body.language })
      }
      if (outcome.replayed) reply.header('idempotent-replayed', 'true')
      return reply.code(201).send({ status: outcome.status, order: outcome.receipt })
    },
  }),
]
