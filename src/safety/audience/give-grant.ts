import { randomBytes } from 'node:crypto'
import { type AgeLevel, ageLevels } from '#markets'
import type { Actor } from '#platform/http'
import type { Signer } from '#platform/signing'
import type { Clock } from '#platform/time'
import { encodeClaims, GRANT_SECONDS, type GrantClaims, RENEW_AFTER_SECONDS, type Subject } from './grant.ts'
import type { Policies } from './policies.ts'
import { audienceProblems } from './problems.ts'

/** Who is known to be an adult, at least so surely. `safety/age` answers; without it nobody is. */
export interface AgeAssertions {
  isAdult(viewer: Actor, needed: AgeLevel): Promise<boolean>
}

export const noAssertions: AgeAssertions = { isAdult: async () => false }

/** What the subject's market asks of those who watch what is for adults, and where that can be shown. */
export interface AgeNeed {
  readonly level: AgeLevel
  /** Path of the page that leads there. */
  readonly address: string
}
/** The floor above knows a subject's market. */
export type AgeNeeds = (subject: Subject) => Promise<AgeNeed>

export const plainNeed: AgeNeeds = async () => ({ level: 'declared', address: '/age' })

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
  needs: AgeNeeds
}

/** Whether the viewer may see the subject: it is for everyone, or they are known to be old enough. */
export async function admits(
  { policies, ages, needs }: Omit<GrantDeps, 'signer' | 'clock'>,
  viewer: Actor,
  subject: Subject,
): Promise<boolean> {
  if ((await policies.audienceOf(subject)) === 'everyone') return true
  return ages.isAdult(viewer, (await needs(subject)).level)
}

/** Refuses whoever may not see the subject: `age-check-needed { levels, address }`. */
export async function requireAdmitted(deps: Omit<GrantDeps, 'signer' | 'clock'>, viewer: Actor, subject: Subject): Promise<void> {
  if ((await deps.policies.audienceOf(subject)) === 'adults') await requireAdult(deps, viewer, subject)
}

/** Refuses whoever is not known to be old enough (`age-check-needed { levels, address }`), and whoever has no guest identity (`viewer-needed`). */
export async function giveGrant(deps: GrantDeps, { viewer, subject, session }: GrantRequest): Promise<Grant> {
  if (viewer.viewerId === null) throw audienceProblems['viewer-needed']()
  const audience = await deps.policies.audienceOf(subject)
  if (audience === 'adults') await requireAdult(deps, viewer, subject)
  const expiresAt = new Date(deps.clock.now().getTime() + GRANT_SECONDS * 1000)
  const claims: GrantClaims = {
    viewerId: viewer.viewerId,
    session: session ?? randomBytes(16).toString('base64url'),
    subject,
    audience,
    expiresAt,
  }
  return { ...claims, token: deps.signer.sign(encodeClaims(claims)), renewAfterSeconds: RENEW_AFTER_SECONDS }
}

async function requireAdult({ ages, needs }: Pick<GrantDeps, 'ages' | 'needs'>, viewer: Actor, subject: Subject): Promise<void> {
  const { level, address } = await needs(subject)
  if (await ages.isAdult(viewer, level)) return
  throw audienceProblems['age-check-needed'](undefined, { levels: ageLevels.slice(ageLevels.indexOf(level)), address })
}
