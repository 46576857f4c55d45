import { describe, expect, test } from 'vitest'
import { type Id, newId } from '#platform/ids'
import type { MoneyWire } from '#platform/money'
import { testDatabase } from '#test/database'
import { aed, code, openPromotionStall, type Wish } from '#test/promotion-stall'

const { db, owner } = await testDatabase()
const { stall, other, everybody, promote, coupon, productOf, order, usesOf } = await openPromotionStall({ db, owner })

test('what comes by itself is told on the product’s page, with the price before; codes, limits, drafts and what is over are not', async () => {
  const variantId = await stall.putOut(3)
  const product = await productOf(variantId)
  const { slug } = (await stall.catalog.find(product))!
  const soon = new Date(Date.now() + 3_600_000).toISOString()
  const percent = { type: 'percent', basisPoints: 2_000 } as const
  await promote({ productIds: [product], endsAt: soon, terms: { kind: 'discount', reduction: percent } })
  await promote({ productIds: [product], terms: { kind: 'buy-more', tiers: [{ quantity: 2, basisPoints: 1_000 }] } })
  await promote({ productIds: [await productOf(await stall.putOut(1))], terms: { kind: 'discount', reduction: percent } })
  await promote({ productIds: [product], terms: { kind: 'limit', mostPerOrder: 2 } })
  await promote({ productIds: [product], publish: false, terms: { kind: 'discount', reduction: percent } })
  await coupon(code(), 10, { productIds: [product] })
  const { id } = await promote({ productIds: [product], terms: { kind: 'discount', reduction: percent } })
  await stall.promotions.deactivate(everybody, id as Id<'prm'>)

  const askFor = async (what: string) =>
    (await stall.shopper().send('GET', `/api/products/${what}/promotions?market=ae`)).json<{ items: unknown[] }>().items
  expect(await askFor(slug)).toMatchObject([
    { kind: 'discount', label: { en: 'Winter · 20% off' }, endsAt: soon, fundedBy: 'seller', priorPrices: { [variantId]: aed(14_900n) } },
    { kind: 'buy-more', label: { en: 'Winter · 2 or more: 10% off', ar: 'شتاء · 2 أو أكثر: خصم 10%' }, endsAt: null, priorPrices: {} },
  ])
  expect(await askFor('no-such-thing')).toEqual([])
})

describe('what cards say', () => {
  interface Card {
    productId: string
    prices: Record<string, { price: MoneyWire; prior: MoneyWire; percent: number }>
    note: { en: string } | null
    endsAt: string | null
  }
  const off = (basisPoints: number): Wish['terms'] => ({ kind: 'discount', reduction: { type: 'percent', basisPoints } })
  const onCards = async (...products: Id<'prd'>[]) =>
    (await stall.shopper().send('GET', `/api/markets/ae/reductions?products=${products.join(',')}`)).json<{ items: Card[] }>().items

  test('is the price of one unit against the lowest of 30 days, or what is only for several; in one answer for the list', async () => {
    const variantIds = [await stall.putOut(3), await stall.putOut(3), await stall.putOut(3)]
    const [lowered, forSeveral, plain] = await Promise.all(variantIds.map(productOf))
    const soon = new Date(Date.now() + 3_600_000).toISOString()
    await promote({ productIds: [lowered!], terms: off(2_000), endsAt: soon })
    await promote({ productIds: [forSeveral!], terms: { kind: 'buy-more', tiers: [{ quantity: 2, basisPoints: 1_000 }] } })
    expect(await onCards(lowered!, forSeveral!, plain!)).toMatchObject([
      {
        productId: lowered,
        prices: { [variantIds[0]!]: { price: aed(11_920n), prior: aed(14_900n), percent: 20 } },
        note: null,
        endsAt: soon,
      },
      { productId: forSeveral, prices: {}, note: { en: '2 or more: 10% off' }, endsAt: null },
    ])
  })
  test('is no lower price where not everybody gets it', async () => {
    const product = await productOf(await stall.putOut(3))
    await promote({ productIds: [product], terms: off(2_000), firstOrderOnly: true })
    expect(await onCards(product)).toMatchObject([{ prices: {}, note: { en: 'First order: 20% off' } }])
  })
  test('is nothing once it is used up or taken back, as on the page', async () => {
    const variantId = await stall.putOut(3)
    const product = await productOf(variantId)
    const { slug } = (await stall.catalog.find(product))!
    const onPage = async () =>
      (await stall.shopper().send('GET', `/api/products/${slug}/promotions?market=ae`)).json<{ items: { id: string }[] }>().items
    const once = await promote({ productIds: [product], terms: off(2_000), mostUses: 1 })
    const open = await promote({ productIds: [product], terms: off(1_000) })
    expect((await onPage()).map(({ id }) => id).sort()).toEqual([once.id, open.id].sort())
    expect(await onCards(product)).toMatchObject([{ prices: { [variantId]: { percent: 20 } } }])

    const shopper = stall.shopper()
    expect((await order(shopper, [await shopper.held(variantId)], [])).response.statusCode).toBe(201)
    await stall.promotions.deactivate(everybody, open.id as Id<'prm'>)
    expect(await usesOf(once.id)).toBe(1)
    expect(await onPage()).toEqual([])
    expect(await onCards(product)).toEqual([])
  })
})

test('what the desk may not: money of another currency, somebody else’s product, a code twice, an end before the beginning', async () => {
  const name = code()
  await coupon(name, 10)
  const theirs = await productOf(await stall.putOut(1, { organisationId: other.id }))
  const usd = { amount: '100', currency: 'USD' }
  const faults = [
    coupon(name, 10),
    promote({ terms: { kind: 'discount', reduction: { type: 'fixed', amount: usd } } }),
    promote({ productIds: [theirs], terms: { kind: 'limit', mostPerOrder: 1 } }),
    promote({ productIds: [newId('prd')], terms: { kind: 'limit', mostPerOrder: 1 } }),
    coupon(code(), 10, { endsAt: '2001-01-01T00:00:00Z' }),
    promote({ terms: { kind: 'discount', reduction: { type: 'fixed', amount: aed(0n) } } }),
  ]
  const codes = (await Promise.allSettled(faults)).map((each) =>
    each.status === 'rejected' ? (each.reason as { code: string }).code : 'made',
  )
  expect(codes).toEqual(
    ['code-taken', 'wrong-currency', 'not-its-product', 'not-its-product', 'ends-too-early', 'takes-too-much'].map(
      (each) => `shop/promotions/${each}`,
    ),
  )
})
