import type { Kysely } from 'kysely'
import type { Id } from '#platform/ids'
import { createMemo } from '#platform/memo'
import { createPriceMemory } from './price-memory.ts'
import type { Product, VariantFacts } from './product.ts'
import { findProductId, findProductIdsOfVariants, readProducts } from './store.ts'
import type { CatalogTables } from './tables.ts'

/** How long another process may go on with a price it read before a change. A hold keeps the price it was taken at anyway. */
const MEMO_SECONDS = 5
const MEMO_ENTRIES = 5_000

/** Products as they were read some seconds ago at most: every card, quote and hold asks. */
export function createProductMemory(tables: Kysely<CatalogTables>) {
  const products = createMemo<Product>(MEMO_ENTRIES)
  const facts = createMemo<VariantFacts>(MEMO_ENTRIES * 4)
  const prices = createPriceMemory(tables, MEMO_SECONDS)
  /** Looked up just now: a crowd that asks in one moment asks the database once. */
  const lookups = new Map<Id<'var'>, Promise<Map<Id<'var'>, VariantFacts>>>()
  /** Grows with every change: what was read before one is not kept after it. */
  let changes = 0

  async function getMany(ids: readonly Id<'prd'>[]): Promise<Map<Id<'prd'>, Product>> {
    const now = Date.now()
    const before = changes
    const found = new Map<Id<'prd'>, Product>()
    const missing = ids.filter((id) => {
      const known = products.get(id, now)
      if (known) found.set(id, known)
      return !known
    })
    for (const product of await readProducts(tables, missing)) {
      if (before === changes) products.set(product.id, product, now + MEMO_SECONDS * 1000)
      found.set(product.id, product)
    }
    return found
  }

  function changed(): void {
    changes++
    lookups.clear()
    prices.forget()
  }

  function forget(id: Id<'prd'>): void {
    changed()
    products.delete(id)
    facts.deleteWhere(({ product }) => product.id === id)
  }

  async function readFacts(ids: readonly Id<'var'>[]): Promise<Map<Id<'var'>, VariantFacts>> {
    const before = changes
    const products = await getMany(await findProductIdsOfVariants(tables, ids))
    const found = new Map<Id<'var'>, VariantFacts>()
    for (const product of products.values()) for (const variant of product.variants) found.set(variant.id, { variant, product })
    const until = Date.now() + MEMO_SECONDS * 1000
    if (before === changes) for (const [id, each] of found) facts.set(id, each, until)
    return found
  }

  function lookUp(ids: readonly Id<'var'>[]): void {
    if (ids.length === 0) return
    const lookup = readFacts(ids).finally(() => {
      for (const id of ids) if (lookups.get(id) === lookup) lookups.delete(id)
    })
    for (const id of ids) lookups.set(id, lookup)
  }

  async function variantFacts(ids: readonly Id<'var'>[]): Promise<(VariantFacts | null)[]> {
    const now = Date.now()
    const known = ids.map((id) => facts.get(id, now))
    if (known.every((each) => each !== undefined)) return known
    const missing = [...new Set(ids.filter((_, index) => !known[index]))]
    lookUp(missing.filter((id) => !lookups.has(id)))
    const found = await Promise.all(missing.map(async (id) => [id, (await lookups.get(id)!).get(id)] as const))
    const byId = new Map(found)
    return ids.map((id, index) => known[index] ?? byId.get(id) ?? null)
  }

  function forgetVariant(id: Id<'var'>): void {
    changed()
    products.deleteWhere(({ variants }) => variants.some((variant) => variant.id === id))
    facts.deleteWhere(({ product }) => product.variants.some((variant) => variant.id === id))
  }

  return { getMany, findBySlug: createSlugMemory(tables, getMany), variantFacts, prices: prices.of, forget, forgetVariant }
}

function createSlugMemory(tables: Kysely<CatalogTables>, getMany: (ids: readonly Id<'prd'>[]) => Promise<Map<Id<'prd'>, Product>>) {
  const slugs = createMemo<Id<'prd'>>(MEMO_ENTRIES)
  return async (slug: string): Promise<Product | null> => {
    const known = slugs.get(slug, Date.now())
    const remembered = known && (await getMany([known])).get(known)
    // Its name may be another's by now.
    if (remembered && remembered.slug === slug) return remembered
    const id = await findProductId(tables, slug)
    if (!id) return null
    slugs.set(slug, id, Date.now() + MEMO_SECONDS * 1000)
    return (await getMany([id])).get(id) ?? null
  }
}
