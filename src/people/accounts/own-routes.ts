import { z } from 'zod'
import type { Database } from '#platform/db'
import { account, type Route, route, signedIn } from '#platform/http'
import type { Id } from '#platform/ids'
import type { Clock } from '#platform/time'
import { type Me, meSchema, ownProfileSchema, ownSessionSchema, profileSchema } from './contract.ts'
import { readCookie } from './cookies.ts'
import { endSession, listSessions } from './own-sessions.ts'
import type { People } from './people.ts'
import { type Sessions, tokenOf } from './sessions.ts'

interface OwnDeps {
  db: Database
  clock: Clock
  cookieName: string
  people: People
  sessions: Sessions
  meOf(accountId: Id<'acc'>): Promise<Me>
}

const tag = 'People'
const doneSchema = z.object({ ok: z.literal(true) })

/** What a person does with their own account. */
export function ownRoutes({ db, clock, cookieName, people, sessions, meOf }: OwnDeps): Route[] {
  return [
    route({
      ...{ method: 'GET', url: '/api/me/profile', access: account, tag, summary: 'How I am shown to others' },
      response: { 200: ownProfileSchema },
      handler: async ({ actor }) => (await people.findProfile(signedIn(actor)))!,
    }),
    route({
      ...{ method: 'PUT', url: '/api/me/profile', access: account, tag, summary: 'Change how I am shown to others' },
      body: profileSchema,
      response: { 200: meSchema },
      handler: async ({ actor, body }) => {
        const id = signedIn(actor)
        await people.setProfile(id, body)
        return meOf(id)
      },
    }),
    route({
      ...{ method: 'GET', url: '/api/me/sessions', access: account, tag, summary: 'Where I am signed in' },
      response: { 200: z.object({ items: z.array(ownSessionSchema) }) },
      handler: async ({ actor, request }) => {
        const cookie = readCookie(request.headers.cookie, cookieName)
        const own = cookie === null ? null : tokenOf(cookie)
        const items = await listSessions(db, clock, signedIn(actor))
        return {
          items: items.map(({ token, since, lastSeen, ...rest }) => ({
            ...rest,
            current: token === own,
            since: since.toISOString(),
            lastSeen: lastSeen.toISOString(),
          })),
        }
      },
    }),
    route({
      ...{ method: 'DELETE', url: '/api/me/sessions/:id', access: account, tag, summary: 'Sign out somewhere else; holds at once' },
      params: z.object({ id: z.uuid() }),
      response: { 200: doneSchema },
      problems: ['people/accounts/session-unknown'],
      handler: async ({ actor, params }) => {
        sessions.forgetToken(await endSession(db, signedIn(actor), params.id))
        return { ok: true }
      },
    }),
  ]
}
