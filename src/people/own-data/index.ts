/** Own data: what Souk keeps of a person, as a file for them; and the end of an account, with days to think better of it. */
import type { Route } from '#platform/http'
import type { OwnDataDeps } from './deps.ts'
import { writeExports } from './export-data.ts'
import { carryOutFarewells } from './leave.ts'
import { ownDataRoutes } from './routes.ts'

export type { OwnDataDeps, OwnDataSource } from './deps.ts'

export interface OwnData {
  readonly routes: readonly Route[]
}

export function createOwnData(deps: OwnDataDeps): OwnData {
  writeExports(deps)
  carryOutFarewells(deps)
  return { routes: ownDataRoutes(deps) }
}
