import { expect, test } from 'vitest'
import { newId } from '#platform/ids'
import type { ProductWire } from '#shop/catalog'
import { fillHead } from './pages.ts'
import { productLd } from './product-head.ts'

const variantId = newId('var')
const product: ProductWire = {
  ...{ id: newId('prd'), slug: 'moon-teapot', title: { en: 'Moon </script> teapot', ar: 'إبريق' }, description: null, market: 'jo' },
  ...{ pictureUrl: '/pictures/a/large.webp', pictures: [{ url: '/pictures/a/large.webp', alt: { en: 'A', ar: 'أ' }, widths: [] }] },
  ...{ options: [], category: [{ id: 'home', name: { en: 'Home', ar: 'المنزل' } }], safety: null, responsiblePerson: null },
  brand: { id: newId('org'), slug: 'dar-tin', name: { en: 'Dar Tin', ar: 'دار طين' } },
  manufacturer: { name: 'Kiln & Co', postal: 'Kiln Road', electronic: 'care@example.com' },
  priorPrices: { [variantId]: { amount: '31000', currency: 'JOD' } },
  gtins: { [variantId]: '4006381333931' },
  limits: { mostPerOrder: null, mostPerPerson: null, days: null },
  variants: [
    {
      ...{ id: variantId, sku: 'DT-1', title: { en: 'One', ar: 'واحد' }, options: {}, pictureUrl: '', available: 0 },
      price: { amount: '28750', currency: 'JOD' },
    },
  ],
}

test('a search engine reads what it is, what it costs in the decimals of its currency, and that none is left', () => {
  expect(productLd(product, 'https://souk.test', 'en')).toMatchObject({
    '@type': 'Product',
    gtin: '4006381333931',
    image: ['https://souk.test/pictures/a/large.webp'],
    brand: { name: 'Dar Tin' },
    offers: [
      {
        ...{ price: '28.750', priceCurrency: 'JOD', availability: 'https://schema.org/OutOfStock' },
        priceSpecification: [{}, { price: '31.000', priceType: 'https://schema.org/StrikethroughPrice' }],
      },
    ],
  })
})

test('a name cannot close the data it stands in', () => {
  const head = { title: 'x', description: 'x', imageUrl: null, jsonLd: productLd(product, 'https://souk.test', 'en') }
  const html = fillHead('<html><head><title></title></head></html>', head, 'en')
  expect(html.match(/<\/script>/g)).toHaveLength(1)
  expect(html).toContain('<script type="application/ld+json">')
})
