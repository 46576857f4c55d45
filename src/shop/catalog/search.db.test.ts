import { expect, test } from 'vitest'
import type { Id } from '#platform/ids'
import { money } from '#platform/money'
import { systemClock } from '#platform/time'
import { testDatabase } from '#test/database'
import { deskKeeper } from '#test/desk-keeper'
import { noPictures } from '#test/no-pictures'
import { openStall } from '#test/stall'
import { listProducts } from './desk.ts'
import { productListQuerySchema } from './desk-contract.ts'

const { db } = await testDatabase()
const stall = await openStall(db)
const desk = { ...stall, db, clock: systemClock, pictures: noPictures, categories: stall.catalog.categories }

let made = 0
async function putOut(
  en: string,
  ar: string,
  over: { price?: bigint; stock?: number; category?: string; market?: string; brandId?: Id<'org'> } = {},
) {
  const sku = `SRCH-${++made}`
  const { price = 5_000n, stock = 3, category, market = 'ae', brandId = stall.brand.id } = over
  return stall.catalog.createProduct({
    ...{ organisationId: brandId, slug: `found-${made}`, title: { en, ar }, pictureUrl: '', categoryId: category ?? null },
    variants: [{ sku, title: { en: 'One', ar: 'واحد' }, prices: [{ market, price: money(price, 'AED') }], stock }],
  })
}
await putOut('Moon teapot', 'إبريق القمر الفخاري', { category: 'teapots', price: 14_900n })
await putOut('Morning cups', 'فناجين الصباح', { category: 'cups', stock: 0 })
await putOut('Honey pot', 'مرطبان العسل', { category: 'tableware', price: 7_200n })
await putOut('Silk scarf', 'وشاح حريري', { category: 'clothing' })

interface Found {
  items: { title: { en: string } }[]
}
async function search(query: Record<string, string>): Promise<string[]> {
  const response = await stall.shopper().send('GET', `/api/products?${new URLSearchParams(query).toString()}`)
  expect(response.statusCode).toBe(200)
  return response.json<Found>().items.map(({ title }) => title.en)
}

test.each([
  ['part of a word', 'teap', 'Moon teapot'],
  ['letters swapped', 'teapto', 'Moon teapot'],
  ['a letter left out', 'scaf', 'Silk scarf'],
  ['the end of a word', 'pot honey', 'Honey pot'],
  ['no hamza, no article', 'ابريق قمر', 'Moon teapot'],
  ['an article that is not there', 'الوشاح', 'Silk scarf'],
  ['marks and stretching', 'إبريــق الفَخّارِي', 'Moon teapot'],
  ['a letter too many in Arabic', 'ابرييق', 'Moon teapot'],
  ['another ya', 'حريرى', 'Silk scarf'],
  ['a code', 'SRCH-3', 'Honey pot'],
  ['the kind it is of', 'clothing', 'Silk scarf'],
])('%s finds it', async (_what, q, expected) => {
  expect((await search({ q }))[0]).toBe(expected)
})

test('a scanned number finds its product, with zeros in front and without', async () => {
  await db.pool.query(`update shop.variant set gtin = '036000291452' where sku = 'SRCH-4'`)
  expect(await search({ q: '036000291452' })).toEqual(['Silk scarf'])
  expect(await search({ q: '0036000291452' })).toEqual(['Silk scarf'])
  expect(await search({ q: '036000291453' })).toEqual([])
})

test('what is nowhere near is not found, and signs alone ask for everything', async () => {
  expect(await search({ q: 'bicycle' })).toEqual([])
  expect(await search({ q: "'; drop table -- %_\\ :* & | !" })).toEqual([])
  expect(await search({ q: '؟!' })).toHaveLength(4)
})

test('a kind has everything below it, and price, stock and market narrow further', async () => {
  expect((await search({ category: 'kitchen' })).toSorted()).toEqual(['Honey pot', 'Moon teapot', 'Morning cups'])
  expect((await search({ category: 'kitchen', stock: 'in', most: '8000' })).toSorted()).toEqual(['Honey pot'])
  expect(await search({ q: 'teapot', least: '15000' })).toEqual([])
  expect(await search({ q: 'teapot', category: 'clothing' })).toEqual([])
  expect(await search({ category: 'no-such' })).toEqual([])
})

test('a span of prices without a word has the newest first, of every size of price and of a changed price at once', async () => {
  const { variantIds } = await putOut('Copper tray', 'صينية نحاسية', { price: 990_000n })
  expect(await search({ least: '5000', most: '20000' })).toEqual(['Silk scarf', 'Honey pot', 'Morning cups', 'Moon teapot'])
  expect(await search({ least: '7200', most: '7200' })).toEqual(['Honey pot'])
  expect(await search({ least: '7201', most: '14899' })).toEqual([])
  expect(await search({ most: '5000', stock: 'in' })).toEqual(['Silk scarf'])
  expect(await search({ least: '6000', category: 'teapots' })).toEqual(['Moon teapot'])
  expect(await search({ least: '900000' })).toEqual(['Copper tray'])
  await stall.catalog.changePrice(variantIds[0]!, 'ae', money(80n, 'AED'))
  expect(await search({ least: '900000' })).toEqual([])
  expect(await search({ most: '99' })).toEqual(['Copper tray'])
  await db.pool.query(`update shop.product set state = 'withdrawn' where slug = $1`, [`found-${made}`])
  expect(await search({ most: '99' })).toEqual([])
})

test('one brand’s products alone are found, by words, price and stock as well, and those of no such brand by nothing', async () => {
  const other = await stall.organisations.create({
    kind: 'brand',
    slug: 'other-house',
    name: { en: 'Other House', ar: 'الدار الأخرى' },
  })
  await putOut('Blue teapot', 'إبريق أزرق', { brandId: other.id, category: 'teapots', price: 3_000n, stock: 0 })
  await putOut('Blue lamp', 'مصباح أزرق', { brandId: other.id, price: 4_000n })
  const brand = other.slug
  expect(await search({ brand })).toEqual(['Blue lamp', 'Blue teapot'])
  expect(await search({ brand, q: 'teapot' })).toEqual(['Blue teapot'])
  expect(await search({ brand, category: 'teapots' })).toEqual(['Blue teapot'])
  expect(await search({ brand, stock: 'in' })).toEqual(['Blue lamp'])
  expect(await search({ brand, least: '2000', most: '3500' })).toEqual(['Blue teapot'])
  expect(await search({ brand, least: '2000', most: '3500', stock: 'in' })).toEqual([])
  expect(await search({ brand: 'no-such' })).toEqual([])
})

test('a changed name is found by the new one, and what is withdrawn by none', async () => {
  const { id } = await putOut('Temporary lantern', 'فانوس')
  const { rows } = await db.pool.query<{ version: number }>('select version from shop.product where slug = $1', [`found-${made}`])
  await db.pool.query(`update shop.product set title = '{"en":"Brass lamp","ar":"مصباح"}', version = $1 where slug = $2`, [
    rows[0]!.version + 1,
    `found-${made}`,
  ])
  stall.catalog.forget(id)
  expect(await search({ q: 'lantern' })).toEqual([])
  expect(await search({ q: 'brass' })).toEqual(['Brass lamp'])
  await db.pool.query(`update shop.product set state = 'withdrawn' where slug = $1`, [`found-${made}`])
  stall.catalog.forget(id)
  expect(await search({ q: 'brass' })).toEqual([])
})

test('the desk finds drafts as well, and leaves no row of one import out between two pages', async () => {
  await db.transaction((sql) =>
    stall.catalog.importDrafts(
      sql,
      { organisationId: stall.brand.id, actorId: null },
      Array.from({ length: 7 }, (_, index) => ({
        handle: `batch-${index}`,
        title: { en: `Wicker basket ${index}`, ar: `سلة ${index}` },
        variants: [{ sku: `W${index}`, title: { en: 'One', ar: 'واحد' }, prices: [] }],
      })),
    ),
  )
  const keeper = deskKeeper(stall.brand.id)
  const seen = new Set<string>()
  let cursor: string | undefined
  do {
    const query = productListQuerySchema.parse({
      organisationId: stall.brand.id,
      q: 'basket wiker',
      state: 'draft',
      limit: '3',
      ...(cursor ? { cursor } : {}),
    })
    const page = await listProducts(desk, keeper, query)
    for (const { id } of page.items) seen.add(id)
    cursor = page.nextCursor ?? undefined
  } while (cursor)
  expect(seen.size).toBe(7)
})
