import { z } from 'zod'
import { can, type RateLimit, type Route, route } from '#platform/http'
import { idSchema } from '#platform/ids'
import { endpointChangeSchema, endpointRequestSchema, endpointSchema, endpointWithSecretSchema, webhookDeliverySchema } from './contract.ts'
import type { createManaging } from './manage.ts'

const tag = 'Webhooks'
const access = can('webhooks.manage')
const params = z.object({ id: idSchema('whk') })
const ofOrganisation = z.object({ organisationId: idSchema('org') })
const done = z.object({ done: z.literal(true) })
const problems = ['platform/webhooks/unknown']
/** A receiver that never answers keeps a hand busy for ten seconds. */
const SENDING: RateLimit = { requests: 10, windowSeconds: 60 }
const refusals = ['platform/webhooks/address-refused', 'platform/webhooks/type-unknown']

export const webhookRoutes = (managing: ReturnType<typeof createManaging>): Route[] => [
  route({
    ...{ method: 'GET', url: '/api/webhooks', access, tag, query: ofOrganisation },
    summary: 'Endpoints of an organisation, and the kinds of events there are',
    response: { 200: z.object({ items: z.array(endpointSchema), types: z.array(z.string()) }) },
    handler: ({ actor, query }) => managing.list(actor, query.organisationId),
  }),
  route({
    ...{ method: 'POST', url: '/api/webhooks', access, tag, query: ofOrganisation, body: endpointRequestSchema },
    summary: 'Add an endpoint. Its secret is in this answer and never again',
    response: { 201: endpointWithSecretSchema },
    problems: [...refusals, 'platform/webhooks/too-many'],
    handler: async ({ actor, query, body, reply }) => reply.code(201).send(await managing.create(actor, query.organisationId, body)),
  }),
  route({
    ...{ method: 'PATCH', url: '/api/webhooks/:id', access, tag, params, body: endpointChangeSchema },
    summary: 'Change, pause or resume an endpoint',
    response: { 200: endpointSchema },
    problems: [...problems, ...refusals],
    handler: ({ actor, params: { id }, body }) => managing.change(actor, id, body),
  }),
  route({
    ...{ method: 'DELETE', url: '/api/webhooks/:id', access, tag, params },
    summary: 'Remove an endpoint',
    response: { 200: done },
    problems,
    handler: async ({ actor, params: { id } }) => {
      await managing.remove(actor, id)
      return { done: true as const }
    },
  }),
  route({
    ...{ method: 'POST', url: '/api/webhooks/:id/secret', access, tag, params },
    summary: 'A new secret. The one before signs as well for a day',
    response: { 200: endpointWithSecretSchema },
    problems,
    handler: ({ actor, params: { id } }) => managing.rotate(actor, id),
  }),
  route({
    ...{ method: 'POST', url: '/api/webhooks/:id/test', access, tag, params, limit: SENDING },
    summary: 'Send an event of kind `test`',
    response: { 200: done },
    problems,
    handler: async ({ actor, params: { id } }) => {
      await managing.test(actor, id)
      return { done: true as const }
    },
  }),
  route({
    ...{ method: 'GET', url: '/api/webhooks/:id/deliveries', access, tag, params },
    summary: 'The last deliveries to an endpoint, newest first',
    response: { 200: z.object({ items: z.array(webhookDeliverySchema) }) },
    problems,
    handler: ({ actor, params: { id } }) => managing.deliveries(actor, id),
  }),
  route({
    ...{ method: 'POST', url: '/api/webhook-deliveries/:id/again', access, tag, limit: SENDING, params: z.object({ id: z.uuid() }) },
    summary: 'Send a delivery again',
    response: { 200: webhookDeliverySchema },
    problems,
    handler: ({ actor, params: { id } }) => managing.resend(actor, id),
  }),
]
