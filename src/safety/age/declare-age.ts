import { type Actor, httpProblems } from '#platform/http'
import { type AgeStanding, endOf } from './assertion.ts'
import type { Desk } from './deps.ts'
import { knowAge } from './know-age.ts'
import { ageProblems } from './problems.ts'
import { insertAssertion } from './store.ts'

/** Somebody's own word, for or against. Whoever said that they are under 18 is not believed the opposite before tomorrow. */
export async function declareAge(desk: Desk, actor: Actor, input: { market: string; adult: boolean }): Promise<AgeStanding> {
  const subject = subjectOf(actor)
  const [{ age }, standing] = await Promise.all([desk.markets.get(input.market), knowAge(desk, actor)])
  if (input.adult && standing.saidMinorUntil) {
    throw ageProblems['said-minor'](undefined, { until: standing.saidMinorUntil.toISOString() })
  }
  const now = desk.clock.now()
  const { validDays } = age
  const expiresAt = endOf(now, { adult: input.adult, guest: 'viewerId' in subject, validDays })
  await insertAssertion(desk.tables, { subject, level: 'declared', adult: input.adult, source: 'statement', expiresAt }, now)
  return knowAge(desk, actor)
}

function subjectOf({ accountId, viewerId }: Actor) {
  if (accountId !== null) return { accountId }
  if (viewerId !== null) return { viewerId }
  throw httpProblems['sign-in-required']()
}
