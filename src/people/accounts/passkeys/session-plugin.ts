import type { BetterAuthPlugin } from 'better-auth'
import { APIError, createAuthEndpoint } from 'better-auth/api'
import { setSessionCookie } from 'better-auth/cookies'
import { z } from 'zod'
import type { Signer } from '#platform/signing'
import type { Clock } from '#platform/time'

const PROOF_MS = 30_000
export const PROOF_PATH = '/proven'

/** Ours to sign: that this account showed itself by a passkey just now. */
export const proofOf = (signer: Signer, accountUuid: string, { now }: Clock): string =>
  signer.sign(`${accountUuid} ${now().getTime() + PROOF_MS}`)

/** Opens a session for whoever brings such a proof. Its address is reached from inside alone, and a proof without our key is nothing. */
export function provenSignIn(signer: Signer, clock: Clock) {
  return {
    id: 'proven',
    endpoints: {
      signInProven: createAuthEndpoint(PROOF_PATH, { method: 'POST', body: z.object({ proof: z.string() }) }, async (ctx) => {
        const [accountUuid = '', until = '0'] = (signer.verify(ctx.body.proof) ?? '').split(' ')
        const user = Number(until) > clock.now().getTime() ? await ctx.context.internalAdapter.findUserById(accountUuid) : null
        if (!user) throw new APIError('UNAUTHORIZED', { code: 'UNAUTHORIZED', message: 'not proven' })
        const session = await ctx.context.internalAdapter.createSession(user.id)
        await setSessionCookie(ctx, { session, user })
        return ctx.json({ user: { id: user.id } })
      }),
    },
  } satisfies BetterAuthPlugin
}
