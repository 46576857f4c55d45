import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import { account, anyone, type Route, route } from '#platform/http'
import { fromUuid, type Id } from '#platform/ids'
import { type Language, languageSchema } from '#platform/language'
import { Problem } from '#platform/problem'
import type { Auth } from './auth.ts'
import { changePasswordSchema, type Me, meSchema, secondStepSchema, signInSchema } from './contract.ts'
import { passOn } from './pass-on.ts'
import type { People } from './people.ts'
import type { Suspensions } from './suspensions.ts'

interface SignInDeps {
  auth: Auth
  people: People
  suspensions: Pick<Suspensions, 'requireActive'>
  meOf(accountId: Id<'acc'>): Promise<Me>
}

const doneSchema = z.object({ ok: z.literal(true) })
const nobody: Me = { account: null, memberships: [] }

/** In and out by password. */
export function signInRoutes({ auth, people, suspensions, meOf }: SignInDeps): Route[] {
  return [
    route({
      method: 'POST',
      url: '/api/auth/sign-in/email',
      access: anyone,
      tag: 'People',
      summary: 'Sign in with e-mail address and password',
      body: signInSchema,
      response: { 200: meSchema, 202: secondStepSchema },
      problems: [
        'people/accounts/wrong-credentials',
        'people/accounts/email-unconfirmed',
        'people/accounts/suspended',
        'platform/http/too-many-requests',
      ],
      handler: async ({ body, request, reply }) => {
        const language = reader(request)
        const { user, twoFactorRedirect } = await passOn(auth, '/sign-in/email', body, { request, reply, language }).catch(
          async (error: unknown) => {
            if (!(error instanceof Problem) || error.code !== 'people/accounts/suspended') throw error
            const known = await people.findByEmail(body.email)
            if (known) await suspensions.requireActive(known.id)
            throw error
          },
        )
        if (twoFactorRedirect) return reply.code(202).send({ secondStep: true })
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
        await passOn(auth, '/sign-out', {}, { request, reply })
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
        await passOn(auth, '/change-password', { ...body, revokeOtherSessions: true }, { request, reply })
        return { ok: true }
      },
    }),
  ]
}

/** The language of the page that asks, for a letter nobody asked for in words. */
function reader({ cookies }: FastifyRequest): Language {
  return languageSchema.catch('en').parse(cookies['souk_lang'])
}
