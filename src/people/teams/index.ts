/** Teams: people found an organisation, invite others into it, and change what they may do there. */
import type { Route } from '#platform/http'
import type { TeamDeps } from './deps.ts'
import { teamRoutes } from './routes.ts'

export type { TeamDeps } from './deps.ts'
export { ownInvitations } from './own-invitations.ts'

export interface Teams {
  readonly routes: readonly Route[]
}

export function createTeams(deps: TeamDeps): Teams {
  return { routes: teamRoutes(deps) }
}
