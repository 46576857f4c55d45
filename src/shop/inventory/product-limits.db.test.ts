import { randomUUID } from 'node:crypto'
import { beforeEach, expect, test } from 'vitest'
import { createDatabase } from '#platform/db'
import { createEvents } from '#platform/events'
import { type Id, newId, toUuid } from '#platform/ids'
import { createJobs } from '#platform/jobs'
import { createLog } from '#platform/log'
import { createMetrics } from '#platform/metrics'
import { money } from '#platform/money'
import { testDatabase } from '#test/database'
import { openStall } from '#test/stall'
import { createInventory, type Inventory } from './index.ts'

const { db, owner, url } = await testDatabase()
const stall = await openStall(db)
const log = createLog('silent')
const otherDb = createDatabase({ connectionString: url, connections: 4, log })
const inventoryOn = (database: typeof db): Inventory =>
  createInventory({ db: database, events: createEvents(log), jobs: createJobs(log), metrics: createMetrics(), mostPerViewer: 1_000 })
/** Two processes that sell the same: each has its own batches. */
const processes = [inventoryOn(db), inventoryOn(otherDb)] as const

let made = 0
let small: Id<'var'>
let large: Id<'var'>
let productId: Id<'prd'>
beforeEach(async () => {
  const slug = `limited-${++made}`
  const variant = (size: string) => ({
    ...{ sku: `${slug}-${size}`, title: { en: size, ar: size }, options: { size }, stock: 100 },
    prices: [{ market: 'ae', price: money(5_000n, 'AED') }],
  })
  const size = (code: string) => ({ code, name: { en: code, ar: code }, pictureUrl: null })
  const created = await stall.catalog.createProduct({
    ...{ organisationId: stall.brand.id, slug, title: { en: slug, ar: slug }, pictureUrl: '' },
    options: [{ code: 'size', name: { en: 'Size', ar: 'المقاس' }, values: [size('s'), size('l')] }],
    variants: [variant('s'), variant('l')],
  })
  productId = created.id
  ;[small, large] = created.variantIds as [Id<'var'>, Id<'var'>]
})

const limit = (limits: { order?: number; person?: number; days?: number }) =>
  owner.query('update shop.product set most_per_order = $2, most_per_person = $3, limit_days = $4 where id = $1', [
    ...[toUuid(productId), limits.order ?? null, limits.person ?? null, limits.days ?? null],
  ])
interface Taker {
  viewerId: Id<'vwr'>
  accountId?: Id<'acc'>
}
async function take(taker: Taker, variantId: Id<'var'>, quantity = 1, by = processes[0]): Promise<string> {
  const request = { id: newId('hld'), ...taker, variantId, quantity, unitPrice: 5_000n, currency: 'AED', marketCode: 'ae', occasion: null }
  return (await by.take(request)).outcome
}
/** As if all that is held now had been bought so many days ago. */
const bought = (daysAgo: number) =>
  owner.query(
    `update shop.hold set state = 'confirmed', active = false, created_at = now() - make_interval(days => $2) where limited_by = $1 and active`,
    [toUuid(productId), daysAgo],
  )

test('one person gets the limit and no more, however many ask at once, over variants and processes', async () => {
  await limit({ person: 3 })
  const viewerId = newId('vwr')
  const outcomes = await Promise.all(
    Array.from({ length: 40 }, (_, n) => take({ viewerId }, n % 2 ? small : large, 1, processes[n % 4 < 2 ? 0 : 1])),
  )
  expect(outcomes.filter((outcome) => outcome === 'held')).toHaveLength(3)
  expect(new Set(outcomes)).toEqual(new Set(['held', 'product-limit']))
  expect(await take({ viewerId: newId('vwr') }, small, 3)).toBe('held')
})

test('somebody who is known counts over all browsers', async () => {
  await limit({ person: 2 })
  const accountId = newId('acc')
  expect(await take({ viewerId: newId('vwr'), accountId }, small, 2)).toBe('held')
  expect(await take({ viewerId: newId('vwr'), accountId }, large)).toBe('product-limit')
})

test('what was bought counts within the days of the limit, and not when it came back', async () => {
  await limit({ person: 2, days: 30 })
  const viewerId = newId('vwr')
  expect(await take({ viewerId }, small, 2)).toBe('held')
  await bought(29)
  expect(await take({ viewerId }, small)).toBe('product-limit')
  await owner.query('update shop.hold set returned = 1 where limited_by = $1', [toUuid(productId)])
  expect(await take({ viewerId }, small)).toBe('held')
  await bought(31)
  expect(await take({ viewerId }, large, 2)).toBe('product-limit')
  await owner.query(`update shop.hold set created_at = now() - interval '31 days' where limited_by = $1`, [toUuid(productId)])
  expect(await take({ viewerId }, large, 2)).toBe('held')
})

test('an order has its own limit, and a next order begins anew', async () => {
  await limit({ order: 2 })
  const viewerId = newId('vwr')
  expect(await take({ viewerId }, small, 3)).toBe('product-limit')
  expect(await take({ viewerId }, small, 2)).toBe('held')
  expect(await take({ viewerId }, large)).toBe('product-limit')
  await bought(0)
  expect(await take({ viewerId }, large, 2)).toBe('held')
})

test('a line that is served and a buyer beside it wait for each other in one order', async () => {
  await limit({ person: 3 })
  const asked = () => {
    const what = { id: randomUUID(), viewer_id: randomUUID(), variant_id: toUuid(small), quantity: 1 }
    return [JSON.stringify([{ ...what, unit_price: '5000', currency: 'AED', market_code: 'ae' }])]
  }
  const taking = 'select outcome from shop.take($1, 300, 1000, 10000)'
  const [line, buyer] = [await db.pool.connect(), await otherDb.pool.connect()]
  try {
    const { rows } = await buyer.query<{ pid: number }>('select pg_backend_pid() as pid')
    await line.query('begin')
    await line.query('select shop.lock_levels(array[$1::uuid])', [toUuid(small)])
    const beside = buyer.query(taking, asked()).catch((error: unknown) => error)
    const waits = () => owner.query('select from pg_locks where pid = $1 and not granted', [rows[0]!.pid])
    await expect.poll(async () => (await waits()).rowCount, { timeout: 30_000 }).toBeGreaterThan(0)
    expect((await line.query(taking, asked())).rows).toEqual([{ outcome: 'held' }])
    await line.query('commit')
    expect(await beside).toMatchObject({ rows: [{ outcome: 'held' }] })
  } finally {
    line.release()
    buyer.release()
  }
})

test('a product without a limit asks nothing', async () => {
  expect(await take({ viewerId: newId('vwr') }, small, 50)).toBe('held')
})
