import { type AuthenticationResponseJSON, generateAuthenticationOptions, verifyAuthenticationResponse } from '@simplewebauthn/server'
import type { Id } from '#platform/ids'
import { accountProblems } from '../problems.ts'
import { CHALLENGE_SECONDS } from './add-passkey.ts'
import type { PasskeyDeps } from './deps.ts'
import { findPasskey, insertChallenge, markUsed, type Passkey, type Tables, takeChallenge } from './store.ts'

/** What whoever wants in is asked to sign. Names nobody: the device knows whose key it holds. */
export async function askForPasskey({ db, clock, publicUrl }: Pick<PasskeyDeps, 'db' | 'clock' | 'publicUrl'>) {
  const options = await generateAuthenticationOptions({
    rpID: new URL(publicUrl).hostname,
    userVerification: 'required',
    timeout: CHALLENGE_SECONDS * 1000,
  })
  await insertChallenge(db.tables(), options.challenge, null, new Date(clock.now().getTime() + CHALLENGE_SECONDS * 1000))
  return options
}

/** Whose key signed. Refuses a wrong signature, another site's, a challenge used before, and a key whose count went back (it was copied). */
export async function checkPasskey(
  { db, clock, publicUrl }: Pick<PasskeyDeps, 'db' | 'clock' | 'publicUrl'>,
  answer: { id: string },
): Promise<Id<'acc'>> {
  const tables: Tables = db.tables()
  const now = clock.now()
  const passkey = await findPasskey(tables, answer.id)
  if (!passkey) throw accountProblems['passkey-unknown']()
  const { verified, authenticationInfo } = await verifyAuthenticationResponse({
    response: answer as unknown as AuthenticationResponseJSON,
    expectedChallenge: (challenge) => takeChallenge(tables, challenge, null, now),
    expectedOrigin: new URL(publicUrl).origin,
    expectedRPID: new URL(publicUrl).hostname,
    credential: credentialOf(passkey),
  }).catch(() => ({ verified: false as const, authenticationInfo: undefined }))
  if (!verified || !authenticationInfo) throw accountProblems['passkey-refused']()
  await markUsed(tables, passkey.id, authenticationInfo.newCounter, now)
  return passkey.accountId
}

const credentialOf = ({ credentialId, publicKey, counter }: Passkey) => ({
  id: credentialId,
  publicKey: new Uint8Array(publicKey),
  counter,
})
