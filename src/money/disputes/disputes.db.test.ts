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
