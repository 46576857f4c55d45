import type { Delegations } from '#people/delegations'
import type { Organisations } from '#people/organisations'
import { type Actor, anonymous } from '#platform/http'
import type { Id } from '#platform/ids'
import type { Clock } from '#platform/time'
import { type DemoOrganisation, type DemoPersonName, delegation } from './people.ts'

export interface DelegationSeedDeps {
  clock: Clock
  organisations: Pick<Organisations, 'membershipsOf'>
  /** Absent: nobody acts for others. */
  delegations?: Pick<Delegations, 'grant' | 'name' | 'heldBy'>
}

/** The agency's person works for the brand, as far as it allows. */
export async function seedDelegation(
  { clock, organisations, delegations }: DelegationSeedDeps,
  brands: ReadonlyMap<DemoOrganisation, Id<'org'>>,
  people: ReadonlyMap<DemoPersonName, Id<'acc'>>,
): Promise<void> {
  if (!delegations) return
  const accountId = people.get(delegation.delegate)!
  const organisationId = brands.get(delegation.brand)!
  const held = await delegations.heldBy(accountId, await organisations.membershipsOf(accountId))
  if (held.some(({ organisation }) => organisation.id === organisationId)) return
  const until = new Date(clock.now().getTime() + delegation.days * 86_400_000)
  const granted = await delegations.grant(people.get(delegation.by)!, {
    organisationId,
    agency: delegation.agency,
    scope: delegation.scope,
    until,
  })
  await delegations.name(agencyActor(accountId, brands.get(delegation.agency)!), { id: granted.id, accountId, named: true })
}

const agencyActor = (accountId: Id<'acc'>, agencyId: Id<'org'>): Actor => ({
  ...{ ...anonymous, kind: 'account', accountId },
  can: (_capability, organisation) => organisation === undefined || organisation === agencyId,
})
