import { z } from 'zod'
import { anyone, can, type Route, route, viewer } from '#platform/http'
import { idSchema } from '#platform/ids'
import { claimPrize } from './claim-prize.ts'
import {
  drawSchema,
  entryAnswerSchema,
  entryRequestSchema,
  giveawayListSchema,
  giveawayPageSchema,
  giveawaySchema,
  giveawayWishSchema,
  prizeSchema,
  voidSchema,
} from './contract.ts'
import type { GiveawayParts } from './deps.ts'
import { enter } from './enter.ts'
import { codeOf, type Giveaway } from './giveaway.ts'
import { planGiveaway } from './plan-giveaway.ts'
import { giveawayProblems } from './problems.ts'
import { describeGiveaways, getGiveaway, listGiveaways, readDraw, readPage, seeGiveaway } from './read-giveaways.ts'
import { voidGiveaway } from './run-giveaway.ts'
import { countEntries } from './store.ts'
import { nowToWire, prizeToWire } from './wire.ts'

const tag = 'Giveaways'
const ageNeeded = 'safety/audience/age-check-needed'
const params = z.object({ id: idSchema('gva') })
const problems = (...codes: string[]): string[] => codes.map((code) => `shop/giveaways/${code}`)

export const giveawayRoutes = (parts: GiveawayParts): Route[] => [...readingRoutes(parts), ...entryRoutes(parts), ...deskRoutes(parts)]

const readingRoutes = (parts: GiveawayParts): Route[] => [
  route({
    ...{ method: 'GET', url: '/api/giveaways', access: anyone, tag, summary: 'Giveaways of a show' },
    query: z.object({ showId: idSchema('shw') }),
    response: { 200: giveawayListSchema },
    problems: [ageNeeded],
    handler: async ({ actor, query }) => ({ items: await listGiveaways(parts, actor, query.showId) }),
  }),
  route({
    ...{ method: 'GET', url: '/api/giveaways/:id', access: anyone, tag, params },
    summary: 'A giveaway, its rules, and the caller’s own entry',
    response: { 200: giveawayPageSchema },
    problems: [...problems('unknown'), ageNeeded],
    handler: ({ actor, params: { id } }) => readPage(parts, actor, id),
  }),
  route({
    ...{ method: 'GET', url: '/api/giveaways/:id/draw', access: anyone, tag, params },
    summary: 'What the draw is made of, for whoever does it again',
    response: { 200: drawSchema },
    problems: [...problems('unknown'), ageNeeded],
    handler: ({ actor, params: { id } }) => readDraw(parts, actor, id),
  }),
]

const entryRoutes = (parts: GiveawayParts): Route[] => [
  route({
    ...{ method: 'POST', url: '/api/giveaways/:id/entries', access: viewer, tag, params },
    summary: 'Enter, free, once a person: a repeat gets the first entry',
    body: entryRequestSchema,
    response: { 201: entryAnswerSchema },
    problems: [
      ...problems('unknown', 'not-open', 'entered-already', 'email-needed', 'own-giveaway', 'follow-first', 'only-watching'),
      ageNeeded,
    ],
    limit: { requests: 20, windowSeconds: 60, byAddress: true },
    handler: async ({ actor, params: { id }, body, reply }) => {
      const giveaway = await seeGiveaway(parts, actor, id)
      const entry = await enter(parts, actor, giveaway, body)
      return reply.code(201).send({ code: codeOf(entry), now: nowToWire(giveaway, await countEntries(parts.tables, id)) })
    },
  }),
  route({
    ...{ method: 'POST', url: '/api/giveaways/:id/win', access: viewer, tag, params },
    summary: 'The prize’s hold in this browser: for the winner signed in, or with the letter’s token',
    body: z.object({ token: z.string().max(200).optional() }),
    response: { 200: prizeSchema },
    problems: [...problems('unknown', 'not-won', 'being-claimed'), ageNeeded],
    handler: async ({ actor, params: { id }, body }) => prizeToWire(await claimPrize(parts, actor, id, body.token), actor.viewerId),
  }),
]

function deskRoutes(parts: GiveawayParts): Route[] {
  const access = can('show.run')
  const described = async (giveaway: Giveaway) => {
    const [wire] = await describeGiveaways(parts, [giveaway])
    if (!wire) throw giveawayProblems.unknown()
    return wire
  }
  return [
    route({
      ...{ method: 'POST', url: '/api/giveaways', access, tag, summary: 'Prepare a giveaway and set its prizes aside' },
      body: giveawayWishSchema,
      response: { 201: giveawaySchema },
      problems: ['platform/http/forbidden', ...problems('variant-unknown', 'occasion-unknown', 'only-practice', 'not-enough-stock')],
      handler: async ({ actor, body, reply }) => reply.code(201).send(await described(await planGiveaway(parts, actor, body))),
    }),
    route({
      ...{ method: 'POST', url: '/api/giveaways/:id/void', access, tag, params },
      summary: 'Take a giveaway back; with a reason once there are entries',
      body: voidSchema,
      response: { 200: giveawaySchema },
      problems: ['platform/http/forbidden', ...problems('unknown', 'not-open', 'reason-needed')],
      handler: async ({ actor, params: { id }, body }) =>
        described(await voidGiveaway(parts, actor, await getGiveaway(parts, id), body.reason ?? null)),
    }),
  ]
}
