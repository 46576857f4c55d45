import { can, type Route, route } from '#platform/http'
import { auditFilterSchema, auditPageSchema, auditQuerySchema } from './contract.ts'
import { exportEntries, filterOf, listEntries, type ReadDeps } from './read-audit.ts'

const access = can('audit.read')
const tag = 'Audit'

export function auditRoutes(deps: ReadDeps): Route[] {
  return [
    route({
      ...{ method: 'GET', url: '/api/audit', access, tag, summary: 'Who did what, to whom and why; newest first' },
      query: auditQuerySchema,
      response: { 200: auditPageSchema },
      handler: ({ query: { cursor, limit, ...filter } }) => listEntries(deps, filterOf(filter), limit, cursor),
    }),
    route({
      ...{ method: 'GET', url: '/api/audit.csv', access, tag, summary: 'The same as a CSV file; the newest 10,000 entries' },
      query: auditFilterSchema,
      handler: async ({ query, reply }) =>
        reply
          .header('content-type', 'text/csv; charset=utf-8')
          .header('content-disposition', 'attachment; filename="audit.csv"')
          .header('cache-control', 'no-store')
          .send(await exportEntries(deps, filterOf(query))),
    }),
  ]
}
