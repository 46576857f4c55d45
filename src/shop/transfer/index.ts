/** Transfer: products in and out by file, and the feeds that shop searches read. */
import type { Route } from '#platform/http'
import type { Desk, TransferDeps } from './deps.ts'
import { createFetchFile } from './fetch-file.ts'
import { outRoutes } from './out-routes.ts'
import { importRoutes } from './routes.ts'
import type { TransferTables } from './tables.ts'
import { handleImports, resumeImports } from './work-import.ts'

export type { TransferDeps } from './deps.ts'

export interface Transfer {
  /** Goes on with what an earlier process left. */
  start(): Promise<void>
  readonly routes: readonly Route[]
}

export function createTransfer(deps: TransferDeps): Transfer {
  const desk: Desk = { ...deps, tables: deps.db.tables<TransferTables>(), fetchFile: deps.fetchFile ?? createFetchFile() }
  handleImports(desk)
  return { start: () => resumeImports(desk, 0), routes: [...importRoutes(desk), ...outRoutes(desk)] }
}
