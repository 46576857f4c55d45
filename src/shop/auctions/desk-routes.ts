import { z } from 'zod'
import { can, type Route, route } from '#platform/http'
import { idSchema } from '#platform/ids'
import { PICTURE_BYTES, PICTURE_TYPES } from '#platform/pictures'
import { lotDefaultsSchema, lotSchema, lotWishSchema, reasonSchema, voidLotSchema } from './contract.ts'
import type { AuctionParts } from './deps.ts'
import type { Lot } from './lot.ts'
import { lotDefaults } from './lot-defaults.ts'
import { pictureLot } from './picture-lot.ts'
import { planLot } from './plan-lot.ts'
import { auctionProblems } from './problems.ts'
import { describeLots } from './read-lots.ts'
import { voidBid } from './void-bid.ts'
import { voidLot } from './void-lot.ts'

const access = can('show.run')
const tag = 'Auctions'
const params = z.object({ id: idSchema('lot') })
const response = { 200: lotSchema }
const refusals = (...codes: string[]): string[] => ['platform/http/forbidden', ...codes.map((code) => `shop/auctions/${code}`)]
const wishProblems = ['variant-unknown', 'occasion-unknown', 'only-practice', 'not-enough-stock', 'bad-terms', 'wrong-currency']
/** Pictures are worked on one after another. */
const PICTURE_LIMIT = { requests: 60, windowSeconds: 600 }

/** For whoever runs the shop's shows. Lots are opened and closed early as sales, at a frame (`live/cues`). */
export function deskRoutes(parts: AuctionParts): Route[] {
  const described = async (lot: Lot) => {
    const [wire] = await describeLots(parts, [lot])
    if (!wire) throw auctionProblems.unknown()
    return wire
  }
  return [
    route({
      ...{ method: 'GET', url: '/api/lots/defaults', access, tag, summary: 'What a lot of this show is made with unless told otherwise' },
      query: z.object({ showId: idSchema('shw') }),
      response: { 200: lotDefaultsSchema },
      problems: refusals('occasion-unknown'),
      handler: ({ actor, query }) => lotDefaults(parts, actor, query.showId),
    }),
    route({
      ...{ method: 'POST', url: '/api/lots', access, tag, summary: 'Prepare a lot and set its unit aside' },
      body: lotWishSchema,
      response: { 201: lotSchema },
      problems: [...refusals(...wishProblems), 'shop/catalog/review-first'],
      handler: async ({ actor, body, reply }) => reply.code(201).send(await described(await planLot(parts, actor, body))),
    }),
    route({
      ...{ method: 'PUT', url: '/api/lots/:id/picture', access, tag, params, response, limit: PICTURE_LIMIT },
      summary: 'Put a picture on a piece made on the spot, before its lot opens',
      takesBytes: { types: PICTURE_TYPES, limitBytes: PICTURE_BYTES },
      problems: [
        ...refusals('unknown', 'picture-fixed'),
        ...['platform/pictures/no-picture', 'platform/pictures/too-large', 'platform/pictures/too-small'],
      ],
      handler: async ({ actor, params: { id }, request }) => described(await pictureLot(parts, actor, id, request.body as Buffer)),
    }),
    route({
      ...{
        method: 'POST',
        url: '/api/lots/:id/void',
        access,
        tag,
        summary: 'Take a lot back; with a reason once there are bids',
        params,
        response,
      },
      body: voidLotSchema,
      problems: refusals('unknown', 'not-open', 'reason-needed'),
      handler: async ({ actor, params: { id }, body }) => described(await voidLot(parts, actor, id, body.reason ?? null)),
    }),
    route({
      ...{ method: 'POST', url: '/api/lots/:id/bids/:sequence/void', access, tag, response },
      summary: 'Void an obvious error: the bids that stand are judged again',
      params: params.extend({ sequence: z.coerce.number().int().min(1).max(2_147_483_647) }),
      body: reasonSchema,
      problems: refusals('unknown', 'not-open', 'bid-unknown'),
      handler: async ({ actor, params: { id, sequence }, body }) => described(await voidBid(parts, actor, id, sequence, body.reason)),
    }),
  ]
}
