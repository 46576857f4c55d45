import type { Actor } from '#platform/http'
import type { Id } from '#platform/ids'
import { type DeskDeps, lockToPlan, showToPlan } from './desk-deps.ts'
import { isOpen } from './editing.ts'
import { lineupChanged } from './events.ts'
import { writeLineup } from './lineup-store.ts'
import { showProblems } from './problems.ts'
import type { Show } from './show.ts'
import { updateShow } from './store.ts'
import type { ShowTables } from './tables.ts'

export interface LineupEdit {
  readonly version: number
  /** The whole lineup, in its order. */
  readonly productIds: readonly Id<'prd'>[]
}

/** The lineup is these products from now on: added, taken out and moved at once. They are the brand's own and sold in the show's market. */
export async function editLineup(deps: DeskDeps, actor: Actor, id: Id<'shw'>, { version, productIds }: LineupEdit): Promise<Show> {
  const { brandId, marketCode } = await showToPlan(deps, actor, id)
  const [owned, sold] = await Promise.all([
    deps.catalog.ownedBy(brandId, productIds),
    deps.catalog.listProductCards(productIds, marketCode),
  ])
  const fit = new Set(sold.map((card) => card.id).filter((product) => owned.has(product)))
  const show = await deps.db.transaction(async (sql) => {
    const tables = deps.db.tablesOn<ShowTables>(sql)
    const locked = await lockToPlan(tables, actor, id, version)
    if (!isOpen(locked, 'lineup')) throw showProblems.locked(undefined, { fields: ['lineup'], state: locked.state })
    const unfit = productIds.filter((product) => !fit.has(product))
    if (unfit.length > 0) throw showProblems['product-unfit'](undefined, { productIds: unfit })
    await writeLineup(tables, id, productIds)
    return (await updateShow(tables, id, {})) as Show
  })
  deps.events.emit(lineupChanged, { showId: id })
  return show
}
