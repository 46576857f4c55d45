import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testDatabase } from '#test/database'
import { openStall, type Shopper } from '#test/stall'
import { openStripe } from '#test/stripe-stand-in'
import { createStripe } from './index.ts'

const PATIENCE = { timeout: 60_000 }
const WEBHOOK_SECRET = 'whsec_for_tests_only'
const { db, owner } = await testDatabase()
const stripe = await openStripe(WEBHOOK_SECRET)
const keys = {
  secretKey: 'sk_test_stand_in',
  webhookSecret: WEBHOOK_SECRET,
  publicUrl: 'https://souk.test',
  api: stripe.api,
  patienceMs: 400,
}
const stall = await openStall(db, { mostPerViewer: 100, provider: (ground) => createStripe({ ...ground, ...keys }) })

beforeAll(() => stall.jobs.start(db.pool))
afterAll(async () => {
  await stall.jobs.stop()
  await stripe.close()
})

const paymentOf = async (key: string) =>
  (await owner.query<{ id: string; state: string }>('select id, state from money.payment where key = $1', [key])).rows[0]!
const sessionOf = async (key: string) => {
  const { id } = await paymentOf(key)
  return stripe.all('cs_test').find((thing) => (thing['metadata'] as { souk_payment?: string }).souk_payment === id)!
}
const intentOf = async (key: string) => {
  const { id } = await paymentOf(key)
  return stripe.all('pi').find((thing) => (thing['metadata'] as { souk_payment?: string }).souk_payment === id)!
}
const savedOf = async (shopper: Shopper) => (await shopper.send('GET', '/api/saved-cards')).json<{ items: { id: string }[] }>().items

async function orderOf(shopper: Shopper, payment: { token: string; keepCard?: boolean; savedCardId?: string }) {
  return { ...(await shopper.orderOf([await shopper.held(await stall.putOut(1))])), payment }
}

/** Somebody who paid on Stripe's page and chose to keep the card there. */
async function keeper() {
  const [email, password] = [`card-${randomUUID().slice(0, 8)}@souk.example`, 'a long enough password']
  const accountId = await stall.accounts.create({ email, password, name: { en: 'Mariam', ar: 'مريم' }, avatarUrl: null })
  const shopper = stall.shopper()
  await shopper.send('POST', '/api/auth/sign-in/email', { email, password })
  const body = await orderOf(shopper, { token: 'page', keepCard: true })
  expect((await shopper.order(body)).statusCode).toBe(202)
  const session = await sessionOf(body.key)
  stripe.pay(session)
  expect((await shopper.order(body)).statusCode).toBe(201)
  await expect.poll(async () => (await savedOf(shopper)).length, PATIENCE).toBe(1)
  const method = stripe.all('pm').find((thing) => thing['customer'] === session['customer'])!
  return { accountId, shopper, session, method, card: (await savedOf(shopper))[0]! }
}

test('a card is kept at Stripe by the buyer’s choice alone, for a customer of their own', async () => {
  const guest = stall.shopper()
  const plain = await orderOf(guest, { token: 'page', keepCard: true })
  await guest.order(plain)
  expect(await sessionOf(plain.key)).not.toHaveProperty('customer')
  const { session, accountId } = await keeper()
  expect(session).toMatchObject({ payment_intent_data: { setup_future_usage: 'on_session', capture_method: 'manual' } })
  expect(session['customer']).toMatch(/^cus_/)
  expect(await stall.payments.cards.list(accountId)).toMatchObject([{ brand: 'Visa', last4: '4242', expiryYear: 2099, expired: false }])
})

test('it pays again without Stripe’s page, once however often it is sent, and the money is taken', async () => {
  const { shopper, card, method } = await keeper()
  const body = await orderOf(shopper, { token: 'saved', savedCardId: card.id })
  stripe.fail(/^POST \/v1\/payment_intents$/, 'gone')
  const answers = await Promise.all([1, 2, 3].map(() => shopper.order(body)))
  expect(answers.map((answer) => answer.json<{ status: string }>().status)).toEqual(['confirmed', 'confirmed', 'confirmed'])
  expect(await intentOf(body.key)).toMatchObject({ payment_method: method.id, capture_method: 'manual' })
  await expect.poll(async () => (await paymentOf(body.key)).state, PATIENCE).toBe('captured')
  const { id } = await paymentOf(body.key)
  expect(stripe.all('pi').filter((thing) => (thing['metadata'] as { souk_payment?: string }).souk_payment === id)).toHaveLength(1)
})

test('the bank’s question is asked on the bank’s page, and the order stands after its yes', async () => {
  const { shopper, card, method } = await keeper()
  method['behaves'] = 'asks'
  const body = await orderOf(shopper, { token: 'saved', savedCardId: card.id })
  const led = await shopper.order(body)
  const intent = await intentOf(body.key)
  expect(led.json()).toMatchObject({ status: 'action-required', actionUrl: `https://bank.stripe.test/${intent.id}` })
  Object.assign(intent, { status: 'requires_capture', next_action: null })
  expect((await shopper.order(body)).json()).toMatchObject({ status: 'confirmed', order: { paymentLabel: 'Visa •••• 4242' } })
})

test('a kept card that Stripe declines is told so; one whose answer never comes holds nothing there', async () => {
  const { shopper, card, method } = await keeper()
  method['behaves'] = 'declines'
  const refused = await shopper.order(await orderOf(shopper, { token: 'saved', savedCardId: card.id }))
  expect(refused.json()).toMatchObject({ code: 'money/payments/declined', reason: 'insufficient-funds' })
  method['behaves'] = 'pays'
  const body = await orderOf(shopper, { token: 'saved', savedCardId: card.id })
  stripe.fail(/^POST \/v1\/payment_intents$/, 'silent', 3)
  expect((await shopper.order(body)).statusCode).toBe(504)
  await expect.poll(async () => (await intentOf(body.key))?.['status'], PATIENCE).toBe('canceled')
})

test('a card taken off is taken off at Stripe, and a customer whose account ended is deleted there', async () => {
  const { shopper, card, method } = await keeper()
  await shopper.send('DELETE', `/api/saved-cards/${card.id}`)
  await expect.poll(() => method['customer'], PATIENCE).toBe(null)
  const leaving = await keeper()
  await db.transaction((sql) => stall.payments.cards.own.forget(sql, leaving.accountId))
  await expect.poll(() => stripe.get(leaving.session['customer'])['deleted'], PATIENCE).toBe(true)
})
