import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { fromUuid, type Id, toUuid } from '#platform/ids'
import type { MoneyWire } from '#platform/money'
import { stockChanged } from '#shop/inventory'
import { orderPlaced, type PlacedOrder } from '#shop/orders'
import { testDatabase } from '#test/database'
import { cards, openStall } from '#test/stall'

const { db, owner } = await testDatabase()
const layla = { accountId: fromUuid('acc', randomUUID()), name: { en: 'Layla', ar: 'ليلى' } }
const stall = await openStall(db, {
  occasions: {
    describe: () =>
      Promise.resolve({ title: { en: 'Evenings', ar: 'أمسيات' }, slug: 'evenings', marketCode: 'ae', creator: layla, sells: () => true }),
  },
})
const showId = fromUuid('shw', randomUUID())

interface Receipt {
  status: string
  order: { id: string; number: string; total: MoneyWire; split: { party: string; amount: MoneyWire }[]; paymentLabel: string }
}

const availableOf = async (id: Id<'var'>) => (await stall.inventory.available([id]))[id]
const codeOf = (response: { json<Body>(): Body }) => response.json<{ code: string }>().code

test('a guest holds, sees the whole price with its split, pays, and gets an order and a receipt', async () => {
  const variantId = await stall.putOut(5)
  const placed: PlacedOrder[] = []
  stall.events.on(orderPlaced, ({ order }) => void placed.push(order))
  const shopper = stall.shopper()
  const holdId = await shopper.held(variantId, 2, { showId, mediaTime: 900_000 })
  expect(await availableOf(variantId)).toBe(3)

  const quote = (await shopper.quote([holdId])).json<{ total: MoneyWire; split: Receipt['order']['split'] }>()
  expect(quote.total).toEqual({ amount: '31300', currency: 'AED' })

  const response = await shopper.order(await shopper.orderOf([holdId]))
  expect(response.statusCode).toBe(201)
  const { status, order } = response.json<Receipt>()
  expect(status).toBe('confirmed')
  expect(order.number).toMatch(/^SK-\d{5,}$/)
  expect(order.paymentLabel).toBe('Visa •••• 4242')
  expect(order.split).toEqual(quote.split)
  expect(order.split.map((part) => part.party)).toEqual(['seller', 'creator', 'platform', 'processor', 'delivery', 'tax'])
  expect(order.split.reduce((sum, part) => sum + BigInt(part.amount.amount), 0n)).toBe(31_300n)
  expect(await availableOf(variantId)).toBe(3)
  expect(placed.map((one) => one.occasion)).toEqual([{ kind: 'show', id: toUuid(showId), mediaTime: 900_000n }])
})

test('the ledger says what the receipt says', async () => {
  const shopper = stall.shopper()
  const holdId = await shopper.held(await stall.putOut(1), 1, { showId })
  const { order } = (await shopper.order(await shopper.orderOf([holdId]))).json<Receipt>()
  const placed = await stall.orders.find(order.id as Id<'ord'>)
  const transfers = await stall.ledger.transfersOf({ kind: 'seller-order', id: toUuid(placed!.sellers[0]!.id) })
  const posted = Object.fromEntries(transfers.map((transfer) => [transfer.code, transfer.amount.toString()]))
  expect(posted).toEqual(Object.fromEntries(order.split.map((part) => [`sale-${part.party}`, part.amount.amount])))
  expect(new Set(transfers.map((transfer) => transfer.debit))).toEqual(new Set(['provider:sandbox:clearing']))
  expect(await stall.ledger.reconcile()).toEqual([])
})

test('two brands in one order: a seller’s order each, adding up to what was paid', async () => {
  const other = await stall.organisations.create({ kind: 'brand', slug: 'nakhla', name: { en: 'Nakhla', ar: 'نخلة' } })
  const shopper = stall.shopper()
  const holdIds = [
    await shopper.held(await stall.putOut(1)),
    await shopper.held(await stall.putOut(1, { amount: 9_600n, organisationId: other.id })),
  ]
  const { order } = (await shopper.order(await shopper.orderOf(holdIds))).json<Receipt>()
  const placed = await stall.orders.find(order.id as Id<'ord'>)
  expect(placed!.sellers.map((seller) => seller.organisationId).sort()).toEqual([stall.brand.id, other.id].sort())
  expect(placed!.sellers.reduce((sum, seller) => sum + seller.total, 0n)).toBe(placed!.total)
})

describe('the same request again', () => {
  test('gets the same order and says so', async () => {
    const shopper = stall.shopper()
    const body = await shopper.orderOf([await shopper.held(await stall.putOut(1))])
    const first = await shopper.order(body)
    const second = await shopper.order(body)
    expect(second.headers['idempotent-replayed']).toBe('true')
    expect(second.json()).toEqual(first.json())
  })
  test('sent at the same moment, buys once', async () => {
    const shopper = stall.shopper()
    const variantId = await stall.putOut(5)
    const body = await shopper.orderOf([await shopper.held(variantId)])
    const responses = await Promise.all(Array.from({ length: 6 }, () => shopper.order(body)))
    expect(new Set(responses.map((response) => response.json<Receipt>().order.number)).size).toBe(1)
    const charges = await owner.query(`select 1 from sandbox.charge c join money.payment p on p.id = c.payment_id where p.key = $1`, [
      body.key,
    ])
    expect(charges.rowCount).toBe(1)
  })
  test('with other content under its key is refused', async () => {
    const shopper = stall.shopper()
    const body = await shopper.orderOf([await shopper.held(await stall.putOut(1))])
    await shopper.order(body)
    const response = await shopper.order({ ...body, contact: { ...body.contact, name: 'Somebody else' } })
    expect(codeOf(response)).toBe('money/payments/key-reused')
  })
  test('as a hold takes once', async () => {
    const variantId = await stall.putOut(5)
    const shopper = stall.shopper()
    const key = randomUUID()
    const holds = [await shopper.hold(variantId, 2, { key }), await shopper.hold(variantId, 2, { key })]
    expect(holds[1]!.json()).toEqual(holds[0]!.json())
    expect(await availableOf(variantId)).toBe(3)
  })
})

describe('a card that is', () => {
  test.each([
    ['declined', cards.declines, 'card-declined'],
    ['without funds', cards.lacksFunds, 'insufficient-funds'],
  ])('%s: nothing is bought, the reason is told, the hold goes on and another card pays', async (_what, number, reason) => {
    const shopper = stall.shopper()
    const variantId = await stall.putOut(1)
    const holdId = await shopper.held(variantId)
    const refused = await shopper.order(await shopper.orderOf([holdId], number))
    expect(refused.json()).toMatchObject({ code: 'money/payments/declined', status: 402, reason })
    const hold = await shopper.send('GET', `/api/checkout/holds/${holdId}`)
    expect(hold.json()).toMatchObject({ state: 'held' })
    expect((await shopper.order(await shopper.orderOf([holdId]))).statusCode).toBe(201)
  })
  test('declined, and the hold released: the stock is back', async () => {
    const shopper = stall.shopper()
    const variantId = await stall.putOut(3)
    const holdId = await shopper.held(variantId, 2)
    await shopper.order(await shopper.orderOf([holdId], cards.declines))
    await shopper.send('DELETE', `/api/checkout/holds/${holdId}`)
    expect(await availableOf(variantId)).toBe(3)
  })
  test('silent: the payment fails, is voided there, and the buyer may try again', async () => {
    const shopper = stall.shopper()
    const holdId = await shopper.held(await stall.putOut(1))
    const body = await shopper.orderOf([holdId], cards.silent)
    expect(codeOf(await shopper.order(body))).toBe('money/payments/no-answer')
    const jobs = await owner.query(`select 1 from graphile_worker.jobs where task_identifier = 'money.void-payment'`)
    expect(jobs.rowCount).toBe(1)
    expect((await shopper.order(await shopper.orderOf([holdId]))).statusCode).toBe(201)
  })
})

describe('a bank that asks first', () => {
  const challenge = async (more: { coupons?: string[] } = {}) => {
    const shopper = stall.shopper()
    const variantId = await stall.putOut(1)
    const holdId = await shopper.held(variantId)
    const body = { ...(await shopper.orderOf([holdId], cards.challenges)), ...more }
    const asked = await shopper.order(body)
    expect(asked.statusCode).toBe(202)
    return { shopper, holdId, body, ...asked.json<{ actionUrl: string; paymentId: string }>() }
  }
  test('the page asks, the buyer approves, the same request places the order', async () => {
    const { shopper, body, actionUrl } = await challenge()
    expect((await shopper.send('GET', `${actionUrl}?lang=ar`)).body).toContain('dir="rtl"')
    expect((await shopper.order(body)).statusCode).toBe(202)
    await shopper.send('POST', actionUrl, { outcome: 'approved' })
    expect((await shopper.order(body)).statusCode).toBe(201)
  })
  test('the provider tells of the refusal first: the buyer hears it, and can pay with another card', async () => {
    const { shopper, body, paymentId, holdId } = await challenge()
    await owner.query(`update money.payment set state = 'declined', reason = 'authentication-failed' where id = $1`, [toUuid(paymentId)])
    expect(codeOf(await shopper.order(body))).toBe('money/payments/declined')
    expect((await shopper.order(await shopper.orderOf([holdId]))).statusCode).toBe(201)
  })
  test('a fault while the buyer comes back gives nothing up: asked again, the order is placed', async () => {
    const { shopper, body, actionUrl } = await challenge({ coupons: ['NOBODYS-CODE'] })
    await shopper.send('POST', actionUrl, { outcome: 'approved' })
    await owner.query('alter table shop.promotion rename to promotion_away')
    const broken = await shopper.order(body)
    await owner.query('alter table shop.promotion_away rename to promotion')
    expect(broken.statusCode).toBe(500)
    expect((await shopper.order(body)).statusCode).toBe(201)
  })
  test('a payment that is let go while the order is placed leaves the hold with the buyer, and nothing with the provider', async () => {
    const { shopper, body, actionUrl, paymentId, holdId } = await challenge()
    await shopper.send('POST', actionUrl, { outcome: 'approved' })
    // Between the beginning of the payment and its confirmation.
    await owner.query(
      `create function let_go() returns trigger language plpgsql security definer as
       $$ begin update money.payment set state = 'voided' where id = '${toUuid(paymentId)}'; return new; end $$`,
    )
    await owner.query(
      `create trigger let_go before update on shop.hold for each row when (new.id = '${toUuid(holdId)}' and new.state = 'paying')
       execute function let_go()`,
    )
    const placed = await shopper.order(body)
    await owner.query('drop trigger let_go on shop.hold')
    expect(codeOf(placed)).toBe('money/payments/voided')
    const letGo = `select from graphile_worker._private_jobs where payload::jsonb ->> 'paymentId' = $1`
    expect((await owner.query(letGo, [toUuid(paymentId)])).rowCount).toBe(1)
    expect((await shopper.send('GET', `/api/checkout/holds/${holdId}`)).json()).toMatchObject({ state: 'held' })
  })
  test('the buyer refuses: declined, and the hold is the buyer’s again', async () => {
    const { shopper, body, actionUrl, holdId } = await challenge()
    await shopper.send('POST', actionUrl, { outcome: 'refused' })
    expect((await shopper.order(body)).json()).toMatchObject({ code: 'money/payments/declined', reason: 'authentication-failed' })
    expect((await shopper.send('GET', `/api/checkout/holds/${holdId}`)).json()).toMatchObject({ state: 'held' })
  })
})

describe('a hold that ran out while the bank asked', () => {
  const runOut = async (stock: number) => {
    const shopper = stall.shopper()
    const variantId = await stall.putOut(stock)
    const holdId = await shopper.held(variantId)
    const body = await shopper.orderOf([holdId], cards.challenges)
    const { actionUrl } = (await shopper.order(body)).json<{ actionUrl: string }>()
    await owner.query(
      `update shop.hold set held_until = now() - interval '1 hour', paying_until = now() - interval '1 hour' where id = $1`,
      [toUuid(holdId)],
    )
    await stall.inventory.sweep()
    await shopper.send('POST', actionUrl, { outcome: 'approved' })
    return { shopper, body, variantId }
  }
  test('is taken again while there are units', async () => {
    const { shopper, body, variantId } = await runOut(1)
    expect((await shopper.order(body)).statusCode).toBe(201)
    expect(await availableOf(variantId)).toBe(0)
  })
  test('with nothing left, the payment is voided and the buyer is told', async () => {
    const { shopper, body, variantId } = await runOut(1)
    const quicker = stall.shopper()
    await quicker.order(await quicker.orderOf([await quicker.held(variantId)]))
    expect(codeOf(await shopper.order(body))).toBe('shop/checkout/hold-expired')
    const payment = await owner.query<{ state: string }>('select state from money.payment where key = $1', [body.key])
    expect(payment.rows[0]!.state).toBe('voided')
    expect(codeOf(await shopper.order(body))).toBe('money/payments/voided')
  })
})

describe('is refused:', () => {
  test('more than there is, with what is left', async () => {
    const response = await stall.shopper().hold(await stall.putOut(2), 3)
    expect(response.json()).toMatchObject({ code: 'shop/checkout/out-of-stock', status: 409, available: 2 })
  })
  test('more than one person may hold', async () => {
    const shopper = stall.shopper()
    const variantId = await stall.putOut(50)
    await shopper.held(variantId, 8)
    expect(codeOf(await shopper.hold(variantId, 3))).toBe('shop/checkout/limit-reached')
  })
  test('a total that the buyer did not see', async () => {
    const shopper = stall.shopper()
    const body = await shopper.orderOf([await shopper.held(await stall.putOut(1))])
    const response = await shopper.order({ ...body, expectedTotal: { amount: '100', currency: 'AED' } })
    expect(response.json()).toMatchObject({ code: 'shop/checkout/price-changed', total: body.expectedTotal })
  })
  test('another viewer’s hold, whatever is tried with it', async () => {
    const holder = stall.shopper()
    const holdId = await holder.held(await stall.putOut(1))
    const body = await holder.orderOf([holdId])
    const stranger = stall.shopper()
    const tries = [
      await stranger.send('GET', `/api/checkout/holds/${holdId}`),
      await stranger.send('DELETE', `/api/checkout/holds/${holdId}`),
      await stranger.quote([holdId]),
      await stranger.order(body),
    ]
    expect(tries.map(codeOf)).toEqual(Array.from({ length: 4 }, () => 'shop/checkout/hold-not-yours'))
  })
  test('a basket of which one hold is gone; the others stay free to use', async () => {
    const shopper = stall.shopper()
    const [kept, gone] = [await shopper.held(await stall.putOut(1)), await shopper.held(await stall.putOut(1))]
    const body = await shopper.orderOf([kept, gone])
    await shopper.send('DELETE', `/api/checkout/holds/${gone}`)
    expect(codeOf(await shopper.order(body))).toBe('shop/checkout/hold-expired')
    expect((await shopper.order(await shopper.orderOf([kept]))).statusCode).toBe(201)
  })
  test('text that the database cannot keep, before the card is asked', async () => {
    const shopper = stall.shopper()
    const body = await shopper.orderOf([await shopper.held(await stall.putOut(1))])
    const response = await shopper.order({ ...body, contact: { ...body.contact, name: 'Mar\0iam' } })
    expect(response.statusCode).toBe(400)
  })
  test('a released hold', async () => {
    const shopper = stall.shopper()
    const holdId = await shopper.held(await stall.putOut(1))
    const body = await shopper.orderOf([holdId])
    await shopper.send('DELETE', `/api/checkout/holds/${holdId}`)
    expect(codeOf(await shopper.order(body))).toBe('shop/checkout/hold-expired')
  })
  test('a city that is no emirate', async () => {
    const shopper = stall.shopper()
    const body = await shopper.orderOf([await shopper.held(await stall.putOut(1))])
    const response = await shopper.order({ ...body, address: { ...body.address, city: 'Paris' } })
    expect(response.json()).toMatchObject({ status: 400, errors: [{ pointer: '/body/address/city' }] })
  })
  test('a card that is not the sandbox’s', async () => {
    const response = await stall
      .shopper()
      .send('POST', '/sandbox/tokens', { number: '4111111111111111', expiryMonth: 1, expiryYear: 2099, code: '123' })
    expect(codeOf(response)).toBe('money/sandbox/not-a-test-card')
  })
})

test('stock is told to everyone when it is taken and when it comes back', async () => {
  const variantId = await stall.putOut(4)
  const told: unknown[] = []
  const off = stall.events.on(stockChanged, ({ levels }) => void told.push(levels[variantId]))
  const shopper = stall.shopper()
  const holdId = await shopper.held(variantId, 3)
  await shopper.send('DELETE', `/api/checkout/holds/${holdId}`)
  off()
  expect(told).toEqual([1, 4])
})
