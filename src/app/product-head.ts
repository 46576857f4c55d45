import { exponentOf, type MoneyWire } from '#platform/money'
import { Problem } from '#platform/problem'
import type { Catalog, ProductWire } from '#shop/catalog'
import type { Language, PageHead } from './pages.ts'

const OF_BRAND: Record<Language, (product: string, brand: string) => string> = {
  en: (product, brand) => `${product}, by ${brand} on Souk.`,
  ar: (product, brand) => `${product} من ${brand} على سوق.`,
}

/** What a shared link to a product says, the product itself, and for search engines what it is, costs and whether there is any. */
export async function describeProductPage(
  catalog: Pick<Catalog, 'describe'>,
  origin: string,
  slug: string,
  market: string | undefined,
  language: Language,
): Promise<PageHead | null> {
  try {
    const product = await catalog.describe(slug, market)
    const title = product.title[language]
    return {
      title,
      description: product.description?.[language].slice(0, 300) ?? OF_BRAND[language](title, product.brand.name[language]),
      imageUrl: product.pictureUrl || null,
      data: { product },
      jsonLd: productLd(product, origin, language),
    }
  } catch (error) {
    if (error instanceof Problem && (error.status === 404 || error.status === 409)) return null
    throw error
  }
}

/** "149.00": schema.org counts in the currency itself. */
function decimal({ amount, currency }: MoneyWire): string {
  const digits = exponentOf(currency)
  const padded = amount.padStart(digits + 1, '0')
  return digits === 0 ? padded : `${padded.slice(0, -digits)}.${padded.slice(-digits)}`
}

/** schema.org Product with an offer for each variant. */
export function productLd(product: ProductWire, origin: string, language: Language): object {
  const url = `${origin}/products/${product.slug}?market=${encodeURIComponent(product.market)}`
  const images = product.pictures.map((picture) => new URL(picture.url, origin).href)
  const several = product.variants.length > 1
  return {
    '@context': 'https://schema.org',
    '@type': 'Product',
    '@id': `${origin}/products/${product.slug}`,
    name: product.title[language],
    ...(product.description ? { description: product.description[language] } : {}),
    ...(images.length > 0 ? { image: images } : {}),
    ...(several ? {} : { sku: product.variants[0]!.sku, ...gtinOf(product, product.variants[0]!.id) }),
    ...(product.category.length > 0 ? { category: product.category.map(({ name }) => name[language]).join(' > ') } : {}),
    brand: { '@type': 'Brand', name: product.brand.name[language] },
    ...(product.manufacturer ? { manufacturer: { '@type': 'Organization', name: product.manufacturer.name } } : {}),
    offers: product.variants.map((variant) => offerLd(product, variant, url, language)),
  }
}

const gtinOf = ({ gtins }: ProductWire, variantId: string) => (gtins[variantId] ? { gtin: gtins[variantId] } : {})

function offerLd(product: ProductWire, variant: ProductWire['variants'][number], url: string, language: Language): object {
  const prior = product.priorPrices[variant.id]
  const { currency } = variant.price
  return {
    '@type': 'Offer',
    ...(product.variants.length > 1 ? { name: variant.title[language] } : {}),
    sku: variant.sku,
    ...gtinOf(product, variant.id),
    url,
    price: decimal(variant.price),
    priceCurrency: currency,
    availability: `https://schema.org/${variant.available > 0 ? 'InStock' : 'OutOfStock'}`,
    itemCondition: 'https://schema.org/NewCondition',
    seller: { '@type': 'Organization', name: product.brand.name[language] },
    ...(prior
      ? {
          priceSpecification: [
            { '@type': 'UnitPriceSpecification', price: decimal(variant.price), priceCurrency: currency },
            {
              '@type': 'UnitPriceSpecification',
              priceType: 'https://schema.org/StrikethroughPrice',
              price: decimal(prior),
              priceCurrency: currency,
            },
          ],
        }
      : {}),
  }
}
