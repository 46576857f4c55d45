import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import type { Actor } from '#platform/http'
import { newId, toUuid } from '#platform/ids'
import { money } from '#platform/money'
import { systemClock } from '#platform/time'
import { testDatabase } from '#test/database'
import { deskKeeper } from '#test/desk-keeper'
import { noPictures } from '#test/no-pictures'
import { openStall } from '#test/stall'
import { addPicture, arrangePictures } from './arrange-pictures.ts'
import { keepContact } from './contacts.ts'
import { draftProduct, editProduct, setPrice } from './desk.ts'
import { newProductSchema, priceEditSchema } from './desk-contract.ts'
import { decideReview, listWaiting, setReviewPolicy } from './review.ts'
import { addLocation, changeStock, readJournal, transferStock } from './stock.ts'

const { db, owner } = await testDatabase()
const stall = await openStall(db)
const desk = { ...stall, db, clock: systemClock, pictures: noPictures, categories: stall.catalog.categories }
const keeper = deskKeeper(stall.brand.id)
const reviewer: Actor = { ...keeper, accountId: newId('acc'), can: (capability) => capability === 'products.review' }

let made = 0
const draft = (stock = 5) => {
  const slug = `kept-${++made}`
  const variant = {
    sku: slug,
    title: { en: 'One', ar: 'واحد' },
    stock,
    prices: [{ market: 'ae', price: { amount: '4900', currency: 'AED' } }],
  }
  return draftProduct(
    desk,
    keeper,
    newProductSchema.parse({ organisationId: stall.brand.id, slug, title: variant.title, variants: [variant] }),
  )
}

test('where the market asks for it a product waits for a look, comes back with a reason, and is sold once it was approved', async () => {
  await setReviewPolicy(desk, reviewer, 'ae', true)
  const product = await draft()
  const waiting = await editProduct(desk, keeper, product.id, { version: product.version, state: 'published' })
  expect(waiting.state).toBe('in-review')
  expect((await listWaiting(desk, reviewer)).map((row) => row.product.id)).toContain(product.id)
  await expect(decideReview(desk, keeper, product.id, { version: waiting.version, outcome: 'published' })).rejects.toMatchObject({
    status: 403,
  })
  const asked = await decideReview(desk, reviewer, product.id, {
    version: waiting.version,
    outcome: 'changes-asked',
    note: 'Name the glaze.',
  })
  expect(asked).toMatchObject({ state: 'changes-asked', reviewNote: 'Name the glaze.' })
  const again = await editProduct(desk, keeper, product.id, { version: asked.version, state: 'published' })
  const stale = decideReview(desk, reviewer, product.id, { version: waiting.version, outcome: 'published' })
  await expect(stale).rejects.toMatchObject({ code: 'shop/catalog/changed-meanwhile' })
  const approved = await decideReview(desk, reviewer, product.id, { version: again.version, outcome: 'published' })
  expect(approved).toMatchObject({ state: 'published', reviewNote: null })
  await setReviewPolicy(desk, reviewer, 'ae', false)
  const direct = await draft()
  expect((await editProduct(desk, keeper, direct.id, { version: direct.version, state: 'published' })).state).toBe('published')
})

test('who made it, who answers for it, its kind and its warnings stand on the public page; another brand’s contact is refused', async () => {
  const product = await draft()
  const facts = { name: 'Kiln & Co', postal: 'Kiln Road 4, Ajloun', electronic: 'care@example.com' }
  const maker = await keepContact(db, keeper, stall.brand.id, facts)
  expect((await keepContact(db, keeper, stall.brand.id, facts)).id).toBe(maker.id)
  await editProduct(desk, keeper, product.id, {
    ...{ version: product.version, state: 'published', categoryId: 'teapots', manufacturerId: maker.id },
    safety: { en: 'Hot when filled.', ar: 'يسخن عند ملئه.' },
  })
  const shown = (await stall.shopper().send('GET', `/api/products/${product.slug}`)).json<Record<string, unknown>>()
  expect(shown).toMatchObject({ manufacturer: facts, responsiblePerson: null, safety: { en: 'Hot when filled.' } })
  expect(shown['category']).toMatchObject([{ id: 'home' }, { id: 'kitchen' }, { id: 'teapots' }])
  const foreign = editProduct(desk, keeper, product.id, { version: product.version + 1, manufacturerId: newId('ctc') })
  await expect(foreign).rejects.toMatchObject({ code: 'shop/catalog/contact-unknown' })
  const kind = editProduct(desk, keeper, product.id, { version: product.version + 1, categoryId: 'nothing' })
  await expect(kind).rejects.toMatchObject({ code: 'shop/catalog/category-unknown' })
})

test('pictures are put in order, named and removed; the first one is the cover, of its variants too', async () => {
  const product = await draft()
  const one = await addPicture(desk, keeper, product.id, product.version, Buffer.from('x'))
  const two = await addPicture(desk, keeper, product.id, one.version, Buffer.from('y'))
  const [first, second] = two.pictures
  const alt = { en: 'From above', ar: 'من الأعلى' }
  const crop = { left: 0, top: 100, width: 500, height: 500 }
  const turned = await arrangePictures(desk, keeper, product.id, {
    version: two.version,
    pictures: [
      { id: second!.id, alt, crop },
      { id: first!.id, alt: first!.alt, crop: null },
    ],
  })
  expect(turned.pictures.map(({ id }) => id)).toEqual([second!.id, first!.id])
  expect(turned).toMatchObject({ pictureUrl: '/pictures/cut.webp', pictures: [{ alt, crop, whole: second!.url }, {}] })
  expect(turned.variants[0]!.pictureUrl).toBe('/pictures/cut.webp')
  const none = await arrangePictures(desk, keeper, product.id, { version: turned.version, pictures: [] })
  expect([none.pictureUrl, none.variants[0]!.pictureUrl]).toEqual(['', ''])
})

test('the journal tells what moved, why and where, and units go from one place to another without being lost', async () => {
  const product = await draft(5)
  const variantId = product.variants[0]!.id
  const [main, shop] = await addLocation(desk, keeper, { organisationId: stall.brand.id, name: { en: `Shop ${made}`, ar: `متجر ${made}` } })
  const key = randomUUID()
  const move = { key, from: main!.id, to: shop!.id, units: 2, note: 'For the weekend' }
  await transferStock(desk, keeper, variantId, move)
  expect(await transferStock(desk, keeper, variantId, move)).toBe(5)
  await changeStock(desk, keeper, variantId, { key: randomUUID(), change: -1, locationId: shop!.id, note: 'Broken' })
  const journal = await readJournal(desk, keeper, variantId, { limit: 10 })
  expect(journal.items.map(({ onHandChange, note, cause }) => [onHandChange, note, cause])).toEqual([
    [-1, 'Broken', 'count'],
    [2, 'For the weekend', 'transfer'],
    [-2, 'For the weekend', 'transfer'],
    [5, null, 'count'],
  ])
  expect(journal.levels.map(({ onHand }) => onHand).toSorted((left, right) => left - right)).toEqual([1, 3])
  const tooMany = transferStock(desk, keeper, variantId, { ...move, key: randomUUID(), units: 9 })
  await expect(tooMany).rejects.toMatchObject({ code: 'shop/inventory/stock-promised' })
})

test.each(['0', '-100', '99999999999999999'])('a price of %s is refused at the edge', (amount) => {
  expect(priceEditSchema.safeParse({ market: 'ae', price: { amount, currency: 'AED' } }).success).toBe(false)
})

test('a price that is nothing is refused below the edge as well', async () => {
  const variantId = (await draft()).variants[0]!.id
  for (const amount of [0n, -1n, 10n ** 18n]) {
    await expect(stall.catalog.changePrice(variantId, 'ae', money(amount, 'AED'))).rejects.toMatchObject({
      code: 'shop/catalog/price-invalid',
    })
  }
})

test('the price before a discount is the lowest of 30 days, so that raising it first gains nothing', async () => {
  const product = await draft()
  const variantId = product.variants[0]!.id
  await editProduct(desk, keeper, product.id, { version: product.version, state: 'published' })
  const cost = async (amount: string) => setPrice(desk, keeper, variantId, { market: 'ae', price: { amount, currency: 'AED' } })
  const prior = async () =>
    (await stall.shopper().send('GET', `/api/products/${product.slug}`)).json<{ priorPrices: Record<string, { amount: string }> }>()
      .priorPrices
  expect(await prior()).toEqual({})
  await cost('9900')
  await cost('4900')
  expect(await prior()).toEqual({})
  await cost('3900')
  expect((await prior())[variantId]).toEqual({ amount: '4900', currency: 'AED' })
  await owner.query(`update shop.price_since set since = since - interval '40 days' where variant_id = $1`, [toUuid(variantId)])
  stall.catalog.forget(product.id)
  expect(await prior()).toEqual({})
})

test('a variant without a price in the market is neither on the page there nor to be held', async () => {
  const product = await draft()
  const variantId = product.variants[0]!.id
  await editProduct(desk, keeper, product.id, { version: product.version, state: 'published' })
  await setPrice(desk, keeper, variantId, { market: 'ae', price: null })
  expect((await stall.shopper().send('GET', `/api/products/${product.slug}?market=ae`)).statusCode).toBe(409)
  expect((await stall.shopper().hold(variantId)).statusCode).toBe(409)
})
