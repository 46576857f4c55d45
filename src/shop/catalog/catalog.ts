import type { Database } from '#platform/db'
import type { Id } from '#platform/ids'
import type { Money } from '#platform/money'
import type { Inventory } from '#shop/inventory'
import { createPriceHistory, type PromotionHistory } from './price-history.ts'
import { catalogProblems } from './problems.ts'
import { faultOf, isPrice, type NewProduct, type Product, type ProductCard } from './product.ts'
import { createProductMemory } from './product-memory.ts'
import { searchProductIds } from './search-store.ts'
import * as store from './store.ts'
import type { CatalogTables } from './tables.ts'

export type ProductKeeping = ReturnType<typeof createProductKeeping>

export function createProductKeeping(
  db: Database,
  inventory: Pick<Inventory, 'available' | 'receive' | 'announce'>,
  promotions: PromotionHistory,
) {
  const tables = db.tables<CatalogTables>()
  const { getMany, findBySlug, variantFacts, prices, forget, forgetVariant } = createProductMemory(tables)

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
    /** Refuses a price that is nothing, below nothing or beyond every measure. */
    async changePrice(variantId: Id<'var'>, market: string, price: Money): Promise<void> {
      if (!isPrice(price.amount)) throw catalogProblems['price-invalid']()
      await store.upsertPrice(tables, variantId, market, price.amount, price.currency)
      forgetVariant(variantId)
    },
    /** In the order of `ids`, without those that do not exist or are not sold in the market. */
    async listProductCards(ids: readonly Id<'prd'>[], market: string): Promise<ProductCard[]> {
      const found = await getMany(ids)
      const listed = ids.flatMap((id) => found.get(id) ?? []).filter(({ state }) => state === 'published')
      const available = await inventory.available(listed.flatMap((product) => product.variants.map((variant) => variant.id)))
      return listed.map((product) => cardOf(product, market, available)).filter((card) => card.variants.length > 0)
    },
    getMany,
    /** Past the memory; for whoever is about to change it. */
    readFresh: async (id: Id<'prd'>): Promise<Product | null> => (await store.readProducts(tables, [id]))[0] ?? null,
    /** After a change of the product. */
    forget,
    async find(id: Id<'prd'>): Promise<Product | null> {
      return (await getMany([id])).get(id) ?? null
    },
    findBySlug,
    ...createPriceHistory({ prices, variantFacts, promotions }),
    /** An organisation's published products by words of a title, a code, a kind; near words too. */
    search: (organisationId: Id<'org'>, text: string, limit: number): Promise<Id<'prd'>[]> =>
      searchProductIds(tables, organisationId, text.trim(), limit),
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
    const { prices, productId: _productId, gtin: _gtin, ...rest } = variant
    const price = prices.get(market)
    return price ? [{ ...rest, price, available: available[variant.id] ?? 0 }] : []
  })
  return { id, slug, title, pictureUrl, options, variants }
}
