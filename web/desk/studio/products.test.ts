import { expect, test } from 'vitest'
import type { ProductCard, Variant } from '../../api/types.ts'
import { priceOf, stockOf } from './products.ts'

const variant = (id: string, amount: string, available: number): Variant => ({
  id,
  sku: id,
  title: { en: id, ar: id },
  options: {},
  pictureUrl: '/pictures/teapot.webp',
  price: { amount, currency: 'AED' },
  available,
})
const product: ProductCard = {
  id: 'prd_1',
  slug: 'moon-teapot',
  title: { en: 'Moon teapot', ar: 'إبريق القمر' },
  pictureUrl: '/pictures/teapot.webp',
  options: [],
  variants: [variant('large', '18500', 3), variant('small', '14900', 18)],
}

test('stock is the sum of the variants, and the room knows better than the page', () => {
  expect(stockOf(product, {})).toBe(21)
  expect(stockOf(product, { small: 0 })).toBe(3)
})

test('a product costs what its cheapest variant costs', () => {
  expect(priceOf(product)?.amount).toBe('14900')
  expect(priceOf({ ...product, variants: [] })).toBeNull()
})
