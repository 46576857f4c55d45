import { z } from 'zod'
import { account, anyone, type RateLimit, type Route, route } from '#platform/http'
import { fromUuid, type Id, toUuid } from '#platform/ids'
import { languageSchema } from '#platform/language'
import type { Signer } from '#platform/signing'
import type { Auth } from '../auth.ts'
import { type Me, meSchema } from '../contract.ts'
import { passOn } from '../pass-on.ts'
import { accountProblems } from '../problems.ts'
import { addPasskey, offerPasskey } from './add-passkey.ts'
import { answerSchema, newPasskeySchema, optionsSchema, passkeyNameSchema, passkeySchema } from './contract.ts'
import type { PasskeyDeps } from './deps.ts'
import { PROOF_PATH, proofOf } from './session-plugin.ts'
import { deletePasskey, listPasskeys, type Passkey, renamePasskey } from './store.ts'
import { askForPasskey, checkPasskey } from './use-passkey.ts'

const doneSchema = z.object({ ok: z.literal(true) })
const tag = 'People'
/** A page that signs in asks once when it opens, and once a try. */
const ASKS: RateLimit = { requests: 60, windowSeconds: 60, byAddress: true }
const TRIES: RateLimit = { requests: 10, windowSeconds: 60, byAddress: true }
const one = z.object({ id: z.uuid() })

export interface PasskeyRouteDeps extends PasskeyDeps {
  auth: Auth
  signer: Signer
  meOf(accountId: Id<'acc'>): Promise<Me>
}

export function passkeyRoutes(deps: PasskeyRouteDeps): Route[] {
  return [...signInRoutes(deps), ...newRoutes(deps), ...ownRoutes(deps)]
}

function signInRoutes({ auth, signer, meOf, ...deps }: PasskeyRouteDeps): Route[] {
  return [
    route({
      ...{ method: 'POST', url: '/api/auth/passkeys/challenge', access: anyone, tag, limit: ASKS },
      summary: 'What a device is asked to sign to sign in; without naming anybody',
      response: { 200: optionsSchema },
      handler: async ({ reply }) => reply.header('cache-control', 'no-store').send(await askForPasskey(deps)),
    }),
    route({
      ...{ method: 'POST', url: '/api/auth/sign-in/passkey', access: anyone, tag, summary: 'Sign in with a passkey', limit: TRIES },
      body: answerSchema,
      response: { 200: meSchema },
      problems: ['people/accounts/passkey-unknown', 'people/accounts/passkey-refused', 'people/accounts/suspended'],
      handler: async ({ body, request, reply }) => {
        const accountUuid = toUuid(await checkPasskey(deps, body))
        const { user } = await passOn(auth, PROOF_PATH, { proof: proofOf(signer, accountUuid, deps.clock) }, { request, reply })
        if (!user) throw accountProblems['passkey-refused']()
        return meOf(fromUuid('acc', user.id))
      },
    }),
  ]
}

function newRoutes(deps: PasskeyRouteDeps): Route[] {
  return [
    route({
      ...{ method: 'POST', url: '/api/auth/passkeys/registration', access: account, tag, limit: TRIES },
      summary: 'What a device needs to make a passkey for my account',
      response: { 200: optionsSchema },
      problems: ['people/accounts/too-many-passkeys'],
      handler: async ({ actor, reply }) => reply.header('cache-control', 'no-store').send(await offerPasskey(deps, actor.accountId!)),
    }),
    route({
      ...{ method: 'POST', url: '/api/auth/passkeys', access: account, tag, summary: 'Keep the passkey that a device made' },
      body: newPasskeySchema,
      response: { 201: doneSchema },
      problems: ['people/accounts/passkey-refused'],
      handler: async ({ actor, body, request, reply }) => {
        const language = languageSchema.catch('en').parse(request.cookies['souk_lang'])
        await addPasskey(deps, actor.accountId!, { ...body, language })
        return reply.code(201).send({ ok: true })
      },
    }),
  ]
}

function ownRoutes({ db }: PasskeyRouteDeps): Route[] {
  const problems = ['people/accounts/passkey-unknown']
  return [
    route({
      ...{ method: 'GET', url: '/api/auth/passkeys', access: account, tag, summary: 'My passkeys' },
      response: { 200: z.object({ items: z.array(passkeySchema) }) },
      handler: async ({ actor }) => ({ items: (await listPasskeys(db.tables(), actor.accountId!)).map(toWire) }),
    }),
    route({
      ...{ method: 'PATCH', url: '/api/auth/passkeys/:id', access: account, tag, summary: 'Call a passkey something else', params: one },
      body: z.object({ name: passkeyNameSchema }),
      response: { 200: doneSchema },
      problems,
      handler: async ({ actor, params, body }) => {
        if (!(await renamePasskey(db.tables(), actor.accountId!, params.id, body.name))) throw accountProblems['passkey-unknown']()
        return { ok: true as const }
      },
    }),
    route({
      ...{
        method: 'DELETE',
        url: '/api/auth/passkeys/:id',
        access: account,
        tag,
        summary: 'Let a passkey open my account no more',
        params: one,
      },
      response: { 200: doneSchema },
      problems,
      handler: async ({ actor, params }) => {
        if (!(await deletePasskey(db.tables(), actor.accountId!, params.id))) throw accountProblems['passkey-unknown']()
        return { ok: true as const }
      },
    }),
  ]
}

const toWire = ({ id, name, synced, createdAt, lastUsedAt }: Passkey) => ({
  ...{ id, name, synced },
  createdAt: createdAt.toISOString(),
  lastUsedAt: lastUsedAt?.toISOString() ?? null,
})
