import type { Actor } from '#platform/http'
import type { Id } from '#platform/ids'
import type { By } from './journal.ts'
import { orderProblems } from './problems.ts'

type Capability = 'orders.read' | 'orders.manage' | 'orders.refund'

/** Those who keep the platform see every seller's orders and may give money back; all else is the seller's. */
export const mayAct = (actor: Actor, capability: Capability, organisationId: Id<'org'>): boolean =>
  actor.can(capability, organisationId) || (capability !== 'orders.manage' && actor.can('orders.oversee'))

/** Who acts at the desk. An order that the person may not see answers like one that does not exist. */
export function actingAtDesk(actor: Actor, capability: Capability, organisationId: Id<'org'>): By {
  if (!mayAct(actor, capability, organisationId)) throw orderProblems['order-unknown']()
  const kind = actor.can(capability, organisationId) ? 'seller' : 'operator'
  return { kind, accountId: actor.accountId, name: actor.displayName }
}
