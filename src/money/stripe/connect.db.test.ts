import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { SettlementProvider } from '#money/settlements'
import { fromUuid, type Id } from '#platform/ids'
import { testDatabase } from '#test/database'
import { openDesk } from '#test/settling'
import { openStripe, type Thing } from '#test/stripe-stand-in'
import { createConnect, createStripe } from './index.ts'

const PATIENCE = { timeout: 40_000 }
const WEBHOOK_SECRET = 'whsec_for_tests_only'
const CONNECT_SECRET = 'whsec_for_connect_only'
const { db, owner } = await testDatabase()
const stripe = await openStripe(CONNECT_SECRET)
const keys = {
  ...{ secretKey: 'sk_test_stand_in', webhookSecret: WEBHOOK_SECRET, connectWebhookSecret: CONNECT_SECRET },
  ...{ publicUrl: 'https://souk.test', api: stripe.api, patienceMs: 400 },
}
let provider: SettlementProvider | undefined
const desk = await openDesk(db, owner, {
  mostPerViewer: 100,
  provider: (ground) => createStripe({ ...ground, ...keys }),
  pays: (ground) => (provider = createConnect({ ...ground, ...keys })),
})
const { stall } = desk

beforeAll(() => stall.jobs.start(db.pool))
afterAll(async () => {
  await stall.jobs.stop()
  await stripe.close()
})

const accountOf = (organisationId: Id<'org'>): Thing =>
  stripe.all('acct').find((thing) => (thing['metadata'] as { souk_organisation: string }).souk_organisation === desk.uuid(organisationId))!

const payee = async () => (await desk.get('payee', stall.brand.id)).json<{ state: string; requirements: string[] }>()
const news = (account: Thing, over: object = {}) => {
  const { headers, body } = stripe.news('account.updated', account, { account: account.id, ...over })
  return stall.app.inject({ method: 'POST', url: '/api/payee/webhooks/stripe', headers, payload: body })
}
const enable = (account: Thing) =>
  Object.assign(account, {
    ...{ details_submitted: true, payouts_enabled: true, capabilities: { transfers: 'active' } },
    requirements: { currently_due: [], past_due: [], pending_verification: [] },
  })

/** An order at Stripe, paid, captured and delivered long enough ago. */
async function delivered() {
  const shopper = stall.shopper()
  const body = { ...(await shopper.orderOf([await shopper.held(await stall.putOut(5), 2)])), payment: { token: 'page' } }
  await shopper.order(body)
  const session = stripe.all('cs_test').at(-1)!
  const intent = stripe.pay(session)
  expect((await shopper.order(body)).statusCode).toBe(201)
  const sold = await desk.find(body.key)
  await desk.captured(sold.paymentId)
  await desk.deliver(sold.id)
  return { ...sold, intent }
}

test('a brand is led to Stripe, sees in words what is missing, and is enabled by a signed webhook', async () => {
  expect(await payee()).toMatchObject({ state: 'none', requirements: [] })
  const led = await Promise.all([1, 2].map(() => desk.post('payee/onboarding', stall.brand.id)))
  const account = accountOf(stall.brand.id)
  expect(led.map((answer) => answer.json<{ url: string }>().url)).toEqual(Array(2).fill(`https://connect.stripe.test/${account.id}`))
  expect(stripe.all('acct')).toHaveLength(1)
  expect(account).toMatchObject({
    country: 'JO',
    controller: { losses: { payments: 'application' }, stripe_dashboard: { type: 'express' } },
  })

  Object.assign(account, {
    details_submitted: true,
    requirements: { past_due: ['individual.verification.document'], currently_due: ['external_account', 'company.tax_id'] },
  })
  expect((await desk.post('payee/refresh', stall.brand.id)).json()).toMatchObject({
    ...{ state: 'restricted', requirements: ['identity', 'bank-account', 'tax-number'] },
  })
  enable(account)
  for (const wrong of [{ secret: WEBHOOK_SECRET }, { at: new Date(Date.now() - 3_600_000) }])
    expect((await news(account, wrong)).statusCode).toBe(401)
  expect((await news(account, { livemode: true })).statusCode).toBe(200)
  expect((await payee()).state).toBe('restricted')
  // What a delivery says may be old: Stripe is asked how it stands now.
  expect((await news({ ...account, details_submitted: false })).statusCode).toBe(200)
  expect((await payee()).state).toBe('enabled')
})

describe('a share', () => {
  test('of so little that Stripe cannot count it is neither sent nor taken back, and nothing waits for it', async () => {
    const little = { amount: 9n, currency: 'JOD', paymentId: randomUUID() }
    const [sent, back] = [randomUUID(), randomUUID()]
    const asked = stripe.calls.length
    const answer = await provider!.transfer({ ...little, moveId: sent, account: accountOf(stall.brand.id).id, source: null })
    if (!answer.done) throw new Error(answer.failure)
    expect(await provider!.recall({ ...little, moveId: back, ofMoveId: sent, transfer: answer.reference })).toMatchObject({ done: true })
    expect(stripe.calls.slice(asked).filter(({ method }) => method === 'POST')).toEqual([])
  })
  test('goes out of the charge once, also when the answer is lost and the job runs again', async () => {
    stripe.fail(/^POST \/v1\/transfers$/, 'gone')
    const sold = await delivered()
    await desk.settle()
    await expect.poll(() => desk.listed(sold.id), PATIENCE).toMatchObject({ state: 'sent', waitsFor: null })
    const { share } = (await desk.listed(sold.id))!
    const sent = stripe.all('tr').filter((thing) => thing['transfer_group'] === fromUuid('pay', sold.paymentId))
    expect(sent).toMatchObject([
      { amount: Number(share.amount), destination: accountOf(stall.brand.id).id, source_transaction: sold.intent['latest_charge'] },
    ])
    const moves = await owner.query<{ id: string }>('select id from money.settlement_move where settlement_id = $1', [desk.uuid(sold.id)])
    const again = { moveId: moves.rows[0]!.id, account: accountOf(stall.brand.id).id, amount: BigInt(share.amount), currency: 'AED' }
    const repeated = await provider!.transfer({ ...again, paymentId: sold.paymentId, source: sold.intent.id })
    expect(repeated).toEqual({ done: true, reference: sent[0]!.id })
    expect(await desk.heldOf(sold.id)).toBe(0n)
    expect(await stall.ledger.reconcile()).toEqual([])
  })
  test('is taken back in proportion when money goes back to the buyer', async () => {
    const sold = await delivered()
    await desk.settle()
    await expect.poll(async () => (await desk.listed(sold.id))?.state, PATIENCE).toBe('sent')
    const before = (await desk.listed(sold.id))!
    await desk.refund(sold.id, { lines: [{ position: 0, quantity: 1 }], amount: '7450' })
    await expect
      .poll(async () => {
        await desk.settle()
        return BigInt((await desk.listed(sold.id))!.recalled.amount)
      }, PATIENCE)
      .toBeGreaterThan(0n)
    const after = (await desk.listed(sold.id))!
    const [transfer] = stripe.all('tr').filter((thing) => thing['transfer_group'] === fromUuid('pay', sold.paymentId))
    expect(transfer!['amount_reversed']).toBe(Number(after.recalled.amount))
    const proportional = (BigInt(before.share.amount) * 7_450n) / BigInt(before.gross.amount)
    expect(Math.abs(Number(BigInt(after.recalled.amount) - proportional))).toBeLessThanOrEqual(2)
    expect(await desk.heldOf(sold.id)).toBe(0n)
  })
  test('that Stripe does not let through stays held, and says so', async () => {
    const account = accountOf(stall.brand.id)
    Object.assign(account, { capabilities: { transfers: 'inactive' } })
    const sold = await delivered()
    await desk.settle()
    await expect.poll(() => desk.listed(sold.id), PATIENCE).toMatchObject({ state: 'waiting', waitsFor: 'account' })
    const said = await owner.query('select said from money.settlement_move where settlement_id = $1', [desk.uuid(sold.id)])
    expect(said.rows).toEqual([{ said: expect.stringContaining('insufficient_capabilities_for_transfer') as string }])
    // Asked again later each time.
    const hours = async () =>
      (
        await owner.query<{ hours: number }>(
          'select extract(epoch from look_at - changed_at) / 3600 as hours from money.settlement where id = $1',
          [desk.uuid(sold.id)],
        )
      ).rows[0]!.hours
    expect(Math.round(await hours())).toBe(6)
    await desk.settleLater(sold.id)
    await expect.poll(async () => Math.round(await hours()), PATIENCE).toBe(12)
    enable(account)
    await news(account, { eventId: `evt_${randomUUID()}` })
    await desk.settle()
    await expect.poll(async () => (await desk.listed(sold.id))?.state, PATIENCE).toBe('sent')
  })
})
