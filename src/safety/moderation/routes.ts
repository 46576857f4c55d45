import { z } from 'zod'
import { account, anyone, type Route, route, viewer } from '#platform/http'
import type { Id } from '#platform/ids'
import { appeal } from './appeal.ts'
import {
  appealRequestSchema,
  receiptSchema,
  reportRequestSchema,
  reportStatusSchema,
  statementListSchema,
  statementSchema,
} from './contract.ts'
import { readDecision, readDecisionsAbout } from './decision-store.ts'
import type { Desk } from './deps.ts'
import { reportStatus, statementToWire } from './describe.ts'
import { makeReport } from './make-report.ts'
import { moderationProblems } from './problems.ts'

const tag = 'Safety'
/** Enough for somebody who means it. */
const REPORTS = { requests: 30, windowSeconds: 600, byAddress: true }
const byToken = z.object({ token: z.string().max(200) })

/** What anybody may do: report, see what became of it, read a statement and appeal. */
export function publicRoutes(desk: Desk): Route[] {
  return [...reportRoutes(desk), ...statementRoutes(desk)]
}

function reportRoutes(desk: Desk): Route[] {
  return [
    route({
      ...{
        method: 'POST',
        url: '/api/reports',
        access: viewer,
        tag,
        summary: 'Report a show, a product, a line of a chat, a message about an order, a clip or a person',
      },
      body: reportRequestSchema,
      response: { 201: receiptSchema },
      limit: REPORTS,
      problems: ['safety/moderation/subject-unknown', 'platform/http/too-many-requests'],
      handler: async ({ actor, body, reply }) => {
        const id = await makeReport(desk, actor, body)
        return reply.code(201).send({ id, address: desk.addresses.ofReport(id) })
      },
    }),
    route({
      ...{
        method: 'GET',
        url: '/api/reports/:token',
        access: anyone,
        tag,
        summary: 'What became of a report, for whoever has its receipt',
      },
      params: byToken,
      response: { 200: reportStatusSchema },
      problems: ['safety/moderation/report-unknown'],
      handler: ({ actor, params, reply }) => {
        reply.header('cache-control', 'no-store')
        return reportStatus(desk, actor, desk.addresses.report(params.token))
      },
    }),
  ]
}

function statementRoutes(desk: Desk): Route[] {
  async function decisionOf(token: string) {
    const id = desk.addresses.decision(token)
    const decision = id && (await readDecision(desk.tables, id))
    if (!decision) throw moderationProblems['decision-unknown']()
    return decision
  }
  return [
    route({
      ...{ method: 'GET', url: '/api/decisions', access: account, tag, summary: 'Decisions that concern me' },
      response: { 200: statementListSchema },
      handler: async ({ actor }) => ({
        items: (await readDecisionsAbout(desk.tables, actor.accountId as Id<'acc'>)).map((decision) => statementToWire(desk, decision)),
      }),
    }),
    route({
      ...{
        method: 'GET',
        url: '/api/decisions/:token',
        access: anyone,
        tag,
        summary: 'A statement of reasons, for whoever has its address',
      },
      params: byToken,
      response: { 200: statementSchema },
      problems: ['safety/moderation/decision-unknown'],
      handler: async ({ params, reply }) => {
        reply.header('cache-control', 'no-store')
        return statementToWire(desk, await decisionOf(params.token))
      },
    }),
    route({
      ...{
        method: 'POST',
        url: '/api/decisions/:token/appeal',
        access: anyone,
        tag,
        summary: 'Appeal, once, to another operator',
        params: byToken,
      },
      body: appealRequestSchema,
      response: { 200: statementSchema },
      limit: REPORTS,
      problems: ['safety/moderation/decision-unknown', 'safety/moderation/appeal-over'],
      handler: async ({ params, body }) => {
        const { id } = await decisionOf(params.token)
        await appeal(desk, id, body.words)
        return statementToWire(desk, await decisionOf(params.token))
      },
    }),
  ]
}
