import { generateRegistrationOptions, type RegistrationResponseJSON, verifyRegistrationResponse } from '@simplewebauthn/server'
import { type Id, toUuid } from '#platform/ids'
import type { Language } from '#platform/language'
import { accountProblems } from '../problems.ts'
import type { PasskeyDeps } from './deps.ts'
import { insertChallenge, insertPasskey, listPasskeys, type Tables, takeChallenge } from './store.ts'

const PER_ACCOUNT = 20
export const CHALLENGE_SECONDS = 300

/** What a device is asked for: a key of its own for this account, found without a name, and opened by its owner alone. */
export async function offerPasskey({ db, clock, publicUrl, describe }: PasskeyDeps, accountId: Id<'acc'>) {
  const tables: Tables = db.tables()
  const [known, { email, name }] = await Promise.all([listPasskeys(tables, accountId), describe(accountId)])
  if (known.length >= PER_ACCOUNT) throw accountProblems['too-many-passkeys']()
  const options = await generateRegistrationOptions({
    rpName: 'Souk',
    rpID: new URL(publicUrl).hostname,
    userID: new Uint8Array(Buffer.from(toUuid(accountId).replaceAll('-', ''), 'hex')),
    userName: email,
    userDisplayName: name,
    attestationType: 'none',
    timeout: CHALLENGE_SECONDS * 1000,
    excludeCredentials: known.map(({ credentialId }) => ({ id: credentialId })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  })
  await insertChallenge(tables, options.challenge, accountId, new Date(clock.now().getTime() + CHALLENGE_SECONDS * 1000))
  return options
}

/** Keeps the key that a device made for this account, and tells the owner by letter. */
export async function addPasskey(
  { db, clock, publicUrl, announce }: PasskeyDeps,
  accountId: Id<'acc'>,
  { name, answer, language }: { name: string; answer: unknown; language: Language },
): Promise<void> {
  const tables: Tables = db.tables()
  const now = clock.now()
  const { verified, registrationInfo } = await verifyRegistrationResponse({
    response: answer as RegistrationResponseJSON,
    expectedChallenge: (challenge) => takeChallenge(tables, challenge, accountId, now),
    expectedOrigin: new URL(publicUrl).origin,
    expectedRPID: new URL(publicUrl).hostname,
  }).catch(() => ({ verified: false as const, registrationInfo: undefined }))
  if (!verified) throw accountProblems['passkey-refused']()
  const { credential, credentialBackedUp } = registrationInfo
  const added = await insertPasskey(tables, {
    ...{ accountId, name, credentialId: credential.id, publicKey: Buffer.from(credential.publicKey), counter: credential.counter },
    ...{ transports: credential.transports ?? [], synced: credentialBackedUp, createdAt: now },
  })
  if (added === null) throw accountProblems['passkey-refused']()
  await announce(accountId, language)
}
