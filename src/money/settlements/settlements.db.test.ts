import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Id } from '#platform/ids'
import { testDatabase } from '#test/database'
import { deskPerson } from '#test/desk-person'
import { openDesk } from '#test/settling'
import { cards } from '#test/stall'

const PATIENCE = { timeout: 40_000 }
const { db, owner } = await testDatabase()
const guarded = new Set<string>()
const desk = await openDesk(db, owner, {
  mostPerViewer: 100,
  welfare: ({ sellerOrderId }) => Promise.resolve(guarded.has(sellerOrderId)),
})
const { stall } = desk
const organisationId = stall.brand.id

beforeAll(() => stall.jobs.start(db.pool))
afterAll(() => stall.jobs.stop())

async function bought(number: string = cards.pays) {
  const shopper = stall.shopper()
  const body = await shopper.orderOf([await shopper.held(await stall.putOut(5), 2)], number)
  expect((await shopper.order(body)).statusCode).toBe(201)
  const sold = await desk.find(body.key)
  await desk.captured(sold.paymentId)
  return sold
}

/** The sandbox's page, as its seller answers it. */
async function answer(answered: string[]) {
  const { url } = (await desk.post('payee/onboarding', organisationId)).json<{ url: string }>()
  expect((await stall.app.inject({ method: 'GET', url })).body).toContain('Your account with the sandbox')
  const sent = await stall.app.inject({ method: 'POST', url: url.split('?')[0]!, payload: { answered } })
  expect(sent.statusCode).toBe(200)
}
const payee = async () => (await desk.get('payee', organisationId)).json<{ state: string; requirements: string[] }>()
const all = ['terms', 'bank-account', 'identity']
const sent = (id: Id<'sor'>) =>
  expect
    .poll(async () => {
      await desk.settle()
      return (await desk.listed(id))?.state
    }, PATIENCE)
    .toBe('sent')

describe('a brand’s account', () => {
  test('is opened in the country that the brand says, not in that of a market', async () => {
    const begin = (country?: string) =>
      desk.owner.send('POST', '/api/payee/onboarding', { organisationId, language: 'en', ...(country && { country }) })
    expect((await begin()).json()).toMatchObject({ code: 'money/settlements/country-missing' })
    expect((await begin('QQ')).statusCode).toBe(400)
    expect(await payee()).toMatchObject({ state: 'none', country: null })
  })
  test('goes from none over pending and restricted to enabled, and what waited for it is sent', async () => {
    expect(await payee()).toMatchObject({ state: 'none' })
    const sold = await bought()
    await desk.settle()
    expect(await desk.listed(sold.id)).toMatchObject({ state: 'waiting', waitsFor: 'delivery', dueAt: null })
    await desk.deliver(sold.id)
    await desk.settle()
    expect(await desk.listed(sold.id)).toMatchObject({ waitsFor: 'account' })
    await desk.post('payee/onboarding', organisationId)
    expect(await payee()).toMatchObject({ state: 'pending', country: 'JO' })
    const opened = await owner.query(`select detail from people.audit_entry where act = 'payee.open'`)
    expect(opened.rows).toEqual([{ detail: { country: 'JO' } }])
    await answer(['terms'])
    await expect.poll(payee, PATIENCE).toMatchObject({ state: 'restricted', requirements: ['bank-account', 'identity'] })
    await answer(all)
    await expect.poll(payee, PATIENCE).toMatchObject({ state: 'enabled', requirements: [] })
    await sent(sold.id)
    const { gross, fees, share } = (await desk.listed(sold.id))!
    expect(BigInt(gross.amount)).toBe(BigInt(fees.amount) + BigInt(share.amount))
    expect(await desk.heldOf(sold.id)).toBe(0n)
  })
  test('is opened by its owner, read by a manager, and nobody else’s', async () => {
    const manager = await deskPerson(stall, 'manager')
    const other = await stall.organisations.create({ kind: 'brand', slug: randomUUID(), name: { en: 'Other', ar: 'أخرى' } })
    const stranger = await deskPerson(stall, 'owner', other.id)
    expect((await desk.get('payee', organisationId, manager)).statusCode).toBe(200)
    expect((await desk.post('payee/onboarding', organisationId, manager)).statusCode).toBe(403)
    for (const what of ['payee', 'settlements']) expect((await desk.get(what, organisationId, stranger)).statusCode).toBe(403)
  })
  test('believes no news that the provider did not sign', async () => {
    const headers = { 'content-type': 'application/webhook+json', 'webhook-id': 'x', 'webhook-timestamp': '1', 'webhook-signature': 'v1,x' }
    const forged = await stall.app.inject({ method: 'POST', url: '/api/payee/webhooks/sandbox', headers, payload: '{"accounts":[]}' })
    expect([forged.statusCode, forged.json<{ code: string }>().code]).toEqual([401, 'money/settlements/signature-invalid'])
  })
})

describe('a share', () => {
  test('waits for its delivery among many without being looked at by itself, and has its way once it is there', async () => {
    const several = [await bought(), await bought(), await bought()]
    await desk.settle()
    const ids = several.map(({ id }) => desk.uuid(id))
    await owner.query("update money.settlement set changed_at = '2000-01-01' where id = any($1)", [ids])
    const waiting = async () => {
      await owner.query('update money.settlement set look_at = now() where id = any($1)', [ids])
      await desk.settle()
      const rows = await owner.query<{ untouched: boolean; later: boolean }>(
        `select changed_at = '2000-01-01' as untouched, look_at > now() + interval '5 minutes' as later
         from money.settlement where id = any($1) and waits_for = 'delivery'`,
        [ids],
      )
      return rows.rows
    }
    const [one, other] = [1, 2].map(() => ({ untouched: true, later: true }))
    expect(await waiting()).toEqual([one, other, one])
    await desk.deliver(several[1]!.id)
    await sent(several[1]!.id)
    expect(await waiting()).toEqual([one, other])
  })
  test('of a sale that nobody knows is noted once somebody does, and holds up no other', async () => {
    const [sold, other] = [await bought(), await bought()]
    const nobody = randomUUID()
    const give = (from: string, to: string) =>
      owner.query('update shop.seller_order set organisation_id = $3 where id = $1 and organisation_id = $2', [
        ...[desk.uuid(sold.id), from, to],
      ])
    await give(desk.uuid(organisationId), nobody)
    await desk.settle()
    expect([await desk.listed(sold.id), (await desk.listed(other.id))?.state]).toEqual([undefined, 'waiting'])
    await give(nobody, desk.uuid(organisationId))
    await owner.query('update money.settlement_stray set look_at = now() where id = $1', [desk.uuid(sold.id)])
    await desk.settle()
    expect((await desk.listed(sold.id))?.share).toEqual((await desk.listed(other.id))?.share)
  })
  test('waits until the settlement delay of the market is over', async () => {
    const sold = await bought()
    await desk.settle()
    await desk.deliver(sold.id, 1)
    await desk.settle()
    const listed = (await desk.listed(sold.id))!
    expect(listed).toMatchObject({ state: 'waiting', waitsFor: 'delay' })
    expect(new Date(listed.dueAt!).getTime()).toBeGreaterThan(Date.now())
  })
  test('waits while somebody protects a person by it', async () => {
    const sold = await bought()
    guarded.add(desk.uuid(sold.id))
    await desk.deliver(sold.id)
    await desk.settle()
    expect(await desk.listed(sold.id)).toMatchObject({ waitsFor: 'welfare' })
    guarded.clear()
    await desk.settleLater(sold.id)
    await sent(sold.id)
  })
  test('is sent once, however many look at once', async () => {
    const sold = await bought()
    await desk.deliver(sold.id)
    await stall.ledger.seal()
    await Promise.all([1, 2, 3, 4].map(() => stall.settlements.settle()))
    await sent(sold.id)
    const moves = await owner.query('select from money.settlement_move where settlement_id = $1', [desk.uuid(sold.id)])
    expect(moves.rowCount).toBe(1)
    expect(await desk.heldOf(sold.id)).toBe(0n)
  })
  test('of goods that are refunded before it goes is sent without them', async () => {
    const sold = await bought()
    await desk.refund(sold.id, { lines: [{ position: 0, quantity: 1 }] })
    await desk.deliver(sold.id)
    await sent(sold.id)
    const listed = (await desk.listed(sold.id))!
    expect(BigInt(listed.sent.amount)).toBeLessThan(BigInt(listed.share.amount))
    expect(listed.recalled.amount).toBe('0')
    expect(await desk.heldOf(sold.id)).toBe(0n)
  })
  test('of goods that the platform paid for is sent without the units that were given up', async () => {
    const platform = await stall.organisations.create({ kind: 'platform', slug: randomUUID(), name: { en: 'Souk', ar: 'سوق' } })
    const operator = { kind: 'account', accountId: null, can: () => true } as unknown as Parameters<typeof stall.promotions.make>[0]
    const given = async (reduction: { type: 'percent'; basisPoints: number } | { type: 'shipping' }) => {
      const code = `T-${randomUUID().slice(0, 8).toUpperCase()}`
      await stall.promotions.make(operator, {
        ...{ key: randomUUID(), organisationId: platform.id, market: 'ae', title: { en: 'A gift', ar: 'هدية' }, productIds: [] },
        ...{ firstOrderOnly: false, mostUses: null, mostPerPerson: null, endsAt: null, publish: true },
        terms: { kind: 'coupon', code, minimum: null, reduction },
      })
      return code
    }
    const coupons = [await given({ type: 'percent', basisPoints: 10_000 }), await given({ type: 'shipping' })]
    const shopper = stall.shopper()
    const free = { coupons, expectedTotal: { amount: '0', currency: 'AED' } }
    const body = { ...(await shopper.orderOf([await shopper.held(await stall.putOut(3), 3)])), ...free }
    expect((await shopper.order(body)).statusCode).toBe(201)
    const sold = await desk.find(body.key)
    await desk.captured(sold.paymentId)
    const cancelling = { key: randomUUID(), reasonCode: 'out-of-stock', lines: [{ position: 0, quantity: 1 }] }
    expect((await desk.owner.send('POST', `/api/seller-orders/${sold.id}/cancellation`, cancelling)).statusCode).toBe(200)
    await desk.deliver(sold.id)
    await sent(sold.id)
    const listed = (await desk.listed(sold.id))!
    expect(BigInt(listed.sent.amount)).toBeLessThan(BigInt(listed.share.amount))
    expect(await desk.heldOf(sold.id)).toBe(0n)
    expect(await stall.ledger.reconcile()).toEqual([])
  })
  test('of an order that was cancelled is nothing, whatever was agreed when it was placed', async () => {
    const sold = await bought()
    await desk.settle()
    expect(await desk.listed(sold.id)).toMatchObject({ state: 'waiting' })
    const cancelling = { key: randomUUID(), reasonCode: 'out-of-stock' }
    expect((await desk.owner.send('POST', `/api/seller-orders/${sold.id}/cancellation`, cancelling)).statusCode).toBe(200)
    await owner.query('update money.settlement set look_at = now() where id = $1', [desk.uuid(sold.id)])
    await desk.settle()
    const none = { amount: '0' }
    expect(await desk.listed(sold.id)).toMatchObject({ state: 'nothing', gross: none, fees: none, share: none, parts: [] })
  })
  test('waits for a refund that the provider has not settled, and goes whole when that fails', async () => {
    const sold = await bought(cards.refundFails)
    await desk.refund(sold.id, { lines: [{ position: 0, quantity: 1 }] })
    await desk.deliver(sold.id)
    await sent(sold.id)
    const listed = (await desk.listed(sold.id))!
    expect(BigInt(listed.sent.amount)).toBe(BigInt(listed.share.amount))
  })
  test('comes back whole when a dispute is lost after it was sent', async () => {
    const sold = await bought()
    await desk.deliver(sold.id)
    await sent(sold.id)
    const { amount } = (await stall.payments.find(sold.paymentId))!
    const news = { kind: 'dispute' as const, reference: `sbd_${randomUUID()}`, paymentId: sold.paymentId, reason: 'fraudulent' as const }
    const rest = { amount, fee: 1_500n, currency: 'AED', dueAt: null }
    const take = (state: 'needs-response' | 'lost') =>
      db.transaction((sql) => stall.disputes.takeNews(sql, 'sandbox', { ...news, ...rest, state }))
    await take('needs-response')
    await desk.settle()
    expect(await desk.listed(sold.id)).toMatchObject({ waitsFor: 'dispute', recalled: { amount: '0' } })
    await take('lost')
    await expect
      .poll(async () => {
        await desk.settle()
        return (await desk.listed(sold.id))!
      }, PATIENCE)
      .toMatchObject({ state: 'recalled', sent: { amount: '0' } })
    expect(await desk.heldOf(sold.id)).toBe(0n)
    expect(await stall.ledger.reconcile()).toEqual([])
  })
})
