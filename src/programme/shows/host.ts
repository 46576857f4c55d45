import type { Organisations } from '#people/organisations'
import { Problem } from '#platform/problem'
import type { HostGate } from '#safety/age'
import type { Show } from './show.ts'

export interface HostDeps {
  organisations: Pick<Organisations, 'membersWith'>
  hosts: HostGate
}

type Hosted = Pick<Show, 'brandId' | 'hostId' | 'marketCode'>

/** Why this person may not host the show: no member who may run shows, or not known to be old enough. */
export async function hostFault(deps: HostDeps, show: Hosted): Promise<'host' | 'host-age' | null> {
  if (!(await isCrew(deps, show))) return 'host'
  try {
    await deps.hosts.requireHost(show.hostId, show.marketCode)
    return null
  } catch (error) {
    if (error instanceof Problem) return 'host-age'
    throw error
  }
}

export const isCrew = async ({ organisations }: HostDeps, { brandId, hostId }: Hosted): Promise<boolean> =>
  (await organisations.membersWith(brandId, 'show.run')).includes(hostId)
