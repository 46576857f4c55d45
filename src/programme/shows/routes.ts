import { anyone, type Route, route } from '#platform/http'
import type { ShowBoard } from './board.ts'
import { showListSchema, showSchema, slugParamsSchema } from './contract.ts'

export function showRoutes(board: ShowBoard): Route[] {
  return [
    route({
      method: 'GET',
      url: '/api/shows',
      access: anyone,
      tag: 'Shows',
      summary: 'Shows on air and to come',
      response: { 200: showListSchema },
      handler: async () => ({ items: await board.list() }),
    }),
    route({
      method: 'GET',
      url: '/api/shows/:slug',
      access: anyone,
      tag: 'Shows',
      summary: 'One show with its lineup and market',
      params: slugParamsSchema,
      response: { 200: showSchema },
      problems: ['programme/shows/unknown'],
      handler: ({ params, actor }) => board.open(actor, params.slug),
    }),
  ]
}
