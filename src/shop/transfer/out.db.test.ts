import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Readable } from 'node:stream'
import { afterAll, expect, test } from 'vitest'
import { type Actor, anonymous } from '#platform/http'
import type { Id } from '#platform/ids'
import { money } from '#platform/money'
import { createLocalFiles } from '#platform/storage'
import type { Product } from '#shop/catalog'
import { testDatabase } from '#test/database'
import { emirates } from '#test/emirates'
import { noPictures } from '#test/no-pictures'
import { openStall } from '#test/stall'
import { beginImport } from './begin-import.ts'
import type { Desk } from './deps.ts'
import { changeSettings, startImport } from './desk.ts'
import { exportProducts } from './export-products.ts'
import { openFeed } from './feed/write-feed.ts'
import { createFetchFile } from './fetch-file.ts'
import { readImport } from './store.ts'
import type { TransferTables } from './tables.ts'
import { workImport } from './work-import.ts'

const { db } = await testDatabase()
const stall = await openStall(db)
await stall.markets.add({ ...emirates, code: 'jo', name: { en: 'Jordan', ar: 'الأردن' }, country: 'JO', currency: 'JOD' })
const folder = await mkdtemp(path.join(tmpdir(), 'souk-out-'))
const desk: Desk = {
  ...{ ...stall, db, files: createLocalFiles(folder), pictures: noPictures, publicUrl: 'https://souk.test' },
  ...{ tables: db.tables<TransferTables>(), fetchFile: createFetchFile() },
}
afterAll(() => rm(folder, { recursive: true, force: true }))
const keeper: Actor = { ...anonymous, can: () => true }
const maker = { name: 'Dar Tin Workshop', postal: 'Kiln Road 4, Ajloun', electronic: 'care@example.com' }

async function textOf(pieces: AsyncIterable<string>): Promise<string> {
  let text = ''
  for await (const piece of pieces) text += piece
  return text
}

const option = (code: string, en: string, ar: string, values: [string, string][]) => ({
  ...{ code, name: { en, ar } },
  values: values.map(([name, arabic]) => ({ code: name.toLowerCase(), name: { en: name, ar: arabic }, pictureUrl: null })),
})
await db.transaction((sql) =>
  stall.catalog.importDrafts(sql, { organisationId: stall.brand.id, actorId: null }, [
    {
      ...{ handle: 'moon-teapot', title: { en: 'Moon, "the" teapot', ar: 'إبريق القمر' }, state: 'published', categoryId: 'teapots' },
      ...{
        description: { en: '5 < 6 & more\nSecond line', ar: 'سطر' },
        manufacturer: maker,
        responsiblePerson: null,
        safety: { en: 'Hot', ar: 'حار' },
      },
      options: [
        option('colour', 'Colour', 'اللون', [
          ['Clay', 'طيني'],
          ['Sand', 'رملي'],
        ]),
      ],
      pictures: [{ url: '/assets/demo/pictures/teapot-clay.webp', alt: { en: 'A teapot', ar: 'إبريق' } }],
      variants: ['clay', 'sand'].map((colour, at) => ({
        ...{
          sku: `MT-${at}`,
          gtin: at === 0 ? '4006381333931' : null,
          title: { en: colour, ar: colour },
          options: { colour },
          stock: at * 4,
        },
        prices: [{ market: 'ae', price: money(14_900n, 'AED') }, ...(at === 0 ? [{ market: 'jo', price: money(28_505n, 'JOD') }] : [])],
      })),
    },
    {
      ...{ handle: 'secret', title: { en: '=cmd()', ar: 'سر' } },
      variants: [{ sku: '+SKU', title: { en: 'One', ar: 'واحد' }, prices: [] }],
    },
  ]),
)

const told = ({ handle, state, title, description, categoryId, manufacturer, safety, options, variants }: Product) => ({
  ...{ handle, state, title, description, categoryId, maker: manufacturer?.name ?? null, safety, options },
  variants: variants.map(({ sku, gtin, options: chosen, prices }) => ({ sku, gtin, chosen, prices: Object.fromEntries(prices) })),
})
const productsOf = async (id: Id<'org'>) => (await stall.catalog.listPage(id, { after: null, limit: 50 })).map(told)

test('what one brand takes out another brings in: the same products, and no formula runs on the way', async () => {
  const csv = await textOf(exportProducts(desk, keeper, stall.brand.id))
  expect(csv).toContain("'=cmd()")
  expect(csv).toContain("'+SKU")
  const other = await stall.organisations.create({ kind: 'brand', slug: 'other', name: { en: 'Other', ar: 'آخر' } })
  const { id } = await beginImport(desk, keeper, { organisationId: other.id, name: 'products.csv' }, Readable.from([Buffer.from(csv)]))
  await workImport(desk, id)
  await changeSettings(desk, keeper, id, { publish: true })
  await workImport(desk, id)
  await startImport(desk, keeper, id)
  await workImport(desk, id)
  expect(await readImport(desk.tables, id)).toMatchObject({ state: 'done', counts: { created: 2, errors: 0 } })
  expect(await productsOf(other.id)).toEqual(await productsOf(stall.brand.id))
})

test('a feed tells what is on sale in its market and language, by address', async () => {
  const feed = async (market: string, language: 'ar' | 'en', form: 'xml' | 'tsv') =>
    textOf(await openFeed(desk, { brand: 'dar-tin', market, language, form }))
  const english = await feed('ae', 'en', 'xml')
  expect(english.match(/<item>/g)).toHaveLength(2)
  expect(english).toContain('<g:title>Moon, &quot;the&quot; teapot – clay</g:title>')
  expect(english).toContain('<g:price>149.00 AED</g:price>')
  expect(english).toContain('<g:availability>out_of_stock</g:availability>')
  expect(english).toContain('<g:image_link>https://souk.test/assets/demo/pictures/teapot-clay.webp</g:image_link>')
  expect(english).toContain('<g:google_product_category>')
  expect(english).toContain('<g:color>Sand</g:color>')
  expect(english).toContain('<g:gtin>4006381333931</g:gtin>\n<g:mpn>MT-0</g:mpn>\n<g:identifier_exists>yes</g:identifier_exists>')
  expect(english).toContain('<g:mpn>MT-1</g:mpn>\n<g:identifier_exists>no</g:identifier_exists>')
  expect(english).toContain('<g:attribute_value>Dar Tin Workshop, Kiln Road 4, Ajloun, care@example.com</g:attribute_value>')
  expect(english).not.toContain('cmd()')
  const arabic = await feed('jo', 'ar', 'xml')
  expect(arabic.match(/<item>/g)).toHaveLength(1)
  expect(arabic).toContain('<g:price>28.505 JOD</g:price>')
  expect(arabic).toContain('إبريق القمر')
  const [head = '', ...lines] = (await feed('ae', 'en', 'tsv')).trimEnd().split('\n')
  expect(lines.map((line) => line.split('\t').length)).toEqual([head.split('\t').length, head.split('\t').length])
  await expect(feed('xx', 'en', 'xml')).rejects.toMatchObject({ code: 'shop/transfer/feed-unknown' })
})

test('a lowered price is told with the one before it', async () => {
  const [product] = await stall.catalog.listPage(stall.brand.id, { after: null, limit: 1 })
  await stall.catalog.changePrice(product!.variants[1]!.id, 'ae', money(9_900n, 'AED'))
  const feed = await textOf(await openFeed(desk, { brand: 'dar-tin', market: 'ae', language: 'en', form: 'xml' }))
  expect(feed).toContain('<g:price>149.00 AED</g:price>\n<g:sale_price>99.00 AED</g:sale_price>')
})
