import { randomBytes } from 'node:crypto'
import type { Actor } from '#platform/http'
import type { Signer } from '#platform/signing'
import type { Clock } from '#platform/time'
import { encodeClaims, GRANT_SECONDS, type GrantClaims, RENEW_AFTER_SECONDS, type Subject } from './grant.ts'
import type { Policies } from './policies.ts'
import { audienceProblems } from './problems.ts'

/** Who is known to be an adult. `safety/age` will answer; until then nobody is. */
export interface AgeAssertions {
  isAdult(viewer: Actor): Promise<boolean>
}

export const noAssertions: AgeAssertions = { isAdult: async () => false }

/** The right of one viewer to see one subject for at most two minutes. */
export interface Grant extends GrantClaims {
  /** Signed text; bearer token or cookie. */
  readonly token: string
  readonly renewAfterSeconds: number
}

export interface GrantRequest {
  readonly viewer: Actor
  readonly subject: Subject
  /** The sitting that is renewed; a new one when absent. */
  readonly session?: string
}

export interface GrantDeps {
  signer: Signer
  clock: Clock
  policies: Policies
  ages: AgeAssertions
}

/** Refuses whoever is not known to be old enough (`age-check-needed`), and whoever has no guest identity (`viewer-needed`). */
export async function giveGrant({ signer, clock, policies, ages }: GrantDeps, { viewer, subject, session }: GrantRequest): Promise<Grant> {
  if (viewer.viewerId === null) throw audienceProblems['viewer-needed']()
  const audience = await policies.audienceOf(subject)
  if (audience === 'adults' && !(await ages.isAdult(viewer))) throw audienceProblems['age-check-needed']()
  const expiresAt = new Date(clock.now().getTime() + GRANT_SECONDS * 1000)
  const claims: GrantClaims = {
    viewerId: viewer.viewerId,
    session: session ?? randomBytes(16).toString('base64url'),
    subject,
    audience,
    expiresAt,
  }
  return { ...claims, token: signer.sign(encodeClaims(claims)), renewAfterSeconds: RENEW_AFTER_SECONDS }
}
