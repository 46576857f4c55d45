import type { Id } from '#platform/ids'
import type { Product } from '#shop/catalog'
import type { Desk } from './deps.ts'

const AT_ONCE = 200

/** A brand's products in pieces, each with what is on hand and what anyone may still take. */
export async function* walkProducts(desk: Desk, organisationId: Id<'org'>, published: boolean): AsyncGenerator<ProductPiece> {
  let after: Id<'prd'> | null = null
  for (;;) {
    const products: Product[] = await desk.catalog.listPage(organisationId, { after, limit: AT_ONCE, published })
    const last = products.at(-1)
    if (!last) return
    const variantIds = products.flatMap(({ variants }) => variants.map(({ id }) => id))
    const onHand = new Map<Id<'var'>, number>()
    const available = new Map<Id<'var'>, number>()
    for (const level of await desk.inventory.levelsAt(variantIds)) {
      onHand.set(level.variantId, (onHand.get(level.variantId) ?? 0) + level.onHand)
      const free = level.onHand - level.reserved - level.allocated - level.fenced
      available.set(level.variantId, (available.get(level.variantId) ?? 0) + free)
    }
    yield { products, onHand, available }
    after = last.id
  }
}

export interface ProductPiece {
  readonly products: readonly Product[]
  readonly onHand: ReadonlyMap<Id<'var'>, number>
  readonly available: ReadonlyMap<Id<'var'>, number>
}
