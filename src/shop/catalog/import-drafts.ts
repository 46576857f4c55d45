import type { Markets } from '#markets'
import type { Database, Sql } from '#platform/db'
import { type Id, newUuid } from '#platform/ids'
import type { Inventory } from '#shop/inventory'
import * as store from './import-store.ts'
import { MOST_PICTURES } from './picture.ts'
import { catalogProblems } from './problems.ts'
import { faultOf, type NewProduct, type Product } from './product.ts'
import type { ProductDraft } from './product-draft.ts'
import { reviewedMarkets } from './review.ts'
import type { ProductState } from './states.ts'
import { readProducts } from './store.ts'
import type { CatalogTables } from './tables.ts'

export interface Import {
  readonly organisationId: Id<'org'>
  readonly actorId: Id<'acc'> | null
  /** UUID of the import, for the journal of stock. */
  readonly importId?: string
}

export interface Imported {
  readonly productId: Id<'prd'>
  readonly created: boolean
  /** The file puts it on sale, and a market asks for a look at it first. */
  readonly waits: boolean
}

export interface ImportDeps {
  db: Database
  inventory: Pick<Inventory, 'countMany' | 'levelsAt'>
  markets: Pick<Markets, 'list'>
  forget(id: Id<'prd'>): void
}

/** Products at once; a caller with more of them asks several times in its transaction. */
const DRAFTS_AT_ONCE = 500

const HANDLE = /^[a-z0-9]+(-[a-z0-9]+)*$/

/** Why a draft cannot be taken, in one sentence; null when it can. `currencies` is by market. */
function draftFault(draft: ProductDraft, currencies: ReadonlyMap<string, string>): string | null {
  if (draft.handle.length > 120 || !HANDLE.test(draft.handle)) return `${draft.handle} is no handle: small letters, digits and hyphens.`
  if ((draft.pictures?.length ?? 0) > MOST_PICTURES) return `A product has at most ${MOST_PICTURES} pictures.`
  for (const { sku, prices } of draft.variants) {
    for (const { market, price } of prices) {
      if (currencies.get(market) !== price.currency)
        return `${sku} has a price in ${price.currency}, which is not the currency of ${market}.`
    }
  }
  return faultOf(draft)
}

/** Why a draft does not fit the product it would change; null when it does. */
function misfitOf(draft: ProductDraft, product: Product): string | null {
  const codes = (options: NewProduct['options'] = []) => options.map(({ code }) => code).join(' ')
  if (codes(draft.options) === codes(product.options)) return null
  const known = new Set(draft.variants.map(({ sku }) => sku))
  return product.variants.every(({ sku }) => known.has(sku)) ? null : `${draft.handle} has variants with other options already.`
}

/** What a product becomes that a draft puts on sale: where a market asks for a look at it first, it waits for that. */
function settled(draft: ProductDraft, product: Product | undefined, reviewed: ReadonlySet<string>): ProductDraft {
  if (draft.state !== 'published') return draft
  const { state, ...rest } = draft
  if (product?.state === 'published' || product?.state === 'in-review') return rest
  const markets = [
    ...draft.variants.flatMap(({ prices }) => prices.map(({ market }) => market)),
    ...(product?.variants ?? []).flatMap(({ prices }) => [...prices.keys()]),
  ]
  return { ...rest, state: markets.some((market) => reviewed.has(market)) ? 'in-review' : state }
}

export function createImports({ db, inventory, markets, forget }: ImportDeps) {
  /** Makes or changes products by their handle, in the caller's transaction: all of them or none. Answers in their order. */
  async function importDrafts(sql: Sql, by: Import, drafts: readonly ProductDraft[]): Promise<Imported[]> {
    if (drafts.length > DRAFTS_AT_ONCE) throw new RangeError(`At most ${DRAFTS_AT_ONCE} products at once.`)
    if (drafts.length === 0) return []
    const tables = db.tablesOn<CatalogTables>(sql)
    const currencies = new Map((await markets.list()).map(({ code, currency }) => [code, currency]))
    const known = new Map((await store.lockByHandle(tables, by.organisationId, drafts)).map(({ handle, id }) => [handle, id]))
    const products = new Map((await readProducts(tables, [...known.values()])).map((product) => [product.handle, product]))
    for (const draft of drafts) {
      const product = products.get(draft.handle)
      const fault = draftFault(draft, currencies) ?? (product ? misfitOf(draft, product) : null)
      if (fault) throw catalogProblems['product-invalid'](fault, { handle: draft.handle })
    }
    if (new Set(drafts.map(({ handle }) => handle)).size < drafts.length) {
      throw catalogProblems['product-invalid']('Two of the products have one handle.')
    }
    const reviewed = await reviewedMarkets(tables)
    const kept = drafts.map((draft) => settled(draft, products.get(draft.handle), reviewed))
    const written = await store.writeDrafts(tables, by.organisationId, kept, products)
    await count(sql, by, written.stock)
    for (const { id } of products.values()) forget(id)
    return kept.map(({ handle, state }) => ({
      ...{ productId: written.ids.get(handle)!, created: !known.has(handle), waits: state === 'in-review' },
    }))
  }

  async function count(sql: Sql, by: Import, stock: ReadonlyMap<Id<'var'>, { told: number; isNew: boolean }>): Promise<void> {
    const known = [...stock].filter(([, { isNew }]) => !isNew).map(([id]) => id)
    const levels = Map.groupBy(await inventory.levelsAt(known), ({ variantId }) => variantId)
    const changes = [...stock].map(([variantId, { told }]) => {
      const places = levels.get(variantId) ?? []
      const onHand = places.reduce((sum, level) => sum + level.onHand, 0)
      const needed = places.reduce((sum, level) => sum + level.reserved + level.allocated + level.fenced, 0)
      return { variantId, change: Math.max(told, needed) - onHand }
    })
    await inventory.countMany(sql, {
      ...{ organisationId: by.organisationId, actorId: by.actorId, note: null },
      changes: changes.filter(({ change }) => change !== 0),
      cause: { kind: 'import', id: by.importId ?? newUuid() },
    })
  }

  return {
    importDrafts,
    /** Whether a draft that is to go on sale would wait for a look at it; `state` is that of the product it would change. */
    async wouldWait(drafts: readonly { readonly draft: ProductDraft; readonly state: ProductState | null }[]): Promise<boolean[]> {
      const reviewed = await reviewedMarkets(db.tables<CatalogTables>())
      return drafts.map(
        ({ draft, state }) => state !== 'published' && state !== 'in-review' && settled(draft, undefined, reviewed).state === 'in-review',
      )
    },
    /** As `importDrafts`, of one. */
    async importDraft(sql: Sql, by: Import, draft: ProductDraft): Promise<Imported> {
      const [imported] = await importDrafts(sql, by, [draft])
      return imported!
    },
  }
}
