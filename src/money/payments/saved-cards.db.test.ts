import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Id, toUuid } from '#platform/ids'
import { testDatabase } from '#test/database'
import { cards, openStall, type Shopper } from '#test/stall'
import type { SavedCardWire } from './contract.ts'
import { keepForgotten } from './saved-cards.ts'

const PATIENCE = { timeout: 60_000 }
const DECLINES_LATER = '4000000000000341'
const { db, owner } = await testDatabase()
const stall = await openStall(db, { mostPerViewer: 100 })

beforeAll(() => stall.jobs.start(db.pool))
afterAll(() => stall.jobs.stop())

interface Person {
  shopper: Shopper
  accountId: Id<'acc'>
}

async function signedIn(): Promise<Person> {
  const [email, password] = [`card-${randomUUID().slice(0, 8)}@souk.example`, 'a long enough password']
  const accountId = await stall.accounts.create({ email, password, name: { en: 'Mariam', ar: 'مريم' }, avatarUrl: null })
  const shopper = stall.shopper()
  expect((await shopper.send('POST', '/api/auth/sign-in/email', { email, password })).statusCode).toBe(200)
  return { shopper, accountId }
}

async function buy(shopper: Shopper, payment: object, number: string = cards.pays) {
  const body = await shopper.orderOf([await shopper.held(await stall.putOut(1))], number)
  const asked = { ...body, payment: { ...body.payment, ...payment } }
  return { asked, answer: await shopper.order(asked) }
}
const savedOf = async (shopper: Shopper) => (await shopper.send('GET', '/api/saved-cards')).json<{ items: SavedCardWire[] }>().items
const customerOf = ({ accountId }: Person) => stall.sandbox.provider.cards.createCustomer(toUuid(accountId))
const atProvider = async (person: Person): Promise<number | null> =>
  (await owner.query('select 1 from sandbox.card where customer = $1', [await customerOf(person)])).rowCount

/** Somebody who chose to keep this card when they paid with it. */
async function keeper(number: string = cards.pays): Promise<Person & { card: SavedCardWire }> {
  const person = await signedIn()
  const { asked, answer } = await buy(person.shopper, { keepCard: true }, number)
  if (answer.statusCode === 202) await confirmAtBank(person.shopper, asked, answer.json<{ paymentId: string }>().paymentId)
  await expect.poll(async () => (await savedOf(person.shopper)).length, PATIENCE).toBe(1)
  return { ...person, card: (await savedOf(person.shopper))[0]! }
}

async function confirmAtBank(shopper: Shopper, asked: Parameters<Shopper['order']>[0], paymentId: string): Promise<void> {
  await shopper.send('POST', `/sandbox/challenge/${paymentId}`, { outcome: 'approved' })
  expect((await shopper.order(asked)).statusCode).toBe(201)
}

test('a card is kept only when its buyer chose so, and nothing but its label is known here', async () => {
  const { shopper } = await signedIn()
  expect((await buy(shopper, {})).answer.statusCode).toBe(201)
  expect(await savedOf(shopper)).toEqual([])
  const { card } = await keeper()
  expect(card).toMatchObject({ brand: 'Visa', last4: '4242', expiryMonth: 12, expiryYear: 2099, expired: false })
  const kept = await owner.query<{ found: boolean }>(
    "select exists (select from money.saved_card c where c::text like '%424242%') or exists (select from sandbox.card c where c::text like '%424242%') as found",
  )
  expect(kept.rows[0]!.found).toBe(false)
})

test('a card whose note was lost with a process that ended is found again', async () => {
  const person = await keeper()
  const forgotten = `update money.payment_terms set kept_at = null where account_id = $1`
  await owner.query('delete from money.saved_card where account_id = $1', [toUuid(person.accountId)])
  await owner.query(forgotten, [toUuid(person.accountId)])
  const claimed = `update money.payment p set claimed_at = now() - interval '2 minutes' from money.payment_terms t where t.payment_id = p.id and t.account_id = $1`
  await owner.query(claimed, [toUuid(person.accountId)])
  await keepForgotten(db)
  await expect.poll(async () => (await savedOf(person.shopper)).length, PATIENCE).toBe(1)
  const left = `select 1 from money.payment_terms where account_id = $1 and kept_at is null`
  await expect.poll(async () => (await owner.query(left, [toUuid(person.accountId)])).rowCount, PATIENCE).toBe(0)
})

test('the next purchase is paid with the kept card, and its label is on the receipt', async () => {
  const { shopper, card } = await keeper()
  const { answer } = await buy(shopper, { token: 'saved', savedCardId: card.id })
  expect(answer.json()).toMatchObject({ status: 'confirmed', order: { paymentLabel: 'Visa •••• 4242' } })
})

test('sent many times at once, a purchase with a kept card is paid once', async () => {
  const { shopper, card } = await keeper()
  const body = await shopper.orderOf([await shopper.held(await stall.putOut(1))])
  const asked = { ...body, payment: { token: 'saved', savedCardId: card.id } }
  const answers = await Promise.all([1, 2, 3, 4].map(() => shopper.order(asked)))
  expect(new Set(answers.map((answer) => answer.json<{ order?: { number: string } }>().order?.number)).size).toBe(1)
  const charges = await owner.query('select 1 from sandbox.charge c join money.payment p on p.id = c.payment_id where p.key = $1', [
    body.key,
  ])
  expect(charges.rowCount).toBe(1)
})

test('the bank may ask about a kept card too, and the order stands after its yes', async () => {
  const { shopper, card } = await keeper(cards.challenges)
  const { asked, answer } = await buy(shopper, { token: 'saved', savedCardId: card.id })
  expect(answer.statusCode).toBe(202)
  await confirmAtBank(shopper, asked, answer.json<{ paymentId: string }>().paymentId)
})

test('removed while the bank asks, the card pays what was begun with it and nothing more', async () => {
  const { shopper, card } = await keeper(cards.challenges)
  const { asked, answer } = await buy(shopper, { token: 'saved', savedCardId: card.id })
  await shopper.send('DELETE', `/api/saved-cards/${card.id}`)
  await confirmAtBank(shopper, asked, answer.json<{ paymentId: string }>().paymentId)
  expect((await buy(shopper, { token: 'saved', savedCardId: card.id })).answer.statusCode).toBe(402)
})

test('a kept card that the bank refuses, or whose month is over, is declined with its reason and the units are the buyer’s again', async () => {
  const refused = await keeper(DECLINES_LATER)
  const first = await buy(refused.shopper, { token: 'saved', savedCardId: refused.card.id })
  expect(first.answer.json()).toMatchObject({ code: 'money/payments/declined', reason: 'card-declined' })
  expect((await refused.shopper.send('GET', `/api/checkout/holds/${first.asked.holdIds[0]}`)).json()).toMatchObject({ state: 'held' })

  const past = await keeper()
  await owner.query(`update money.saved_card set expiry_year = 2020 where last4 = '4242' and account_id = $1`, [toUuid(past.accountId)])
  await owner.query('update sandbox.card set expiry_year = 2020 where customer = $1', [await customerOf(past)])
  expect((await savedOf(past.shopper))[0]).toMatchObject({ expired: true })
  const second = await buy(past.shopper, { token: 'saved', savedCardId: past.card.id })
  expect(second.answer.json()).toMatchObject({ code: 'money/payments/declined', reason: 'expired-card' })
})

test('nobody pays with another’s card, nor by its name at the provider, and guests keep none', async () => {
  const { card } = await keeper()
  const stranger = await signedIn()
  const guest = stall.shopper()
  for (const shopper of [stranger.shopper, guest]) {
    const { answer } = await buy(shopper, { token: 'saved', savedCardId: card.id })
    expect(answer.json()).toMatchObject({ code: 'money/payments/declined', reason: 'token-unknown' })
  }
  const { rows } = await owner.query<{ method: string }>('select method from money.saved_card limit 1')
  expect((await buy(stranger.shopper, { token: rows[0]!.method })).answer.statusCode).toBe(402)
  expect((await stranger.shopper.send('DELETE', `/api/saved-cards/${card.id}`)).statusCode).toBe(200)
  expect((await guest.send('GET', '/api/saved-cards')).statusCode).toBe(401)
  expect((await buy(guest, { keepCard: true })).answer.statusCode).toBe(201)
  expect((await owner.query('select 1 from money.saved_card where id = $1', [toUuid(card.id as Id<'crd'>)])).rowCount).toBe(1)
})

test('the same card kept again stands once; a card taken off is gone at the provider as well', async () => {
  const person = await keeper()
  await buy(person.shopper, { keepCard: true })
  await expect.poll(async () => (await savedOf(person.shopper))[0]!.id, PATIENCE).not.toBe(person.card.id)
  await expect.poll(() => atProvider(person), PATIENCE).toBe(1)
  const [card] = await savedOf(person.shopper)
  expect((await person.shopper.send('DELETE', `/api/saved-cards/${card!.id}`)).json()).toEqual({ items: [] })
  await expect.poll(() => atProvider(person), PATIENCE).toBe(0)
})

test('cards are in a person’s file, and gone here and at the provider when the account ends', async () => {
  const person = await keeper()
  expect(await stall.payments.cards.own.collect(person.accountId)).toMatchObject([{ brand: 'Visa', last4: '4242' }])
  await db.transaction((sql) => stall.payments.cards.own.forget(sql, person.accountId))
  expect(await savedOf(person.shopper)).toEqual([])
  await expect.poll(() => atProvider(person), PATIENCE).toBe(0)
  for (const table of ['card_customer', 'saved_card', 'payment_terms'])
    expect((await owner.query(`select 1 from money.${table} where account_id = $1`, [toUuid(person.accountId)])).rowCount).toBe(0)
})
