/** Delegations: an agency's people act for a brand, as far as it allows and until its date; every act is written down as such. */
import type { Mandate, Membership } from '#people/organisations'
import type { Acted, Route } from '#platform/http'
import type { Id } from '#platform/ids'
import type { DelegationDeps } from './deps.ts'
import { grantDelegation } from './grant-delegation.ts'
import { forgetWhoLeft, nameDelegate } from './name-delegate.ts'
import { heldBy } from './read-delegations.ts'
import { recordAct } from './record-act.ts'
import { delegationRoutes } from './routes.ts'

export { delegable } from './grant-delegation.ts'

type Tail<Call> = Call extends (deps: DelegationDeps, ...rest: infer Rest) => infer Answer ? (...rest: Rest) => Answer : never

export interface Delegations {
  readonly routes: readonly Route[]
  /** Where the account acts for others now, besides its own memberships. */
  heldBy(accountId: Id<'acc'>, own: readonly Membership[]): Promise<readonly Membership[]>
  /** Called after a command that asked for somebody else's organisation. */
  record(mandates: readonly Mandate[], acted: Acted): Promise<void>
  /** By an account of the brand that may; `agency` is its short name. Refuses what is not delegable. */
  readonly grant: Tail<typeof grantDelegation>
  /** By an actor who may for the agency. */
  readonly name: Tail<typeof nameDelegate>
}

export function createDelegations(deps: DelegationDeps): Delegations {
  forgetWhoLeft(deps)
  return {
    routes: delegationRoutes(deps),
    heldBy: (accountId, own) => heldBy(deps, accountId, own),
    record: (mandates, acted) => recordAct(deps, mandates, acted),
    grant: (...rest) => grantDelegation(deps, ...rest),
    name: (...rest) => nameDelegate(deps, ...rest),
  }
}
