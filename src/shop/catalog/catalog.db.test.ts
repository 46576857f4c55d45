import { expect, test } from 'vitest'
import { money } from '#platform/money'
import { testDatabase } from '#test/database'
import { openStall } from '#test/stall'
import type { NewProduct } from './index.ts'

const { db } = await testDatabase()
const stall = await openStall(db)

const colours = {
  code: 'colour',
  name: { en: 'Colour', ar: 'اللون' },
  values: [
    { code: 'clay', name: { en: 'Clay', ar: 'طيني' }, pictureUrl: '/clay.svg' },
    { code: 'sand', name: { en: 'Sand', ar: 'رملي' }, pictureUrl: null },
  ],
}
const variantOf = (sku: string, colour: string, stock = 0) => ({
  ...{ sku, title: { en: sku, ar: sku }, options: { colour }, stock },
  prices: [{ market: 'ae', price: money(14_900n, 'AED') }],
})
const teapot: NewProduct = {
  organisationId: stall.brand.id,
  slug: 'moon-teapot',
  title: { en: 'Moon teapot', ar: 'إبريق القمر' },
  pictureUrl: '/teapot.svg',
  options: [colours],
  variants: [variantOf('DT-CL', 'clay', 9), variantOf('DT-SA', 'sand')],
}
const { id, variantIds } = await stall.catalog.createProduct(teapot)

test('a card shows each variant with its price here and what is left', async () => {
  await stall.shopper().hold(variantIds[0]!, 2)
  const [card] = await stall.catalog.listProductCards([id], 'ae')
  expect(card!.variants.map(({ sku, available, pictureUrl }) => ({ sku, available, pictureUrl }))).toEqual([
    { sku: 'DT-CL', available: 7, pictureUrl: '/teapot.svg' },
    { sku: 'DT-SA', available: 0, pictureUrl: '/teapot.svg' },
  ])
})

test('the product page answers by slug with its brand', async () => {
  const response = await stall.shopper().send('GET', '/api/products/moon-teapot')
  expect(response.json()).toMatchObject({ id, brand: { slug: 'dar-tin' }, market: 'ae' })
})

test('what is not sold in a market has no card there', async () => {
  expect(await stall.catalog.listProductCards([id], 'jo')).toEqual([])
})

test('a changed price is asked of the next buyer, not of who holds it already', async () => {
  const { variantIds: ids } = await stall.catalog.createProduct({
    ...teapot,
    slug: 'repriced',
    options: [],
    variants: [{ ...variantOf('RP', ''), options: {}, stock: 5 }],
  })
  const early = stall.shopper()
  const held = await early.held(ids[0]!)
  await stall.catalog.changePrice(ids[0]!, 'ae', money(20_000n, 'AED'))
  const late = stall.shopper()
  const goodsOf = async (shopper: typeof early, holdId: string) => (await shopper.quote([holdId])).json<{ goods: object }>().goods
  expect(await goodsOf(early, held)).toEqual({ amount: '14900', currency: 'AED' })
  expect(await goodsOf(late, await late.held(ids[0]!))).toEqual({ amount: '20000', currency: 'AED' })
})

test.each([
  ['no variant', { variants: [] }],
  ['a variant that chooses nothing', { variants: [variantOf('X', 'blue')] }],
  ['two variants alike', { variants: [variantOf('X', 'clay'), variantOf('Y', 'clay')] }],
])('a product with %s is refused', async (_what, over) => {
  await expect(stall.catalog.createProduct({ ...teapot, slug: 'other', ...over })).rejects.toMatchObject({
    code: 'shop/catalog/product-invalid',
  })
})

test('a taken address is refused', async () => {
  await expect(stall.catalog.createProduct(teapot)).rejects.toMatchObject({ code: 'shop/catalog/slug-taken' })
})
