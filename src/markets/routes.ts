import { anyone, type Route, route } from '#platform/http'
import { marketListSchema, marketToWire } from './contract.ts'
import type { Directory } from './directory.ts'

export function marketRoutes(directory: Directory): Route[] {
  return [
    route({
      method: 'GET',
      url: '/api/markets',
      access: anyone,
      tag: 'Markets',
      summary: 'Markets with currency, tax, return window, published fees and sale policy',
      response: { 200: marketListSchema },
      handler: async () => ({ items: (await directory.list()).map(marketToWire) }),
    }),
  ]
}
