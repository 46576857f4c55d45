import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fromUuid, toUuid, uuidOf } from '#platform/ids'
import { testDatabase } from '#test/database'
import { type OrderBody, openStall, type Shopper } from '#test/stall'
import { openStripe, type Thing } from '#test/stripe-stand-in'
import { createStripe } from './index.ts'

const PATIENCE = { timeout: 40_000 }
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
const provider = createStripe({ ...stall, ...keys })

beforeAll(() => stall.jobs.start(db.pool))
afterAll(async () => {
  await stall.jobs.stop()
  await stripe.close()
})

interface Attempt {
  shopper: Shopper
  body: OrderBody
}

async function begin(): Promise<Attempt> {
  const shopper = stall.shopper()
  const body = await shopper.orderOf([await shopper.held(await stall.putOut(1))])
  return { shopper, body: { ...body, payment: { token: 'page' } } }
}

async function paymentOf({ body }: Attempt): Promise<{ id: string; state: string; captured: bigint | null }> {
  const found = await owner.query<{ id: string; state: string; captured: bigint | null }>(
    'select id, state, captured from money.payment where key = $1',
    [body.key],
  )
  return found.rows[0]!
}

const sessionOf = (paymentId: string): Thing[] =>
  stripe.all('cs_test').filter((thing) => (thing['metadata'] as { souk_payment?: string }).souk_payment === paymentId)

/** A buyer who has paid at Stripe and come back; answers the payment's id and Stripe's intent. */
async function bought(): Promise<{ id: string; amount: bigint; intent: Thing }> {
  const attempt = await begin()
  expect((await attempt.shopper.order(attempt.body)).statusCode).toBe(202)
  const { id } = await paymentOf(attempt)
  const intent = stripe.pay(sessionOf(id)[0]!)
  expect((await attempt.shopper.order(attempt.body)).statusCode).toBe(201)
  await expect.poll(async () => (await paymentOf(attempt)).state, PATIENCE).toBe('captured')
  return { id, amount: BigInt(String(intent['amount'])), intent }
}

const deliver = ({ headers, body }: { headers: Record<string, string>; body: string }) =>
  stall.app.inject({ method: 'POST', url: '/api/payments/webhooks/stripe', headers, payload: body })

const callsOf = (method: string, path: string) => stripe.calls.filter((call) => call.method === method && call.path === path)

test('a buyer pays on Stripe’s page, comes back, has the order, and the money is taken once', async () => {
  const attempt = await begin()
  const led = await attempt.shopper.order(attempt.body)
  const { id } = await paymentOf(attempt)
  const [session] = sessionOf(id)
  expect(led.json()).toMatchObject({ status: 'action-required', actionUrl: `https://checkout.stripe.test/${session!.id}` })
  expect(session).toMatchObject({ client_reference_id: fromUuid('pay', id), payment_intent_data: { capture_method: 'manual' } })
  expect((await attempt.shopper.order(attempt.body)).statusCode, 'asked before paying').toBe(202)
  const intent = stripe.pay(session!)
  const back = await attempt.shopper.order(attempt.body)
  expect(back.json()).toMatchObject({ status: 'confirmed', order: { paymentLabel: 'Visa •••• 4242' } })
  await expect.poll(async () => (await paymentOf(attempt)).state, PATIENCE).toBe('captured')
  expect(intent).toMatchObject({ status: 'succeeded', amount_received: Number(attempt.body.expectedTotal.amount) })
  expect(sessionOf(id)).toHaveLength(1)
})

test.each([
  ['en', 'en'],
  ['ar', 'auto'],
] as const)('Stripe’s page speaks the shop’s language where it can: %s as %s', async (language, locale) => {
  const attempt = await begin()
  await attempt.shopper.order({ ...attempt.body, language })
  expect(sessionOf((await paymentOf(attempt)).id)[0]).toMatchObject({ locale })
})

test('no card number and no secret goes to or stays with Souk', async () => {
  await bought()
  const found = await owner.query<{ found: boolean }>(
    `select exists (select from money.payment p where p::text like '%sk_test%' or p::text like '%whsec%') as found`,
  )
  expect(found.rows[0]!.found).toBe(false)
  expect(stripe.calls.some((call) => JSON.stringify(call.form).includes('4242'))).toBe(false)
})

test('the same order sent many times at once opens one session', async () => {
  const attempt = await begin()
  const answers = await Promise.all([1, 2, 3, 4].map(() => attempt.shopper.order(attempt.body)))
  expect(answers.map((answer) => answer.statusCode)).toEqual([202, 202, 202, 202])
  expect(sessionOf((await paymentOf(attempt)).id)).toHaveLength(1)
})

test('of a currency of three decimals it is asked for tens alone, never for more than the page said, and gives no more back', async () => {
  const payment = { paymentId: randomUUID(), amount: 12_349n, currency: 'JOD' }
  expect(await provider.authorise({ ...payment, token: 'page' })).toMatchObject({ kind: 'action-required' })
  const intent = stripe.pay(sessionOf(payment.paymentId)[0]!)
  const taken = await provider.capture([{ ...payment, reference: intent.id }])
  expect(taken).toEqual([{ paymentId: payment.paymentId, amount: 12_340n }])
  for (const amount of [5_005n, 7_344n]) {
    const refund = { ...payment, amount, reference: intent.id, refundId: randomUUID(), reason: 'test' }
    expect(await provider.refund(refund)).toMatchObject({ state: 'succeeded' })
  }
  const back = stripe.all('re').filter((thing) => thing['payment_intent'] === intent.id)
  expect(back.map((thing) => thing['amount'])).toEqual([5_000, 7_340])
})

test('of a currency of three decimals, what is left below ten is let go of', async () => {
  const payment = { paymentId: randomUUID(), amount: 12_349n, currency: 'JOD' }
  await provider.authorise({ ...payment, token: 'page' })
  const intent = stripe.pay(sessionOf(payment.paymentId)[0]!)
  const rest = { ...payment, amount: 9n, reference: intent.id }
  for (let time = 0; time < 2; time++) expect(await provider.capture([rest])).toEqual([{ paymentId: payment.paymentId, amount: 0n }])
  expect(stripe.all('pi').find(({ id }) => id === intent.id)).toMatchObject({ status: 'canceled', amount_received: 0 })
})

test('of a currency of three decimals, what goes back below ten is not asked for, and nothing waits for it', async () => {
  const little = { paymentId: randomUUID(), amount: 9n, currency: 'JOD', reference: 'pi_little', refundId: randomUUID(), reason: 'test' }
  expect(await provider.refund(little)).toMatchObject({ state: 'succeeded', failure: null })
})

describe('when Stripe falters', () => {
  test.each([
    ['breaks', 500],
    ['says that another asks the same', 409],
    ['drops the connection', 'gone'],
    ['is silent', 'silent'],
  ] as const)('and %s once, the buyer notices nothing and there is one session', async (_what, fault) => {
    const attempt = await begin()
    stripe.fail(/^POST \/v1\/checkout\/sessions$/, fault)
    expect((await attempt.shopper.order(attempt.body)).statusCode).toBe(202)
    expect(sessionOf((await paymentOf(attempt)).id)).toHaveLength(1)
  })
  test('and never answers, the order fails clearly, the units are the buyer’s again, and nothing stays open there', async () => {
    const attempt = await begin()
    stripe.fail(/^POST \/v1\/checkout\/sessions$/, 'silent', 3)
    const answer = await attempt.shopper.order(attempt.body)
    expect([answer.statusCode, answer.json<{ code: string }>().code]).toEqual([504, 'money/payments/no-answer'])
    const { id } = await paymentOf(attempt)
    expect((await attempt.shopper.send('GET', `/api/checkout/holds/${attempt.body.holdIds[0]}`)).json()).toMatchObject({ state: 'held' })
    await expect.poll(() => sessionOf(id).map((session) => session['status']), PATIENCE).toEqual(['expired'])
    expect((await paymentOf(attempt)).state).toBe('failed')
  })
  test('and refuses the card at once, it is told so', async () => {
    const attempt = await begin()
    stripe.fail(/^POST \/v1\/checkout\/sessions$/, 402)
    expect((await attempt.shopper.order(attempt.body)).json()).toMatchObject({
      code: 'money/payments/declined',
      reason: 'insufficient-funds',
    })
  })
  test('and a capture finds no answer, it is tried again', async () => {
    stripe.fail(/^POST \/v1\/payment_intents\/\w+\/capture$/, 500, 3)
    const { intent } = await bought()
    expect(intent).toMatchObject({ status: 'succeeded' })
  })
  test.each([
    ['captured', 0n],
    ['let go of', 1n],
  ])('and does not know a payment that is to be %s, those beside it are captured all the same', async (_what, refundedWhole) => {
    const [unknown, known] = [await bought(), await bought()]
    const ids = [unknown.id, known.id]
    await owner.query(`update money.payment set state = 'authorised', captured = null where id = any ($1)`, [ids])
    await owner.query(`update money.payment set reference = 'pi_of_other_keys', refunded = amount * $2 where id = $1`, [
      unknown.id,
      refundedWhole,
    ])
    await owner.query(`select graphile_worker.add_job('money.capture-payments', $1::json)`, [JSON.stringify(ids)])
    await expect.poll(async () => (await stall.payments.find(known.id))!.state, PATIENCE).toBe('captured')
    expect((await stall.payments.find(unknown.id))!.state).toBe('authorised')
  })
})

describe('a webhook', () => {
  test('that comes before the buyer is back lets the order through', async () => {
    const attempt = await begin()
    await attempt.shopper.order(attempt.body)
    const { id } = await paymentOf(attempt)
    const intent = stripe.pay(sessionOf(id)[0]!)
    expect((await deliver(stripe.news('payment_intent.amount_capturable_updated', intent))).statusCode).toBe(200)
    expect((await paymentOf(attempt)).state).toBe('authorised')
    expect((await attempt.shopper.order(attempt.body)).json()).toMatchObject({ order: { paymentLabel: 'Visa •••• 4242' } })
  })
  test.each([
    ['with another secret', { secret: 'whsec_of_somebody_else' }],
    ['long ago', { at: new Date(Date.now() - 3_600_000) }],
  ])('signed %s is refused and changes nothing', async (_what, over) => {
    const attempt = await begin()
    await attempt.shopper.order(attempt.body)
    const { id } = await paymentOf(attempt)
    const intent = stripe.pay(sessionOf(id)[0]!)
    expect((await deliver(stripe.news('payment_intent.canceled', intent, over))).statusCode).toBe(401)
    expect((await paymentOf(attempt)).state).toBe('action-required')
  })
  test('without a signature, or changed on the way, is refused', async () => {
    const { headers, body } = stripe.news('payment_intent.canceled', { id: 'pi_1' })
    expect((await deliver({ headers: { 'content-type': 'application/json' }, body })).statusCode).toBe(401)
    expect((await deliver({ headers, body: body.replace('pi_1', 'pi_2') })).statusCode).toBe(401)
  })
  test.each([
    ['another account', { account: 'acct_somebody' }],
    ['the other mode', { livemode: true }],
  ])('of %s changes nothing', async (_what, over) => {
    const attempt = await begin()
    await attempt.shopper.order(attempt.body)
    const intent = stripe.pay(sessionOf((await paymentOf(attempt)).id)[0]!)
    expect((await deliver(stripe.news('payment_intent.canceled', { ...intent }, over))).statusCode).toBe(200)
    expect((await paymentOf(attempt)).state).toBe('action-required')
  })
  test('that comes again, or was overtaken, changes nothing the second time', async () => {
    const { id, intent } = await bought()
    const eventId = `evt_${randomUUID()}`
    for (const again of [1, 2])
      expect((await deliver(stripe.news('payment_intent.succeeded', intent, { eventId }))).statusCode, `${again}`).toBe(200)
    await deliver(stripe.news('payment_intent.amount_capturable_updated', intent))
    await deliver(stripe.news('checkout.session.expired', sessionOf(id)[0]!))
    expect((await stall.payments.find(id))!.state).toBe('captured')
  })
})

describe('a refund', () => {
  const refund = (paymentId: string, amount: bigint) =>
    db.transaction((sql) =>
      stall.payments.refund(sql, { key: randomUUID(), paymentId, amount, reason: 'test', subject: { kind: 'order', id: paymentId } }),
    )
  const statesOf = async (paymentId: string) => (await stall.payments.refundsOf(paymentId)).map((one) => one.state)
  const atStripe = (intent: Thing) => stripe.all('re').filter((thing) => thing['payment_intent'] === intent.id)

  test('goes back once, also when the answer to it was lost', async () => {
    const { id, intent } = await bought()
    stripe.fail(/^POST \/v1\/refunds$/, 'gone')
    await refund(id, 700n)
    await expect.poll(() => statesOf(id), PATIENCE).toEqual(['succeeded'])
    expect(atStripe(intent).map((thing) => thing['amount'])).toEqual([700])
  })
  test('that the bank sends back later is said by a webhook', async () => {
    const { id, intent } = await bought()
    await refund(id, 700n)
    await expect.poll(() => statesOf(id), PATIENCE).toEqual(['succeeded'])
    const [made] = atStripe(intent)
    await stall.jobs.stop()
    await deliver(stripe.news('refund.failed', { ...made, status: 'failed', failure_reason: 'lost_or_stolen_card' }))
    // Whoever must know of it hears it, also when this process ends here.
    const left = await owner.query(`select from graphile_worker.jobs where task_identifier = 'money.refund-failed'`)
    await stall.jobs.start(db.pool)
    expect(left.rowCount).toBe(1)
    expect((await stall.payments.refundsOf(id))[0]).toMatchObject({ state: 'failed', failure: 'card-gone' })
    expect((await stall.payments.find(id))!.refunded).toBe(0n)
  })
  test('that Stripe has nothing left for fails and says why', async () => {
    const { id, intent, amount } = await bought()
    stripe.add('re', { payment_intent: intent.id, amount: Number(amount), status: 'succeeded', metadata: {} })
    await refund(id, 700n)
    await expect
      .poll(async () => (await stall.payments.refundsOf(id))[0], PATIENCE)
      .toMatchObject({ state: 'failed', failure: 'already-refunded' })
  })
})

test('what a dispute costs is told in the currency of the payment, whatever Stripe keeps its accounts in', async () => {
  const { intent, amount } = await bought()
  const dispute = stripe.add('du', {
    ...{ object: 'dispute', status: 'needs_response', reason: 'fraudulent', amount: Number(amount), currency: 'aed' },
    ...{ payment_intent: intent.id, evidence_details: { due_by: null } },
    balance_transactions: [{ amount: -Number(amount) / 4, currency: 'usd', fee: 1_500 }],
  })
  await deliver(stripe.news('charge.dispute.created', dispute))
  const row = await owner.query('select fee from money.dispute where id = $1', [uuidOf('dispute', 'stripe', dispute.id)])
  expect(row.rows[0]).toMatchObject({ fee: 6_000n })
})

test('a dispute at Stripe comes to the desk, is answered with a file, and won', async () => {
  const { id: paymentId, intent, amount } = await bought()
  const dispute = stripe.add('du', {
    ...{ object: 'dispute', status: 'needs_response', reason: 'product_not_received', amount: Number(amount), currency: 'aed' },
    ...{
      payment_intent: intent.id,
      balance_transactions: [{ currency: 'aed', fee: 5_500 }],
      evidence_details: { due_by: Math.floor(Date.now() / 1000) + 86_400 },
    },
  })
  expect((await deliver(stripe.news('charge.dispute.created', dispute))).statusCode).toBe(200)
  const id = uuidOf('dispute', 'stripe', dispute.id)
  const row = await owner.query('select reason, amount, fee, state from money.dispute where id = $1', [id])
  expect(row.rows[0]).toMatchObject({ reason: 'not-received', amount, fee: 5_500n, state: 'needs-response' })
  expect((await stall.payments.find(paymentId))!.disputed).toBe(amount)

  const texts = {
    explanation: 'It was delivered.',
    productDescription: null,
    carrier: 'Aramex',
    trackingNumber: '123',
    shippedOn: '2026-11-20',
  }
  const files = [{ purpose: 'shipping' as const, name: 'note.pdf', mediaType: 'application/pdf', bytes: Buffer.from('%PDF-1.4') }]
  await provider.submitEvidence({ reference: dispute.id, texts, files })
  await provider.submitEvidence({ reference: dispute.id, texts, files })
  expect(callsOf('POST', '/v1/files').length).toBe(2)
  expect(stripe.all('file')).toHaveLength(1)
  expect(dispute).toMatchObject({
    ...{ status: 'under_review', submit: 'true' },
    evidence: { shipping_carrier: 'Aramex', shipping_documentation: stripe.all('file')[0]!.id },
  })
  const costs = [5_500, -5_500].map((fee) => ({ currency: 'aed', fee }))
  await deliver(stripe.news('charge.dispute.closed', { ...dispute, status: 'won', balance_transactions: costs }))
  expect((await owner.query('select state from money.dispute where id = $1', [id])).rows[0]).toMatchObject({ state: 'won' })
  const left = await stall.ledger.transfersOf({ kind: 'dispute', id: toUuid(fromUuid('dsp', id)) })
  const clearing = left.reduce(
    (sum, transfer) =>
      sum +
      (transfer.credit === 'provider:stripe:clearing'
        ? transfer.amount
        : transfer.debit === 'provider:stripe:clearing'
          ? -transfer.amount
          : 0n),
    0n,
  )
  expect(clearing).toBe(0n)
})
