import { z } from 'zod'
import { can, httpProblems, type Route, route } from '#platform/http'
import { letterSchema, readOutbox, readPage } from './outbox.ts'

/** It runs nothing, loads nothing and leads nowhere, whatever stands in it. */
const pageHeaders = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy':
    "sandbox; default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'",
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-store',
}

const outboxSchema = z
  .object({
    isUsed: z.boolean().meta({ description: 'False where a mail server takes the letters away: then none lies here.' }),
    items: z.array(
      letterSchema
        .omit({ html: true })
        .extend({ id: z.uuid(), at: z.iso.datetime({ offset: true }) })
        .meta({ id: 'KeptLetter' }),
    ),
  })
  .meta({ id: 'Outbox' })

/** Letters that wait in the folder because no mail server is named. They hold links that open accounts: for the platform's own people alone. */
export function mailRoutes(folder: string | null): Route[] {
  return [
    route({
      ...{ method: 'GET', url: '/api/outbox', access: can('mail.read'), tag: 'Mail' },
      summary: 'Letters that lie in the data folder where no mail server is set up; newest first',
      response: { 200: outboxSchema },
      handler: async ({ reply }) => {
        reply.header('cache-control', 'no-store')
        const letters = folder === null ? [] : await readOutbox(folder)
        return {
          isUsed: folder !== null,
          items: letters.map(({ id, to, subject, text, language, at }) => ({ id, to, subject, text, language, at: at.toISOString() })),
        }
      },
    }),
    route({
      ...{ method: 'GET', url: '/api/outbox/:id', access: can('mail.read'), tag: 'Mail', summary: 'One of them, as its reader sees it' },
      params: z.object({ id: z.uuid() }),
      handler: async ({ params, reply }) => {
        const page = folder === null ? null : await readPage(folder, params.id)
        if (page === null) throw httpProblems['not-found']()
        return reply.headers(pageHeaders).send(page)
      },
    }),
  ]
}
