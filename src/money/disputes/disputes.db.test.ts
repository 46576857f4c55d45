import { randomUUID } from 'node:crypto'
import type { LightMyRequestResponse } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { AccountPath } from '#money/ledger'
import { type DisputeNews, type DisputeState, disputeChanged } from '#money/payments'
import { fromUuid, type Id, toUuid, uuidOf } from '#platform/ids'
import { testDatabase } from '#test/database'
import { cards, openStall } from '#test/stall'
import { statesIn } from '#test/states'
import type { DisputeWire } from './contract.ts'
import { disputeStates } from './states.ts'

const PATIENCE = { timeout: 40_000 }
const { db, owner } = await testDatabase()
const stall = await openStall(db)
const changes: { disputeId: string; state: DisputeState }[] = []
stall.events.on(disputeChanged, (change) => void changes.push(change))

beforeAll(() => stall.jobs.start(db.pool))
afterAll(() => stall.jobs.stop())

async function bought(number: string): Promise<{ paymentId: string; amount: bigint }> {
  const shopper = stall.shopper()
  const body = await shopper.orderOf([await shopper.held(await stall.putOut(1))], number)
  expect((await shopper.order(body)).statusCode).toBe(201)
  const found = await owner.query<{ paymentId: string; amount: bigint }>(
    'select id as "paymentId", amount from money.payment where key = $1',
    [body.key],
  )
  return found.rows[0]!
}

async function disputed(number: string = cards.disputedMissing) {
  const payment = await bought(number)
  const id = fromUuid('dsp', uuidOf('dispute', 'sandbox', `sbd_${payment.paymentId.replaceAll('-', '')}`))
  const state = async () =>
    (await owner.query<{ state: string }>('select state from money.dispute where id = $1', [toUuid(id)])).rows[0]?.state
  await expect.poll(state, PATIENCE).toBe('needs-response')
  return { ...payment, id, state }
}

/** Whose money the ledger moved for one dispute: credits minus debits of each account. */
async function moved(id: Id<'dsp'>): Promise<Map<AccountPath, bigint>> {
  const sums = new Map<AccountPath, bigint>()
  for (const { debit, credit, amount } of await stall.ledger.transfersOf({ kind: 'dispute', id: toUuid(id) })) {
    sums.set(debit, (sums.get(debit) ?? 0n) - amount)
    sums.set(credit, (sums.get(credit) ?? 0n) + amount)
  }
  return new Map([...sums].filter(([, sum]) => sum !== 0n))
}

interface Person {
  send(method: 'GET' | 'POST' | 'PUT' | 'DELETE', url: string, body?: object): Promise<LightMyRequestResponse>
  upload(url: string, bytes: Buffer, type?: string): Promise<LightMyRequestResponse>
}

/** Somebody with a seat in an organisation, signed in. */
async function enter(organisationId: Id<'org'>, role: string): Promise<Person> {
  const email = `${randomUUID()}@example.com`
  const password = 'a long enough password'
  const accountId = await stall.accounts.create({ email, password, name: { en: 'Nadia', ar: 'نادية' }, avatarUrl: null })
  await stall.organisations.addMember(organisationId, accountId, role)
  const signedIn = await stall.app.inject({ method: 'POST', url: '/api/auth/sign-in/email', payload: { email, password } })
  const cookie = signedIn.cookies.map(({ name, value }) => `${name}=${encodeURIComponent(value)}`).join('; ')
  return {
    send: (method, url, body) => stall.app.inject({ method, url, headers: { cookie }, ...(body ? { payload: body } : {}) }),
    upload: (url, bytes, type = 'application/pdf') =>
      stall.app.inject({ method: 'POST', url, headers: { cookie, 'content-type': type }, payload: bytes }),
  }
}

const texts = (explanation: string) => ({ explanation, productDescription: null, carrier: null, trackingNumber: null, shippedOn: null })
const nadia = await enter(stall.brand.id, 'owner')
const platform = await stall.organisations.create({ kind: 'platform', slug: 'souk', name: { en: 'Souk', ar: 'سوق' } })
const operator = await enter(platform.id, 'operator')
const other = await stall.organisations.create({ kind: 'brand', slug: 'other', name: { en: 'Other', ar: 'أخرى' } })
const stranger = await enter(other.id, 'owner')

async function answered(id: Id<'dsp'>, explanation: string): Promise<void> {
  expect((await nadia.send('PUT', `/api/disputes/${id}/evidence`, texts(explanation))).statusCode).toBe(200)
  const sent = await nadia.send('POST', `/api/disputes/${id}/submission`)
  expect(sent.json()).toMatchObject({ state: 'under-review' })
}

/** News as the provider would send them, taken in a transaction of their own. */
async function hear(paymentId: string, reference: string, state: DisputeState, over: Partial<DisputeNews> = {}): Promise<void> {
  const news: DisputeNews = {
    ...{
      kind: 'dispute',
      reference,
      paymentId,
      state,
      reason: 'general',
      amount: 1_000n,
      fee: 1_500n,
      currency: 'AED',
      dueAt: null,
      ...over,
    },
  }
  const tell = await db.transaction((sql) => stall.disputes.takeNews(sql, 'sandbox', news))
  tell()
}

test('a disputed payment sets aside amount, fee and everybody’s share, and the brand sees when to answer', async () => {
  const { id, amount, paymentId } = await disputed(cards.disputedFraud)
  const seen = (await nadia.send('GET', `/api/disputes/${id}`)).json<DisputeWire>()
  expect(seen).toMatchObject({ state: 'needs-response', reason: 'fraudulent', amount: { amount: String(amount) }, mayAnswer: true })
  expect(new Date(seen.dueAt!).getTime()).toBeGreaterThan(Date.now())
  expect(seen.shares.map((share) => share.party)).toEqual(expect.arrayContaining(['seller', 'platform', 'tax']))
  expect(seen.shares.reduce((sum, share) => sum + BigInt(share.amount.amount), 0n)).toBe(amount)
  const sums = await moved(id)
  expect(sums.get('provider:sandbox:clearing')).toBe(amount + 1_500n)
  expect(sums.get('dispute:sandbox:held')).toBe(-amount)
  expect(sums.get('platform:ae:dispute-fees')).toBe(-1_500n)
  expect(sums.get(`seller:${stall.brand.id}:disputed`)).toBe(-sums.get(`seller:${stall.brand.id}:held`)!)
  expect(await stall.payments.find(paymentId)).toMatchObject({ disputed: amount })
  const rows = (await nadia.send('GET', `/api/disputes?organisationId=${stall.brand.id}&open=true`)).json<{ items: { id: string }[] }>()
  expect(rows.items.map((row) => row.id)).toContain(id)
})

/** The seller's order behind a payment, past the time in which its buyer may cancel alone. */
async function soldBy(paymentId: string): Promise<string> {
  await stall.orders.keep()
  const found = await owner.query<{ id: string }>(
    `update shop.seller_order s set hold_until = now() - interval '1 second' from shop."order" o
     where o.id = s.order_id and o.payment_id = $1 returning s.id`,
    [paymentId],
  )
  await stall.orders.keep()
  return fromUuid('sor', found.rows[0]!.id)
}

test('what was given back before is not taken twice: each bears what it still has, delivery its own, and the platform the rest', async () => {
  const { paymentId, amount } = await bought(cards.pays)
  const order = await soldBy(paymentId)
  const half = { amount: String(amount / 2n), currency: 'AED' }
  const refund = { key: randomUUID(), reasonCode: 'goodwill', lines: [], amount: half }
  expect((await nadia.send('POST', `/api/seller-orders/${order}/refunds`, refund)).statusCode).toBe(200)
  await hear(paymentId, 'sbd_after_refund', 'needs-response', { amount })
  const id = fromUuid('dsp', uuidOf('dispute', 'sandbox', 'sbd_after_refund'))
  const { shares } = (await operator.send('GET', `/api/disputes/${id}`)).json<DisputeWire>()
  const sumOf = (party: string) =>
    shares.filter((share) => share.party === party).reduce((sum, share) => sum + BigInt(share.amount.amount), 0n)
  expect(shares.reduce((sum, share) => sum + BigInt(share.amount.amount), 0n)).toBe(amount)
  expect(shares.map(({ party }) => party)).toEqual(expect.arrayContaining(['seller', 'platform', 'processor', 'delivery', 'tax']))
  expect(sumOf('platform')).toBeGreaterThanOrEqual(amount / 2n)
  const held = await owner.query<{ held: bigint }>(
    `select coalesce(sum(credits - debits), 0)::bigint as held from money.balance b join money.account a on a.id = b.account_id
     where a.path = 'delivery:souk:disputed'`,
  )
  expect(held.rows[0]!.held).toBeGreaterThanOrEqual(sumOf('delivery'))
  await hear(paymentId, 'sbd_after_refund', 'lost', { amount })
  const sums = await moved(id)
  expect(sums.get(`seller:${stall.brand.id}:held`)).toBe(-sumOf('seller'))
  expect(sums.get('delivery:souk:held')).toBe(-sumOf('delivery'))
  expect([...sums.keys()].filter((account) => account.endsWith(':disputed'))).toEqual([])
})

test('a dispute that comes while money is being given back waits for that, and takes nothing twice', async () => {
  const { paymentId, amount } = await bought(cards.pays)
  const order = await soldBy(paymentId)
  const pending = () => owner.query(`select from money.refund where state = 'pending'`)
  await expect.poll(async () => (await pending()).rowCount, PATIENCE).toBe(0)
  const locker = await owner.connect()
  const blocked = 'select pid from pg_stat_activity where coalesce($1, pg_backend_pid()) = any (pg_blocking_pids(pid))'
  const blockedBy = async (pid: number | null) => (await locker.query<{ pid: number }>(blocked, [pid])).rows.map((row) => row.pid)
  await locker.query('begin')
  await locker.query('lock table money.refund in share mode')
  const refund = { key: randomUUID(), reasonCode: 'goodwill', lines: [], amount: { amount: String(amount), currency: 'AED' } }
  const refunded = nadia.send('POST', `/api/seller-orders/${order}/refunds`, refund)
  await expect.poll(() => blockedBy(null), PATIENCE).toHaveLength(1)
  const [refunding] = await blockedBy(null)
  const heard = hear(paymentId, 'sbd_beside_refund', 'needs-response', { amount })
  await expect.poll(() => blockedBy(refunding!), PATIENCE).toHaveLength(1)
  await locker.query('commit')
  locker.release()
  expect((await refunded).statusCode).toBe(200)
  await heard
  const sums = await moved(fromUuid('dsp', uuidOf('dispute', 'sandbox', 'sbd_beside_refund')))
  expect(sums.get(`seller:${stall.brand.id}:held`)).toBeUndefined()
  expect(sums.get('platform:ae:chargebacks')).toBe(-amount)
})

test('a dispute won after the order was cancelled gives the buyer the money that could not go back, once', async () => {
  const { paymentId, amount } = await bought(cards.pays)
  const order = await soldBy(paymentId)
  await hear(paymentId, 'sbd_cancelled', 'needs-response', { amount })
  const body = { key: randomUUID(), reasonCode: 'out-of-stock' }
  const cancelled = await nadia.send('POST', `/api/seller-orders/${order}/cancellation`, body)
  expect(cancelled.json()).toMatchObject({ state: 'cancelled', refunded: { amount: '0' } })
  for (const fee of [0n, 0n]) await hear(paymentId, 'sbd_cancelled', 'won', { amount, fee })
  const refunds = async () => (await nadia.send('GET', `/api/seller-orders/${order}`)).json<{ refunds: object[] }>().refunds
  await expect
    .poll(refunds, PATIENCE)
    .toMatchObject([{ amount: { amount: String(amount) }, reasonCode: 'dispute-won', state: 'succeeded' }])
  expect(await stall.payments.find(paymentId)).toMatchObject({ disputed: 0n, refunded: amount })
})

test('what is disputed cannot be given back as well', async () => {
  const { paymentId, amount } = await disputed()
  const refund = db.transaction((sql) =>
    stall.payments.refund(sql, { key: randomUUID(), paymentId, amount, reason: 'test', subject: { kind: 'order', id: paymentId } }),
  )
  await expect(refund).rejects.toMatchObject({ code: 'money/payments/disputed' })
})

test('a convincing answer wins, and all of the money is where it was', async () => {
  const { id, state, paymentId } = await disputed()
  await answered(id, 'winning_evidence')
  await expect.poll(state, PATIENCE).toBe('won')
  expect([...(await moved(id))]).toEqual([])
  expect(await stall.payments.find(paymentId)).toMatchObject({ disputed: 0n })
  await expect
    .poll(() => changes.filter((change) => change.disputeId === toUuid(id)).map((change) => change.state), PATIENCE)
    .toContain('won')
})

test('an answer that convinces nobody loses, and the parties pay their shares', async () => {
  const { id, state, amount } = await disputed()
  await answered(id, 'losing_evidence')
  await expect.poll(state, PATIENCE).toBe('lost')
  const sums = await moved(id)
  expect(sums.has('dispute:sandbox:held')).toBe(false)
  expect(sums.get('provider:sandbox:clearing')).toBe(amount + 1_500n)
  const paid = [...sums].filter(([account]) => account !== 'provider:sandbox:clearing').reduce((sum, [, change]) => sum + change, 0n)
  expect(paid).toBe(-amount - 1_500n)
  expect([...sums.keys()].filter((account) => account.endsWith(':disputed'))).toEqual([])
})

test('accepting lets the buyer have the money', async () => {
  const { id, state } = await disputed()
  expect((await nadia.send('POST', `/api/disputes/${id}/acceptance`)).statusCode).toBe(200)
  await expect.poll(state, PATIENCE).toBe('lost')
  expect((await nadia.send('POST', `/api/disputes/${id}/submission`)).json()).toMatchObject({ code: 'money/disputes/submitted-before' })
})

describe('an answer', () => {
  test('is sent once, however many send it at once', async () => {
    const { id } = await disputed()
    await nadia.send('PUT', `/api/disputes/${id}/evidence`, texts('It was delivered.'))
    const sent = await Promise.all([1, 2, 3].map(() => nadia.send('POST', `/api/disputes/${id}/submission`)))
    expect(sent.map((answer) => String(answer.statusCode)).toSorted()).toEqual(['200', '409', '409'])
    expect((await nadia.send('PUT', `/api/disputes/${id}/evidence`, texts('No.'))).statusCode).toBe(409)
  })
  test('needs words', async () => {
    const { id } = await disputed()
    expect((await nadia.send('POST', `/api/disputes/${id}/submission`)).json()).toMatchObject({ code: 'money/disputes/nothing-said' })
  })
  test('carries files that are what a bank can open, and only those who may see them do', async () => {
    const { id } = await disputed()
    const url = `/api/disputes/${id}/files?purpose=shipping&name=note.pdf`
    const pdf = Buffer.from('%PDF-1.4 a delivery note')
    const file = (await nadia.upload(url, pdf)).json<{ id: string }>()
    expect((await nadia.upload(url, Buffer.from('MZ not a paper'))).json()).toMatchObject({ code: 'money/disputes/file-unreadable' })
    const read = await operator.send('GET', `/api/disputes/${id}/files/${file.id}`)
    expect([read.headers['content-type'], read.body]).toEqual(['application/pdf', pdf.toString()])
    expect((await stranger.send('GET', `/api/disputes/${id}/files/${file.id}`)).statusCode).toBe(404)
    const left = (await nadia.send('DELETE', `/api/disputes/${id}/files/${file.id}`)).json<DisputeWire>()
    expect(left.files).toEqual([])
  })
})

test('another brand sees nothing of it; the platform sees all', async () => {
  const { id } = await disputed()
  expect((await stranger.send('GET', `/api/disputes/${id}`)).statusCode).toBe(404)
  expect((await stranger.send('PUT', `/api/disputes/${id}/evidence`, texts('Mine.'))).statusCode).toBe(404)
  expect((await stranger.send('GET', `/api/disputes?organisationId=${stall.brand.id}`)).json()).toMatchObject({ items: [] })
  const all = (await operator.send('GET', '/api/disputes?limit=100')).json<{ items: { id: string }[] }>()
  expect(all.items.map((row) => row.id)).toContain(id)
})

test('news that come twice, late or in the wrong order end the same, and the books too', async () => {
  const orders: DisputeState[][] = [
    ['needs-response', 'under-review', 'won'],
    ['won', 'needs-response', 'under-review', 'won'],
    ['under-review', 'won', 'won', 'lost'],
  ]
  for (const [place, order] of orders.entries()) {
    const { paymentId } = await bought(cards.pays)
    const reference = `sbd_test_${place}`
    for (const state of order) await hear(paymentId, reference, state, state === 'won' ? { fee: 0n } : {})
    const id = fromUuid('dsp', uuidOf('dispute', 'sandbox', reference))
    expect((await operator.send('GET', `/api/disputes/${id}`)).json()).toMatchObject({ state: 'won' })
    expect([...(await moved(id))]).toEqual([])
    expect(await stall.payments.find(paymentId)).toMatchObject({ disputed: 0n })
  }
})

test('a dispute of a payment that nobody knows changes nothing', async () => {
  await hear(randomUUID(), 'sbd_stray', 'needs-response')
  expect((await owner.query(`select from money.dispute where reference = 'sbd_stray'`)).rowCount).toBe(0)
})

test('all books add up', async () => {
  expect(await stall.ledger.reconcile()).toEqual([])
})

test('the database knows the same states of a dispute', async () => {
  expect(await statesIn(owner, 'money.dispute')).toEqual(disputeStates.all.toSorted())
})
