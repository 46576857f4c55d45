import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { toUuid } from '#platform/ids'
import { testDatabase } from '#test/database'
import { deskPerson } from '#test/desk-person'
import { openStall, type Shopper } from '#test/stall'
import { createForgottenRefunds } from './refund-order.ts'

const { db, owner } = await testDatabase({ connections: 16 })
const stall = await openStall(db)
const manager = await deskPerson(stall, 'manager')
const platform = await stall.organisations.create({ kind: 'platform', slug: 'souk', name: { en: 'Souk', ar: 'سوق' } })
const operator = await deskPerson(stall, 'operator', platform.id)

interface Bought {
  shopper: Shopper
  variantId: string
  /** Address of the buyer's page behind `/api/my/orders/`. */
  ref: string
  /** Of the seller's order. */
  id: string
  number: string
}

/** A placed order of one line, announced, with its hold window open unless told. */
async function buy(quantity = 1, { open = false } = {}): Promise<Bought> {
  const shopper = stall.shopper()
  const variantId = await stall.putOut(quantity)
  const response = await shopper.order(await shopper.orderOf([await shopper.held(variantId, quantity)]))
  const { id: ref, number } = response.json<{ order: { id: string; number: string } }>().order
  await stall.orders.keep()
  const found = await shopper.send('GET', `/api/my/orders/${ref}`)
  const [part] = found.json<{ parts: { id: string }[] }>().parts
  const bought = { shopper, variantId, ref, id: part!.id, number }
  if (open) await endHold(number)
  return bought
}

async function endHold(number: string): Promise<void> {
  await owner.query(`update shop.seller_order set hold_until = now() - interval '1 second' where number = $1`, [number.slice(3)])
  await stall.orders.keep()
}

const act = (person: Shopper, id: string, what: string, body: object = {}) =>
  person.send('POST', `/api/seller-orders/${id}/${what}`, { key: randomUUID(), ...body })
const cancelMine = ({ shopper, ref, id }: Bought, key: string = randomUUID()) =>
  shopper.send('POST', `/api/my/orders/${ref}/parts/${id}/cancellation`, { key, reasonCode: 'changed-mind' })
const available = async ({ variantId }: Bought) => (await stall.inventory.available([variantId as never]))[variantId as never]
const stateOf = async ({ id }: Bought) => (await manager.send('GET', `/api/seller-orders/${id}`)).json<{ state: string }>().state
const lettersTo = (subject: string) => stall.mail.letters.filter((letter) => letter.subject.includes(subject))

/** What must hold whatever happened: money, books and stock agree. */
async function checkBooks(): Promise<void> {
  const books = await owner.query<{ debits: bigint; credits: bigint }>(
    'select sum(debits)::bigint debits, sum(credits)::bigint credits from money.balance',
  )
  expect(books.rows[0]!.debits).toBe(books.rows[0]!.credits)
  expect(await stall.ledger.reconcile()).toEqual([])
  const wrong = await owner.query(
    `select s.number from shop.seller_order s join shop."order" o on o.id = s.order_id join money.payment p on p.id = o.payment_id
     where p.refunded <> (select coalesce(sum(r.amount), 0) from shop.order_refund r join shop.seller_order x on x.id = r.seller_order_id
       where x.order_id = o.id and r.state <> 'failed') or s.refunded > s.total or p.refunded > p.amount`,
  )
  expect(wrong.rows).toEqual([])
  const held = await owner.query(
    `select l.variant_id from shop.stock_level l where l.allocated <> coalesce((
       select sum(o.quantity - o.shipped - o.cancelled) from shop.order_line o where o.variant_id = l.variant_id), 0)
       or l.on_hand < 0 or l.reserved + l.allocated + l.fenced > l.on_hand`,
  )
  expect(held.rows).toEqual([])
}

describe('an order on hold', () => {
  test('is cancelled by its buyer at once: money, stock and books go back, and a letter tells it', async () => {
    const bought = await buy(2)
    expect(await available(bought)).toBe(0)
    const response = await cancelMine(bought)
    expect(response.json()).toMatchObject({ parts: [{ state: 'cancelled', mayCancel: 'no', refunds: [{ state: 'pending' }] }] })
    expect(await available(bought)).toBe(2)
    expect(lettersTo(bought.number).map((letter) => letter.language)).toEqual(['ar', 'ar'])
    await checkBooks()
  })
  test('cannot leave until the time is over, and then can', async () => {
    const bought = await buy()
    expect((await act(manager, bought.id, 'parcels', { carrier: 'Aramex', trackingNumber: '1' })).json()).toMatchObject({
      code: 'shop/orders/on-hold',
    })
    await endHold(bought.number)
    expect(await stateOf(bought)).toBe('to-ship')
    const shipped = await act(manager, bought.id, 'parcels', { carrier: 'Aramex', trackingNumber: '2' })
    expect(shipped.json()).toMatchObject({ state: 'shipped', parcels: [{ carrier: 'Aramex', trackingNumber: '2' }] })
    await checkBooks()
  })
})

test('orders of a rush are announced together, each once, whoever else is at it', async () => {
  const shoppers = Array.from({ length: 6 }, () => stall.shopper())
  const variantId = await stall.putOut(6)
  const placed = await Promise.all(
    shoppers.map(async (shopper) => {
      const response = await shopper.order(await shopper.orderOf([await shopper.held(variantId)]))
      return response.json<{ order: { id: string; number: string } }>().order
    }),
  )
  await Promise.all([stall.orders.keep(), stall.orders.keep(), shoppers[0]!.send('GET', `/api/my/orders/${placed[0]!.id}`)])
  await stall.orders.keep()
  const begun = await owner.query<{ number: bigint; events: number; until: boolean }>(
    `select s.number, count(e.*)::integer as events, bool_and(s.hold_until = (e.facts ->> 'until')::timestamptz) as until
     from shop.seller_order s join shop.order_event e on e.seller_order_id = s.id and e.kind = 'placed'
     where s.number = any ($1) group by 1 order by 1`,
    [placed.map(({ number }) => number.slice(3))],
  )
  expect(begun.rows.map(({ events, until }) => [events, until])).toEqual(placed.map(() => [1, true]))
  for (const { number } of placed) expect(lettersTo(number)).toHaveLength(1)
  for (const [index, shopper] of shoppers.entries()) {
    const found = await shopper.send('GET', '/api/my/orders')
    expect(found.json<{ items: { number: string }[] }>().items.map(({ number }) => number)).toEqual([placed[index]!.number])
  }
})

test('an order goes from hold to completed, each step once in its journal', async () => {
  const bought = await buy(3, { open: true })
  const key = randomUUID()
  const half = { key, carrier: 'Aramex', trackingNumber: 'A1', lines: [{ position: 0, quantity: 1 }] }
  for (const _ of [1, 2]) expect((await act(manager, bought.id, 'parcels', half)).json()).toMatchObject({ state: 'partly-shipped' })
  expect((await act(manager, bought.id, 'parcels', { carrier: 'Aramex', trackingNumber: 'A2' })).json()).toMatchObject({ state: 'shipped' })
  expect((await act(manager, bought.id, 'delivery')).json()).toMatchObject({ state: 'delivered' })
  await owner.query('update shop.seller_order set return_until = now() where number = $1', [bought.number.slice(3)])
  await stall.orders.keep()
  const end = await manager.send('GET', `/api/seller-orders/${bought.id}`)
  expect(end.json<{ timeline: { kind: string }[] }>().timeline.map((step) => step.kind)).toEqual([
    ...['held', 'paid', 'hold-ended', 'shipped', 'shipped', 'delivered', 'completed'],
  ])
  await checkBooks()
})

describe('after the hold', () => {
  test('the buyer asks, the seller refuses with a reason, and the order goes on', async () => {
    const bought = await buy(1, { open: true })
    expect((await cancelMine(bought)).json()).toMatchObject({ parts: [{ state: 'cancellation-requested' }] })
    const answer = await act(manager, bought.id, 'cancellation/answer', { approve: false, note: 'It leaves in an hour' })
    expect(answer.json()).toMatchObject({ state: 'to-ship', cancellation: { state: 'refused', answer: 'It leaves in an hour' } })
    const told = lettersTo(bought.number).at(-1)!
    expect(told.text).toContain('It leaves in an hour')
    expect(told.html).toContain('dir="rtl"')
  })
  test('the seller agrees: what was paid goes back whole', async () => {
    const bought = await buy(2, { open: true })
    await cancelMine(bought)
    const answer = await act(manager, bought.id, 'cancellation/answer', { approve: true })
    const { total } = answer.json<{ total: object }>()
    expect(answer.json()).toMatchObject({ state: 'cancelled', refunded: total })
    expect(await available(bought)).toBe(2)
    await checkBooks()
  })
  test('the seller cancels a part, then the rest with what delivery cost', async () => {
    const bought = await buy(3, { open: true })
    const part = { reasonCode: 'out-of-stock', lines: [{ position: 0, quantity: 1 }] }
    expect((await act(manager, bought.id, 'cancellation', part)).json()).toMatchObject({ state: 'to-ship', refunded: { amount: '14900' } })
    const rest = await act(manager, bought.id, 'cancellation', { reasonCode: 'out-of-stock' })
    expect(rest.json()).toMatchObject({ state: 'cancelled', refunded: rest.json<{ total: object }>().total })
    await checkBooks()
  })
})

describe('money that the bank took back', () => {
  const paymentOf = `(select o.payment_id from shop."order" o where o.number = $1)`
  const note = (bought: Bought, set: string) =>
    owner.query(`update money.payment set ${set} where id = ${paymentOf}`, [bought.number.slice(3)])
  test('is not given back again: a disputed order can be cancelled, its stock is free', async () => {
    const bought = await buy(2, { open: true })
    await note(bought, 'disputed = amount')
    expect((await act(manager, bought.id, 'cancellation', { reasonCode: 'out-of-stock' })).json()).toMatchObject({
      ...{ state: 'cancelled', refunded: { amount: '0' }, refunds: [] },
    })
    expect(await available(bought)).toBe(2)
    await checkBooks()
  })
  test('leaves what is not disputed to go back', async () => {
    const bought = await buy(2, { open: true })
    await note(bought, 'disputed = amount - 5000')
    expect((await act(manager, bought.id, 'cancellation', { reasonCode: 'out-of-stock' })).json()).toMatchObject({
      ...{ state: 'cancelled', refunded: { amount: '5000' } },
    })
    await checkBooks()
  })
})

test('an order does not leave whose payment the provider let go', async () => {
  const bought = await buy(1, { open: true })
  const voided = `update money.payment set state = 'voided' where id = (select o.payment_id from shop."order" o where o.number = $1)`
  await owner.query(voided, [bought.number.slice(3)])
  const parcel = { carrier: 'Aramex', trackingNumber: 'V1' }
  expect((await act(manager, bought.id, 'parcels', parcel)).json()).toMatchObject({ code: 'money/payments/voided' })
  expect((await act(manager, bought.id, 'cancellation', { reasonCode: 'other' })).json()).toMatchObject({ state: 'cancelled', refunds: [] })
})

describe('a refund', () => {
  test('of units that came back: by line, on the shelf again, settled by the provider, told once', async () => {
    const bought = await buy(2, { open: true })
    await act(manager, bought.id, 'parcels', { carrier: 'Aramex', trackingNumber: 'R1' })
    const refund = { reasonCode: 'returned', lines: [{ position: 0, quantity: 1 }], restock: true }
    expect((await act(manager, bought.id, 'refunds', refund)).json()).toMatchObject({
      refunded: { amount: '14900' },
      units: [{ returned: 1 }],
    })
    expect(await available(bought)).toBe(1)
    await checkBooks()
  })
  test('by an operator, of a free amount, and never of more than was paid', async () => {
    const bought = await buy(1, { open: true })
    const free = { reasonCode: 'goodwill', note: 'Sorry', amount: { amount: '5000', currency: 'AED' } }
    expect((await act(operator, bought.id, 'refunds', free)).json()).toMatchObject({ refunded: { amount: '5000' } })
    const more = { reasonCode: 'goodwill', amount: { amount: '14900', currency: 'AED' } }
    expect((await act(operator, bought.id, 'refunds', more)).json()).toMatchObject({ code: 'shop/orders/refund-too-much' })
    const stranger = await deskPerson(stall, 'moderator')
    expect((await act(stranger, bought.id, 'refunds', free)).statusCode).toBe(404)
    await checkBooks()
  })
})

test.each([
  ['stock', (bought: Bought) => ['select from shop.stock_level where variant_id = $1 for update', toUuid(bought.variantId as never)]],
  [
    'its payment',
    (bought: Bought) => [
      'select from money.payment where subject_id = (select order_id from shop.seller_order where id = $1) for update',
      toUuid(bought.id as never),
    ],
  ],
] as const)('a refund that waits for %s keeps nobody from posting, as checkouts and disputes do who hold it', async (_what, lockOf) => {
  const bought = await buy(2, { open: true })
  await act(manager, bought.id, 'parcels', { carrier: 'Aramex', trackingNumber: randomUUID() })
  const other = await owner.connect()
  await other.query('begin')
  const [text, id] = lockOf(bought)
  await other.query(text!, [id])
  const refunding = act(manager, bought.id, 'refunds', { reasonCode: 'returned', lines: [{ position: 0, quantity: 1 }], restock: true })
  const blocked = 'select from pg_stat_activity where pg_backend_pid() = any (pg_blocking_pids(pid))'
  await expect.poll(async () => (await other.query(blocked)).rowCount, { timeout: 30_000 }).toBe(1)
  const clearing = `select from money.balance b join money.account a on a.id = b.account_id
                    where a.path = 'provider:sandbox:clearing' for update of b nowait`
  const posting = await other.query(clearing).then(
    () => 'goes on',
    (error: Error) => error.message,
  )
  await other.query('rollback')
  other.release()
  expect((await refunding).statusCode).toBe(200)
  expect(posting).toBe('goes on')
})

test('whoever acts at once and again, each unit and each coin goes back once', async () => {
  const orders = await Promise.all([3, 2, 4, 1].map((quantity) => buy(quantity)))
  const keys = [randomUUID(), randomUUID(), randomUUID()]
  const attempts = orders.flatMap((bought, index) => [
    ...keys.flatMap((key) => [cancelMine(bought, key), cancelMine(bought, key)]),
    ...keys.map((key) => act(manager, bought.id, 'cancellation', { key, reasonCode: 'out-of-stock' })),
    ...keys.map((key) =>
      act(manager, bought.id, 'cancellation', { key, reasonCode: 'out-of-stock', lines: [{ position: 0, quantity: 1 }] }),
    ),
    ...keys.map((key) =>
      act(operator, bought.id, 'refunds', { key, reasonCode: 'goodwill', amount: { amount: `${7_001 + index}`, currency: 'AED' } }),
    ),
    stall.orders.keep(),
  ])
  const answers = (await Promise.all(attempts)).flatMap((answer) => (answer ? [answer.statusCode] : []))
  expect(answers.filter((status) => status >= 500)).toEqual([])
  await checkBooks()
  for (const bought of orders) {
    const end = await manager.send('GET', `/api/seller-orders/${bought.id}`)
    expect(end.json()).toMatchObject({ state: 'cancelled', refunded: end.json<{ total: object }>().total })
    expect(lettersTo(`أُلغي الطلب: ${bought.number}`)).toHaveLength(1)
  }
}, 60_000)

test('refunds whose end was missed are asked about in turns, and one that fails keeps no other from its turn', async () => {
  for (const bought of [await buy(), await buy(), await buy()]) await cancelMine(bought)
  const { rows } = await owner.query<{ payment_id: string }>(
    `with late as (update shop.order_refund set at = now() - interval '2 minutes' where state = 'pending' returning seller_order_id)
     select distinct o.payment_id from late join shop.seller_order s on s.id = late.seller_order_id join shop."order" o on o.id = s.order_id`,
  )
  const asked = new Set<string>()
  const refundsOf = async (paymentId: string) => {
    asked.add(paymentId)
    throw new Error('this one cannot be settled')
  }
  const settle = createForgottenRefunds({ db, log: stall.log, payments: { refundsOf } } as never, 2)
  for (let run = 0; run < rows.length; run++) await settle()
  expect(rows.length).toBeGreaterThan(2)
  expect([...asked].toSorted()).toEqual(rows.map((row) => row.payment_id).toSorted())
})

describe('what the provider says of a refund', () => {
  beforeAll(async () => {
    await stall.jobs.start(db.pool)
    return () => stall.jobs.stop()
  })
  test('is written down and told once', async () => {
    const bought = await buy(1)
    await cancelMine(bought)
    const settled = () =>
      manager.send('GET', `/api/seller-orders/${bought.id}`).then((answer) => answer.json<{ refunds: { state: string }[] }>().refunds)
    await expect.poll(settled, { timeout: 30_000 }).toMatchObject([{ state: 'succeeded' }])
    await expect.poll(() => lettersTo(`ردّ مبلغ الطلب ${bought.number}`).length, { timeout: 30_000 }).toBe(1)
  }, 60_000)
  test('long after it was paid out reaches the books, also when whoever heard it is no more', async () => {
    const bought = await buy(1)
    await cancelMine(bought)
    const refunds = () =>
      manager
        .send('GET', `/api/seller-orders/${bought.id}`)
        .then((answer) => answer.json<{ refunds: { id: string; state: string }[] }>().refunds)
    await expect.poll(refunds, { timeout: 30_000 }).toMatchObject([{ state: 'succeeded' }])
    const bounced = await owner.query<{ id: string }>(
      `update money.refund r set state = 'failed', failure = 'card-gone' from shop.order_refund o
       where o.id = r.subject_id and o.seller_order_id = $1 returning r.id`,
      [toUuid(bought.id as never)],
    )
    await owner.query('update money.payment p set refunded = 0 from money.refund r where r.payment_id = p.id and r.id = $1', [
      bounced.rows[0]!.id,
    ])
    await owner.query(`select graphile_worker.add_job('money.refund-failed', json_build_object('refundId', $1::uuid))`, [
      bounced.rows[0]!.id,
    ])
    await expect.poll(refunds, { timeout: 30_000 }).toMatchObject([{ state: 'failed' }])
    await checkBooks()
  }, 60_000)
})
