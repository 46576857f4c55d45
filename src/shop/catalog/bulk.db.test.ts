import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { type Id, newId } from '#platform/ids'
import { money } from '#platform/money'
import { systemClock } from '#platform/time'
import { testDatabase } from '#test/database'
import { deskKeeper } from '#test/desk-keeper'
import { noPictures } from '#test/no-pictures'
import { openStall } from '#test/stall'
import type { BulkChange } from './bulk-contract.ts'
import { bulkEdit, undoBulkEdit } from './bulk-edit.ts'
import { setPrice } from './desk.ts'
import { setReviewPolicy } from './review.ts'

const { db } = await testDatabase()
const stall = await openStall(db)
const desk = { ...stall, db, clock: systemClock, pictures: noPictures, categories: stall.catalog.categories }
const keeper = deskKeeper(stall.brand.id)

let made = 0
async function putOut(amount: bigint | null, stock = 5): Promise<{ id: Id<'prd'>; variantId: Id<'var'> }> {
  const slug = `many-${++made}`
  const { id, variantIds } = await stall.catalog.createProduct({
    ...{ organisationId: stall.brand.id, slug, title: { en: slug, ar: slug }, pictureUrl: '' },
    variants: [
      {
        sku: slug,
        title: { en: 'One', ar: 'واحد' },
        prices: amount === null ? [] : [{ market: 'ae', price: money(amount, 'AED') }],
        stock,
      },
    ],
  })
  return { id, variantId: variantIds[0]! }
}
const change = (productIds: Id<'prd'>[], what: BulkChange, key = randomUUID()) =>
  bulkEdit(desk, keeper, { key, organisationId: stall.brand.id, productIds, change: what })
const product = async (id: Id<'prd'>) => (await stall.catalog.readFresh(id))!
const priceOf = async (id: Id<'prd'>) => (await product(id)).variants[0]!.prices.get('ae')?.amount

test('prices go up by a share, each to its smallest coin, and what cannot be is refused by itself', async () => {
  const [plain, odd, unsold] = [await putOut(10_000n), await putOut(333n), await putOut(null)]
  const outcome = await change([plain.id, odd.id, unsold.id], { kind: 'price-percent', market: 'ae', basisPoints: 1_250 })
  expect([await priceOf(plain.id), await priceOf(odd.id)]).toEqual([11_250n, 375n])
  expect(outcome).toMatchObject({ changed: 2, refusals: [{ productId: unsold.id, reason: 'not-sold-there' }] })
  const down = await change([plain.id, odd.id], { kind: 'price-amount', market: 'ae', amount: '-375' })
  expect(down.refusals).toMatchObject([{ productId: odd.id, reason: 'price-out-of-range' }])
  expect(await priceOf(plain.id)).toBe(10_875n)
})

test('the same key again changes nothing and is answered as the first time', async () => {
  const { id } = await putOut(10_000n)
  const key = randomUUID()
  const cheaper: BulkChange = { kind: 'price-percent', market: 'ae', basisPoints: -1_000 }
  const outcomes = await Promise.all([change([id], cheaper, key), change([id], cheaper, key)])
  expect(outcomes[0]).toEqual(outcomes[1])
  expect(await priceOf(id)).toBe(9_000n)
})

test('undoing puts back what was, and leaves alone what somebody changed since', async () => {
  const [still, changed] = [await putOut(10_000n), await putOut(20_000n)]
  const { id } = await change([still.id, changed.id], { kind: 'price-percent', market: 'ae', basisPoints: -5_000 })
  await setPrice(desk, keeper, changed.variantId, { market: 'ae', price: { amount: '777', currency: 'AED' } })
  const undone = await undoBulkEdit(desk, keeper, id)
  expect([await priceOf(still.id), await priceOf(changed.id)]).toEqual([10_000n, 777n])
  expect(undone).toMatchObject({ changed: 1, refusals: [{ productId: changed.id, reason: 'changed-meanwhile' }] })
  await expect(undoBulkEdit(desk, keeper, id)).rejects.toMatchObject({ code: 'shop/catalog/edit-undone' })
})

test('state and kind of many, and back', async () => {
  const products = [await putOut(100n), await putOut(null)]
  const ids = products.map(({ id }) => id)
  const off = await change(ids, { kind: 'state', state: 'withdrawn' })
  const kinds = await change(ids, { kind: 'category', categoryId: 'vases' })
  expect((await Promise.all(ids.map(product))).map(({ state, categoryId }) => [state, categoryId])).toEqual([
    ['withdrawn', 'vases'],
    ['withdrawn', 'vases'],
  ])
  const on = await change(ids, { kind: 'state', state: 'published' })
  expect(on.refusals).toMatchObject([{ productId: ids[1], reason: 'price-needed' }])
  await undoBulkEdit(desk, keeper, on.id)
  await undoBulkEdit(desk, keeper, kinds.id)
  await undoBulkEdit(desk, keeper, off.id)
  expect((await Promise.all(ids.map(product))).map(({ state, categoryId }) => [state, categoryId])).toEqual([
    ['published', null],
    ['published', null],
  ])
})

test('undoing sells nothing again past the look that a market asks for', async () => {
  const { id: productId } = await putOut(100n)
  const { id } = await change([productId], { kind: 'state', state: 'withdrawn' })
  const reviewer = { ...keeper, accountId: newId('acc'), can: (capability: string) => capability === 'products.review' }
  await setReviewPolicy(desk, reviewer, 'ae', true)
  try {
    expect(await undoBulkEdit(desk, keeper, id)).toMatchObject({ changed: 1, waiting: 1 })
  } finally {
    await setReviewPolicy(desk, reviewer, 'ae', false)
  }
  expect((await product(productId)).state).toBe('in-review')
})

test('units of many are counted, never below what is promised, and the undoing keeps to that too', async () => {
  const [free, held] = [await putOut(100n, 5), await putOut(100n, 5)]
  await stall.shopper().held(held.variantId, 4)
  const less = await change([free.id, held.id], { kind: 'stock', change: -2 })
  expect(less.refusals).toMatchObject([{ productId: held.id, reason: 'stock-promised' }])
  const more = await change([free.id], { kind: 'stock', change: 4 })
  await stall.shopper().held(free.variantId, 5)
  expect((await undoBulkEdit(desk, keeper, more.id)).refusals).toMatchObject([{ reason: 'stock-promised' }])
  expect(await stall.inventory.levelsAt([free.variantId])).toMatchObject([{ onHand: 7, reserved: 5 }])
})

test('another brand’s products are as unknown as none', async () => {
  const { id } = await putOut(100n)
  const other = await stall.organisations.create({ kind: 'brand', slug: 'other-brand', name: { en: 'Other', ar: 'أخرى' } })
  const input = { key: randomUUID(), organisationId: other.id, productIds: [id], change: { kind: 'state', state: 'withdrawn' } as const }
  expect((await bulkEdit(desk, deskKeeper(other.id), input)).refusals).toMatchObject([{ reason: 'unknown' }])
  await expect(bulkEdit(desk, deskKeeper(other.id), { ...input, organisationId: stall.brand.id })).rejects.toMatchObject({ status: 403 })
})
