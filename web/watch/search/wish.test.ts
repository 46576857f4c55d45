import { expect, test } from 'vitest'
import { readWish, writeWish } from './wish.ts'

test('what is looked for is read from the address as it was written there', () => {
  const wish = { q: 'إبريق & co', category: 'teapots', brand: 'dar-tin', market: 'ae', inStock: true, least: '', most: '149.50' }
  expect(readWish(writeWish(wish))).toEqual(wish)
})

test('an empty wish leaves the address alone', () => {
  expect(writeWish(readWish('?q=%20&stock=perhaps'))).toBe('')
})
