import { z } from 'zod'
import { account, type RateLimit, type Route, route, signedIn } from '#platform/http'
import type { Id } from '#platform/ids'
import { leaveSchema, ownDataSchema } from './contract.ts'
import type { OwnDataDeps } from './deps.ts'
import { askExport, readExportFile } from './export-data.ts'
import { leave, stay } from './leave.ts'
import { readFarewell, readNewestExport, type Tables } from './store.ts'

const tag = 'People'
const response = { 200: ownDataSchema }
const EXPORTS: RateLimit = { requests: 5, windowSeconds: 3600 }
const TRIES: RateLimit = { requests: 10, windowSeconds: 600 }

export function ownDataRoutes(deps: OwnDataDeps): Route[] {
  return [...exportRoutes(deps), ...leavingRoutes(deps)]
}

async function describe({ db, clock }: OwnDataDeps, accountId: Id<'acc'>): Promise<z.input<typeof ownDataSchema>> {
  const tables: Tables = db.tables()
  const [found, farewell] = await Promise.all([readNewestExport(tables, accountId, clock.now()), readFarewell(tables, accountId)])
  const { id, state, partsDone, parts, askedAt, endsAt } = found ?? {}
  return {
    export:
      id && state
        ? { id, state, partsDone: partsDone!, parts: parts!, askedAt: askedAt!.toISOString(), endsAt: endsAt!.toISOString() }
        : null,
    leavesAt: farewell?.dueAt.toISOString() ?? null,
  }
}

function exportRoutes(deps: OwnDataDeps): Route[] {
  return [
    route({
      ...{ method: 'GET', url: '/api/me/data', access: account, tag, summary: 'How my file and my leaving stand', response },
      handler: ({ actor }) => describe(deps, signedIn(actor)),
    }),
    route({
      ...{ method: 'POST', url: '/api/me/data/exports', access: account, tag, limit: EXPORTS },
      summary: 'Write everything that is kept of me into one file',
      response: { 202: ownDataSchema },
      problems: ['people/own-data/export-running'],
      handler: async ({ actor, reply }) => {
        await askExport(deps, signedIn(actor))
        return reply.code(202).send(await describe(deps, signedIn(actor)))
      },
    }),
    route({
      ...{ method: 'GET', url: '/api/me/data/exports/:id', access: account, tag, summary: 'The file, as JSON' },
      params: z.object({ id: z.uuid() }),
      problems: ['people/own-data/export-unknown'],
      handler: async ({ actor, params, reply }) =>
        reply
          .header('content-type', 'application/json; charset=utf-8')
          .header('content-disposition', 'attachment; filename="souk-my-data.json"')
          .header('cache-control', 'no-store')
          .send(await readExportFile(deps, signedIn(actor), params.id)),
    }),
  ]
}

function leavingRoutes(deps: OwnDataDeps): Route[] {
  return [
    route({
      ...{ method: 'POST', url: '/api/me/deletion', access: account, tag, limit: TRIES, body: leaveSchema },
      summary: 'Delete my account, two weeks from now',
      response: { 202: ownDataSchema },
      problems: [
        ...['people/accounts/wrong-password', 'people/accounts/wrong-code'],
        ...['people/own-data/last-owner', 'people/own-data/leaving-already'],
      ],
      handler: async ({ actor, body: { language, ...proof }, request, reply }) => {
        await deps.accounts.prove({ request, reply }, signedIn(actor), proof)
        await leave(deps, signedIn(actor), language)
        return reply.code(202).send(await describe(deps, signedIn(actor)))
      },
    }),
    route({
      ...{ method: 'DELETE', url: '/api/me/deletion', access: account, tag, summary: 'Keep my account after all', response },
      problems: ['people/own-data/not-leaving'],
      handler: async ({ actor }) => {
        await stay(deps, signedIn(actor))
        return describe(deps, signedIn(actor))
      },
    }),
  ]
}
