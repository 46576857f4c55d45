import type { DemoPersonWire } from './contract.ts'
import { DEMO_PASSWORD, type DemoPerson, people, portrait } from './people.ts'
import { findLiveShow, type PrepareDeps } from './prepare-demo.ts'

/** Everybody of the demo, with the password that is no secret and the page their work begins at. Nobody where there is no demo. */
export async function listPeople(deps: PrepareDeps): Promise<DemoPersonWire[]> {
  const show = await findLiveShow(deps)
  if (!show) return []
  return Object.entries<DemoPerson>(people).map(([key, { email, name, role, desk }]) => ({
    ...{ email, password: DEMO_PASSWORD, name, avatarUrl: portrait(key), role },
    goesTo: desk === 'studio' ? `/desk/studio/${show.id}` : `/desk/${desk}`,
  }))
}
