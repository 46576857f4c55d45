/**
 * Settlements: a brand's share of each order, sent to its own account with the provider once the market's settlement delay is over and nothing
 * holds it, and taken back in proportion when money goes back to the buyer. The ledger says how much; every step is a set in it. Knows no order:
 * what was sold comes by the port `SoldSource`, what protects people by `WelfareHolds`.
 */
import type { Route } from '#platform/http'
import type { SettlementParts, SettlementsDeps } from './deps.ts'
import { keepSettlements, settle } from './keep-settlements.ts'
import { settlementRoutes } from './routes.ts'
import { noWelfareHolds } from './sold.ts'

export type { SettlementsDeps } from './deps.ts'
export * from './provider.ts'
export type { SoldPart, SoldSource, WelfareHolds } from './sold.ts'

export interface Settlements {
  /** Follows the ledger and settles what is due; the job does it every 20 seconds. */
  settle(): Promise<void>
  readonly routes: readonly Route[]
}

export function createSettlements(deps: SettlementsDeps): Settlements {
  const byCode = new Map(deps.providers.map((provider) => [provider.code, provider]))
  const parts: SettlementParts = { welfare: noWelfareHolds, ...deps, byCode }
  keepSettlements(parts)
  return { settle: () => settle(parts), routes: settlementRoutes(parts) }
}
