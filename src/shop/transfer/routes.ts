import { Readable } from 'node:stream'
import { z } from 'zod'
import { can, type Route, route } from '#platform/http'
import { languageSchema } from '#platform/language'
import { admit, beginImport, MOST_LISTED } from './begin-import.ts'
import {
  faultPageSchema,
  faultQuerySchema,
  importListSchema,
  importParamsSchema,
  importSchema,
  organisationQuerySchema,
  settingsSchema,
  uploadQuerySchema,
} from './contract.ts'
import type { Desk } from './deps.ts'
import { cancelImport, changeSettings, importOf, startImport, startUndo } from './desk.ts'
import { countPictures, listFaults } from './fault-store.ts'
import type { Import } from './import.ts'
import { writeReport } from './report.ts'
import { listImports } from './store.ts'
import { faultToWire, importToWire } from './wire.ts'

const access = can('products.edit')
const tag = 'Import and export'
const params = importParamsSchema
const problems = ['shop/transfer/import-unknown']
const UPLOADS = { requests: 60, windowSeconds: 3600 }

export const importRoutes = (desk: Desk): Route[] => [...fileRoutes(desk), ...actRoutes(desk), ...reportRoutes(desk)]

const shown = async (desk: Desk, made: Import) => importToWire(made, (await countPictures(desk.tables, [made.id])).get(made.id))

function fileRoutes(desk: Desk): Route[] {
  return [
    route({
      ...{ method: 'GET', url: '/api/desk/imports', access, tag, summary: 'Files a brand brought in, newest first' },
      query: organisationQuerySchema,
      response: { 200: importListSchema },
      problems: ['platform/http/forbidden'],
      handler: async ({ actor, query: { organisationId } }) => {
        admit(actor, organisationId)
        const imports = await listImports(desk.tables, organisationId, MOST_LISTED)
        const pictures = await countPictures(
          desk.tables,
          imports.map(({ id }) => id),
        )
        return { items: imports.map((made) => importToWire(made, pictures.get(made.id))) }
      },
    }),
    route({
      ...{
        method: 'POST',
        url: '/api/desk/imports',
        access,
        tag,
        summary: 'Bring a file of products: it is kept and checked, nothing more',
      },
      query: uploadQuerySchema,
      takesStream: ['text/csv'],
      limit: UPLOADS,
      response: { 201: importSchema },
      problems: [
        'platform/http/forbidden',
        ...['file-too-large', 'file-empty', 'disk-full', 'too-many-at-work'].map((code) => `shop/transfer/${code}`),
      ],
      handler: async ({ actor, query, request, reply }) =>
        reply.code(201).send(await shown(desk, await beginImport(desk, actor, query, request.body as Readable))),
    }),
    route({
      ...{ method: 'GET', url: '/api/desk/imports/:id', access, tag, summary: 'How far an import is, and what would come of it', params },
      response: { 200: importSchema },
      problems,
      handler: async ({ actor, params: { id } }) => shown(desk, await importOf(desk, actor, id)),
    }),
  ]
}

function actRoutes(desk: Desk): Route[] {
  const wrongState = 'shop/transfer/wrong-state'
  const acts = { start: startImport, cancel: cancelImport, undo: startUndo } as const
  const summaries = {
    start: 'Make products of the file',
    cancel: 'Stop an import where it is',
    undo: 'Take an import back as a whole; what somebody touched since stays',
  } as const
  return [
    route({
      ...{ method: 'PATCH', url: '/api/desk/imports/:id', access, tag, summary: 'Read the file another way, and check it anew', params },
      body: settingsSchema,
      response: { 200: importSchema },
      problems: [...problems, wrongState, 'shop/transfer/fields-invalid', 'shop/transfer/market-unknown'],
      handler: async ({ actor, params: { id }, body }) => {
        const told = Object.fromEntries(Object.entries(body).filter(([, value]) => value !== undefined))
        return shown(desk, await changeSettings(desk, actor, id, told))
      },
    }),
    ...(['start', 'cancel', 'undo'] as const).map((act) =>
      route({
        ...{ method: 'POST', url: `/api/desk/imports/:id/${act}`, access, tag, summary: summaries[act], params },
        response: { 200: importSchema },
        problems: [...problems, wrongState],
        handler: async ({ actor, params: { id } }) => shown(desk, await acts[act](desk, actor, id)),
      }),
    ),
  ]
}

function reportRoutes(desk: Desk): Route[] {
  return [
    route({
      ...{ method: 'GET', url: '/api/desk/imports/:id/faults', access, tag, summary: 'What is wrong with the file, by line', params },
      query: faultQuerySchema,
      response: { 200: faultPageSchema },
      problems,
      handler: async ({ actor, params: { id }, query: { cursor, limit } }) => {
        await importOf(desk, actor, id)
        const [line, place] = cursor?.split('-') ?? []
        const after = line && place ? { line: Number(line), id: BigInt(place) } : null
        const faults = await listFaults(desk.tables, id, after, limit + 1)
        const last = faults.length > limit ? faults[limit - 1]! : null
        return { items: faults.slice(0, limit).map(faultToWire), nextCursor: last && `${last.place.line}-${last.place.id}` }
      },
    }),
    route({
      ...{ method: 'GET', url: '/api/desk/imports/:id/report.csv', access, tag, summary: 'The same as a CSV file', params },
      query: z.object({ lang: languageSchema.default('en') }),
      problems,
      handler: async ({ actor, params: { id }, query: { lang }, reply }) => {
        await importOf(desk, actor, id)
        return reply
          .headers({ 'content-type': 'text/csv; charset=utf-8', 'content-disposition': 'attachment; filename="import-report.csv"' })
          .send(Readable.from(writeReport(desk, id, lang)))
      },
    }),
  ]
}
