import type { Membership } from '#people/organisations'
import type { Database } from '#platform/db'
import { anyone, type Route, route } from '#platform/http'
import type { Id } from '#platform/ids'
import type { Language } from '#platform/language'
import type { Signer } from '#platform/signing'
import type { Clock } from '#platform/time'
import type { Auth } from './auth.ts'
import { type Me, meSchema } from './contract.ts'
import { readCookie } from './cookies.ts'
import type { AccountsDeps } from './deps.ts'
import { ownRoutes } from './own-routes.ts'
import { hasSecondFactor } from './own-sessions.ts'
import { passkeyRoutes } from './passkeys/routes.ts'
import type { People } from './people.ts'
import { secondFactorRoutes } from './second-factor-routes.ts'
import type { Sessions } from './sessions.ts'
import { signInRoutes } from './sign-in-routes.ts'
import { signUpRoutes } from './sign-up-routes.ts'
import type { Suspensions } from './suspensions.ts'

interface RouteDeps {
  consents?: AccountsDeps['consents']
  db: Database
  clock: Clock
  publicUrl: string
  proofs: Signer
  /** Tells the owner of an account that a passkey was added. */
  announcePasskey(accountId: Id<'acc'>, language: Language): Promise<void>
  auth: Auth
  sessions: Sessions
  cookieName: string
  people: People
  suspensions: Pick<Suspensions, 'requireActive'>
  membershipsOf(accountId: Id<'acc'>): Promise<readonly Membership[]>
}

const nobody: Me = { account: null, memberships: [] }

export function accountRoutes(deps: RouteDeps): Route[] {
  const { auth, cookieName, people, membershipsOf } = deps
  async function meOf(accountId: Id<'acc'>): Promise<Me> {
    const [{ id, name, email, avatarUrl }, secondFactor, memberships] = await Promise.all([
      people.get(accountId),
      hasSecondFactor(deps.db, accountId),
      membershipsOf(accountId),
    ])
    return { account: { id, name, email, avatarUrl, secondFactor }, memberships: memberships.map(membershipToWire) }
  }

  const describe = async (id: Id<'acc'>) => {
    const { email, name } = await people.get(id)
    return { email, name: name.en }
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
    ...signInRoutes({ ...deps, meOf }),
    ...signUpRoutes({ ...deps, meOf }),
    ...passkeyRoutes({ ...deps, meOf, signer: deps.proofs, describe, announce: deps.announcePasskey }),
    ...secondFactorRoutes(auth, meOf),
    ...ownRoutes({ ...deps, meOf }),
  ]
}

function membershipToWire({ organisation, role, capabilities, delegation }: Membership): Me['memberships'][number] {
  const lent = delegation && { ...delegation, until: delegation.until.toISOString() }
  return { organisation, role, capabilities: [...capabilities], delegation: lent }
}
