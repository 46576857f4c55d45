import { createLookUp } from '#platform/db'
import type { Actor, Route } from '#platform/http'
import type { Id } from '#platform/ids'
import type { SaleSource } from '#shop/sales'
import type { DropParts, DropsDeps } from './deps.ts'
import type { Drop } from './drop.ts'
import { keepDrops } from './keep-drops.ts'
import { type NewDrop, planDrop } from './plan-drop.ts'
import { type DropDeal, type DropReader, findDeal, readDrops } from './read-drops.ts'
import { dropRoutes } from './routes.ts'
import { dropSales } from './run-drop.ts'
import { lowestDropped, readDropsById } from './store.ts'
import type { DropTables } from './tables.ts'

/** Refuses with `shop/drops/*`. */
export interface Drops extends DropReader {
  readonly routes: readonly Route[]
  /** Sets the units aside and announces it; for whoever runs the occasion's shows. */
  plan(actor: Actor, wish: NewDrop): Promise<Drop>
  /** For offers: what somebody could have had it for. */
  lowestPriceSince(variantId: Id<'var'>, market: string, since: Date): Promise<bigint | null>
  /** For `live/cues`: a drop is opened and closed at a frame. */
  readonly sales: SaleSource
  /** For checkout. */
  readonly deals: { find(fenceId: string): Promise<DropDeal | null> }
  /** Takes up those that are not over; call once before requests come. */
  start(): Promise<void>
}

export function partsOf(deps: DropsDeps): DropParts {
  const tables = deps.db.tables<DropTables>()
  return { ...deps, tables, find: createLookUp((ids) => readDropsById(tables, ids)) }
}

export function createDrops(deps: DropsDeps): Drops {
  const parts = partsOf(deps)
  const reader = readDrops(parts)
  return {
    ...{ ...reader, ...keepDrops(parts), sales: dropSales(parts) },
    deals: { find: (fenceId) => findDeal(parts, fenceId) },
    lowestPriceSince: (variantId, market, since) => lowestDropped(parts.tables, variantId, market, since),
    plan: (actor, wish) => planDrop(parts, actor, wish),
    routes: dropRoutes(parts, reader),
  }
}
