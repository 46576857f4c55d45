import { z } from 'zod'
import { anyone, type Route, route, viewer } from '#platform/http'
import { idSchema } from '#platform/ids'
import { toWire } from '#platform/money'
import { claimWin } from './claim-win.ts'
import {
  bidAnswerSchema,
  bidRequestSchema,
  logPageSchema,
  lotListSchema,
  lotPageSchema,
  registrationSchema,
  winSchema,
  winsSchema,
} from './contract.ts'
import type { AuctionParts } from './deps.ts'
import { deskRoutes } from './desk-routes.ts'
import type { Bidding } from './place-bid.ts'
import { getLot, listLots, readLog, readLotPage } from './read-lots.ts'
import { listWins } from './read-wins.ts'
import { registerBidder } from './register-bidder.ts'
import { entryToWire, nowToWire, winToWire } from './wire.ts'

const tag = 'Auctions'
const ageNeeded = 'safety/audience/age-check-needed'
const lotParams = z.object({ id: idSchema('lot') })
const afterQuery = z.object({ after: z.coerce.number().int().min(0).max(2_147_483_647).default(0) })
const bidProblems = [
  'unknown',
  'not-registered',
  'own-lot',
  'barred',
  'not-open',
  'too-low',
  'leads-already',
  'wrong-currency',
  'too-high',
  'busy',
]

export const auctionRoutes = (parts: AuctionParts, bidding: Bidding): Route[] => [
  ...readingRoutes(parts),
  ...biddingRoutes(parts, bidding),
  ...deskRoutes(parts),
]

const readingRoutes = (parts: AuctionParts): Route[] => [
  route({
    ...{ method: 'GET', url: '/api/lots', access: anyone, tag, summary: 'Lots of a show, in the order in which they were prepared' },
    query: z.object({ showId: idSchema('shw') }),
    response: { 200: lotListSchema },
    problems: [ageNeeded],
    handler: async ({ actor, query }) => ({ items: await listLots(parts, actor, query.showId) }),
  }),
  route({
    ...{ method: 'GET', url: '/api/lots/wins', access: anyone, tag, summary: 'What the caller won and may pay for now' },
    response: { 200: winsSchema },
    handler: async ({ actor }) => ({ items: await listWins(parts, actor) }),
  }),
  route({
    ...{ method: 'GET', url: '/api/lots/:id', access: anyone, tag, summary: 'A lot, the newest of its log, and the caller’s own part' },
    params: lotParams,
    response: { 200: lotPageSchema },
    problems: ['shop/auctions/unknown', ageNeeded],
    handler: ({ actor, params }) => readLotPage(parts, actor, params.id),
  }),
  route({
    ...{ method: 'GET', url: '/api/lots/:id/log', access: anyone, tag, params: lotParams, query: afterQuery },
    summary: 'The log of a lot after an entry, in its one order, 500 at a time',
    response: { 200: logPageSchema },
    problems: ['shop/auctions/unknown', ageNeeded],
    handler: ({ actor, params, query }) => readLog(parts, actor, params.id, query.after),
  }),
]

const biddingRoutes = (parts: AuctionParts, bidding: Bidding): Route[] => [
  route({
    ...{ method: 'PUT', url: '/api/lots/bidder', access: viewer, tag, summary: 'Confirm that bids are binding, once for all lots' },
    body: registrationSchema,
    response: { 200: z.object({ registered: z.literal(true) }) },
    problems: ['shop/auctions/email-needed'],
    handler: async ({ actor, body }) => {
      bidding.forget((await registerBidder(parts, actor, body)).id)
      return { registered: true as const }
    },
  }),
  route({
    ...{ method: 'POST', url: '/api/lots/:id/bids', access: viewer, tag, params: lotParams },
    summary: 'Bid: say the highest you would pay; as much of it is taken as the others make necessary',
    body: bidRequestSchema,
    response: { 201: bidAnswerSchema },
    problems: [...bidProblems.map((code) => `shop/auctions/${code}`), ageNeeded],
    handler: async ({ actor, params, body, reply }) => {
      const { entry, lot, repeated } = await bidding.place(actor, params.id, body)
      if (repeated) reply.header('idempotent-replayed', 'true')
      const maximum = toWire({ amount: entry.maximum!, currency: lot.currency })
      const leads = lot.state === 'open' && lot.standing.leader === entry.number
      return reply.code(201).send({ entry: entryToWire(entry, lot.currency), number: entry.number!, maximum, leads, now: nowToWire(lot) })
    },
  }),
  route({
    ...{ method: 'POST', url: '/api/lots/:id/win', access: viewer, tag, params: lotParams },
    summary: 'The hold of whoever won, in this browser: for the winner signed in, or with the letter’s token',
    body: z.object({ token: z.string().max(200).optional() }),
    response: { 200: winSchema },
    problems: ['unknown', 'not-won', 'being-paid'].map((code) => `shop/auctions/${code}`).concat(ageNeeded),
    handler: async ({ actor, params, body }) => {
      const award = await claimWin(parts, actor, params.id, body.token)
      return winToWire(award, (await getLot(parts, params.id)).currency, actor.viewerId)
    },
  }),
]
