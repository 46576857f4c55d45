import type { Sql } from '#platform/db'
import type { Id } from '#platform/ids'
import type { Bilingual } from '#platform/language'
import type { Inventory } from '#shop/inventory'
import { putPicture } from './arrange-pictures.ts'
import type { DeskDeps } from './desk-deps.ts'
import { catalogProblems } from './problems.ts'
import { reviewedMarkets } from './review.ts'
import { insertProduct } from './store.ts'
import type { CatalogTables } from './tables.ts'

/** One piece, made where it is sold. */
export interface OneOff {
  readonly organisationId: Id<'org'>
  /** Where it is offered: refused where the market looks at products before they are sold. */
  readonly market: string
  /** Its address in this Souk and its organisation's name for it; the same again makes nothing. */
  readonly slug: string
  readonly sku: string
  readonly title: Bilingual
}

/** Products that nobody prepared: published and counted like any other, but without a price, so in no list and no shop, only where a host offers them. */
export function createOneOffs(deps: DeskDeps, inventory: Pick<Inventory, 'receive'>) {
  const { db, catalog } = deps
  return {
    /** Makes it with its one unit, in the caller's transaction. Null when it is there already. */
    async makeOneOff(sql: Sql, { organisationId, market, slug, sku, title }: OneOff): Promise<Id<'var'> | null> {
      const tables = db.tablesOn<CatalogTables>(sql)
      if ((await reviewedMarkets(tables)).has(market)) throw catalogProblems['review-first'](undefined, { market })
      const variants = [{ sku, title, prices: [] }]
      const made = await insertProduct(tables, { organisationId, slug, title, pictureUrl: '', state: 'published', variants })
      const variantId = made?.variantIds[0]
      if (!variantId) return null
      await inventory.receive(sql, organisationId, variantId, 1)
      return variantId
    },
    /** Puts a picture on it; whoever calls knows that the actor may. */
    async pictureOneOff(id: Id<'prd'>, bytes: Uint8Array): Promise<void> {
      const product = await catalog.readFresh(id)
      if (!product) throw catalogProblems['product-unknown']()
      await putPicture(deps, product, bytes)
    },
  }
}
