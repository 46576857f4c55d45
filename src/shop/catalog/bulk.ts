import type { Id } from '#platform/ids'
import { rateOf } from '#platform/money'
import type { BulkChange, BulkRefusal, BulkRefusalReason } from './bulk-contract.ts'
import { isPrice, type Product, type Variant } from './product.ts'
import { type ProductState, productStates } from './states.ts'

/** One value that a change of many products changes. Stock counts what is on hand at the main place. */
export type BulkRow =
  | { field: 'state'; product: Product; before: ProductState; after: ProductState }
  | { field: 'category'; product: Product; before: string | null; after: string | null }
  | { field: 'price'; product: Product; variant: Variant; market: string; currency: string; before: bigint; after: bigint }
  | { field: 'stock'; product: Product; variant: Variant; before: number; after: number }

export interface Shelf {
  readonly onHand: number
  /** Of it, what holds, orders and fences need. */
  readonly needed: number
}

export interface BulkContext {
  /** Markets in which somebody looks at a product before it is sold. */
  readonly reviewed: ReadonlySet<string>
  shelfOf(variantId: Id<'var'>): Shelf
}

export interface BulkPlan {
  readonly rows: BulkRow[]
  readonly refusals: BulkRefusal[]
}

/** What a change does to each product, and why not to some. Pure: nothing is asked or written. */
export function planBulk(products: readonly Product[], change: BulkChange, context: BulkContext): BulkPlan {
  const plan: BulkPlan = { rows: [], refusals: [] }
  for (const product of products) {
    switch (change.kind) {
      case 'state':
        planState(plan, product, change.state, context)
        break
      case 'category':
        if (product.categoryId !== change.categoryId) {
          plan.rows.push({ field: 'category', product, before: product.categoryId, after: change.categoryId })
        }
        break
      case 'price-percent':
        planPrices(plan, product, change.market, (amount) => amount + percentOf(amount, change.basisPoints))
        break
      case 'price-amount':
        planPrices(plan, product, change.market, (amount) => amount + BigInt(change.amount))
        break
      case 'stock':
        planStock(plan, product, change.change, context)
        break
    }
  }
  return plan
}

const percentOf = (amount: bigint, basisPoints: number): bigint =>
  basisPoints < 0 ? -rateOf(amount, -basisPoints, 'nearest') : rateOf(amount, basisPoints, 'nearest')

export const refusalOf = (product: Product, reason: BulkRefusalReason, sku: string | null = null): BulkRefusal => ({
  productId: product.id,
  title: product.title,
  sku,
  reason,
})

/** Whether somebody looks at it before it is sold. */
export const asksForLook = ({ variants }: Product, { reviewed }: Pick<BulkContext, 'reviewed'>): boolean =>
  variants.some(({ prices }) => [...prices.keys()].some((market) => reviewed.has(market)))

function planState({ rows, refusals }: BulkPlan, product: Product, wanted: 'draft' | 'published' | 'withdrawn', context: BulkContext) {
  if (product.state === wanted) return
  if (wanted === 'published' && product.variants.every(({ prices }) => prices.size === 0)) {
    refusals.push(refusalOf(product, 'price-needed'))
    return
  }
  const after = wanted === 'published' && asksForLook(product, context) ? 'in-review' : wanted
  if (product.state === 'in-review' || !productStates.can(product.state, after)) refusals.push(refusalOf(product, 'wrong-state'))
  else rows.push({ field: 'state', product, before: product.state, after })
}

function planPrices({ rows, refusals }: BulkPlan, product: Product, market: string, next: (amount: bigint) => bigint): void {
  const sold = product.variants.flatMap((variant) => {
    const price = variant.prices.get(market)
    return price ? [{ variant, price }] : []
  })
  if (sold.length === 0) refusals.push(refusalOf(product, 'not-sold-there'))
  for (const { variant, price } of sold) {
    const after = next(price.amount)
    if (!isPrice(after)) refusals.push(refusalOf(product, 'price-out-of-range', variant.sku))
    else if (after !== price.amount) {
      rows.push({ field: 'price', product, variant, market, currency: price.currency, before: price.amount, after })
    }
  }
}

function planStock({ rows, refusals }: BulkPlan, product: Product, change: number, { shelfOf }: BulkContext): void {
  for (const variant of product.variants) {
    const { onHand, needed } = shelfOf(variant.id)
    const after = onHand + change
    if (after < needed || after > 2_000_000_000) refusals.push(refusalOf(product, 'stock-promised', variant.sku))
    else if (change !== 0) rows.push({ field: 'stock', product, variant, before: onHand, after })
  }
}
