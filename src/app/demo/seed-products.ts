import type { Id } from '#platform/ids'
import type { Catalog } from '#shop/catalog'
import { pricesOf } from './market.ts'
import type { DemoOrganisation } from './people.ts'
import type { DemoProduct } from './product.ts'
import { makers, products, responsiblePerson } from './products.ts'

export interface ProductSeedDeps {
  catalog: Pick<Catalog, 'findBySlug' | 'createProduct' | 'changePrice'>
}

export async function seedProducts(
  { catalog }: ProductSeedDeps,
  brands: ReadonlyMap<DemoOrganisation, Id<'org'>>,
): Promise<ReadonlyMap<string, Id<'prd'>>> {
  const ids = new Map<string, Id<'prd'>>()
  for (const product of products) {
    const known = await catalog.findBySlug(product.slug)
    ids.set(product.slug, known?.id ?? (await createProduct(catalog, product, brands.get(product.brand)!)))
  }
  return ids
}

/** One that was lowered is made at the price before: what its page says of the last 30 days is then what the database remembers. */
async function createProduct(catalog: ProductSeedDeps['catalog'], product: DemoProduct, organisationId: Id<'org'>): Promise<Id<'prd'>> {
  const { slug, title, description, pictureUrl, alt, options, category, brand, before } = product
  const files = new Set([pictureUrl, ...product.variants.map((variant) => variant.pictureUrl)])
  const variants = product.variants.map(({ price, ...variant }) => ({ ...variant, prices: pricesOf(before ?? price) }))
  const { id, variantIds } = await catalog.createProduct({
    ...{ organisationId, slug, title, description, pictureUrl, options, variants, categoryId: category, responsiblePerson },
    ...{ manufacturer: makers[brand], pictures: [...files].map((url) => ({ url, alt })) },
    ...(product.safety && { safety: product.safety }),
    ...(product.draft && { state: 'draft' as const }),
  })
  if (before === undefined) return id
  for (const [place, variantId] of variantIds.entries()) {
    for (const { market, price } of pricesOf(product.variants[place]!.price)) await catalog.changePrice(variantId, market, price)
  }
  return id
}
