import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { type Id, toUuid } from '#platform/ids'
import { openAuctionHouse } from '#test/auction-house'
import { testDatabase } from '#test/database'
import { cards, type OrderBody, type Shopper } from '#test/stall'
import { readLot } from './store.ts'

const PATIENCE = { timeout: 30_000 }
const { db, owner } = await testDatabase()
const house = await openAuctionHouse([db], { owner })
const codeOf = (answer: { json: () => unknown }) => (answer.json() as { code?: string }).code
const stateOf = async (id: Id<'lot'>) => (await readLot(db.tables(), id))?.state

async function bidderWith(id: Id<'lot'>, amount: string): Promise<Shopper> {
  const shopper = house.stall.shopper()
  await shopper.send('PUT', '/api/lots/bidder', { accepts: true, email: `${randomUUID()}@example.com`, language: 'en' })
  await shopper.send('POST', `/api/lots/${id}/bids`, { key: randomUUID(), amount: { amount, currency: 'AED' } })
  return shopper
}

/** Has begun to pay for the lot; the bank asks first, and says yes when it is told to. */
async function pays(shopper: Shopper, id: Id<'lot'>): Promise<{ body: OrderBody; approve: () => Promise<unknown> }> {
  const page = (await shopper.send('GET', `/api/lots/${id}`)).json<{ you: { win: { holdId: string } } }>()
  const body = await shopper.orderOf([page.you.win.holdId], cards.challenges)
  body.contact.email = `${randomUUID()}@example.com`
  const asked = await shopper.order(body)
  expect(asked.json(), asked.body).toHaveProperty('actionUrl')
  const { actionUrl } = asked.json<{ actionUrl: string }>()
  return { body, approve: () => shopper.send('POST', actionUrl, { outcome: 'approved' }) }
}

/** The first winner began to pay in time, the bank said nothing until the time was over, and the lot is offered to the next. */
async function overdue() {
  const id = await house.plan()
  await house.open(id)
  const next = await bidderWith(id, '3000')
  const first = await bidderWith(id, '9000')
  await house.endNow(id)
  const late = await pays(first, id)
  await owner.query("update shop.hold set paying_until = now() - interval '1 s' where fence_id = $1 and active", [toUuid(id)])
  await house.letLapse(id)
  expect(await strikes(id)).toEqual([1, 0])
  await late.approve()
  return { id, first, next, late }
}

const strikes = async (id: Id<'lot'>) => {
  const { rows } = await owner.query<{ strikes: number }>(
    'select b.strikes from shop.lot_award a join shop.bidder b on b.id = a.bidder_id where a.lot_id = $1 order by a.attempt',
    [toUuid(id)],
  )
  return rows.map((row) => row.strikes)
}
const awards = async (id: Id<'lot'>) => {
  const { rows } = await owner.query<{ state: string }>('select state from shop.lot_award where lot_id = $1 order by attempt', [toUuid(id)])
  return rows.map((row) => row.state)
}
const paymentOf = async ({ key }: OrderBody) =>
  (await owner.query<{ state: string }>('select state from money.payment where key = $1', [key])).rows[0]?.state
const lettersTo = ({ contact }: OrderBody) => house.mail.letters.filter(({ to }) => to === contact.email)
const oneMore = async (id: Id<'lot'>) => {
  const { variantId } = (await readLot(db.tables(), id))!
  await house.stall.inventory.receive(db.pool, house.stall.brand.id, variantId, 1)
}
const soldOf = async (id: Id<'lot'>) => {
  const { rows } = await owner.query<{ sold: number }>(
    'select count(*)::int as sold from shop.hold where variant_id = (select variant_id from shop.lot where id = $1) and state = $2',
    [toUuid(id), 'confirmed'],
  )
  return rows[0]?.sold
}

test.for(['has paid', 'is paying'] as const)(
  'while the next winner %s, a late answer gets nothing: the money is let go with a letter, the strike is lifted',
  async (when) => {
    const { id, first, next, late } = await overdue()
    const theirs = await pays(next, id)
    // Another one of the kind in stock makes no second sale of the lot.
    await oneMore(id)
    await theirs.approve()
    if (when === 'has paid') expect((await next.order(theirs.body)).statusCode).toBe(201)
    expect(codeOf(await first.order(late.body))).toBe('shop/checkout/hold-expired')
    if (when === 'is paying') expect((await next.order(theirs.body)).statusCode).toBe(201)

    expect(await paymentOf(late.body)).toBe('voided')
    await expect
      .poll(() => lettersTo(late.body).map(({ subject }) => subject), PATIENCE)
      .toEqual([expect.stringMatching(/^لم يُخصم أي مبلغ/)])
    await expect.poll(() => strikes(id), PATIENCE).toEqual([0, 0])
    await expect.poll(() => stateOf(id), PATIENCE).toBe('sold')
    expect(await awards(id)).toEqual(['lapsed', 'paid'])
    expect(await soldOf(id)).toBe(1)
    // Asked again, nothing happens twice.
    expect(codeOf(await first.order(late.body))).toBe('money/payments/voided')
    expect(lettersTo(late.body)).toHaveLength(1)
    expect(await house.stall.ledger.reconcile()).toEqual([])
  },
)

test('before the next winner begins to pay, a late answer buys one that is free: the next one is not charged, the strike is lifted', async () => {
  const { id, first, next, late } = await overdue()
  const page = (await next.send('GET', `/api/lots/${id}`)).json<{ you: { win: { holdId: string } } }>()
  const body = await next.orderOf([page.you.win.holdId])
  await oneMore(id)
  expect((await first.order(late.body)).statusCode).toBe(201)
  expect(codeOf(await next.order(body))).toBe('shop/checkout/hold-expired')
  expect(await paymentOf(body)).toBe('failed')
  await expect.poll(() => stateOf(id), PATIENCE).toBe('sold')
  expect(await awards(id)).toEqual(['paid', 'lapsed'])
  expect(await strikes(id)).toEqual([0, 0])
  expect(await soldOf(id)).toBe(1)
  expect(await house.stall.ledger.reconcile()).toEqual([])
})

test('when both answers land at once, one of the two has the lot', async () => {
  const { id, first, next, late } = await overdue()
  const theirs = await pays(next, id)
  await oneMore(id)
  await theirs.approve()
  const answers = await Promise.all([first.order(late.body), next.order(theirs.body)])
  expect(answers.map(({ statusCode }) => statusCode).toSorted((a, b) => a - b)).toEqual([201, 409])
  await expect.poll(() => stateOf(id), PATIENCE).toBe('sold')
  expect(await soldOf(id)).toBe(1)
  expect(await house.stall.ledger.reconcile()).toEqual([])
})
