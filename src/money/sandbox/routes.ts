import { z } from 'zod'
import { anyone, httpProblems, type Route, route } from '#platform/http'
import { idSchema, toUuid } from '#platform/ids'
import { cardTokenSchema, challengeAnswerSchema, pageQuerySchema, tokenRequestSchema } from './contract.ts'
import { assets, cardPage, challengePage, listPage, pageHeaders } from './pages.ts'
import type { SandboxService } from './service.ts'

const tag = 'Sandbox provider'
const challengeParams = z.object({ id: idSchema('pay') })

/** The sandbox's own addresses. They stand for another company's: Souk's code never calls them. */
export const sandboxRoutes = (service: SandboxService): Route[] => [...pageRoutes, ...cardRoutes(service), ...challengeRoutes(service)]

const pageRoutes: Route[] = [
  route({
    method: 'GET',
    url: '/sandbox/card',
    access: anyone,
    tag,
    summary: 'Hosted card fields, for a frame',
    query: pageQuerySchema,
    hidden: true,
    handler: ({ query, reply }) => reply.headers(pageHeaders).send(cardPage(query.lang, query.theme)),
  }),
  route({
    method: 'GET',
    url: '/sandbox',
    access: anyone,
    tag,
    summary: 'The test cards and what each does',
    query: pageQuerySchema,
    hidden: true,
    handler: ({ query, reply }) => reply.headers(pageHeaders).send(listPage(query.lang)),
  }),
  route({
    method: 'GET',
    url: '/sandbox/assets/:name',
    access: anyone,
    tag,
    summary: 'Scripts and styles of the hosted pages',
    params: z.object({ name: z.string() }),
    hidden: true,
    handler: ({ params, reply }) => {
      const asset = Object.hasOwn(assets, params.name) ? assets[params.name] : undefined
      if (!asset) throw httpProblems['not-found']()
      return reply.header('content-type', asset.type).header('cache-control', 'no-cache').send(asset.body)
    },
  }),
]

const cardRoutes = (service: SandboxService): Route[] => [
  route({
    method: 'POST',
    url: '/sandbox/tokens',
    access: anyone,
    tag,
    summary: 'Turn a test card into a token that works for one hour',
    body: tokenRequestSchema,
    response: { 201: cardTokenSchema },
    problems: ['money/sandbox/not-a-test-card', 'money/sandbox/card-expired'],
    handler: ({ body, reply }) => reply.code(201).send(service.tokenise(body)),
  }),
]

const challengeRoutes = (service: SandboxService): Route[] => [
  route({
    method: 'GET',
    url: '/sandbox/challenge/:id',
    access: anyone,
    tag,
    summary: 'The bank’s question (3-D Secure), for a frame',
    params: challengeParams,
    query: pageQuerySchema,
    hidden: true,
    handler: async ({ params, query, reply }) =>
      reply.headers(pageHeaders).send(challengePage(query.lang, query.theme, params.id, await service.findCharge(toUuid(params.id)))),
  }),
  route({
    method: 'POST',
    url: '/sandbox/challenge/:id',
    access: anyone,
    tag,
    summary: 'The cardholder’s answer to the bank’s question',
    params: challengeParams,
    body: challengeAnswerSchema,
    response: { 200: challengeAnswerSchema },
    problems: ['money/sandbox/challenge-over'],
    handler: async ({ params, body }) => {
      await service.answerChallenge(toUuid(params.id), body.outcome)
      return body
    },
  }),
]
