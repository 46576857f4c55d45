import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Readable } from 'node:stream'
import sharp from 'sharp'
import { afterAll, expect, test } from 'vitest'
import { type Actor, anonymous } from '#platform/http'
import type { Id } from '#platform/ids'
import { createPictures } from '#platform/pictures'
import { createLocalFiles } from '#platform/storage'
import { testDatabase } from '#test/database'
import { openStall } from '#test/stall'
import { beginImport } from './begin-import.ts'
import type { Desk } from './deps.ts'
import { cancelImport, changeSettings, startImport, startUndo } from './desk.ts'
import { listFaults } from './fault-store.ts'
import { createFetchFile } from './fetch-file.ts'
import { fetchPictures } from './fetch-pictures.ts'
import { writeReport } from './report.ts'
import { readImport } from './store.ts'
import type { TransferTables } from './tables.ts'
import { workImport } from './work-import.ts'

const { db, owner } = await testDatabase()
const stall = await openStall(db)
const folder = await mkdtemp(path.join(tmpdir(), 'souk-transfer-'))
const files = createLocalFiles(folder)
const pictures = createPictures({ files })
const desk: Desk = {
  ...{ ...stall, db, files, pictures, publicUrl: 'http://souk.test', tables: db.tables<TransferTables>() },
  fetchFile: createFetchFile({ allowPrivate: true }),
}
afterAll(() => rm(folder, { recursive: true, force: true }))

let brands = 0
/** A brand of its own with somebody who keeps its products. */
async function openBrand() {
  const slug = `brand-${++brands}`
  const { id } = await stall.organisations.create({ kind: 'brand', slug, name: { en: slug, ar: slug } })
  const keeper: Actor = { ...anonymous, can: (capability, brand) => capability === 'products.edit' && brand === id }
  const begin = async (csv: string | Uint8Array) => {
    const made = await beginImport(desk, keeper, { organisationId: id, name: 'products.csv' }, Readable.from([Buffer.from(csv as string)]))
    await workImport(desk, made.id)
    return (await readImport(desk.tables, made.id))!
  }
  return {
    ...{ id, keeper, begin },
    async bring(csv: string | Uint8Array, settings: Parameters<typeof changeSettings>[3] = {}) {
      const { id: importId } = await begin(csv)
      await changeSettings(desk, keeper, importId, settings)
      await workImport(desk, importId)
      await startImport(desk, keeper, importId)
      await workImport(desk, importId)
      return (await readImport(desk.tables, importId))!
    },
    products: () => stall.catalog.listPage(id, { after: null, limit: 500 }),
    async undo(importId: Id<'imp'>) {
      await startUndo(desk, keeper, importId)
      await workImport(desk, importId)
      return (await readImport(desk.tables, importId))!
    },
  }
}

const HEADER = 'Handle,Title,Title (ar),Option1 Name,Option1 Value,Variant SKU,Variant Inventory Qty,Variant Price,Image Src\n'
/** Products of two variants each. */
const table = (many: number, prefix: string, price = '10.00') =>
  HEADER +
  Array.from({ length: many }, (_, at) => {
    const name = `${prefix}-${at + 1}`
    return `${name},Pot ${at + 1},إناء ${at + 1},Size,S,${name}-S,3,${price},\n${name},,,,L,${name}-L,4,${price},\n`
  }).join('')
const faultsOf = async (id: Id<'imp'>) =>
  (await listFaults(desk.tables, id, null, 500)).map(({ line, column, code }) => [line, column, code])
const stockOf = async (variants: readonly { id: Id<'var'> }[]) =>
  Object.values(await stall.inventory.available(variants.map(({ id }) => id)))

test('a file is checked before anything is written, then its products are there, and a second time they are the same', async () => {
  const brand = await openBrand()
  const checked = await brand.begin(table(3, 'tea'))
  expect(checked).toMatchObject({
    state: 'ready',
    encoding: 'utf-8',
    counts: { rowsTotal: 6, created: 3, changed: 0, leftOut: 0, errors: 0 },
  })
  expect(checked.sample[0]).toMatchObject({
    line: 2,
    handle: 'tea-1',
    variants: 2,
    isNew: true,
    prices: [{ amount: '1000', currency: 'AED' }],
  })
  expect(await brand.products()).toEqual([])
  const done = await brand.bring(table(3, 'tea'))
  expect(done).toMatchObject({ state: 'done', counts: { rowsDone: 6, created: 3, changed: 0 } })
  const products = await brand.products()
  expect(products.map(({ handle, state, variants }) => [handle, state, variants.length])).toEqual([
    ['tea-1', 'draft', 2],
    ['tea-2', 'draft', 2],
    ['tea-3', 'draft', 2],
  ])
  expect(await stockOf(products[0]!.variants)).toEqual([3, 4])
  const again = await brand.bring(table(3, 'tea', '12.50'), { publish: true })
  expect(again).toMatchObject({ state: 'done', counts: { created: 0, changed: 3 } })
  const changed = await brand.products()
  expect(changed.map(({ id }) => id)).toEqual(products.map(({ id }) => id))
  expect(changed[0]!.variants[0]!.prices.get('ae')).toEqual({ amount: 1250n, currency: 'AED' })
})

test('what a file puts on sale waits where a market asks for a look at it first, and the report says so by row', async () => {
  const brand = await openBrand()
  await brand.bring(table(1, 'seen'), { publish: true })
  await owner.query(`insert into shop.review_policy (market_code, asked_by) values ('ae', gen_random_uuid())`)
  try {
    const told = await brand.bring(table(1, 'seen') + table(2, 'unseen').replace(HEADER, ''), { publish: true })
    expect(told).toMatchObject({ state: 'done', counts: { created: 2, changed: 1, errors: 0 } })
    expect((await faultsOf(told.id)).filter(([, , code]) => code === 'review-first')).toEqual([
      [4, null, 'review-first'],
      [6, null, 'review-first'],
    ])
    expect((await brand.products()).map(({ handle, state }) => [handle, state])).toEqual([
      ['seen-1', 'published'],
      ['unseen-1', 'in-review'],
      ['unseen-2', 'in-review'],
    ])
  } finally {
    await owner.query('delete from shop.review_policy')
  }
})

test('an import that is broken off goes on where it was: every row once, also with two at work', async () => {
  const brand = await openBrand()
  const { id } = await brand.begin(table(700, 'crash'))
  await startImport(desk, brand.keeper, id)
  // The third piece of the file fails in the middle of its transaction, as if the process had died there.
  const { rows } = await owner.query<{ count: bigint }>('select count(*) from shop.imported_product')
  await owner.query(`
    create or replace function public.blow() returns trigger language plpgsql security definer as $$
    begin
      if (select count(*) from shop.imported_product) >= ${Number(rows[0]!.count) + 450} then
        raise exception 'power cut' using errcode = '57P01';
      end if;
      return new;
    end $$;
    create or replace trigger blow before insert on shop.imported_product for each row execute function public.blow()`)
  await expect(workImport(desk, id)).rejects.toThrow('power cut')
  await owner.query('drop trigger blow on shop.imported_product')
  const half = (await readImport(desk.tables, id))!
  expect(half).toMatchObject({ state: 'running', counts: { rowsDone: 800, created: 400 } })
  await Promise.all([workImport(desk, id), workImport(desk, id)])
  expect(await readImport(desk.tables, id)).toMatchObject({ state: 'done', counts: { rowsDone: 1400, created: 700, changed: 0 } })
  const counted = await owner.query(
    `select count(*) as products, sum(s.units)::bigint as units from shop.product p
     join lateral (select sum(l.on_hand) as units from shop.variant v join shop.stock_level l on l.variant_id = v.id where v.product_id = p.id) s on true
     where p.handle like 'crash-%'`,
  )
  expect(counted.rows[0]).toMatchObject({ products: 700n, units: 4900n })
})

test('a product with a fault in one row is left out whole, and the report says where and why', async () => {
  const brand = await openBrand()
  const done = await brand.bring(`${table(1, 'good')}bad,Bad,سيئ,Size,S,BAD-S,3,10.00,\nbad,,,,M,BAD-M,3,-5,\n,,,,,LOST,1,1,\n`)
  expect(done.counts).toMatchObject({ created: 1, leftOut: 2, errors: 2, rowsDone: 5 })
  expect((await brand.products()).map(({ handle }) => handle)).toEqual(['good-1'])
  expect(await faultsOf(done.id)).toEqual([
    [5, 'Variant Price', 'price-negative'],
    [6, 'Handle', 'handle-missing'],
  ])
  const lines: string[] = []
  for await (const line of writeReport(desk, done.id, 'en')) lines.push(line)
  const [head, first] = lines.join('').split('\r\n')
  expect(head).toBe('\ufeffLine,Column,Handle,Kind,What is wrong,What to do')
  expect(first).toBe('5,Variant Price,bad,Left out,A price below nothing: -5,Write the price without a minus sign.')
})

test.each([
  ['a workbook', Buffer.from('PK\u0003\u0004 sheet', 'latin1'), 'workbook'],
  ['no text', Buffer.from([1, 2, 3, 0, 0, 7]), 'not-text'],
  ['100,000 columns', Array.from({ length: 100_000 }, (_, at) => `column${at}`).join(',') + '\n1\n', 'columns-many'],
  ['a header alone', HEADER, 'empty'],
  ['one quotation mark after another', `${HEADER}${'a,"x"y,\n'.repeat(60)}`, 'rows-broken'],
  ['a header without an end', `Handle,"Title\n${'a,b\n'.repeat(5)}`, 'rows-broken'],
])('%s is refused in a word', async (_name, csv, refusal) => {
  const brand = await openBrand()
  expect(await brand.begin(csv as string)).toMatchObject({ state: 'refused', refusal })
})

test('a file of an Arabic spreadsheet is read in its encoding, and in another when somebody says so', async () => {
  const brand = await openBrand()
  const arabic = [0xc5, 0xc8, 0xd1, 0xed, 0xde]
  const made = await brand.begin(Buffer.from([...Buffer.from('Handle;Title;Variant Price\npot;'), ...arabic, ...Buffer.from(';5\n')]))
  expect(made).toMatchObject({ state: 'ready', encoding: 'windows-1256', encodingGuessed: true, delimiter: ';' })
  expect(made.sample[0]!.title.ar).toBe('إبريق')
  await changeSettings(desk, brand.keeper, made.id, { encoding: 'windows-1252' })
  await workImport(desk, made.id)
  expect((await readImport(desk.tables, made.id))!.sample[0]!.title.ar).not.toBe('إبريق')
})

test('what is called off stays where it is and writes nothing more', async () => {
  const brand = await openBrand()
  const { id } = await brand.begin(table(5, 'off'))
  await startImport(desk, brand.keeper, id)
  await cancelImport(desk, brand.keeper, id)
  await workImport(desk, id)
  expect(await brand.products()).toEqual([])
  await expect(startImport(desk, brand.keeper, id)).rejects.toMatchObject({ code: 'shop/transfer/wrong-state' })
  const stranger: Actor = { ...anonymous, can: () => false }
  await expect(startUndo(desk, stranger, id)).rejects.toMatchObject({ code: 'shop/transfer/import-unknown' })
})

test('an undo takes back what nobody touched: what was made goes, what was changed is what it was', async () => {
  const brand = await openBrand()
  await brand.bring(table(2, 'old'))
  const before = await brand.products()
  const second = await brand.bring(
    `${table(2, 'old', '99.00').replaceAll(',3,99', ',30,99')}old-2,,,,XL,OLD-XL,9,99.00,\n${table(3, 'new').slice(HEADER.length)}`,
    {
      publish: true,
    },
  )
  expect(second.counts).toMatchObject({ created: 3, changed: 2, leftOut: 0 })
  const sold = (await brand.products()).find(({ handle }) => handle === 'new-2')!
  expect((await stall.shopper().hold(sold.variants[0]!.id)).statusCode).toBe(201)
  const undone = await brand.undo(second.id)
  expect(undone).toMatchObject({ state: 'undone', counts: { undone: 4, kept: 1 } })
  const after = await brand.products()
  expect(after.map(({ handle }) => handle)).toEqual(['old-1', 'old-2', 'new-2'])
  for (const [place, product] of before.entries()) {
    expect(after[place]!.variants.map(({ sku, prices }) => [sku, prices])).toEqual(product.variants.map(({ sku, prices }) => [sku, prices]))
    expect(await stockOf(after[place]!.variants)).toEqual([3, 4])
  }
})

test('pictures come by themselves, in their order; one that cannot be had is a note, and its product is there', async () => {
  const picture = await sharp({ create: { width: 300, height: 300, channels: 3, background: '#a55' } })
    .png()
    .toBuffer()
  const server = createServer((request, response) => {
    if (request.url === '/moved.png') response.writeHead(302, { location: '/1.png' }).end()
    else if (request.url?.endsWith('.png')) response.end(picture)
    else if (request.url === '/text.jpg') response.end('this is no picture')
    else response.writeHead(404).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const at = `http://127.0.0.1:${(server.address() as { port: number }).port}`
  try {
    const brand = await openBrand()
    const rows = ['1.png', 'gone.jpg', 'text.jpg', 'moved.png'].map((name) => `pic,,,,,,,,${at}/${name}\n`).join('')
    const done = await brand.bring(`${HEADER}pic,Pic,صورة,,,PIC,1,5,\n${rows}`)
    expect((await brand.products())[0]!.pictures).toEqual([])
    await fetchPictures(desk, done.id)
    const [product] = await brand.products()
    expect(product!.pictures).toHaveLength(2)
    expect(product!.pictureUrl).toMatch(/^\/pictures\//)
    expect(product!.variants[0]!.pictureUrl).toBe(product!.pictureUrl)
    expect(await faultsOf(done.id)).toEqual([
      [4, null, 'picture-missing'],
      [5, null, 'picture-refused'],
    ])
    expect((await brand.undo(done.id)).counts).toMatchObject({ undone: 1, kept: 0 })
  } finally {
    server.close()
  }
})

test.each([
  'http://127.0.0.1:80/x.png',
  'http://[::1]/x.png',
  'http://169.254.169.254/latest',
  'http://localhost/x.png',
  'file:///etc/passwd',
  'http://example.com:8080/x',
])('nothing is fetched from %s', async (url) => {
  await expect((async () => createFetchFile()(url, 1000))()).rejects.toThrow('not public')
})
