import type { ProductCard, Variant } from '../../api/types.ts'

/** Units that can be bought now, by variant id, as the room tells them. */
export type StockLevels = Readonly<Record<string, number>>

/** `{ colour: 'clay', capacity: '0.9' }` */
export type Choice = Readonly<Record<string, string>>

export const availableOf = (variant: Variant, stock: StockLevels): number => Math.max(0, stock[variant.id] ?? variant.available)

export const availableOfAll = (product: ProductCard, stock: StockLevels): number =>
  product.variants.reduce((sum, variant) => sum + availableOf(variant, stock), 0)

const matches = (variant: Variant, choice: Choice): boolean =>
  Object.entries(choice).every(([option, value]) => variant.options[option] === value)

/** What a sheet opens with: the first variant that can be bought, else the first. */
export function startingVariant(product: ProductCard, stock: StockLevels): Variant | undefined {
  return product.variants.find((variant) => availableOf(variant, stock) > 0) ?? product.variants[0]
}

/** The variant after one option changed: the other options stay if such a variant can be bought, else the nearest that can. */
export function withOption(product: ProductCard, now: Variant, option: string, value: string, stock: StockLevels): Variant {
  const having = product.variants.filter((variant) => variant.options[option] === value)
  const exact = having.find((variant) => matches(variant, { ...now.options, [option]: value }))
  if (exact && availableOf(exact, stock) > 0) return exact
  return having.find((variant) => availableOf(variant, stock) > 0) ?? exact ?? having[0] ?? now
}

/** Whether any variant with this value is left. */
export function valueIsLeft(product: ProductCard, option: string, value: string, stock: StockLevels): boolean {
  return product.variants.some((variant) => variant.options[option] === value && availableOf(variant, stock) > 0)
}

export interface PriceSpan {
  lowest: Variant
  /** Other variants cost more: say "from". */
  varies: boolean
}

/** The price a card shows: the lowest among what can be bought, or among all when nothing can. */
export function priceSpan(product: ProductCard, stock: StockLevels): PriceSpan | undefined {
  const left = product.variants.filter((variant) => availableOf(variant, stock) > 0)
  const among = left.length > 0 ? left : product.variants
  const [first, ...rest] = among
  if (!first) return undefined
  const cheaper = (a: Variant, b: Variant): Variant => (BigInt(b.price.amount) < BigInt(a.price.amount) ? b : a)
  return { lowest: rest.reduce(cheaper, first), varies: among.some((variant) => variant.price.amount !== first.price.amount) }
}
