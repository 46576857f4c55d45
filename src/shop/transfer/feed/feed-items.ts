import type { Market } from '#markets'
import type { Id } from '#platform/ids'
import type { Bilingual, Language } from '#platform/language'
import type { Money } from '#platform/money'
import { type Category, isGlobal, type Product, type Variant } from '#shop/catalog'
import { decimalOf } from '../decimal.ts'

/** One attribute of Google's product data; a nested one has attributes of its own. */
export type Attribute = readonly [name: string, value: string | readonly Attribute[]]

export interface FeedFacts {
  readonly brand: { readonly slug: string; readonly name: Bilingual }
  readonly market: Market
  readonly language: Language
  readonly publicUrl: string
  readonly categories: ReadonlyMap<string, Category>
}

export interface VariantFacts {
  readonly available: number
  /** What it cost in the 30 days before it was lowered; null where it was not. */
  readonly prior: bigint | null
}

const TITLE = 150
const TEXT = 5_000
const MORE_PICTURES = 10
/** Options that have an attribute of their own; Souk's options are free. */
const KNOWN_OPTIONS: Readonly<Record<string, string>> = {
  colour: 'color',
  color: 'color',
  size: 'size',
  material: 'material',
  pattern: 'pattern',
}

/** What a product search is told of a variant; null where it is not sold in the market. */
export function itemOf(facts: FeedFacts, product: Product, variant: Variant, { available, prior }: VariantFacts): Attribute[] | null {
  const price = variant.prices.get(facts.market.code)
  const picture = variant.pictureUrl || product.pictureUrl
  if (!price || !picture) return null
  const { language } = facts
  const title = product.variants.length > 1 ? `${product.title[language]} – ${variant.title[language]}` : product.title[language]
  return [
    ['id', variant.id],
    ...(product.variants.length > 1 ? ([['item_group_id', product.id]] as const) : []),
    ['title', title.slice(0, TITLE)],
    ['description', (product.description?.[language] ?? title).slice(0, TEXT)],
    ['link', linkOf(facts, product, variant.id)],
    ['image_link', absolute(facts, picture)],
    ...product.pictures
      .map(({ url }) => url)
      .filter((url) => url !== picture)
      .slice(0, MORE_PICTURES)
      .map((url): Attribute => ['additional_image_link', absolute(facts, url)]),
    ['availability', available > 0 ? 'in_stock' : 'out_of_stock'],
    ...pricesOf(price, prior),
    ['brand', product.manufacturer?.name ?? facts.brand.name[language]],
    ...identifiersOf(variant),
    ['condition', 'new'],
    ...categoryOf(facts, product),
    ...optionsOf(product, variant, language),
    ...safetyOf(product, language),
  ]
}

/** The brand's own code stands for what has no number of the trade. */
function identifiersOf({ gtin, sku }: Variant): Attribute[] {
  if (gtin === null || !isGlobal(gtin))
    return [
      ['mpn', sku],
      ['identifier_exists', 'no'],
    ]
  return [
    ['gtin', gtin],
    ['mpn', sku],
    ['identifier_exists', 'yes'],
  ]
}

function pricesOf(price: Money, prior: bigint | null): Attribute[] {
  const told = (money: Money) => `${decimalOf(money)} ${money.currency}`
  if (prior === null || prior <= price.amount) return [['price', told(price)]]
  return [
    ['price', told({ ...price, amount: prior })],
    ['sale_price', told(price)],
  ]
}

const absolute = ({ publicUrl }: FeedFacts, url: string): string => (url.startsWith('/') ? publicUrl + url : url)

function linkOf({ publicUrl, market, language }: FeedFacts, { slug }: Product, variantId: Id<'var'>): string {
  return `${publicUrl}/products/${slug}?market=${market.code}&variant=${variantId}&lang=${language}`
}

function categoryOf({ categories, language }: FeedFacts, { categoryId }: Product): Attribute[] {
  const path: Category[] = []
  for (let at = categoryId && categories.get(categoryId); at; at = at.parentId ? categories.get(at.parentId) : undefined) path.unshift(at)
  const google = path.findLast(({ googleId }) => googleId !== null)?.googleId
  return [
    ...(google ? ([['google_product_category', String(google)]] as const) : []),
    ...(path.length > 0 ? ([['product_type', path.map(({ name }) => name[language]).join(' > ')]] as const) : []),
  ]
}

function optionsOf({ options }: Product, variant: Variant, language: Language): Attribute[] {
  const chosen = options.flatMap(({ code, name, values }) => {
    const value = values.find((one) => one.code === variant.options[code])
    return value ? [{ code, name: name[language], value: value.name[language] }] : []
  })
  return chosen.map(({ code, name, value }): Attribute => {
    const known = KNOWN_OPTIONS[code]
    return known ? [known, value] : detail(language, name, value)
  })
}

const sections: Bilingual = { en: 'Choice', ar: 'الاختيار' }
const safetySections: Bilingual = { en: 'Product safety', ar: 'سلامة المنتج' }
const safetyNames = {
  manufacturer: { en: 'Manufacturer', ar: 'الصانع' },
  responsible: { en: 'Responsible person in the EU', ar: 'المسؤول في الاتحاد الأوروبي' },
  safety: { en: 'Safety information', ar: 'معلومات السلامة' },
} as const

const detail = (language: Language, name: string, value: string, section = sections): Attribute => [
  'product_detail',
  [
    ['section_name', section[language]],
    ['attribute_name', name],
    ['attribute_value', value.slice(0, 1_000)],
  ],
]

/** Who made it and who answers for it, as European law wants it told wherever a product is offered. */
function safetyOf({ manufacturer, responsiblePerson, safety }: Product, language: Language): Attribute[] {
  const told = (contact: Product['manufacturer']) => contact && `${contact.name}, ${contact.postal}, ${contact.electronic}`
  const facts = [
    [safetyNames.manufacturer, told(manufacturer)],
    [safetyNames.responsible, told(responsiblePerson)],
    [safetyNames.safety, safety?.[language] ?? null],
  ] as const
  return facts.flatMap(([name, value]) => (value ? [detail(language, name[language], value, safetySections)] : []))
}
