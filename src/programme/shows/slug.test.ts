import { expect, test } from 'vitest'
import { freeSlug, isPlaceholder, placeholderSlug, SLUG, slugOf } from './slug.ts'

test.each([
  ['Green soap, cut today', 'green-soap-cut-today'],
  ['  Dar Tin’s “Evenings”!  ', 'dar-tins-evenings'],
  ['Crème brûlée 2026', 'creme-brulee-2026'],
  ['صابون', ''],
  ['---', ''],
  [`${'very '.repeat(30)}long`, 'very-very-very-very-very-very-very-very-very-very-very-very'],
])('%s becomes the address "%s"', (title, slug) => {
  expect(slugOf(title)).toBe(slug)
  if (slug) expect(slug).toMatch(SLUG)
})

test('an address that is taken gets the next number', () => {
  expect(freeSlug('soap', new Set())).toBe('soap')
  expect(freeSlug('soap', new Set(['soap', 'soap-2']))).toBe('soap-3')
})

test('a draft’s own address is told from one that somebody chose', () => {
  expect(isPlaceholder(placeholderSlug())).toBe(true)
  expect(isPlaceholder('show-business')).toBe(false)
})
