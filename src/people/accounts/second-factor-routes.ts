import { z } from 'zod'
import { account, anyone, type Route, route } from '#platform/http'
import { fromUuid, type Id } from '#platform/ids'
import type { Auth } from './auth.ts'
import { codeSchema, type Me, meSchema, passwordOnlySchema, secondFactorSetUpSchema } from './contract.ts'
import { passOn } from './pass-on.ts'
import { accountProblems } from './problems.ts'

const doneSchema = z.object({ ok: z.literal(true) })
const tag = 'People'

/** A second factor: codes of an authenticator app, and backup codes for the day it is lost. */
export function secondFactorRoutes(auth: Auth, meOf: (accountId: Id<'acc'>) => Promise<Me>): Route[] {
  return [
    route({
      ...{ method: 'POST', url: '/api/auth/second-factor', access: account, tag },
      summary: 'Begin to set up a second factor; it counts once a code of it was right',
      body: passwordOnlySchema,
      response: { 201: secondFactorSetUpSchema },
      problems: ['people/accounts/wrong-password', 'people/accounts/second-factor-on'],
      handler: async ({ body, request, reply }) => {
        const { totpURI = '', backupCodes = [] } = await passOn(auth, '/two-factor/enable', { ...body, method: 'totp' }, { request, reply })
        return reply.code(201).header('cache-control', 'no-store').send({ address: totpURI, backupCodes })
      },
    }),
    route({
      ...{ method: 'POST', url: '/api/auth/second-factor/code', access: anyone, tag },
      summary: 'Give a code of the app: finishes signing in, or the set-up',
      body: codeSchema,
      response: { 200: meSchema },
      problems: [
        ...['people/accounts/wrong-code', 'people/accounts/too-many-codes', 'people/accounts/second-factor-off'],
        'platform/http/sign-in-required',
      ],
      handler: async ({ body, request, reply }) => {
        const path = /^\d{6}$/.test(body.code) ? '/two-factor/verify-totp' : '/two-factor/verify-backup-code'
        const { user } = await passOn(auth, path, body, { request, reply })
        if (!user) throw accountProblems['wrong-code']()
        return meOf(fromUuid('acc', user.id))
      },
    }),
    route({
      ...{ method: 'POST', url: '/api/auth/second-factor/removal', access: account, tag, summary: 'Do without the second factor' },
      body: passwordOnlySchema,
      response: { 200: doneSchema },
      problems: ['people/accounts/wrong-password', 'people/accounts/second-factor-off'],
      handler: async ({ body, request, reply }) => {
        await passOn(auth, '/two-factor/disable', body, { request, reply })
        return { ok: true }
      },
    }),
  ]
}
