import { z } from 'zod'
import { anyone, type RateLimit, type Route, route } from '#platform/http'
import { fromUuid, type Id } from '#platform/ids'
import type { Auth } from './auth.ts'
import { confirmSchema, forgotSchema, type Me, meSchema, newPasswordRequestSchema, signUpSchema } from './contract.ts'
import type { AccountsDeps } from './deps.ts'
import { passOn } from './pass-on.ts'
import type { People } from './people.ts'
import { accountProblems } from './problems.ts'

const doneSchema = z.object({ ok: z.literal(true) })
/** Each may send a letter to somebody's address. */
const LETTER_LIMIT: RateLimit = { requests: 20, windowSeconds: 600, byAddress: true }
const tag = 'People'

interface SignUpDeps {
  auth: Auth
  people: Pick<People, 'getMany'>
  consents?: AccountsDeps['consents']
  meOf(accountId: Id<'acc'>): Promise<Me>
}

/** Opening an account, and getting back into one. The answers never tell whether an address has an account; letters do. */
export function signUpRoutes({ auth, people, consents, meOf }: SignUpDeps): Route[] {
  return [
    route({
      ...{ method: 'POST', url: '/api/auth/sign-up', access: anyone, tag, limit: LETTER_LIMIT },
      summary: 'Open an account: a letter with a link goes to the address',
      body: signUpSchema,
      response: { 202: doneSchema },
      problems: ['platform/http/too-many-requests', 'people/consent/outdated'],
      handler: async ({ body: { language, accepts, ...body }, request, reply }) => {
        await consents?.requireNewest(accepts)
        const { user } = await passOn(auth, '/sign-up/email', body, { request, reply, language })
        // Where the address has an account already, the answer names one that does not exist: nothing is written in its owner's name.
        const id = user && fromUuid('acc', user.id)
        if (id && (await people.getMany([id])).has(id))
          await consents?.accept({ accountId: id }, { versions: accepts, place: 'sign-up', language })
        return reply.code(202).send({ ok: true })
      },
    }),
    route({
      ...{ method: 'POST', url: '/api/auth/confirm', access: anyone, tag },
      summary: 'Confirm an address by the link of the letter; signs in',
      body: confirmSchema,
      response: { 200: meSchema },
      problems: ['people/accounts/link-lapsed'],
      handler: async ({ body, request, reply }) => {
        const { cookies } = await passOn(auth, `/verify-email?token=${encodeURIComponent(body.token)}`, null, { request, reply })
        const found = await auth.api.getSession({
          headers: new Headers({ cookie: cookies.map((cookie) => cookie.split(';')[0]).join('; ') }),
        })
        // An address that was confirmed before is not signed in again: the link has done its work.
        if (!found) throw accountProblems['link-lapsed']()
        return meOf(fromUuid('acc', found.user.id))
      },
    }),
    route({
      ...{ method: 'POST', url: '/api/auth/forgot', access: anyone, tag, limit: LETTER_LIMIT },
      summary: 'Ask for a link with which a new password is chosen',
      body: forgotSchema,
      response: { 202: doneSchema },
      problems: ['platform/http/too-many-requests'],
      handler: async ({ body: { email, language }, request, reply }) => {
        await passOn(auth, '/request-password-reset', { email }, { request, reply, language })
        return reply.code(202).send({ ok: true })
      },
    }),
    route({
      ...{ method: 'POST', url: '/api/auth/new-password', access: anyone, tag },
      summary: 'Choose a new password by the link of the letter; ends every session of the account',
      body: newPasswordRequestSchema,
      response: { 200: doneSchema },
      problems: ['people/accounts/link-lapsed'],
      handler: async ({ body: { token, password }, request, reply }) => {
        await passOn(auth, '/reset-password', { token, newPassword: password }, { request, reply })
        return { ok: true }
      },
    }),
  ]
}
