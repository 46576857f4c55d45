import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { fromUuid, type Id, newId, toUuid } from '#platform/ids'
import type { MoneyWire } from '#platform/money'
import type { SellerOrder } from '#shop/orders'
import type { NewPromotionWire } from '#shop/promotions/contract'
import { testDatabase } from '#test/database'
import { deskPerson } from '#test/desk-person'
import { cards, openStall, type Shopper } from '#test/stall'

const { db, owner } = await testDatabase()
const stall = await openStall(db)
const platform = await stall.organisations.create({ kind: 'platform', slug: 'souk', name: { en: 'Souk', ar: 'سوق' } })
const other = await stall.organisations.create({ kind: 'brand', slug: 'nakhla', name: { en: 'Nakhla', ar: 'نخلة' } })

const everybody = { kind: 'account', accountId: null, can: () => true } as unknown as Parameters<typeof stall.promotions.make>[0]
const aed = (amount: bigint): MoneyWire => ({ amount: amount.toString(), currency: 'AED' })

type Wish = Partial<NewPromotionWire> & Pick<NewPromotionWire, 'terms'>
const promote = (wish: Wish) =>
  stall.promotions.make(everybody, {
    ...{ key: randomUUID(), organisationId: stall.brand.id, market: 'ae', title: { en: 'Winter', ar: 'شتاء' }, productIds: [] },
    ...{ firstOrderOnly: false, mostUses: null, mostPerPerson: null, endsAt: null, publish: true },
    ...wish,
  })
const code = () => `T-${randomUUID().slice(0, 8).toUpperCase()}`
const coupon = (name: string, percent: number, over: Partial<NewPromotionWire> = {}) =>
  promote({ ...over, terms: { kind: 'coupon', code: name, minimum: null, reduction: { type: 'percent', basisPoints: percent * 100 } } })

async function productOf(variantId: Id<'var'>): Promise<Id<'prd'>> {
  const [facts] = await stall.catalog.variantFacts([variantId])
  return facts!.product.id
}

interface Quote {
  total: MoneyWire
  discount: MoneyWire
  split: { party: string; amount: MoneyWire }[]
  subsidy: { party: string; amount: MoneyWire }[]
  adjustments: { code: string | null; amount: MoneyWire; fundedBy: string; lineIndex: number | null }[]
  coupons: { code: string; amount: MoneyWire; refusal: string | null }[]
}

async function order(
  shopper: Shopper,
  holdIds: string[],
  coupons: string[],
  { email = 'mariam@example.com', card = cards.pays as string } = {},
) {
  const quote = (await shopper.quote(holdIds, { shippingMethod: 'door', coupons, email })).json<Quote>()
  const body = { ...(await shopper.orderOf(holdIds, card)), coupons, expectedTotal: quote.total }
  const response = await shopper.order({ ...body, contact: { ...body.contact, email } })
  return { quote, response, sellers: await sellersOf(response) }
}

async function sellersOf(response: { statusCode: number; json<T>(): T }): Promise<readonly SellerOrder[]> {
  if (response.statusCode !== 201) return []
  const { id } = response.json<{ order: { id: Id<'ord'> } }>().order
  return (await stall.orders.find(id))!.sellers
}

const usesOf = async (id: string): Promise<number> => {
  const found = await owner.query<{ uses: number }>('select uses from shop.promotion where id = $1', [toUuid(id as Id<'prm'>)])
  return found.rows[0]!.uses
}

describe('what is taken off', () => {
  test('by the brand lowers what is split; bill, order and ledger say so', async () => {
    const name = code()
    await coupon(name, 10)
    const shopper = stall.shopper()
    const { quote, sellers } = await order(shopper, [await shopper.held(await stall.putOut(3), 2)], [name])
    expect([quote.discount, quote.total]).toEqual([aed(2_980n), aed(28_320n)])
    expect(sellers[0]).toMatchObject({ goods: 29_800n, discount: 2_980n, total: 28_320n, subsidy: {} })
    expect(sellers[0]!.lines[0]!.discount).toBe(2_980n)
    expect(sellers[0]!.adjustments).toMatchObject([{ kind: 'coupon', code: name, amount: 2_980n, fundedBy: 'seller', lineIndex: 0 }])
  })
  test('by the platform costs the seller nothing: the platform posts what the buyer did not pay', async () => {
    const name = code()
    await coupon(name, 50, { organisationId: platform.id })
    const shopper = stall.shopper()
    const variantId = await stall.putOut(2)
    const full = (await shopper.order(await shopper.orderOf([await shopper.held(variantId)]))).json<{ order: Quote }>().order
    const { quote, sellers } = await order(shopper, [await shopper.held(variantId)], [name])
    const amountOf = (parts: Quote['split']) => BigInt(parts.find(({ party }) => party === 'seller')?.amount.amount ?? 0)
    expect(quote.split.reduce((sum, { amount }) => sum + BigInt(amount.amount), 0n)).toBe(BigInt(quote.total.amount))
    // The card costs less to take, so the seller gets a little more than without the code.
    expect(amountOf(quote.split) + amountOf(quote.subsidy)).toBeGreaterThanOrEqual(amountOf(full.split))
    const transfers = await stall.ledger.transfersOf({ kind: 'seller-order', id: toUuid(sellers[0]!.id) })
    const paid = transfers.filter(({ debit }) => debit === 'platform:ae:promotions')
    expect(paid.map(({ code: why, amount }) => [why, amount])).toEqual([['sale-seller-funded', 7_450n]])
    expect(await stall.ledger.reconcile()).toEqual([])
  })
  test('to nothing is an order of nothing, which asks no bank', async () => {
    const [goods, delivery] = [code(), code()]
    await coupon(goods, 100, { organisationId: platform.id })
    await promote({
      organisationId: platform.id,
      terms: { kind: 'coupon', code: delivery, minimum: null, reduction: { type: 'shipping' } },
    })
    const shopper = stall.shopper()
    const { quote, response } = await order(shopper, [await shopper.held(await stall.putOut(1))], [goods, delivery])
    expect(quote.total).toEqual(aed(0n))
    expect(response.statusCode).toBe(201)
    expect(await stall.ledger.reconcile()).toEqual([])
  })
  /** Three units that the platform bears whole, ready to leave. */
  async function soldForNothing() {
    const [goods, delivery] = [code(), code()]
    await coupon(goods, 100, { organisationId: platform.id })
    await promote({
      organisationId: platform.id,
      terms: { kind: 'coupon', code: delivery, minimum: null, reduction: { type: 'shipping' } },
    })
    const shopper = stall.shopper()
    const variantId = await stall.putOut(3)
    const { sellers } = await order(shopper, [await shopper.held(variantId, 3)], [goods, delivery])
    await stall.orders.keep()
    const id = sellers[0]!.id
    await owner.query(`update shop.seller_order set hold_until = now() - interval '1 second' where id = $1`, [toUuid(id)])
    await stall.orders.keep()
    const manager = await deskPerson(stall, 'manager')
    const paid = async () => {
      const found = await owner.query<{ paid: bigint }>(
        `select sum(debits - credits)::bigint as paid from money.balance
         where account_id in (select id from money.account where path = 'platform:ae:promotions')`,
      )
      return found.rows[0]!.paid
    }
    const act = (what: string, body: object) => manager.send('POST', `/api/seller-orders/${id}/${what}`, { key: randomUUID(), ...body })
    return { seller: sellers[0]!, variantId, paid, act }
  }
  test('to nothing comes back to the platform unit by unit', async () => {
    const { seller, paid, act } = await soldForNothing()
    const before = await paid()
    const cancel = (lines?: object) => act('cancellation', { reasonCode: 'out-of-stock', ...lines })
    expect((await cancel({ lines: [{ position: 0, quantity: 1 }] })).statusCode).toBe(200)
    // A third of the goods, and of the tax within the delivery.
    const third = before - (await paid())
    expect(third >= 14_900n && third < 14_900n + seller.delivery / 3n).toBe(true)
    expect((await cancel()).json()).toMatchObject({ state: 'cancelled' })
    expect(before - (await paid())).toBe(44_700n + seller.delivery)
    expect(await stall.ledger.reconcile()).toEqual([])
  })
  test('to nothing comes back with goods that were sent back, and no money goes to a card', async () => {
    const { seller, variantId, paid, act } = await soldForNothing()
    await act('parcels', { carrier: 'Aramex', trackingNumber: randomUUID() })
    const before = await paid()
    const units = (quantity: number) => ({ reasonCode: 'returned', lines: [{ position: 0, quantity }], restock: true })
    expect((await act('refunds', { ...units(1), restock: false })).json()).toMatchObject({ code: 'shop/orders/nothing-paid' })
    expect((await act('refunds', units(1))).json()).toMatchObject({ units: [{ shipped: 3, returned: 1 }], refunds: [] })
    const third = before - (await paid())
    expect(third >= 14_900n && third < 14_900n * 2n).toBe(true)
    expect((await act('refunds', units(3))).json()).toMatchObject({ code: 'shop/orders/units-wrong' })
    const back = (await act('refunds', units(2))).json<{ acts: string[] }>()
    expect(back.acts).not.toContain('refund')
    expect((await stall.inventory.available([variantId]))[variantId]).toBe(3)
    // The goods, and the tax within the delivery that stays paid.
    const all = before - (await paid())
    expect(all >= 44_700n && all < 44_700n + seller.delivery).toBe(true)
    expect(await stall.ledger.reconcile()).toEqual([])
  })
  test('by two brands, each from its own goods; the line of the other stays as it was', async () => {
    const name = code()
    await coupon(name, 20)
    const shopper = stall.shopper()
    const theirs = await shopper.held(await stall.putOut(1, { amount: 9_600n, organisationId: other.id }))
    const { sellers, quote } = await order(shopper, [theirs, await shopper.held(await stall.putOut(1))], [name])
    expect(quote.adjustments).toMatchObject([{ amount: aed(2_980n), lineIndex: 1 }])
    expect(new Set(sellers.map(({ discount }) => discount))).toEqual(new Set([0n, 2_980n]))
  })
  test('by itself: buy more and save, without a code', async () => {
    const variantId = await stall.putOut(5)
    const tiers = [{ quantity: 3, basisPoints: 1_000 }]
    await promote({ productIds: [await productOf(variantId)], terms: { kind: 'buy-more', tiers } })
    const shopper = stall.shopper()
    const { quote } = await order(shopper, [await shopper.held(variantId, 3)], [])
    expect(quote.discount).toEqual(aed(4_470n))
  })
})

describe('a code', () => {
  test.each([
    ['nobody knows', () => Promise.resolve(), 'unknown'],
    ['is a draft', (name: string) => coupon(name, 10, { publish: false }), 'unknown'],
    ['begins tomorrow', (name: string) => coupon(name, 10, { startsAt: new Date(Date.now() + 86_400_000).toISOString() }), 'not-yet'],
    ['is about goods of others', (name: string) => coupon(name, 10, { organisationId: other.id }), 'no-product'],
  ])('that %s takes nothing off, and says why', async (_what, make, refusal) => {
    const name = code()
    await make(name)
    const shopper = stall.shopper()
    const quote = (await shopper.quote([await shopper.held(await stall.putOut(1))], { coupons: [name] })).json<Quote>()
    expect(quote.coupons).toEqual([{ code: name, amount: aed(0n), refusal, missing: null }])
    expect(quote.discount).toEqual(aed(0n))
  })
  test('for a first order serves nobody twice', async () => {
    const name = code()
    await coupon(name, 10, { firstOrderOnly: true })
    const email = `${randomUUID()}@example.com`
    const variantId = await stall.putOut(2)
    const [first, second] = [stall.shopper(), stall.shopper()]
    expect((await order(first, [await first.held(variantId)], [name], { email })).quote.coupons[0]!.refusal).toBeNull()
    expect((await order(second, [await second.held(variantId)], [name], { email })).quote.coupons[0]!.refusal).toBe('person-limit')
  })
  test('that ends between the sheet and the button: the total is another one, and nothing is charged', async () => {
    const name = code()
    const { id } = await coupon(name, 10)
    const shopper = stall.shopper()
    const holdIds = [await shopper.held(await stall.putOut(1))]
    const quote = (await shopper.quote(holdIds, { shippingMethod: 'door', coupons: [name] })).json<Quote>()
    await stall.promotions.deactivate(everybody, id as Id<'prm'>)
    const refused = await shopper.order({ ...(await shopper.orderOf(holdIds)), coupons: [name], expectedTotal: quote.total } as never)
    expect(refused.json()).toMatchObject({ code: 'shop/checkout/price-changed' })
  })
})

describe('a code of so many uses', () => {
  test('is used exactly so often, however many pay at the same moment and repeat themselves', async () => {
    const name = code()
    const { id } = await coupon(name, 10, { mostUses: 3 })
    const variantId = await stall.putOut(12)
    const attempts = await Promise.all(
      Array.from({ length: 8 }, async () => {
        const shopper = stall.shopper()
        const holdIds = [await shopper.held(variantId)]
        const quote = (await shopper.quote(holdIds, { shippingMethod: 'door', coupons: [name] })).json<Quote>()
        const body = { ...(await shopper.orderOf(holdIds)), coupons: [name], expectedTotal: quote.total }
        const email = `${randomUUID()}@example.com`
        return { shopper, body: { ...body, contact: { ...body.contact, email } } }
      }),
    )
    const answers = await Promise.all(attempts.flatMap(({ shopper, body }) => [shopper.order(body), shopper.order(body)]))
    expect(answers.filter(({ statusCode }) => statusCode >= 500)).toEqual([])
    const numbers = new Set(
      answers.flatMap((each) => (each.statusCode === 201 ? each.json<{ order: { number: string } }>().order.number : [])),
    )
    expect(numbers.size).toBe(3)
    expect(await usesOf(id)).toBe(3)
    const held = await owner.query<{ state: string }>(
      `select p.state from money.payment p where p.claimed_at is null and p.state = 'authorised' and p.created_at > now() - interval '1 minute'`,
    )
    expect(held.rows).toEqual([])
    expect(await stall.ledger.reconcile()).toEqual([])
  })
  test('is not used up by a card that is declined', async () => {
    const name = code()
    const { id } = await coupon(name, 10, { mostUses: 1 })
    const shopper = stall.shopper()
    const holdIds = [await shopper.held(await stall.putOut(1))]
    const declined = await order(shopper, holdIds, [name], { card: cards.declines })
    expect(declined.response.statusCode).toBe(402)
    expect(await usesOf(id)).toBe(0)
    expect((await order(shopper, holdIds, [name])).response.statusCode).toBe(201)
  })
  test('may be used again when the order came to nothing', async () => {
    const name = code()
    const { id } = await coupon(name, 10, { mostUses: 1 })
    const shopper = stall.shopper()
    const { response } = await order(shopper, [await shopper.held(await stall.putOut(1))], [name])
    expect(await usesOf(id)).toBe(1)
    const ref = response.json<{ order: { id: string } }>().order.id
    await stall.orders.keep()
    const [part] = (await shopper.send('GET', `/api/my/orders/${ref}`)).json<{ parts: { id: string }[] }>().parts
    const cancel = { key: randomUUID(), reasonCode: 'changed-mind' }
    const address = `/api/my/orders/${ref}/parts/${part!.id}/cancellation` as const
    for (const _ of [1, 2]) expect((await shopper.send('POST', address, cancel)).statusCode).toBe(200)
    expect(await usesOf(id)).toBe(0)
  })
  test('may be used again when all parts of an order are cancelled at the same moment', async () => {
    const name = code()
    const { id } = await coupon(name, 10, { organisationId: platform.id, mostUses: 4 })
    const bought = await Promise.all(
      Array.from({ length: 4 }, async () => {
        const shopper = stall.shopper()
        const theirs = await shopper.held(await stall.putOut(1, { organisationId: other.id }))
        const { response } = await order(shopper, [theirs, await shopper.held(await stall.putOut(1))], [name])
        return { shopper, ref: response.json<{ order: { id: string } }>().order.id }
      }),
    )
    expect(await usesOf(id)).toBe(4)
    await stall.orders.keep()
    for (const { shopper, ref } of bought) {
      const { parts } = (await shopper.send('GET', `/api/my/orders/${ref}`)).json<{ parts: { id: string }[] }>()
      const cancel = () => ({ key: randomUUID(), reasonCode: 'changed-mind' })
      const address = (part: { id: string }) => `/api/my/orders/${ref}/parts/${part.id}/cancellation` as const
      const answers = await Promise.all(parts.map((part) => shopper.send('POST', address(part), cancel())))
      expect(answers.map(({ statusCode }) => statusCode)).toEqual([200, 200])
    }
    expect(await usesOf(id)).toBe(0)
  })
})

describe('a limit', () => {
  test('for one order refuses the quote of more', async () => {
    const variantId = await stall.putOut(9)
    await promote({ productIds: [await productOf(variantId)], terms: { kind: 'limit', mostPerOrder: 2 } })
    const shopper = stall.shopper()
    const refused = await shopper.quote([await shopper.held(variantId, 3)])
    expect(refused.json()).toMatchObject({ code: 'shop/checkout/order-limit', limit: 2 })
  })
  test('for one person holds over several orders, by whatever browser, also at the same moment', async () => {
    const variantId = await stall.putOut(9)
    await promote({ productIds: [await productOf(variantId)], mostPerPerson: 2, terms: { kind: 'limit', mostPerOrder: null } })
    const email = `${randomUUID()}@example.com`
    const attempts = await Promise.all(
      Array.from({ length: 4 }, async () => {
        const shopper = stall.shopper()
        const body = await shopper.orderOf([await shopper.held(variantId)])
        return { shopper, body: { ...body, contact: { ...body.contact, email } } }
      }),
    )
    const answers = await Promise.all(attempts.map(({ shopper, body }) => shopper.order(body)))
    expect(answers.filter(({ statusCode }) => statusCode === 201).length).toBe(2)
    const again = await attempts[0]!.shopper.quote([await attempts[0]!.shopper.held(variantId)], { email })
    expect(again.json()).toMatchObject({ code: 'shop/checkout/person-limit', limit: 2, had: 2 })
  })
})

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

test('a quote of nothing, and of a hold that is nobody’s, is refused in words', async () => {
  const shopper = stall.shopper()
  expect((await shopper.quote([])).statusCode).toBe(400)
  expect((await shopper.quote([fromUuid('hld', randomUUID())])).statusCode).toBe(404)
})

test('a hundred lines are one order', async () => {
  const shopper = stall.shopper()
  const holdIds: string[] = []
  for (let line = 0; line < 100; line++) holdIds.push(await shopper.held(await stall.putOut(1, { amount: 101n })))
  const name = code()
  await coupon(name, 33)
  const { quote, response } = await order(shopper, holdIds, [name])
  expect(response.statusCode).toBe(201)
  expect(quote.adjustments.reduce((sum, { amount }) => sum + BigInt(amount.amount), 0n)).toBe(BigInt(quote.discount.amount))
})
