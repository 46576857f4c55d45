import { z } from 'zod'
import { can, type Route, route } from '#platform/http'
import { editRundownSchema, rundownItemSchema } from '#programme/rundown/contract'
import { showToRun } from '#programme/shows'
import { showParamsSchema } from './contract.ts'
import type { StudioDeps } from './deps.ts'

/** The plan of a show, edited as a whole: what is added, moved, removed or timed anew is one act. */
export function rundownRoutes(deps: Pick<StudioDeps, 'shows' | 'rundowns'>): Route[] {
  return [
    route({
      ...{ method: 'PUT', url: '/api/studio/shows/:id/rundown', access: can('show.run'), tag: 'Studio', params: showParamsSchema },
      summary: 'Write the rundown anew: items in their order, with times, products and the sales they open',
      body: editRundownSchema,
      response: { 200: z.object({ items: z.array(rundownItemSchema) }) },
      problems: [
        ...['platform/http/forbidden', 'programme/shows/unknown', 'programme/rundown/full'],
        ...['programme/rundown/not-in-lineup', 'programme/rundown/beyond-loop', 'programme/rundown/offer-without-product'],
      ],
      handler: async ({ actor, params: { id }, body }) => {
        await showToRun(deps.shows, actor, id)
        return { items: [...(await deps.rundowns.replace(id, body.items))] }
      },
    }),
  ]
}
