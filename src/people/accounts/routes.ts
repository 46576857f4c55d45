import { z } from 'zod'
import type { Membership, Organisations } from '#people/organisations'
import { account, anyone, type Route, route } from '#platform/http'
import { fromUuid, type Id } from '#platform/ids'
import { Problem } from '#platform/problem'
import type { Auth } from './auth.ts'
import { changePasswordSchema, type Me, meSchema, signInSchema } from './contract.ts'
import { readCookie } from './cookies.ts'
import { passOn } from './pass-on.ts'
import type { People } from './people.ts'
import type { Suspensions } from './suspensions.ts'

interface RouteDeps {
  auth: Auth
  cookieName: string
  people: People
  suspensions: Pick<Suspensions, 'requireActive'>
  organisations: Organisations
}

const nobody: Me = { account: null, memberships: [] }
const doneSchema = z.object({ ok: z.literal(true) })

export function accountRoutes({ auth, cookieName, people, suspensions, organisations }: RouteDeps): Route[] {
  async function meOf(accountId: Id<'acc'>): Promise<Me> {
    const [{ id, name, email, avatarUrl }, memberships] = await Promise.all([people.get(accountId), organisations.membershipsOf(accountId)])
    return { account: { id, name, email, avatarUrl }, memberships: memberships.map(membershipToWire) }
  }

  return [
    route({
      method: 'GET',
      url: '/api/me',
      access: anyone,
      tag: 'People',
      summary: 'Who is signed in, and what they may do where',
      response: { 200: meSchema },
      handler: async ({ actor, request, reply }) => {
        reply.header('cache-control', 'no-store')
        const cookie = request.headers.cookie
        if (cookie && readCookie(cookie, cookieName)) {
          // Prolongs a session in use, and takes a dead cookie away.
          const { headers } = await auth.api.getSession({ headers: new Headers({ cookie }), returnHeaders: true })
          const cookies = headers.getSetCookie()
          if (cookies.length > 0) reply.header('set-cookie', cookies)
        }
        return actor.accountId === null ? nobody : meOf(actor.accountId)
      },
    }),
    route({
      method: 'POST',
      url: '/api/auth/sign-in/email',
      access: anyone,
      tag: 'People',
      summary: 'Sign in with e-mail address and password',
      body: signInSchema,
      response: { 200: meSchema },
      problems: ['people/accounts/wrong-credentials', 'people/accounts/suspended', 'platform/http/too-many-requests'],
      handler: async ({ body, request, reply }) => {
        const { user } = await passOn(auth, '/sign-in/email', body, request, reply).catch(async (error: unknown) => {
          if (!(error instanceof Problem) || error.code !== 'people/accounts/suspended') throw error
          const known = await people.findByEmail(body.email)
          if (known) await suspensions.requireActive(known.id)
          throw error
        })
        return user ? meOf(fromUuid('acc', user.id)) : nobody
      },
    }),
    route({
      method: 'POST',
      url: '/api/auth/sign-out',
      access: anyone,
      tag: 'People',
      summary: 'Sign out; holds at once',
      response: { 200: doneSchema },
      handler: async ({ request, reply }) => {
        await passOn(auth, '/sign-out', {}, request, reply)
        return { ok: true }
      },
    }),
    route({
      method: 'POST',
      url: '/api/auth/change-password',
      access: account,
      tag: 'People',
      summary: 'Change my password; ends my other sessions',
      body: changePasswordSchema,
      response: { 200: doneSchema },
      problems: ['people/accounts/wrong-password'],
      handler: async ({ body, request, reply }) => {
        await passOn(auth, '/change-password', { ...body, revokeOtherSessions: true }, request, reply)
        return { ok: true }
      },
    }),
  ]
}

function membershipToWire({ organisation, role, capabilities }: Membership): Me['memberships'][number] {
  return { organisation, role, capabilities: [...capabilities] }
}
