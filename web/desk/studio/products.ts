import type { StockLevels } from '#live/room/contract'
import type { LineupItem, ProductCard, Show } from '../../api/types.ts'
import type { Money } from '../../kit/money.ts'

/** What is left of a product over all its variants; the room's levels are newer than the page's. */
export function stockOf(product: ProductCard, levels: StockLevels): number {
  return product.variants.reduce((sum, variant) => sum + (levels[variant.id] ?? variant.available), 0)
}

/** The lowest price among the variants; null for a product without any. */
export function priceOf(product: ProductCard): Money | null {
  const prices = product.variants.map((variant) => variant.price)
  return prices.reduce<Money | null>((lowest, price) => (lowest && BigInt(lowest.amount) <= BigInt(price.amount) ? lowest : price), null)
}

export const lineupItemOf = (show: Show, id: string | null): LineupItem | null => show.lineup.find((item) => item.id === id) ?? null
