import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { type Actor, anonymous } from '#platform/http'
import type { Id } from '#platform/ids'
import { systemClock } from '#platform/time'
import { testDatabase } from '#test/database'
import { deskKeeper } from '#test/desk-keeper'
import { noPictures } from '#test/no-pictures'
import { openStall } from '#test/stall'
import { addPicture } from './arrange-pictures.ts'
import { draftProduct, editProduct, listProducts, setPrice } from './desk.ts'
import { newProductSchema } from './desk-contract.ts'
import type { DeskDeps } from './desk-deps.ts'
import { changeStock } from './stock.ts'
import { listViews, removeView, saveView } from './views.ts'

const { db } = await testDatabase()
const stall = await openStall(db)
const desk: DeskDeps = { ...stall, db, clock: systemClock, pictures: noPictures, categories: stall.catalog.categories }
const keeper: Actor = { ...anonymous, can: (capability, brand) => capability === 'products.edit' && brand === stall.brand.id }
let count = 0

async function draft(stock = 5) {
  const slug = `pot-${++count}`
  const variant = {
    sku: `SKU-${count}`,
    title: { en: 'One', ar: 'واحد' },
    stock,
    prices: [{ market: 'ae', price: { amount: '4900', currency: 'AED' } }],
  }
  const input = { organisationId: stall.brand.id, slug, title: { en: `Pot ${count}`, ar: `إناء ${count}` }, variants: [variant] }
  return draftProduct(desk, keeper, newProductSchema.parse(input))
}

const shown = async (id: Id<'prd'>): Promise<number> => (await stall.catalog.listProductCards([id], 'ae')).length
const hold = (variantId: Id<'var'>) => stall.shopper().hold(variantId)

test('a draft is on no card and cannot be bought; published it is both, withdrawn it is neither again', async () => {
  const product = await draft()
  const variantId = product.variants[0]!.id
  expect(await shown(product.id)).toBe(0)
  expect((await hold(variantId)).statusCode).toBe(404)
  const published = await editProduct(desk, keeper, product.id, { version: product.version, state: 'published' })
  expect(await shown(product.id)).toBe(1)
  expect((await hold(variantId)).statusCode).toBe(201)
  await editProduct(desk, keeper, product.id, { version: published.version, state: 'withdrawn' })
  expect(await shown(product.id)).toBe(0)
  expect((await hold(variantId)).statusCode).toBe(404)
})

test('what somebody else changed meanwhile is not written over', async () => {
  const product = await draft()
  const title = { en: 'Jar', ar: 'جرة' }
  await editProduct(desk, keeper, product.id, { version: product.version, title })
  const late = editProduct(desk, keeper, product.id, { version: product.version, title: { en: 'Vase', ar: 'مزهرية' } })
  await expect(late).rejects.toMatchObject({ code: 'shop/catalog/changed-meanwhile' })
  const picture = addPicture(desk, keeper, product.id, product.version, Buffer.from('x'))
  await expect(picture).rejects.toMatchObject({ code: 'shop/catalog/changed-meanwhile' })
})

test('a price in another currency, and publishing without a price, are refused', async () => {
  const product = await draft()
  const variantId = product.variants[0]!.id
  const dollars = setPrice(desk, keeper, variantId, { market: 'ae', price: { amount: '100', currency: 'USD' } })
  await expect(dollars).rejects.toMatchObject({ code: 'shop/catalog/wrong-currency' })
  await setPrice(desk, keeper, variantId, { market: 'ae', price: null })
  const publish = editProduct(desk, keeper, product.id, { version: product.version, state: 'published' })
  await expect(publish).rejects.toMatchObject({ code: 'shop/catalog/price-needed' })
})

test('units are counted once for each key, and never below what is promised', async () => {
  const product = await draft(5)
  const variantId = product.variants[0]!.id
  const key = randomUUID()
  const twice = await Promise.all([1, 2].map(() => changeStock(desk, keeper, variantId, { key, change: 3, note: null })))
  expect(Math.max(...twice)).toBe(8)
  await editProduct(desk, keeper, product.id, { version: product.version, state: 'published' })
  await hold(variantId)
  const tooMany = changeStock(desk, keeper, variantId, { key: randomUUID(), change: -8, note: null })
  await expect(tooMany).rejects.toMatchObject({ code: 'shop/inventory/stock-promised' })
  expect(await changeStock(desk, keeper, variantId, { key: randomUUID(), change: -7, note: null })).toBe(0)
})

test('the list finds by part of a name or code, page by page, for its brand alone', async () => {
  const products = [await draft(), await draft(), await draft()]
  const list = (over: object) => listProducts(desk, keeper, { organisationId: stall.brand.id, q: '', limit: 2, ...over })
  const first = await list({})
  const second = await list({ cursor: first.nextCursor })
  expect(first.items.map(({ id }) => id)).toEqual([products[2]!.id, products[1]!.id])
  expect(second.items[0]?.id).toBe(products[0]!.id)
  expect((await list({ q: products[1]!.variants[0]!.sku })).items.map(({ id }) => id)).toEqual([products[1]!.id])
  expect((await list({ category: 'of-no-kind' })).items).toEqual([])
  const stranger: Actor = { ...anonymous, can: () => false }
  const elsewhere = listProducts(desk, stranger, { organisationId: stall.brand.id, q: '', limit: 2 })
  await expect(elsewhere).rejects.toMatchObject({ status: 403 })
})

test('a filter that was given a name is there for everybody of the brand, under no name twice, until somebody takes it away', async () => {
  const save = (name: string) => saveView(db, keeper, { organisationId: stall.brand.id, name, filter: { state: 'draft', stock: 'out' } })
  const [view] = await save('To be ordered')
  const colleague = deskKeeper(stall.brand.id)
  expect(await listViews(db, colleague, stall.brand.id)).toEqual([
    { id: view!.id, name: 'To be ordered', filter: { state: 'draft', stock: 'out' } },
  ])
  await expect(save('To be ordered')).rejects.toMatchObject({ code: 'shop/catalog/name-taken' })
  const stranger: Actor = { ...anonymous, can: () => false }
  await expect(listViews(db, stranger, stall.brand.id)).rejects.toMatchObject({ status: 403 })
  await expect(removeView(db, stranger, view!.id)).rejects.toMatchObject({ status: 403 })
  await removeView(db, colleague, view!.id)
  await removeView(db, keeper, view!.id)
  expect(await listViews(db, keeper, stall.brand.id)).toEqual([])
})
