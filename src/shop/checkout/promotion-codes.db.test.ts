import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import type { Id } from '#platform/ids'
import { testDatabase } from '#test/database'
import { aed, code, openPromotionStall, type Quote } from '#test/promotion-stall'
import { cards } from '#test/stall'

const { db, owner } = await testDatabase()
const { stall, platform, other, everybody, promote, coupon, productOf, order, usesOf } = await openPromotionStall({ db, owner })

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
