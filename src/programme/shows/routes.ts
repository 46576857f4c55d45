import { anyone, type Route, route } from '#platform/http'
import type { ShowBoard } from './board.ts'
import { showListQuerySchema, showListSchema, showSchema, slugParamsSchema } from './contract.ts'

export function showRoutes(board: ShowBoard): Route[] {
  return [
    route({
      method: 'GET',
      url: '/api/shows',
      access: anyone,
      tag: 'Shows',
      summary: 'Shows on air, to come and past',
      query: showListQuerySchema,
      response: { 200: showListSchema },
      problems: ['programme/shows/cursor-invalid'],
      handler: ({ actor, query }) => board.list(actor, query),
    }),
    route({
      method: 'GET',
      url: '/api/shows/:slug',
      access: anyone,
      tag: 'Shows',
      summary: 'One show with its lineup and market, by its short name or id',
      params: slugParamsSchema,
      response: { 200: showSchema },
      problems: ['programme/shows/unknown'],
      handler: ({ params, actor }) => board.open(actor, params.slug),
    }),
  ]
}
