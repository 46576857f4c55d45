import type { Markets } from '#markets'
import type { Database } from '#platform/db'
import { type Actor, httpProblems } from '#platform/http'
import type { Id } from '#platform/ids'
import type { Pictures } from '#platform/pictures'
import type { Clock } from '#platform/time'
import type { Inventory } from '#shop/inventory'
import type { ProductKeeping } from './catalog.ts'
import type { Categories } from './categories.ts'
import { catalogProblems } from './problems.ts'
import type { Product } from './product.ts'

export interface DeskDeps {
  db: Database
  clock: Clock
  catalog: ProductKeeping
  inventory: Pick<
    Inventory,
    'available' | 'announce' | 'countMany' | 'levelsAt' | 'listLocations' | 'addLocation' | 'listMovements' | 'transfer'
  >
  markets: Pick<Markets, 'list' | 'find'>
  pictures: Pick<Pictures, 'take' | 'crop' | 'forget'>
  categories: Categories
}

/** Refuses whoever may not keep the organisation's products. */
export function admit(actor: Actor, organisationId: Id<'org'>): void {
  if (!actor.can('products.edit', organisationId)) throw httpProblems.forbidden()
}

/** The product as its brand sees it, read anew. Another brand's is as unknown as none. */
export async function productToKeep({ catalog }: DeskDeps, actor: Actor, id: Id<'prd'>): Promise<Product> {
  const product = await catalog.readFresh(id)
  if (!product || !actor.can('products.edit', product.organisationId)) throw catalogProblems['product-unknown']()
  return product
}

/** The product of a variant, of whoever may keep it. */
export async function productOf(deps: DeskDeps, actor: Actor, variantId: Id<'var'>): Promise<Product> {
  const [facts] = await deps.catalog.variantFacts([variantId])
  if (!facts) throw catalogProblems['product-unknown']()
  return productToKeep(deps, actor, facts.product.id)
}
