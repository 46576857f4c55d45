import type { FastifyReply, FastifyRequest } from 'fastify'
import { type Membership, membershipChanged } from '#people/organisations'
import type { Sql } from '#platform/db'
import type { ActorSource, Route } from '#platform/http'
import type { Id } from '#platform/ids'
import type { Language } from '#platform/language'
import type { Letter } from '#platform/mail'
import { createSigner } from '#platform/signing'
import { type ActorDeps, createActorSource } from './actors.ts'
import { createAuth, sessionCookieName } from './auth.ts'
import type { AccountsDeps } from './deps.ts'
import { eraseAccount, ownRecord, prove } from './farewell.ts'
import { forgetNightly } from './forget-sessions.ts'
import { accountLetters } from './letters.ts'
import { createPeople, type People } from './people.ts'
import { accountRoutes } from './routes.ts'
import { createSessions } from './sessions.ts'
import { createSuspensions, type Suspensions } from './suspensions.ts'
import { createViewers } from './viewers.ts'

/** `get` refuses an unknown account, `getMany` leaves it out, `findByEmail` answers null; `create` refuses an address that has an account. */
export interface Accounts extends People, Suspensions {
  /** Who sends a request; no database for guests, and seldom for members. */
  readonly actors: ActorSource
  readonly routes: readonly Route[]
  /** Refuses a wrong password, and a wrong code where a second factor is set up. */
  prove(
    caller: { request: FastifyRequest; reply: FastifyReply },
    id: Id<'acc'>,
    proof: { password: string; code: string | null },
  ): Promise<void>
  /** Everything this room keeps of a person, for them. */
  ownRecord(id: Id<'acc'>): Promise<unknown>
  /** Ends every session and way in, and takes name and address away; `forget` after the commit. */
  erase(sql: Sql, id: Id<'acc'>): Promise<void>
  forget(id: Id<'acc'>): void
}

export function createAccounts(deps: AccountsDeps): Accounts {
  const { config, db, clock, events, organisations } = deps
  const letters = accountLetters(deps.publicUrl)
  const proofs = createSigner(config.secret, 'proof of a passkey')
  const post = (letter: Letter) => db.transaction((sql) => deps.mail.send(sql, letter))
  const auth = createAuth({
    ...config,
    ...deps,
    onSessionEnd: (token) => sessions.forgetToken(token),
    requireActive: (id) => suspensions.requireActive(id),
    ...{ letters, post, proofs },
  })
  const cookieName = sessionCookieName(deps.publicUrl)
  const membershipsOf = async (accountId: Id<'acc'>): Promise<readonly Membership[]> => {
    const own = await organisations.membershipsOf(accountId)
    return [...own, ...((await deps.delegations?.heldBy(accountId, own)) ?? [])]
  }
  const sessions = createSessions({ auth, cookieName, clock, membershipsOf })
  const people = createPeople(db, clock)
  const suspensions = createSuspensions({ db, clock, events, forgetAccount: (id) => sessions.forgetAccount(id) })
  forgetNightly(deps)
  events.on(membershipChanged, ({ accountId }) => sessions.forgetAccount(accountId))
  const announcePasskey = async (id: Id<'acc'>, language: Language) =>
    post(letters.passkey({ email: (await people.get(id)).email, language }))
  const routes = accountRoutes({ ...deps, membershipsOf, proofs, announcePasskey, auth, cookieName, people, suspensions, sessions })
  const record: ActorDeps['record'] = async (mandates, acted) => deps.delegations?.record(mandates, acted)
  const actors = createActorSource({ viewers: createViewers(config.secret), sessions, clock, record })
  return {
    ...{ ...people, ...suspensions, actors, routes },
    prove: (caller, id, proof) => prove({ auth, db }, caller, id, proof),
    ownRecord: (id) => ownRecord({ db, clock, people }, id),
    erase: (sql, id) => eraseAccount(db, sql, id),
    forget(id) {
      sessions.forgetAccount(id)
      people.forget(id)
    },
  }
}
