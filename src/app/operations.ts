/** What an operator's tools read: liveness, readiness, metrics, and the API's own description. */
import scalar from '@scalar/fastify-api-reference'
import { z } from 'zod'
import { anyone, type HttpServer, type Route, route } from '#platform/http'
import type { Metrics } from '#platform/metrics'

/** One part of the running system: `true` when it serves. */
export type Readiness = () => Readonly<Record<string, boolean>> | Promise<Readonly<Record<string, boolean>>>

const partsSchema = z.object({ ready: z.boolean(), parts: z.record(z.string(), z.boolean()) })

export async function describeOperations(app: HttpServer, metrics: Metrics, readiness: Readiness): Promise<Route[]> {
  await app.register(scalar, {
    routePrefix: '/api/reference',
    // Nothing on this page may lead to, or ask, anybody else.
    configuration: {
      url: '/api/openapi.json',
      title: 'Souk API',
      withDefaultFonts: false,
      telemetry: false,
      showDeveloperTools: 'never',
      hideClientButton: true,
      agent: { disabled: true },
      mcp: { disabled: true },
    },
  })
  return [
    route({
      method: 'GET',
      url: '/healthz',
      access: anyone,
      tag: 'Operations',
      summary: 'The process answers',
      response: { 200: z.object({ ok: z.literal(true) }) },
      handler: () => ({ ok: true }),
    }),
    route({
      method: 'GET',
      url: '/readyz',
      access: anyone,
      tag: 'Operations',
      summary: 'Every role serves',
      response: { 200: partsSchema, 503: partsSchema },
      handler: async ({ reply }) => {
        const parts = await readiness()
        const ready = Object.values(parts).every(Boolean)
        return reply.code(ready ? 200 : 503).send({ ready, parts })
      },
    }),
    route({
      method: 'GET',
      url: '/metrics',
      access: anyone,
      tag: 'Operations',
      summary: 'Metrics in the Prometheus text format',
      handler: async ({ reply }) => reply.header('content-type', metrics.contentType).send(await metrics.metrics()),
    }),
    route({
      method: 'GET',
      url: '/api/openapi.json',
      access: anyone,
      tag: 'Operations',
      summary: 'This description',
      hidden: true,
      handler: ({ reply }) => reply.header('content-type', 'application/json; charset=utf-8').send(JSON.stringify(app.swagger())),
    }),
  ]
}
