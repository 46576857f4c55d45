import { toWire } from '#platform/money'
import type { ProductCardWire } from './contract.ts'
import type { ProductCard, ProductOption } from './product.ts'

const optionToWire = (option: ProductOption): ProductCardWire['options'][number] => ({ ...option, values: [...option.values] })

/** The form of `productCardSchema`. */
export function cardToWire(card: ProductCard): ProductCardWire {
  return {
    ...card,
    options: card.options.map(optionToWire),
    variants: card.variants.map((variant) => ({ ...variant, options: { ...variant.options }, price: toWire(variant.price) })),
  }
}
