import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createStripe } from '#money/stripe'
import { toUuid } from '#platform/ids'
import { testDatabase } from '#test/database'
import { openDesk } from '#test/settling'
import { openStripe, type Thing } from '#test/stripe-stand-in'

const PATIENCE = { timeout: 40_000 }
const WEBHOOK_SECRET = 'whsec_for_tests_only'
const { db, owner } = await testDatabase()
const stripe = await openStripe(WEBHOOK_SECRET)
const keys = {
  ...{ secretKey: 'sk_test_stand_in', webhookSecret: WEBHOOK_SECRET, publicUrl: 'https://souk.test' },
  ...{ api: stripe.api, patienceMs: 400 },
}
const desk = await openDesk(db, owner, { mostPerViewer: 100, provider: (ground) => createStripe({ ...ground, ...keys }) })
const { stall } = desk
// Whatever is authorised here stays so until the test says otherwise.
stripe.fail(/^POST \/v1\/payment_intents\/\w+\/capture$/, 500, 1_000_000)

beforeAll(() => stall.jobs.start(db.pool))
afterAll(async () => {
  await stall.jobs.stop()
  await stripe.close()
})

async function bought(quantity = 2) {
  const shopper = stall.shopper()
  const variantId = await stall.putOut(5)
  const body = { ...(await shopper.orderOf([await shopper.held(variantId, quantity)])), payment: { token: 'page' } }
  await shopper.order(body)
  const intent = stripe.pay(stripe.all('cs_test').at(-1)!)
  expect((await shopper.order(body)).statusCode).toBe(201)
  await stall.orders.keep()
  const sold = await desk.find(body.key)
  await owner.query(`update shop.seller_order set hold_until = now() - interval '1 second' where id = $1`, [toUuid(sold.id)])
  await stall.orders.keep()
  return { ...sold, variantId, intent }
}

async function letGo(intent: Thing, eventId = `evt_${randomUUID()}`) {
  Object.assign(intent, { status: 'canceled' })
  const { headers, body } = stripe.news('payment_intent.canceled', intent, { eventId })
  const answer = await stall.app.inject({ method: 'POST', url: '/api/payments/webhooks/stripe', headers, payload: body })
  expect(answer.statusCode).toBe(200)
}

interface Shown {
  state: string
  number: string
  timeline: { kind: string; reasonCode: string | null }[]
}
const shown = async (id: string) => (await desk.owner.send('GET', `/api/seller-orders/${id}`)).json<Shown>()
const lost = (kind: string) => ({ timeline: expect.arrayContaining([expect.objectContaining({ kind, reasonCode: 'payment-lost' })]) })
const available = async (variantId: Awaited<ReturnType<typeof bought>>['variantId']) =>
  (await stall.inventory.available([variantId]))[variantId]

/** What the sale and its end leave in the books. */
async function leftOf(id: string): Promise<bigint> {
  const sums = await owner.query<{ left: bigint }>(
    `select coalesce(sum(case when d.path like 'provider:%' then t.amount else 0 end - case when c.path like 'provider:%' then t.amount else 0 end), 0)::bigint as left
     from money.transfer t join money.transfer_set s on s.id = t.set_id join money.account d on d.id = t.debit_account
     join money.account c on c.id = t.credit_account where s.subject_id = $1`,
    [toUuid(id as never)],
  )
  return sums.rows[0]!.left
}

test('an order whose payment the provider lets go is cancelled by itself, once, however often that is told', async () => {
  const sold = await bought()
  expect(await available(sold.variantId)).toBe(3)
  const again = `evt_${randomUUID()}`
  await letGo(sold.intent, again)
  await letGo(sold.intent, again)
  await expect.poll(() => shown(sold.id), PATIENCE).toMatchObject({ state: 'cancelled', ...lost('cancelled') })
  await letGo(sold.intent)
  expect(await available(sold.variantId)).toBe(5)
  expect(await leftOf(sold.id)).toBe(0n)
  expect(await stall.ledger.reconcile()).toEqual([])
  const { number, timeline } = await shown(sold.id)
  expect(timeline.filter(({ kind }) => kind === 'cancelled')).toHaveLength(1)
  const letters = stall.mail.letters.filter(({ subject }) => subject.includes(number))
  expect(letters.map(({ to }) => to)).toContain('mariam@example.com')
  expect(letters.filter(({ subject }) => subject.startsWith('لم يُدفع'))).toHaveLength(1)
})

test('what was told too late, after the money was taken, changes nothing', async () => {
  const sold = await bought()
  await owner.query(`update money.payment set state = 'captured', captured = amount where id = $1`, [sold.paymentId])
  await letGo(sold.intent)
  expect((await stall.payments.find(sold.paymentId))!.state).toBe('captured')
  const jobs = await owner.query(`select from graphile_worker.jobs where task_identifier = 'money.payment-lost'`)
  expect(jobs.rowCount).toBe(0)
  expect((await shown(sold.id)).state).toBe('to-ship')
})

test('of what has left in part the rest is free again and out of the books, and what left is marked and stays in them', async () => {
  const sold = await bought(2)
  const whole = await leftOf(sold.id)
  const parcel = { key: randomUUID(), carrier: 'Aramex', trackingNumber: randomUUID(), lines: [{ position: 0, quantity: 1 }] }
  const sent = await desk.owner.send('POST', `/api/seller-orders/${sold.id}/parcels`, parcel)
  expect(sent.statusCode, sent.body).toBe(200)
  expect(await available(sold.variantId)).toBe(3)
  await letGo(sold.intent)
  await expect.poll(() => shown(sold.id), PATIENCE).toMatchObject({ state: 'shipped', ...lost('payment-lost') })
  const { number, timeline } = await shown(sold.id)
  expect(timeline).toEqual(expect.arrayContaining([expect.objectContaining({ kind: 'lines-cancelled', reasonCode: 'payment-lost' })]))
  expect(await available(sold.variantId)).toBe(4)
  const left = await leftOf(sold.id)
  expect(left > 0n && left < whole).toBe(true)
  expect(await stall.ledger.reconcile()).toEqual([])
  const letters = stall.mail.letters.filter(({ subject }) => subject.includes(number))
  expect(letters.filter(({ subject }) => subject.startsWith('لم يُدفع'))).toHaveLength(1)
  const told = await owner.query(`select from people.audit_entry where act = 'order.payment-lost' and subject_id = $1`, [sold.id])
  expect(told.rowCount).toBe(1)
})

test.each([0, 1])('with %s units sent, waits for stock without keeping those from posting who sell of it', async (sent) => {
  const sold = await bought(2)
  const parcel = { key: randomUUID(), carrier: 'Aramex', trackingNumber: randomUUID(), lines: [{ position: 0, quantity: 1 }] }
  if (sent > 0) await desk.owner.send('POST', `/api/seller-orders/${sold.id}/parcels`, parcel)
  const other = await owner.connect()
  await other.query('begin')
  await other.query('select from shop.stock_level where variant_id = $1 for update', [toUuid(sold.variantId)])
  await letGo(sold.intent)
  const blocked = 'select from pg_stat_activity where pg_backend_pid() = any (pg_blocking_pids(pid))'
  await expect.poll(async () => (await other.query(blocked)).rowCount, PATIENCE).toBe(1)
  const clearing = `select from money.balance b join money.account a on a.id = b.account_id
                    where a.path = 'provider:stripe:clearing' for update of b nowait`
  const posting = await other.query(clearing).then(
    () => 'goes on',
    (error: Error) => error.message,
  )
  await other.query('rollback')
  other.release()
  await expect.poll(() => shown(sold.id), PATIENCE).toMatchObject({ state: sent > 0 ? 'shipped' : 'cancelled' })
  expect(posting).toBe('goes on')
})

test('a capture that can never succeed loses the payment like the webhook does', async () => {
  const provider = createStripe({ ...stall, ...keys })
  const intent = stripe.add('pi', { object: 'payment_intent', status: 'canceled', amount_received: 0, currency: 'aed' })
  const elsewhere = await openStripe(WEBHOOK_SECRET)
  try {
    const there = createStripe({ ...stall, ...keys, api: elsewhere.api })
    const gone = elsewhere.add('pi', { ...intent })
    const asked = { paymentId: randomUUID(), reference: gone.id, amount: 100n, currency: 'AED' }
    expect(await there.capture([asked])).toEqual([{ paymentId: asked.paymentId, amount: 0n, isLost: true }])
    // Silence says nothing of it.
    expect(await provider.capture([{ ...asked, reference: intent.id }])).toEqual([])
  } finally {
    await elsewhere.close()
  }
})
