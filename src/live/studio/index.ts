/** Studio: the host's desk of a show, over HTTP. For whoever holds `show.run` in the show's brand. */
import type { Route } from '#platform/http'
import type { StudioDeps } from './deps.ts'
import { followShows } from './follow-shows.ts'
import { studioRoutes } from './routes.ts'

export type { StudioDeps } from './deps.ts'

export interface Studio {
  readonly routes: readonly Route[]
}

export function createStudio(deps: StudioDeps): Studio {
  followShows(deps)
  return { routes: studioRoutes(deps) }
}
