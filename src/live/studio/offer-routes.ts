import { z } from 'zod'
import { cueToWire } from '#live/cues'
import { cueSchema, openOfferSchema } from '#live/cues/contract'
import { can, type Route, route } from '#platform/http'
import { idSchema } from '#platform/ids'
import { proposalToWire } from '#shop/offers'
import { offerProposalSchema } from '#shop/offers/contract'
import { showParamsSchema } from './contract.ts'
import type { StudioDeps } from './deps.ts'

const access = can('show.run')
const tag = 'Studio'
const params = showParamsSchema
const refusals = ['platform/http/forbidden', 'programme/shows/unknown']

/** One live offer at a time a show. */
export function offerRoutes({ cues }: Pick<StudioDeps, 'cues'>): Route[] {
  return [
    route({
      ...{ method: 'GET', url: '/api/studio/shows/:id/offer-proposals', access, tag, params },
      summary: 'Prices and quantities that an offer on a product of the lineup could have',
      query: z.object({ lineupItemId: idSchema('lin') }),
      response: { 200: z.object({ items: z.array(offerProposalSchema) }) },
      problems: [...refusals, 'live/cues/not-in-lineup'],
      handler: async ({ actor, params: { id }, query }) => {
        const proposals = await cues.proposeOffer(actor, id, query.lineupItemId)
        return { items: proposals.map(proposalToWire) }
      },
    }),
    route({
      ...{ method: 'POST', url: '/api/studio/shows/:id/offers', access, tag, params },
      summary: 'Open an offer from a frame just ahead of the newest one, with units set aside for it',
      body: openOfferSchema,
      response: { 201: cueSchema },
      problems: [
        ...[...refusals, 'live/cues/not-on-air', 'live/cues/not-in-lineup', 'live/cues/not-its-variant'],
        ...['shop/offers/already-running', 'shop/offers/not-enough-stock', 'shop/offers/price-not-lower', 'shop/offers/wrong-currency'],
      ],
      handler: async ({ actor, params: { id }, body, reply }) => {
        const { cue, replayed } = await cues.openOffer(actor, id, body)
        if (replayed) reply.header('idempotent-replayed', 'true')
        return reply.code(201).send(cueToWire(cue))
      },
    }),
    route({
      ...{ method: 'DELETE', url: '/api/studio/shows/:id/offers/current', access, tag, summary: 'End the offer that runs', params },
      response: { 200: cueSchema },
      problems: [...refusals, 'live/cues/not-on-air', 'live/cues/no-offer'],
      handler: async ({ actor, params: { id }, reply }) => {
        const { cue, replayed } = await cues.closeOffer(actor, id)
        if (replayed) reply.header('idempotent-replayed', 'true')
        return cueToWire(cue)
      },
    }),
  ]
}
