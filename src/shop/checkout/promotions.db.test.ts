import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { fromUuid, toUuid } from '#platform/ids'
import { testDatabase } from '#test/database'
import { deskPerson } from '#test/desk-person'
import { aed, code, openPromotionStall, type Quote } from '#test/promotion-stall'

const { db, owner } = await testDatabase()
const { stall, platform, other, promote, coupon, productOf, order } = await openPromotionStall({ db, owner })

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
