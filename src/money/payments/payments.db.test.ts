import { createHmac, randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { testDatabase } from '#test/database'
import { cards, openStall } from '#test/stall'
import { statesIn } from '#test/states'
import { paymentStates } from './states.ts'

const { db, owner } = await testDatabase()
const stall = await openStall(db)
const SECRET = createHmac('sha256', 'a secret for tests that is long enough').update('souk sandbox webhooks').digest()

interface Payment {
  id: string
  state: string
}
const paymentOf = async (key: string): Promise<Payment> => {
  const result = await owner.query<Payment>('select id, state from money.payment where key = $1', [key])
  return result.rows[0]!
}

async function buy(number: string = cards.pays) {
  const shopper = stall.shopper()
  const body = await shopper.orderOf([await shopper.held(await stall.putOut(1))], number)
  const response = await shopper.order(body)
  return { shopper, body, response }
}

function deliver(events: object[], { id = `dlv_${randomUUID()}`, secret = SECRET, at = new Date() } = {}) {
  const body = JSON.stringify({ events })
  const timestamp = Math.floor(at.getTime() / 1000).toString()
  const signature = createHmac('sha256', secret).update(`${id}.${timestamp}.${body}`).digest('base64')
  return stall.app.inject({
    method: 'POST',
    url: '/api/payments/webhooks/sandbox',
    headers: {
      'content-type': 'application/webhook+json',
      'webhook-id': id,
      'webhook-timestamp': timestamp,
      'webhook-signature': `v1,${signature}`,
    },
    body,
  })
}
const event = (paymentId: string, state: string) => ({
  ...{ kind: 'payment', paymentId, state, reference: 'sbx_1', card: null, reason: null, amount: null },
})

test('claimed payments are captured by the job, and only once', async () => {
  const { body } = await buy()
  await stall.jobs.start(db.pool)
  try {
    await expect.poll(async () => (await paymentOf(body.key)).state, { timeout: 30_000 }).toBe('captured')
    const { id } = await paymentOf(body.key)
    expect(await stall.sandbox.provider.capture([{ paymentId: id, reference: '', amount: 1n, currency: 'AED' }])).toEqual([
      { paymentId: id, amount: 16_400n },
    ])
    const deliveries = await owner.query('select 1 from money.webhook_delivery')
    await expect.poll(async () => deliveries.rowCount, { timeout: 30_000 }).toBeLessThanOrEqual(1)
  } finally {
    await stall.jobs.stop()
  }
})

describe('a webhook', () => {
  test('that comes twice changes nothing the second time', async () => {
    const { body } = await buy()
    const { id } = await paymentOf(body.key)
    const delivery = { id: `dlv_${randomUUID()}` }
    expect((await deliver([event(id, 'captured')], delivery)).statusCode).toBe(200)
    expect((await deliver([event(id, 'captured')], delivery)).statusCode).toBe(200)
    expect((await paymentOf(body.key)).state).toBe('captured')
  })
  test('that the sandbox did not sign, or signed long ago, changes nothing', async () => {
    const { body } = await buy()
    const { id, state } = await paymentOf(body.key)
    const old = new Date(Date.now() - 3_600_000)
    for (const forged of [{ secret: Buffer.from('another secret') }, { at: old }])
      expect((await deliver([event(id, 'voided')], forged)).statusCode).toBe(401)
    expect((await paymentOf(body.key)).state).toBe(state)
  })
  test('that was overtaken does not turn the payment back', async () => {
    const { body } = await buy()
    const { id } = await paymentOf(body.key)
    await deliver([event(id, 'captured')])
    await deliver([event(id, 'authorised')])
    expect((await paymentOf(body.key)).state).toBe('captured')
  })
  test('that comes before the buyer is back lets the order go through without asking again', async () => {
    const { shopper, body, response } = await buy(cards.challenges)
    expect(response.statusCode).toBe(202)
    const { id } = await paymentOf(body.key)
    await deliver([{ ...event(id, 'authorised'), card: { brand: 'Visa', last4: '3155' } }])
    const again = await shopper.order(body)
    expect(again.json()).toMatchObject({ status: 'confirmed', order: { paymentLabel: 'Visa •••• 3155' } })
  })
  test.each([
    ['another secret', { secret: Buffer.from('another') }],
    ['a time long past', { at: new Date(Date.now() - 3_600_000) }],
  ])('signed with %s is refused and changes nothing', async (_what, over) => {
    const { body } = await buy()
    const { id } = await paymentOf(body.key)
    expect((await deliver([event(id, 'captured')], over)).statusCode).toBe(401)
    expect((await paymentOf(body.key)).state).toBe('authorised')
  })
})

test('a provider speaks of its own payments only', async () => {
  const { body } = await buy()
  const { id } = await paymentOf(body.key)
  await owner.query(`update money.payment set provider = 'another' where id = $1`, [id])
  expect((await deliver([event(id, 'captured'), event(id, 'voided')])).statusCode).toBe(200)
  expect((await paymentOf(body.key)).state).toBe('authorised')
})

test('an authorised payment that no order claims is voided after a while', async () => {
  const { shopper, body, response } = await buy(cards.challenges)
  await shopper.send('POST', response.json<{ actionUrl: string }>().actionUrl, { outcome: 'approved' })
  await owner.query(`update money.payment set created_at = now() - interval '1 hour' where key = $1`, [body.key])
  await owner.query(`select graphile_worker.add_job('money.void-stale-payments', '{}')`)
  await stall.jobs.start(db.pool)
  try {
    await expect.poll(async () => (await paymentOf(body.key)).state, { timeout: 30_000 }).toBe('voided')
    const { id } = await paymentOf(body.key)
    await expect.poll(async () => (await stall.sandbox.service.findCharge(id))?.state, { timeout: 30_000 }).toBe('voided')
  } finally {
    await stall.jobs.stop()
  }
})

test('payments of one second wait for one job, and those without any are captured within a minute all the same', async () => {
  await owner.query('delete from money.capture_wish')
  await owner.query('delete from graphile_worker._private_jobs')
  const bodies = []
  for (let number = 0; number < 8; number++) bodies.push((await buy()).body)
  const wishes = 'select distinct second from money.capture_wish'
  const jobs = "select distinct key from graphile_worker.jobs where task_identifier = 'money.gather-captures'"
  expect((await owner.query(jobs)).rowCount).toBe((await owner.query(wishes)).rowCount)
  await owner.query('delete from graphile_worker._private_jobs')
  await owner.query(`select graphile_worker.add_job('money.gather-captures', '{}')`)
  await stall.jobs.start(db.pool)
  try {
    for (const { key } of bodies) await expect.poll(async () => (await paymentOf(key)).state, { timeout: 30_000 }).toBe('captured')
    expect((await owner.query(wishes)).rowCount).toBe(0)
  } finally {
    await stall.jobs.stop()
  }
})

test('a payment whose capture was lost is captured all the same', async () => {
  const { body } = await buy()
  await owner.query(`delete from graphile_worker._private_jobs`)
  await owner.query(`update money.payment set created_at = now() - interval '1 hour' where key = $1`, [body.key])
  await owner.query(`select graphile_worker.add_job('money.capture-forgotten-payments', '{}')`)
  await stall.jobs.start(db.pool)
  try {
    await expect.poll(async () => (await paymentOf(body.key)).state, { timeout: 30_000 }).toBe('captured')
  } finally {
    await stall.jobs.stop()
  }
})

test('payments of a provider that is not there any more do not keep the others from being captured', async () => {
  const { body: lost } = await buy()
  const { body } = await buy()
  await owner.query(`delete from graphile_worker._private_jobs`)
  await owner.query('delete from money.capture_wish')
  await owner.query(`update money.payment set created_at = now() - interval '1 hour' where key = any ($1)`, [[lost.key, body.key]])
  await owner.query(`update money.payment set provider = 'another' where key = $1`, [lost.key])
  await owner.query(`select graphile_worker.add_job('money.capture-forgotten-payments', '{}')`)
  await stall.jobs.start(db.pool)
  try {
    await expect.poll(async () => (await paymentOf(body.key)).state, { timeout: 30_000 }).toBe('captured')
    expect((await paymentOf(lost.key)).state).toBe('authorised')
  } finally {
    await stall.jobs.stop()
  }
})

test('a payment that could not be captured in time is given up, however long nobody came to it', async () => {
  const { body } = await buy()
  await owner.query(`delete from graphile_worker._private_jobs`)
  await owner.query('delete from money.capture_wish')
  await owner.query(`update money.payment set created_at = now() - interval '8 days' where key = $1`, [body.key])
  await owner.query(`select graphile_worker.add_job('money.capture-forgotten-payments', '{}')`)
  await stall.jobs.start(db.pool)
  try {
    await expect.poll(async () => (await paymentOf(body.key)).state, { timeout: 30_000 }).toBe('voided')
  } finally {
    await stall.jobs.stop()
  }
})

test('Souk keeps no card number and no token', async () => {
  await buy()
  const columns = await owner.query<{ found: boolean }>(
    `select exists (select from money.payment p where p::text like '%4242424242424242%' or p::text like '%tok\\_%')
         or exists (select from shop."order" o where o::text like '%4242424242424242%' or o::text like '%tok\\_%')
         or exists (select from sandbox.charge c where c::text like '%4242424242424242%') as found`,
  )
  expect(columns.rows[0]!.found).toBe(false)
})

test('the database knows the same states of a payment', async () => {
  expect(await statesIn(owner, 'money.payment')).toEqual(paymentStates.all.toSorted())
})
