import { z } from 'zod'
import { account, anyone, type Route, route, token, viewer } from '#platform/http'
import { type Id, idSchema } from '#platform/ids'
import { findCheck, receiveResult, startCheck } from './check-age.ts'
import {
  ageStandingSchema,
  checkRequestSchema,
  checkSchema,
  checkStartedSchema,
  declarationSchema,
  doneSchema,
  marketQuerySchema,
} from './contract.ts'
import { declareAge } from './declare-age.ts'
import type { Desk } from './deps.ts'
import { DOCUMENT_LIMIT_BYTES, documentTypes } from './media-type.ts'
import { describeStanding } from './read-standing.ts'
import { sendDocument, withdrawDocument } from './send-document.ts'

const tag = 'Age'
const FEW = { requests: 60, windowSeconds: 600, byAddress: true }

/** What anybody does about their own age. */
export function ageRoutes(desk: Desk): Route[] {
  return [...ownRoutes(desk), ...documentRoutes(desk), ...checkRoutes(desk)]
}

function ownRoutes(desk: Desk): Route[] {
  return [
    route({
      ...{ method: 'GET', url: '/api/age', access: anyone, tag, summary: 'What is known of my age, and what the market asks for' },
      query: marketQuerySchema,
      response: { 200: ageStandingSchema },
      problems: ['markets/unknown'],
      handler: ({ actor, query, reply }) => {
        reply.header('cache-control', 'no-store')
        return describeStanding(desk, actor, query.market)
      },
    }),
    route({
      ...{ method: 'POST', url: '/api/age/declarations', access: viewer, tag, summary: 'State that I am 18 or older, or that I am not' },
      body: declarationSchema,
      response: { 200: ageStandingSchema },
      limit: FEW,
      problems: ['safety/age/said-minor'],
      handler: async ({ actor, body }) => {
        await declareAge(desk, actor, body)
        return describeStanding(desk, actor, body.market)
      },
    }),
  ]
}

function documentRoutes(desk: Desk): Route[] {
  return [
    route({
      ...{ method: 'POST', url: '/api/age/documents', access: account, tag },
      summary: 'Send a picture or PDF of an identity document for review; it is deleted with the decision, or after 30 days',
      query: marketQuerySchema,
      takesBytes: { types: documentTypes, limitBytes: DOCUMENT_LIMIT_BYTES },
      response: { 201: doneSchema },
      limit: FEW,
      problems: ['safety/age/document-invalid', 'safety/age/document-waiting'],
      handler: async ({ actor, query, request, reply }) => {
        const bytes: unknown = request.body
        await sendDocument(desk, idOf(actor), query.market, Buffer.isBuffer(bytes) ? bytes : Buffer.alloc(0))
        return reply.code(201).send({ ok: true })
      },
    }),
    route({
      ...{
        method: 'DELETE',
        url: '/api/age/documents/current',
        access: account,
        tag,
        summary: 'Take my document back; its picture is deleted',
      },
      response: { 200: doneSchema },
      problems: ['safety/age/document-unknown'],
      handler: async ({ actor }) => {
        await withdrawDocument(desk, idOf(actor))
        return { ok: true as const }
      },
    }),
  ]
}

function checkRoutes(desk: Desk): Route[] {
  return [
    route({
      ...{
        method: 'POST',
        url: '/api/age/checks',
        access: account,
        tag,
        summary: 'Begin a check with the market’s provider; go to its page',
      },
      body: checkRequestSchema,
      response: { 201: checkStartedSchema },
      problems: ['safety/age/no-provider'],
      limit: FEW,
      handler: async ({ actor, body, reply }) => reply.code(201).send(await startCheck(desk, idOf(actor), body)),
    }),
    route({
      ...{ method: 'GET', url: '/api/age/checks/:id', access: account, tag, summary: 'How my check stands' },
      params: z.object({ id: idSchema('chk') }),
      response: { 200: checkSchema },
      problems: ['safety/age/check-unknown'],
      handler: async ({ actor, params }) => {
        const { id, state } = await findCheck(desk, idOf(actor), params.id)
        return { id, state }
      },
    }),
    route({
      ...{ method: 'POST', url: '/api/age/webhooks/:provider', access: token('webhook signature'), tag },
      summary: 'The answer of an age provider, signed as Standard Webhooks',
      params: z.object({ provider: z.string().max(40) }),
      consumes: 'application/webhook+json',
      response: { 200: z.object({ received: z.literal(true) }) },
      problems: ['safety/age/signature-invalid', 'safety/age/provider-unknown'],
      handler: async ({ params, request }) => {
        const body = typeof request.body === 'string' ? request.body : ''
        await receiveResult(desk, params.provider, { headers: request.headers, body })
        return { received: true as const }
      },
    }),
  ]
}

/** Routes with `access: account` have one. */
const idOf = ({ accountId }: { accountId: Id<'acc'> | null }): Id<'acc'> => accountId!
