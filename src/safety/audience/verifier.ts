import type { Id } from '#platform/ids'
import { createMemo } from '#platform/memo'
import type { Signer } from '#platform/signing'
import type { Clock } from '#platform/time'
import type { Audience } from './contract.ts'
import { decodeClaims, GRANT_SECONDS, type GrantClaims, keyOf, type Subject } from './grant.ts'

const MEMO_ENTRIES = 100_000

/** What the asker is about to serve, and to whom when that is known (a player without cookies is not). */
export interface Expected {
  readonly subject: Subject
  readonly viewerId?: Id<'vwr'>
}

export interface Verifier {
  verify(token: string, expected: Expected): GrantClaims | null
  /** Told of every change: what was granted to everyone does not hold for a subject that is for adults now. */
  follow(subject: Subject, audience: Audience): void
}

/** Checks grants without a database. The signature is computed once a token; later checks are a look-up until it lapses. */
export function createVerifier(signer: Signer, clock: Clock): Verifier {
  const known = createMemo<GrantClaims>(MEMO_ENTRIES)
  const narrowed = createMemo<true>(MEMO_ENTRIES)

  function claimsOf(token: string, nowMs: number): GrantClaims | null {
    const remembered = known.get(token, nowMs)
    if (remembered) return remembered
    const text = signer.verify(token)
    if (text === null) return null
    const claims = decodeClaims(text)
    const untilMs = claims.expiresAt.getTime()
    if (untilMs <= nowMs) return null
    known.set(token, claims, untilMs)
    return claims
  }

  return {
    verify(token, { subject, viewerId }) {
      const nowMs = clock.now().getTime()
      const claims = claimsOf(token, nowMs)
      if (!claims) return null
      if (claims.subject.kind !== subject.kind || claims.subject.id !== subject.id) return null
      if (viewerId !== undefined && claims.viewerId !== viewerId) return null
      if (claims.audience === 'everyone' && narrowed.get(keyOf(subject), nowMs)) return null
      return claims
    },
    follow(subject, audience) {
      // After that time every grant from before has lapsed.
      if (audience === 'adults') narrowed.set(keyOf(subject), true, clock.now().getTime() + GRANT_SECONDS * 1000)
      else narrowed.delete(keyOf(subject))
    },
  }
}
