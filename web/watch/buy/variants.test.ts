import { expect, test } from 'vitest'
import type { ProductCard, Variant } from '../../api/types.ts'
import { availableOfAll, priceSpan, startingVariant, valueIsLeft, withOption } from './variants.ts'

const text = (en: string) => ({ en, ar: en })

function variant(colour: string, capacity: string, available: number, amount = '14900'): Variant {
  const id = `${colour}-${capacity}`
  return { id, sku: id, title: text(id), options: { colour, capacity }, pictureUrl: '', price: { amount, currency: 'AED' }, available }
}

const teapot: ProductCard = {
  id: 'prd_1',
  slug: 'moon-teapot',
  title: text('Moon teapot'),
  pictureUrl: '',
  options: [],
  variants: [
    variant('clay', '0.9', 0),
    variant('clay', '1.4', 5, '18900'),
    variant('turquoise', '0.9', 3),
    variant('turquoise', '1.4', 0, '18900'),
    variant('sand', '0.9', 0),
  ],
}

const at = (index: number): Variant => teapot.variants[index] as Variant

test('a sheet opens with something that can be bought', () => {
  expect(startingVariant(teapot, {})?.id).toBe('clay-1.4')
})

test('live stock stands over what the page was loaded with', () => {
  expect(startingVariant(teapot, { 'clay-0.9': 2 })?.id).toBe('clay-0.9')
  expect(availableOfAll(teapot, { 'clay-1.4': 1, 'turquoise-0.9': 0 })).toBe(1)
})

test('changing one option keeps the others while such a variant is left', () => {
  expect(withOption(teapot, at(2), 'colour', 'clay', { 'clay-0.9': 1 }).id).toBe('clay-0.9')
})

test('changing one option moves to the nearest variant that is left', () => {
  expect(withOption(teapot, at(2), 'colour', 'clay', {}).id).toBe('clay-1.4')
})

test('a value without any unit left is sold out', () => {
  expect(valueIsLeft(teapot, 'colour', 'sand', {})).toBe(false)
  expect(valueIsLeft(teapot, 'colour', 'clay', {})).toBe(true)
})

test('the price of a card is the lowest that can be bought, and says when others cost more', () => {
  expect(priceSpan(teapot, {})).toMatchObject({ lowest: { id: 'turquoise-0.9' }, varies: true })
  expect(priceSpan(teapot, { 'clay-1.4': 0 })).toMatchObject({ lowest: { id: 'turquoise-0.9' }, varies: false })
})
