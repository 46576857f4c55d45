import type { Database } from '#platform/db'
import type { Id } from '#platform/ids'
import { createMemo } from '#platform/memo'
import type { Money } from '#platform/money'
import type { Inventory } from '#shop/inventory'
import { catalogProblems } from './problems.ts'
import { faultOf, type NewProduct, type Product, type ProductCard, type VariantFacts } from './product.ts'
import * as store from './store.ts'
import type { CatalogTables } from './tables.ts'

/** How long another process may go on with a price it read before a change. A hold keeps the price it was taken at anyway. */
const MEMO_SECONDS = 5
const MEMO_ENTRIES = 5_000

export type ProductKeeping = ReturnType<typeof createProductKeeping>

export function createProductKeeping(db: Database, inventory: Pick<Inventory, 'available' | 'receive' | 'announce'>) {
  const tables = db.tables<CatalogTables>()
  const products = createMemo<Product>(MEMO_ENTRIES)
  const facts = createMemo<VariantFacts>(MEMO_ENTRIES * 4)

  async function getMany(ids: readonly Id<'prd'>[]): Promise<Map<Id<'prd'>, Product>> {
    const now = Date.now()
    const found = new Map<Id<'prd'>, Product>()
    const missing = ids.filter((id) => {
      const known = products.get(id, now)
      if (known) found.set(id, known)
      return !known
    })
    for (const product of await store.readProducts(tables, missing)) {
      products.set(product.id, product, now + MEMO_SECONDS * 1000)
      found.set(product.id, product)
    }
    return found
  }

  async function variantFacts(ids: readonly Id<'var'>[]): Promise<(VariantFacts | null)[]> {
    const now = Date.now()
    const known = ids.map((id) => facts.get(id, now))
    const missing = ids.filter((_, index) => !known[index])
    if (missing.length > 0) {
      const found = await getMany(await store.findProductIdsOfVariants(tables, missing))
      for (const product of found.values()) {
        for (const variant of product.variants) facts.set(variant.id, { variant, product }, now + MEMO_SECONDS * 1000)
      }
    }
    return ids.map((id, index) => known[index] ?? facts.get(id, now) ?? null)
  }

  return {
    /** Creates a product with its variants and prices, and counts in its stock. Refuses what contradicts itself and a taken slug. */
    async createProduct(input: NewProduct): Promise<{ id: Id<'prd'>; variantIds: Id<'var'>[] }> {
      const fault = faultOf(input)
      if (fault) throw catalogProblems['product-invalid'](fault)
      return db.transaction(async (sql) => {
        const created = await store.insertProduct(db.tablesOn<CatalogTables>(sql), input)
        if (!created) throw catalogProblems['slug-taken']()
        for (const [index, variant] of input.variants.entries()) {
          await inventory.receive(sql, input.organisationId, created.variantIds[index]!, variant.stock ?? 0)
        }
        return created
      })
    },
    async changePrice(variantId: Id<'var'>, market: string, price: Money): Promise<void> {
      await store.upsertPrice(tables, variantId, market, price.amount, price.currency)
      products.deleteWhere((product) => product.variants.some((variant) => variant.id === variantId))
      facts.delete(variantId)
    },
    /** In the order of `ids`, without those that do not exist or are not sold in the market. */
    async listProductCards(ids: readonly Id<'prd'>[], market: string): Promise<ProductCard[]> {
      const found = await getMany(ids)
      const listed = ids.map((id) => found.get(id)).filter((product) => product !== undefined)
      const available = await inventory.available(listed.flatMap((product) => product.variants.map((variant) => variant.id)))
      return listed.map((product) => cardOf(product, market, available)).filter((card) => card.variants.length > 0)
    },
    async find(id: Id<'prd'>): Promise<Product | null> {
      return (await getMany([id])).get(id) ?? null
    },
    async findBySlug(slug: string): Promise<Product | null> {
      const id = await store.findProductId(tables, slug)
      return id ? ((await getMany([id])).get(id) ?? null) : null
    },
    /** The lowest price in force at any time since then; null when none is known. */
    lowestPriceSince: (variantId: Id<'var'>, market: string, since: Date) => store.readLowestPrice(tables, variantId, market, since),
    /** An organisation's products by part of a title or code. */
    search: (organisationId: Id<'org'>, text: string, limit: number): Promise<Id<'prd'>[]> =>
      store.searchProductIds(tables, organisationId, text.trim(), limit),
    /** Those of `ids` that belong to the organisation. */
    async ownedBy(organisationId: Id<'org'>, ids: readonly Id<'prd'>[]): Promise<Set<Id<'prd'>>> {
      const found = await getMany(ids)
      return new Set([...found.values()].filter((product) => product.organisationId === organisationId).map(({ id }) => id))
    },
    /** In the order of `ids`; null for one that does not exist. From memory, at most five seconds old. */
    variantFacts,
  }
}

function cardOf(product: Product, market: string, available: Readonly<Record<Id<'var'>, number>>): ProductCard {
  const { id, slug, title, pictureUrl, options } = product
  const variants = product.variants.flatMap((variant) => {
    const { prices, productId: _productId, ...rest } = variant
    const price = prices.get(market)
    return price ? [{ ...rest, price, available: available[variant.id] ?? 0 }] : []
  })
  return { id, slug, title, pictureUrl, options, variants }
}
