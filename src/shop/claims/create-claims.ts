import { createBatcher, createLookUp } from '#platform/db'
import type { Actor, Route } from '#platform/http'
import { queueProblems } from '#shop/queue'
import type { SalePlace, SaleSource } from '#shop/sales'
import type { ClaimList, NewClaim } from './claim.ts'
import type { ClaimAnswer } from './contract.ts'
import type { ClaimParts, ClaimsDeps } from './deps.ts'
import { type HeardLine, hearLine } from './hear-line.ts'
import { keepClaims } from './keep-claims.ts'
import { type NewClaims, planClaims } from './plan-claims.ts'
import { type ClaimDeal, type ClaimReader, findDeal, readClaimsNow } from './read-claims.ts'
import { claimRoutes } from './routes.ts'
import { claimSales } from './run-claims.ts'
import { insertClaims, readListsById } from './store.ts'
import type { ClaimTables } from './tables.ts'

const BATCH_SIZE = 256
const QUEUE_LIMIT = 4_000

/** Refuses with `shop/claims/*`. */
export interface Claims extends Pick<ClaimReader, 'latestAt'> {
  readonly routes: readonly Route[]
  /** Says what can be claimed under which number; for whoever runs the occasion's shows. */
  plan(actor: Actor, wish: NewClaims): Promise<ClaimList>
  /** For `live/cues`: claims are opened and closed at a frame. */
  readonly sales: SaleSource
  /** For checkout. */
  readonly deals: { find(fenceId: string): Promise<ClaimDeal | null> }
  /** For the talk: claims what a line asks for. Null where nothing is open, and for a line that claims nothing. */
  hear(actor: Actor, occasion: SalePlace, line: HeardLine): Promise<ClaimAnswer | null>
}

export function partsOf(deps: ClaimsDeps): ClaimParts {
  const tables = deps.db.tables<ClaimTables>()
  const writing = createBatcher<NewClaim, void>({
    ...{ batchSize: BATCH_SIZE, queueLimit: QUEUE_LIMIT },
    async run(claims) {
      await insertClaims(deps.db.pool, claims)
      return claims.map(() => undefined)
    },
    refuse: () => queueProblems.busy(undefined, { retryAfterSeconds: 1 }),
  })
  return { ...deps, tables, find: createLookUp((ids) => readListsById(tables, ids)), writeDown: writing.submit }
}

export function createClaims(deps: ClaimsDeps): Claims {
  const parts = partsOf(deps)
  const reader = readClaimsNow(parts)
  keepClaims(parts)
  return {
    latestAt: reader.latestAt,
    plan: (actor, wish) => planClaims(parts, actor, wish),
    routes: claimRoutes(parts, reader),
    sales: claimSales(parts),
    deals: { find: (fenceId) => findDeal(parts, fenceId) },
    async hear(actor, occasion, line) {
      const list = await reader.openAt(occasion)
      return list && hearLine(parts, actor, list, line)
    },
  }
}
