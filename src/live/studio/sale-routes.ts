import { z } from 'zod'
import { cueToWire } from '#live/cues'
import { cueSchema, openSaleSchema } from '#live/cues/contract'
import { can, type Route, route } from '#platform/http'
import { saleKinds } from '#shop/sales'
import { showParamsSchema } from './contract.ts'
import type { StudioDeps } from './deps.ts'

const access = can('show.run')
const tag = 'Studio'
const refusals = ['platform/http/forbidden', 'programme/shows/unknown', 'live/cues/not-on-air', 'live/cues/sale-unknown']

/** Sales that were planned in their rooms, opened and closed at a frame. */
export function saleRoutes({ cues }: Pick<StudioDeps, 'cues'>): Route[] {
  return [
    route({
      ...{ method: 'POST', url: '/api/studio/shows/:id/sales', access, tag, params: showParamsSchema },
      summary: 'Open a planned sale (drop, claims, lot, giveaway) from a frame just ahead of the newest one',
      body: openSaleSchema,
      response: { 201: cueSchema },
      problems: [...refusals, 'shop/claims/not-enough-stock'],
      handler: async ({ actor, params: { id }, body, reply }) => {
        const { cue, replayed } = await cues.openSale(actor, id, body)
        if (replayed) reply.header('idempotent-replayed', 'true')
        return reply.code(201).send(cueToWire(cue))
      },
    }),
    route({
      ...{ method: 'DELETE', url: '/api/studio/shows/:id/sales/:kind/:sale', access, tag, summary: 'Close a sale that is open' },
      params: showParamsSchema.extend({ kind: z.enum(saleKinds), sale: z.string().max(60) }),
      response: { 200: cueSchema },
      problems: [...refusals, 'live/cues/sale-not-open'],
      handler: async ({ actor, params: { id, kind, sale }, reply }) => {
        const { cue, replayed } = await cues.closeSale(actor, id, { kind, id: sale })
        if (replayed) reply.header('idempotent-replayed', 'true')
        return cueToWire(cue)
      },
    }),
  ]
}
