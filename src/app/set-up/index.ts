/** Set-up: how an empty Souk gets its operator, its platform and its first market. */
import type { Route } from '#platform/http'
import { setUpRoutes } from './routes.ts'
import { SetUp, type SetUpDeps } from './set-up.ts'

export function createSetUp(deps: SetUpDeps): { readonly routes: readonly Route[]; path(): Promise<string | null> } {
  const setUp = new SetUp(deps)
  return { routes: setUpRoutes(setUp), path: () => setUp.path() }
}
