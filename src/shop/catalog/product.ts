import type { Id } from '#platform/ids'
import type { Bilingual } from '#platform/language'
import type { Money } from '#platform/money'
import type { Contact, ContactFacts } from './contact.ts'
import { readGtin } from './gtin.ts'
import type { ProductPicture } from './picture.ts'
import type { ProductState } from './states.ts'

export interface ProductOption {
  readonly code: string
  readonly name: Bilingual
  readonly values: readonly { readonly code: string; readonly name: Bilingual; readonly pictureUrl: string | null }[]
}

export interface Variant {
  readonly id: Id<'var'>
  readonly productId: Id<'prd'>
  readonly sku: string
  /** Number of the trade: 8, 12, 13 or 14 digits. */
  readonly gtin: string | null
  readonly title: Bilingual
  readonly options: Readonly<Record<string, string>>
  readonly pictureUrl: string
  /** By market code. */
  readonly prices: ReadonlyMap<string, Money>
}

/** How many of a product, all its variants together, one order and one person may have; a person's within `days`, or ever. */
export interface ProductLimits {
  readonly mostPerOrder: number | null
  readonly mostPerPerson: number | null
  readonly days: number | null
}

export interface Product {
  readonly id: Id<'prd'>
  readonly organisationId: Id<'org'>
  readonly state: ProductState
  /** Grows with every change of words, picture or state. */
  readonly version: number
  /** Part of its address; unique in this Souk. */
  readonly slug: string
  /** What its organisation calls it; unique there. */
  readonly handle: string
  readonly title: Bilingual
  readonly description: Bilingual | null
  /** Of the first picture; empty where there is none. */
  readonly pictureUrl: string
  readonly pictures: readonly ProductPicture[]
  readonly categoryId: string | null
  readonly manufacturer: Contact | null
  /** Who answers for it in the European Union, where the maker sits elsewhere. */
  readonly responsiblePerson: Contact | null
  /** Warnings that a buyer sees before the order. */
  readonly safety: Bilingual | null
  readonly limits: ProductLimits
  /** What a reviewer asked to be changed. */
  readonly reviewNote: string | null
  readonly options: readonly ProductOption[]
  readonly variants: readonly Variant[]
}

export interface ProductCard {
  readonly id: Id<'prd'>
  readonly slug: string
  readonly title: Bilingual
  readonly pictureUrl: string
  readonly options: readonly ProductOption[]
  readonly variants: readonly (Omit<Variant, 'prices' | 'productId' | 'gtin'> & { readonly price: Money; readonly available: number })[]
}

/** What a line of a quote or an order shows of a variant. */
export interface VariantFacts {
  readonly variant: Variant
  readonly product: Product
}

export interface NewVariant {
  readonly sku: string
  readonly gtin?: string | null
  readonly title: Bilingual
  readonly options?: Readonly<Record<string, string>>
  /** Absent: the picture of the product. */
  readonly pictureUrl?: string
  /** One a market. */
  readonly prices: readonly { readonly market: string; readonly price: Money }[]
  /** Units counted in at once; 0 by default. */
  readonly stock?: number
}

export interface NewProduct {
  readonly organisationId: Id<'org'>
  readonly slug: string
  readonly title: Bilingual
  readonly description?: Bilingual
  readonly pictureUrl: string
  readonly options?: readonly ProductOption[]
  /** Published unless it says otherwise. */
  readonly state?: ProductState
  readonly variants: readonly NewVariant[]
  /** The slug where there is none. */
  readonly handle?: string
  /** Instead of the one picture that `pictureUrl` names. */
  readonly pictures?: readonly Pick<ProductPicture, 'url' | 'alt'>[]
  readonly categoryId?: string | null
  readonly manufacturer?: ContactFacts | null
  readonly responsiblePerson?: ContactFacts | null
  readonly safety?: Bilingual | null
}

/** Minor units. Room for a yacht in the smallest currency, and no sum of an order comes near the end of what the ledger counts. */
export const MOST_AMOUNT = 1_000_000_000_000n

/** A price is more than nothing: what is given away is something else. */
export const isPrice = (amount: bigint): boolean => amount > 0n && amount <= MOST_AMOUNT

/** Why a product cannot be, in one sentence; null when it can. */
export function faultOf({ options = [], variants }: Pick<NewProduct, 'options' | 'variants'>): string | null {
  if (variants.length === 0) return 'A product has at least one variant.'
  const seen = new Set<string>()
  for (const variant of variants) {
    const chosen = variant.options ?? {}
    const wrong = variant.prices.find(({ price }) => !isPrice(price.amount))
    if (wrong) return `${variant.sku} has a price in ${wrong.market} that is nothing, below nothing or beyond every measure.`
    if (variant.gtin && readGtin(variant.gtin) !== variant.gtin) return `${variant.sku} has a number of the trade that is none.`
    for (const option of options) {
      if (!option.values.some((value) => value.code === chosen[option.code])) return `${variant.sku} names no value of ${option.code}.`
    }
    if (Object.keys(chosen).length !== options.length) return `${variant.sku} chooses an option that the product does not have.`
    const combination = options.map((option) => chosen[option.code]).join(' ')
    if (seen.has(combination)) return `${variant.sku} repeats the options of another variant.`
    seen.add(combination)
  }
  return null
}
