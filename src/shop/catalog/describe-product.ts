import type { z } from 'zod'
import type { Markets } from '#markets'
import type { Organisations } from '#people/organisations'
import type { Id } from '#platform/ids'
import { toWire } from '#platform/money'
import { widthsOf } from '#platform/pictures'
import type { Clock } from '#platform/time'
import type { ProductKeeping } from './catalog.ts'
import type { Categories } from './categories.ts'
import type { Contact } from './contact.ts'
import type { productSchema } from './contract.ts'
import { catalogProblems } from './problems.ts'
import type { productSearchQuerySchema, productSearchSchema } from './search-contract.ts'
import type { ShopperQuery } from './search-store.ts'
import { cardToWire } from './wire.ts'

export interface PublicDeps {
  catalog: ProductKeeping
  organisations: Pick<Organisations, 'get' | 'findBySlug'>
  markets: Pick<Markets, 'list' | 'find'>
  categories: Categories
  clock: Clock
  find(query: ShopperQuery): Promise<Id<'prd'>[]>
}

export type ProductWire = z.input<typeof productSchema>

const factsOf = (contact: Contact | null) => contact && { name: contact.name, postal: contact.postal, electronic: contact.electronic }

/** The product as everybody may see it, in a market: the first one where none is named. Refuses what is not sold there. */
export async function describeProduct(deps: PublicDeps, slug: string, wanted: string | undefined): Promise<ProductWire> {
  const { catalog, organisations, markets, categories, clock } = deps
  const product = await catalog.findBySlug(slug)
  if (!product) throw catalogProblems['product-unknown']()
  const market = wanted ?? (await firstMarketOf(deps, product.variants))
  const [card] = await catalog.listProductCards([product.id], market)
  if (!card) throw catalogProblems[product.state === 'published' ? 'not-sold-here' : 'product-unknown']()
  const [{ id, slug: brandSlug, name }, place, path, prior] = await Promise.all([
    organisations.get(product.organisationId),
    markets.find(market),
    categories.path(product.categoryId),
    catalog.priorPrices(
      card.variants.map((variant) => variant.id),
      market,
      clock.now(),
    ),
  ])
  const currency = place?.currency ?? card.variants[0]!.price.currency
  return {
    ...cardToWire(card),
    ...{ description: product.description, brand: { id, slug: brandSlug, name }, market },
    pictures: product.pictures.map(({ url, alt }) => ({ url, alt, widths: widthsOf(url) })),
    category: path.map((category) => ({ id: category.id, name: category.name })),
    manufacturer: factsOf(product.manufacturer),
    responsiblePerson: factsOf(product.responsiblePerson),
    safety: product.safety,
    limits: product.limits,
    gtins: Object.fromEntries(product.variants.flatMap(({ id: variantId, gtin }) => (gtin ? [[variantId, gtin]] : []))),
    priorPrices: Object.fromEntries([...prior].map(([variantId, amount]) => [variantId, toWire({ amount, currency })])),
  }
}

/** The first market it is sold in, in the order of markets. */
async function firstMarketOf({ markets }: PublicDeps, variants: readonly { prices: ReadonlyMap<string, unknown> }[]): Promise<string> {
  const places = await markets.list()
  return (places.find(({ code }) => variants.some(({ prices }) => prices.has(code))) ?? places[0])?.code ?? ''
}

export async function searchProducts(
  deps: PublicDeps,
  query: z.output<typeof productSearchQuerySchema>,
): Promise<z.input<typeof productSearchSchema>> {
  const places = await deps.markets.list()
  const place = query.market === undefined ? places[0] : places.find(({ code }) => code === query.market)
  if (!place) throw catalogProblems['not-sold-here']()
  const { q: text, category, stock, least, most, cursor: offset, limit } = query
  const brand = query.brand === undefined ? null : await deps.organisations.findBySlug(query.brand)
  const nothing = query.brand !== undefined && !brand
  const found = nothing
    ? []
    : await deps.find({
        ...{ text, market: place.code, brandId: brand?.id ?? null, stock, least, most, offset, limit },
        categories: category === undefined ? null : await deps.categories.within(category),
      })
  const cards = await deps.catalog.listProductCards(found.slice(0, limit), place.code)
  const products = await deps.catalog.getMany(cards.map(({ id }) => id))
  const brandIds = [...new Set(cards.map(({ id }) => products.get(id)!.organisationId))]
  const brands = new Map<Id<'org'>, { id: Id<'org'>; slug: string; name: { en: string; ar: string } }>()
  for (const brandId of brandIds) {
    const { id, slug, name } = await deps.organisations.get(brandId)
    brands.set(brandId, { id, slug, name })
  }
  return {
    items: cards.map((card) => ({ ...cardToWire(card), brand: brands.get(products.get(card.id)!.organisationId)! })),
    nextCursor: found.length > limit ? String(offset + limit) : null,
    market: { code: place.code, name: place.name, currency: place.currency },
    brand: brand && { id: brand.id, slug: brand.slug, name: brand.name },
  }
}
