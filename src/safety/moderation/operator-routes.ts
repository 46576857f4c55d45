import { z } from 'zod'
import { type Actor, can, type Route, route } from '#platform/http'
import { idSchema } from '#platform/ids'
import { decideAppeal } from './appeal.ts'
import {
  appealDecisionSchema,
  appealListSchema,
  caseSchema,
  decidedSchema,
  decisionRequestSchema,
  doneSchema,
  liftSchema,
  onAirSchema,
  peopleListSchema,
  peopleQuerySchema,
  queueSchema,
} from './contract.ts'
import { decide, type Operator } from './decide.ts'
import type { Desk } from './deps.ts'
import { listAppeals, listQueue, readCase, statementToWire } from './describe.ts'
import { liftSuspension, listOnAir, listPeople } from './people.ts'

const tag = 'Safety'
const review = can('safety.review')
const suspend = can('accounts.suspend')
const stop = can('broadcasts.stop')

const operatorOf = (actor: Actor, request: { id: string }): Operator => ({ actor, requestId: request.id })

/** What operators do. */
export function operatorRoutes(desk: Desk): Route[] {
  return [...caseRoutes(desk), ...appealRoutes(desk), ...peopleRoutes(desk)]
}

function caseRoutes(desk: Desk): Route[] {
  return [
    route({
      ...{ method: 'GET', url: '/api/safety/queue', access: review, tag, summary: 'What was reported and waits, one row a subject' },
      response: { 200: queueSchema },
      handler: () => listQueue(desk),
    }),
    route({
      ...{ method: 'GET', url: '/api/safety/reports/:id', access: review, tag, summary: 'Everything about the subject of a report' },
      params: z.object({ id: idSchema('rpt') }),
      response: { 200: caseSchema },
      problems: ['safety/moderation/report-unknown'],
      handler: ({ params }) => readCase(desk, params.id),
    }),
    route({
      ...{ method: 'POST', url: '/api/safety/decisions', access: review, tag },
      summary: 'Decide about a subject, with reasons; answers every waiting report of it and carries the act out',
      body: decisionRequestSchema,
      response: { 201: decidedSchema },
      problems: ['safety/moderation/subject-unknown', 'safety/moderation/act-not-possible', 'safety/moderation/about-yourself'],
      handler: async ({ actor, body, request, reply }) => {
        const decision = await decide(desk, operatorOf(actor, request), body)
        return reply.code(201).send({ statement: statementToWire(desk, decision) })
      },
    }),
    route({
      ...{ method: 'GET', url: '/api/safety/on-air', access: stop, tag, summary: 'What is on air now' },
      response: { 200: onAirSchema },
      handler: () => listOnAir(desk),
    }),
  ]
}

function appealRoutes(desk: Desk): Route[] {
  return [
    route({
      ...{ method: 'GET', url: '/api/safety/appeals', access: review, tag, summary: 'Appeals that wait, oldest first' },
      response: { 200: appealListSchema },
      handler: ({ actor }) => listAppeals(desk, actor.accountId!),
    }),
    route({
      ...{
        method: 'POST',
        url: '/api/safety/appeals/:id/decision',
        access: review,
        tag,
        summary: 'Decide an appeal; by another operator than the first',
      },
      params: z.object({ id: idSchema('dec') }),
      body: appealDecisionSchema,
      response: { 200: doneSchema },
      problems: ['safety/moderation/decision-unknown', 'safety/moderation/second-operator-needed'],
      handler: async ({ actor, params, body, request }) => {
        await decideAppeal(desk, operatorOf(actor, request), params.id, body)
        return { ok: true as const }
      },
    }),
  ]
}

function peopleRoutes(desk: Desk): Route[] {
  return [
    route({
      ...{ method: 'GET', url: '/api/safety/people', access: suspend, tag, summary: 'People by name or address, with their suspension' },
      query: peopleQuerySchema,
      response: { 200: peopleListSchema },
      handler: ({ query }) => listPeople(desk, query.q),
    }),
    route({
      ...{ method: 'POST', url: '/api/safety/people/:id/lift', access: suspend, tag, summary: 'End a suspension before its time' },
      params: z.object({ id: idSchema('acc') }),
      body: liftSchema,
      response: { 200: doneSchema },
      handler: async ({ actor, params, body, request }) => {
        await liftSuspension(desk, operatorOf(actor, request), params.id, body.reason)
        return { ok: true as const }
      },
    }),
  ]
}
