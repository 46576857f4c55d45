import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { type Id, toUuid } from '#platform/ids'
import { money } from '#platform/money'
import type { NewPromotionWire } from '#shop/promotions/contract'
import { testDatabase } from '#test/database'
import { openStall } from '#test/stall'

const { db, owner } = await testDatabase()
const stall = await openStall(db)
const everybody = { kind: 'account', accountId: null, can: () => true } as unknown as Parameters<typeof stall.promotions.make>[0]

type Wish = Partial<NewPromotionWire> & Pick<NewPromotionWire, 'terms' | 'productIds'>
const promote = (wish: Wish) =>
  stall.promotions.make(everybody, {
    ...{ key: randomUUID(), organisationId: stall.brand.id, market: 'ae', title: { en: 'Winter', ar: 'شتاء' } },
    ...{ firstOrderOnly: false, mostUses: null, mostPerPerson: null, endsAt: null, publish: true },
    ...wish,
  })
const percent = (basisPoints: number) => ({ type: 'percent' as const, basisPoints })

/** AED 149.00 for 60 days. */
async function goods(): Promise<{ variantId: Id<'var'>; productId: Id<'prd'>; slug: string }> {
  const variantId = await stall.putOut(9)
  await owner.query(`update shop.price_since set since = since - interval '60 days' where variant_id = $1`, [toUuid(variantId)])
  const [facts] = await stall.catalog.variantFacts([variantId])
  return { variantId, productId: facts!.product.id, slug: facts!.product.slug }
}

/** It ran from 20 days ago until 10 days ago. */
async function wasOver(id: string): Promise<void> {
  await owner.query(
    `update shop.promotion set starts_at = now() - interval '20 days', published_at = now() - interval '20 days', ends_at = now() - interval '10 days'
     where id = $1`,
    [toUuid(id as Id<'prm'>)],
  )
}

async function priorOf(variantIds: readonly Id<'var'>[], coupons: string[] = []) {
  const shopper = stall.shopper()
  const holdIds: string[] = []
  for (const variantId of variantIds) holdIds.push(await shopper.held(variantId))
  const { priorPrices } = (await shopper.quote(holdIds, { coupons })).json<{ priorPrices: ({ amount: string } | null)[] }>()
  return priorPrices.map((price) => price && price.amount)
}

test('a line that a promotion lowers says the lowest price of the 30 days before, the other one nothing', async () => {
  const [lowered, other] = [await goods(), await goods()]
  await stall.catalog.changePrice(lowered.variantId, 'ae', money(19_900n, 'AED'))
  await promote({ productIds: [lowered.productId], terms: { kind: 'discount', reduction: percent(1_000) } })
  expect(await priorOf([other.variantId, lowered.variantId])).toEqual([null, '14900'])
})

test('what an earlier promotion made of the price was a price: the next one and the product’s own page reckon with it', async () => {
  const { variantId, productId, slug } = await goods()
  const first = await promote({ productIds: [productId], terms: { kind: 'discount', reduction: percent(5_000) } })
  await wasOver(first.id)
  await promote({ productIds: [productId], terms: { kind: 'discount', reduction: percent(1_000) } })
  expect(await priorOf([variantId])).toEqual(['7450'])
  await stall.catalog.changePrice(variantId, 'ae', money(9_900n, 'AED'))
  const page = (await stall.shopper().send('GET', `/api/products/${slug}`)).json<{ priorPrices: Record<string, unknown> }>()
  expect(page.priorPrices).toEqual({})
})

test('a code says it as well, unless it is for one single use', async () => {
  const { variantId, productId } = await goods()
  const [many, one] = ['M', 'O'].map((first) => `${first}-${randomUUID().slice(0, 8).toUpperCase()}`) as [string, string]
  const terms = (code: string) => ({ kind: 'coupon' as const, code, minimum: null, reduction: percent(1_000) })
  await promote({ productIds: [productId], terms: terms(many) })
  await promote({ productIds: [productId], terms: terms(one), mostUses: 1 })
  expect(await priorOf([variantId], [many])).toEqual(['14900'])
  expect(await priorOf([variantId], [one])).toEqual([null])
})
