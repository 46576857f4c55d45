/** Audience: who may see what, as grants that any server checks without a database. */
import type { Config } from '#platform/config'
import type { Database } from '#platform/db'
import type { Events } from '#platform/events'
import type { Actor } from '#platform/http'
import { createSigner } from '#platform/signing'
import type { Clock } from '#platform/time'
import type { Grant, GrantDeps, GrantRequest } from './give-grant.ts'
import { type AgeAssertions, type AgeNeeds, admits, giveGrant, noAssertions, plainNeed, requireAdmitted } from './give-grant.ts'
import type { Subject } from './grant.ts'
import { createPolicies, type Policies } from './policies.ts'
import { createVerifier, type Verifier } from './verifier.ts'

export { audienceChanged } from './events.ts'
export type { AgeAssertions, AgeNeed, AgeNeeds, Grant, GrantRequest } from './give-grant.ts'
export { encodeClaims, type Subject } from './grant.ts'
export { GRANT_COOKIE, grantCookie } from './grant-cookie.ts'
export { createVerifier } from './verifier.ts'

export interface AudienceDeps {
  config: Pick<Config, 'secret'>
  db: Database
  events: Events
  clock: Clock
  /** Absent: nobody is known to be an adult. */
  ages?: AgeAssertions
  /** Absent: somebody's own word is enough. */
  needs?: AgeNeeds
}

export interface AudiencePolicy extends Policies, Pick<Verifier, 'verify'> {
  /** Gives or renews; refuses with `safety/audience/age-check-needed` or `viewer-needed`. */
  grant(request: GrantRequest): Promise<Grant>
  /** Whether this viewer may see the subject, its name and its pictures: for lists, heads and pages. */
  admits(viewer: Actor, subject: Subject): Promise<boolean>
  /** Refuses whom `admits` does not, with `safety/audience/age-check-needed`. */
  requireAdmitted(viewer: Actor, subject: Subject): Promise<void>
}

/**
 * `audienceOf` answers `everyone` for a subject without a policy. `verify` answers the claims of a grant for that subject (and viewer, when
 * named), or null; it is synchronous and cheap. Narrowing an audience to adults ends older grants at once in this process, elsewhere as they lapse.
 */
export function createAudience({ config, db, events, clock, ages = noAssertions, needs = plainNeed }: AudienceDeps): AudiencePolicy {
  const signer = createSigner(config.secret, 'playback grant')
  const verifier = createVerifier(signer, clock)
  const policies = createPolicies({ db, events, clock, verifier })
  const deps: GrantDeps = { signer, clock, policies, ages, needs }
  return {
    ...policies,
    verify: verifier.verify,
    grant: (request) => giveGrant(deps, request),
    admits: (viewer, subject) => admits(deps, viewer, subject),
    requireAdmitted: (viewer, subject) => requireAdmitted(deps, viewer, subject),
  }
}
