import { expect, test } from 'vitest'
import { slugOf } from './slug-of.ts'

test.each([
  ['Dar Tin & Sons', 'dar-tin-sons'],
  ['  Café  Zaytoun!', 'cafe-zaytoun'],
  ['دار طين', ''],
])('%s becomes %s', (name, slug) => {
  expect(slugOf(name)).toBe(slug)
})
