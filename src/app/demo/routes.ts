import { anyone, type Route, route } from '#platform/http'
import { type DemoPersonWire, demoPeopleSchema } from './contract.ts'

export function demoRoutes(list: () => Promise<DemoPersonWire[]>): Route[] {
  return [
    route({
      method: 'GET',
      url: '/api/demo/people',
      access: anyone,
      tag: 'Demo',
      summary: 'People of the demo market and how to sign in as them; empty where there is no demo',
      response: { 200: demoPeopleSchema },
      handler: async () => ({ items: await list() }),
    }),
  ]
}
