/** Age: who is known to be 18 or older, how surely, and until when. No date of birth is ever taken. */
import type { AgeLevel } from '#markets'
import type { Actor, Route } from '#platform/http'
import type { Id } from '#platform/ids'
import type { AgeStanding } from './assertion.ts'
import type { AgeDeps, Desk } from './deps.ts'
import { forgetNightly } from './forget-ages.ts'
import { isAdult, knowAge, requireHost } from './know-age.ts'
import { reviewRoutes } from './review-routes.ts'
import { ageRoutes } from './routes.ts'
import { createSeal } from './seal.ts'
import { insertAssertion } from './store.ts'

export type { AgeStanding } from './assertion.ts'
export type { AgeDeps } from './deps.ts'
export { ageRevoked } from './events.ts'
export { ownAges } from './own-ages.ts'
export type { AgeDelivery, AgeNews, AgeProvider, AgeVisit } from './provider.ts'
export { createAgeSandbox } from './sandbox/index.ts'

/** Who may go on air. Refuses with `safety/age/host-age-needed { levels, address }` or `people/accounts/suspended { until }`. */
export interface HostGate {
  requireHost(accountId: Id<'acc'>, marketCode: string): Promise<void>
}

export interface Ages extends HostGate {
  /** Whether the person is known to be 18 at least so surely; `declared` when nothing else is said. */
  isAdult(actor: Pick<Actor, 'accountId' | 'viewerId'>, needed?: AgeLevel): Promise<boolean>
  levelOf(actor: Pick<Actor, 'accountId' | 'viewerId'>): Promise<AgeStanding>
  /** Of the demo's invented people; says so in its source. */
  assertForDemo(accountId: Id<'acc'>, level: AgeLevel, until: Date): Promise<void>
  readonly routes: readonly Route[]
}

export function createAges(deps: AgeDeps): Ages {
  const desk: Desk = { ...deps, tables: deps.db.tables(), seal: createSeal(deps.config.secret) }
  forgetNightly(desk)
  return {
    isAdult: (actor, needed = 'declared') => isAdult(desk, actor, needed),
    levelOf: (actor) => knowAge(desk, actor),
    requireHost: (accountId, marketCode) => requireHost(desk, accountId, marketCode),
    assertForDemo: (accountId, level, expiresAt) =>
      insertAssertion(desk.tables, { subject: { accountId }, level, adult: true, source: 'demo', expiresAt }, desk.clock.now()),
    routes: [...ageRoutes(desk), ...reviewRoutes(desk)],
  }
}
