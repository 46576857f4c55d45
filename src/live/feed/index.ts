/** Feed: one film after the other, of what is on air and what remains. Its order is the same for everybody. */
import { type Route, route, viewer } from '#platform/http'
import { feedQuerySchema, feedSchema } from './contract.ts'
import { type FeedDeps, listFeed } from './list-feed.ts'
import { noPlacements, type PlacementSource } from './placement.ts'

export type { FeedDeps } from './list-feed.ts'
export type { Placement, PlacementSource } from './placement.ts'

export interface Feed {
  readonly routes: readonly Route[]
}

/** `placements` absent: nothing is promoted. */
export function createFeed(deps: FeedDeps & { placements?: PlacementSource }): Feed {
  const { placements = noPlacements } = deps
  const list = route({
    method: 'GET',
    url: '/api/feed',
    access: viewer,
    tag: 'Clips',
    summary: 'What is on air, clips and replays, one page after the other; in one order for everybody',
    query: feedQuerySchema,
    response: { 200: feedSchema },
    problems: ['live/feed/cursor-invalid'],
    handler: ({ actor, query, reply }) => {
      reply.header('cache-control', 'no-store')
      return listFeed(deps, placements, actor, query)
    },
  })
  return { routes: [list] }
}
