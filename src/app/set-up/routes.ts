import { z } from 'zod'
import { presets } from '#markets'
import { anyone, bearer, type RateLimit, type Route, route } from '#platform/http'
import { firstOperatorSchema, setUpStateSchema } from './contract.ts'
import type { SetUp } from './set-up.ts'

const tag = 'Operations'
const LIMIT: RateLimit = { requests: 20, windowSeconds: 60 }

export function setUpRoutes(setUp: SetUp): Route[] {
  return [
    route({
      ...{ method: 'GET', url: '/api/set-up', access: anyone, tag, summary: 'Whether this Souk still waits for its first operator' },
      response: { 200: setUpStateSchema },
      handler: async () => ({
        needed: await setUp.isNeeded(),
        markets: presets.map(({ code, name, currency, taxRateBasisPoints, taxIncluded }) => ({
          ...{ code, name, currency, taxRateBasisPoints, taxIncluded },
        })),
      }),
    }),
    route({
      ...{ method: 'POST', url: '/api/set-up', access: bearer('set-up link'), tag, limit: LIMIT },
      summary: 'Make the first operator, the platform and its first market, by the link that the console shows',
      body: firstOperatorSchema,
      response: { 201: z.object({ ok: z.literal(true) }) },
      problems: ['app/set-up/wrong-link', 'app/set-up/done-already', 'app/set-up/market-unknown', 'people/accounts/email-taken'],
      handler: async ({ body, request, reply }) => {
        await setUp.run(request.headers.authorization?.replace(/^Bearer /i, '') ?? '', body)
        return reply.code(201).send({ ok: true })
      },
    }),
  ]
}
