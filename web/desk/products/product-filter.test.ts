import { expect, test } from 'vitest'
import { narrowedTo, readProductFilter } from './product-filter.ts'

test('an address that somebody wrote is read as far as it makes sense', () => {
  expect(readProductFilter({ q: 48213, state: 'published', stock: 'maybe', least: '5' })).toEqual({ q: '48213', state: 'published' })
  expect(readProductFilter({ market: 'ae', least: '5', most: '' })).toEqual({ market: 'ae', least: '5' })
})

test('a price means nothing without a market, and goes with it', () => {
  expect(narrowedTo({ market: 'ae', least: '5', q: 'pot' }, { market: '' })).toEqual({ q: 'pot' })
})
