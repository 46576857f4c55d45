import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fromUuid, type Id } from '#platform/ids'
import { createSigner } from '#platform/signing'
import { encodeClaims, type GrantClaims } from './grant.ts'
import { grantCookie } from './grant-cookie.ts'
import { createVerifier } from './verifier.ts'

const signer = createSigner('a secret for tests', 'playback grant')
const NOW = Date.UTC(2026, 10, 1)

const word = fc.stringMatching(/^[a-z]{1,12}$/)
const viewer = fc.uuid().map((uuid): Id<'vwr'> => fromUuid('vwr', uuid))
const claims: fc.Arbitrary<GrantClaims> = fc.record({
  viewerId: viewer,
  session: word,
  subject: fc.record({ kind: word, id: fc.string({ minLength: 1 }) }),
  audience: fc.constantFrom('everyone', 'adults'),
  expiresAt: fc.integer({ min: 1, max: 120_000 }).map((left) => new Date(NOW + left)),
})

function setUp() {
  let nowMs = NOW
  const verifier = createVerifier(signer, { now: () => new Date(nowMs) })
  return { ...verifier, at: (time: number) => (nowMs = time) }
}

const tokenOf = (granted: GrantClaims) => signer.sign(encodeClaims(granted))

test('a grant says what was granted, also the second time', () => {
  fc.assert(
    fc.property(claims, (granted) => {
      const { verify } = setUp()
      const expected = { subject: granted.subject, viewerId: granted.viewerId }
      expect(verify(tokenOf(granted), expected)).toEqual(granted)
      expect(verify(tokenOf(granted), expected)).toEqual(granted)
      expect(verify(tokenOf(granted), { subject: granted.subject })).toEqual(granted)
    }),
  )
})

test('a grant with any letter changed is nothing, also when the true one is remembered', () => {
  fc.assert(
    fc.property(claims, fc.nat(), fc.stringMatching(/^[A-Za-z0-9_.-]$/), (granted, place, letter) => {
      const { verify } = setUp()
      const token = tokenOf(granted)
      const at = place % token.length
      const changed = token.slice(0, at) + letter + token.slice(at + 1)
      fc.pre(changed !== token)
      verify(token, granted)
      expect(verify(changed, { subject: granted.subject })).toBeNull()
    }),
  )
})

test('a grant ends when it ends, remembered or not', () => {
  fc.assert(
    fc.property(claims, fc.boolean(), (granted, seenBefore) => {
      const { verify, at } = setUp()
      const token = tokenOf(granted)
      at(granted.expiresAt.getTime() - 1)
      if (seenBefore) expect(verify(token, { subject: granted.subject })).not.toBeNull()
      at(granted.expiresAt.getTime())
      expect(verify(token, { subject: granted.subject })).toBeNull()
    }),
  )
})

test('a grant opens no other subject and serves no other viewer', () => {
  fc.assert(
    fc.property(claims, claims, (granted, other) => {
      fc.pre(granted.viewerId !== other.viewerId)
      fc.pre(granted.subject.id !== other.subject.id)
      const { verify } = setUp()
      const token = tokenOf(granted)
      expect(verify(token, { subject: other.subject })).toBeNull()
      expect(verify(token, { subject: granted.subject, viewerId: other.viewerId })).toBeNull()
      expect(verify(token, { subject: { kind: granted.subject.kind, id: other.subject.id } })).toBeNull()
    }),
  )
})

test('what another key or purpose signed is nothing', () => {
  const granted = fc.sample(claims, 1)[0]!
  const { verify } = setUp()
  for (const foreign of [createSigner('another secret', 'playback grant'), createSigner('a secret for tests', 'viewer cookie')]) {
    expect(verify(foreign.sign(encodeClaims(granted)), { subject: granted.subject })).toBeNull()
  }
  for (const text of ['', '.', 'abc', 'abc.def']) expect(verify(text, { subject: granted.subject })).toBeNull()
})

test('when a subject is for adults from now on, what was granted to everyone ends at once', () => {
  const { verify, follow } = setUp()
  const [first] = fc.sample(claims, 1)
  const everyone: GrantClaims = { ...first!, audience: 'everyone' }
  const adults: GrantClaims = { ...first!, audience: 'adults' }
  const { subject } = everyone
  expect(verify(tokenOf(everyone), { subject })).not.toBeNull()
  follow(subject, 'adults')
  expect(verify(tokenOf(everyone), { subject })).toBeNull()
  expect(verify(tokenOf(adults), { subject })).toEqual(adults)
  follow(subject, 'everyone')
  expect(verify(tokenOf(everyone), { subject })).toEqual(everyone)
})

test('the cookie is kept from scripts, from other paths and from plain http', () => {
  expect(grantCookie({ token: 'abc.def' }, { path: '/media/', secure: true })).toEqual([
    'souk_grant',
    'abc.def',
    { path: '/media/', secure: true, httpOnly: true, sameSite: 'lax', maxAge: 120 },
  ])
})
