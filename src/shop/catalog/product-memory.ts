import type { Kysely } from 'kysely'
import type { Id } from '#platform/ids'
import { createMemo } from '#platform/memo'
import type { Product, VariantFacts } from './product.ts'
import { findProductIdsOfVariants, readProducts } from './store.ts'
import type { CatalogTables } from './tables.ts'

/** How long another process may go on with a price it read before a change. A hold keeps the price it was taken at anyway. */
const MEMO_SECONDS = 5
const MEMO_ENTRIES = 5_000

/** Products as they were read some seconds ago at most: every card, quote and hold asks. */
export function createProductMemory(tables: Kysely<CatalogTables>) {
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
    for (const product of await readProducts(tables, missing)) {
      products.set(product.id, product, now + MEMO_SECONDS * 1000)
      found.set(product.id, product)
    }
    return found
  }

  function forget(id: Id<'prd'>): void {
    products.delete(id)
    facts.deleteWhere(({ product }) => product.id === id)
  }

  async function variantFacts(ids: readonly Id<'var'>[]): Promise<(VariantFacts | null)[]> {
    const now = Date.now()
    const known = ids.map((id) => facts.get(id, now))
    const missing = ids.filter((_, index) => !known[index])
    if (missing.length > 0) {
      const found = await getMany(await findProductIdsOfVariants(tables, missing))
      for (const product of found.values()) {
        for (const variant of product.variants) facts.set(variant.id, { variant, product }, now + MEMO_SECONDS * 1000)
      }
    }
    return ids.map((id, index) => known[index] ?? facts.get(id, now) ?? null)
  }

  function forgetVariant(id: Id<'var'>): void {
    products.deleteWhere(({ variants }) => variants.some((variant) => variant.id === id))
    facts.deleteWhere(({ product }) => product.variants.some((variant) => variant.id === id))
  }

  return { getMany, variantFacts, forget, forgetVariant }
}
