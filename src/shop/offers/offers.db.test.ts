import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createDatabase } from '#platform/db'
import { createEvents } from '#platform/events'
import { type Id, newId, toUuid } from '#platform/ids'
import { createJobs } from '#platform/jobs'
import { createLog } from '#platform/log'
import { createMetrics } from '#platform/metrics'
import { money } from '#platform/money'
import { createInventory, type Inventory } from '#shop/inventory'
import { testDatabase } from '#test/database'
import { openStall } from '#test/stall'
import type { Offer } from './index.ts'

const { db, owner, url } = await testDatabase()
const shows = { describe: async () => ({ ...facts, sells: () => true }) }
const facts = { title: { en: 'Show', ar: 'بث' }, slug: 'show', marketCode: 'ae', creator: null }
const stall = await openStall(db, { occasions: shows, mostPerViewer: 1_000 })
const log = createLog('silent')
const secondDb = createDatabase({ connectionString: url, connections: 4, log })
const second: Inventory = createInventory({
  ...{ db: secondDb, events: createEvents(log), jobs: createJobs(log), metrics: createMetrics(), mostPerViewer: 1_000 },
})
/** Two processes that sell the same stock. */
const processes = [stall.inventory, second]

const fils = (amount: bigint) => money(amount, 'AED')
interface Terms {
  price?: bigint
  quantity?: number
  mostPerPerson?: number
  showId?: Id<'shw'>
}
const make = (
  variantId: Id<'var'>,
  { price = 12_000n, quantity = 5, mostPerPerson = 2, showId = newId('shw') }: Terms = {},
): Promise<Offer> =>
  stall.offers.make({
    ...{ key: randomUUID(), variantId, marketCode: 'ae', price: fils(price), quantity, mostPerPerson, seconds: 60, madeBy: null },
    ...{ occasion: { kind: 'show', id: toUuid(showId) }, startsAt: new Date() },
  })

/** A show and an offer in it. */
async function offerOf(stock: number, terms: Terms = {}) {
  const showId = newId('shw')
  const variantId = await stall.putOut(stock)
  const offer = await make(variantId, { ...terms, showId })
  return { showId, variantId, offer, inOffer: { showId, offerId: offer.id } }
}

const fenceOf = async (offer: Offer) => (await stall.inventory.countFences([toUuid(offer.id)]))[0]!
const freeOf = async (variantId: Id<'var'>) => (await stall.inventory.available([variantId]))[variantId]

/** Moves the end of the offer's units so many seconds into the past. */
const endedAgo = (offer: Offer, seconds: number) =>
  owner.query(`update shop.stock_fence set ends_at = now() - make_interval(secs => $2) where id = $1`, [toUuid(offer.id), seconds])

test('its units are set aside: others cannot take them, and what it does not sell comes back', async () => {
  const { variantId, offer, inOffer } = await offerOf(8, { quantity: 5 })
  expect(await freeOf(variantId)).toBe(3)
  expect((await stall.shopper().hold(variantId, 4)).json()).toMatchObject({ code: 'shop/checkout/out-of-stock', available: 3 })
  expect((await stall.shopper().hold(variantId, 3)).statusCode).toBe(201)
  expect((await stall.shopper().hold(variantId, 2, inOffer)).statusCode).toBe(201)
  await stall.offers.end(offer.id, 'host', new Date(Date.now() - 11_000))
  await stall.inventory.sweep()
  expect(await freeOf(variantId)).toBe(3)
  expect(await fenceOf(offer)).toMatchObject({ left: 0, held: 2, sold: 0, open: false })
})

test('the price of the hold is the price paid, also after the offer’s end, and the order says who bears the difference', async () => {
  const { variantId, offer, inOffer } = await offerOf(5)
  const shopper = stall.shopper()
  const held = await shopper.hold(variantId, 1, inOffer)
  expect(held.json()).toMatchObject({ unitPrice: { amount: '12000', currency: 'AED' }, offerId: offer.id })
  await stall.offers.end(offer.id, 'host', new Date())
  const body = await shopper.orderOf([held.json<{ id: string }>().id])
  expect(body.expectedTotal.amount).toBe('13500')
  const order = (await shopper.order(body)).json<{ order: { lines: object[] } }>().order
  expect(order.lines[0]).toMatchObject({
    unitPrice: { amount: '12000' },
    offer: { id: offer.id, fundedBy: 'seller', usualPrice: { amount: '14900', currency: 'AED' } },
  })
  expect(await fenceOf(offer)).toMatchObject({ left: 4, held: 0, sold: 1 })
  expect(await stall.ledger.reconcile()).toEqual([])
})

test.each([
  ['in time', -5, 0, 201],
  ['late, by somebody who sees as late', 4, 5_000, 201],
  ['late, by somebody who sees less late', 4, 1_000, 409],
  ['as late as nobody is served', 11, 60_000, 409],
])('asked for %s', async (_when, seconds, delayMilliseconds, status) => {
  const { variantId, offer, inOffer } = await offerOf(5)
  await endedAgo(offer, seconds)
  const answer = await stall.shopper().hold(variantId, 1, { ...inOffer, delayMilliseconds })
  expect(answer.statusCode).toBe(status)
  if (status === 409) expect(answer.json()).toMatchObject({ code: 'shop/checkout/offer-over', usualPrice: { amount: '14900' } })
})

test('nobody takes more of it than one person may: not twice, not from another browser, not with the same e-mail', async () => {
  const { variantId, inOffer } = await offerOf(9, { quantity: 9, mostPerPerson: 2 })
  const shopper = stall.shopper()
  expect((await shopper.hold(variantId, 3, inOffer)).json()).toMatchObject({ code: 'shop/checkout/offer-limit', limit: 2 })
  const first = await shopper.held(variantId, 2, inOffer)
  expect((await shopper.hold(variantId, 1, inOffer)).json()).toMatchObject({ code: 'shop/checkout/offer-limit' })
  expect((await shopper.order(await shopper.orderOf([first]))).statusCode).toBe(201)
  const other = stall.shopper()
  const again = await other.orderOf([await other.held(variantId, 1, inOffer)])
  const spelled = { ...again, contact: { ...again.contact, email: 'MARIAM@example.com' } }
  expect((await other.order(spelled)).json()).toMatchObject({ code: 'shop/checkout/offer-limit' })
  const huda = { ...again, contact: { ...again.contact, email: 'huda@example.com' } }
  expect((await other.order(huda)).statusCode).toBe(201)

  const email = `${randomUUID()}@example.com`
  const password = 'a long enough password'
  await stall.accounts.create({ email, password, name: { en: 'Sara', ar: 'سارة' }, avatarUrl: null })
  const [phone, laptop] = [stall.shopper(), stall.shopper()]
  for (const browser of [phone, laptop]) await browser.send('POST', '/api/auth/sign-in/email', { email, password })
  expect((await phone.hold(variantId, 2, inOffer)).statusCode).toBe(201)
  expect((await laptop.hold(variantId, 1, inOffer)).json()).toMatchObject({ code: 'shop/checkout/offer-limit' })
})

test('a second order for what was bought does not rename its buyer, who could then take more', async () => {
  const { variantId, inOffer } = await offerOf(9, { quantity: 9, mostPerPerson: 2 })
  const shopper = stall.shopper()
  const body = await shopper.orderOf([await shopper.held(variantId, 2, inOffer)])
  const named = (email: string) => ({ ...body, key: randomUUID(), contact: { ...body.contact, email } })
  expect((await shopper.order(named('one@example.com'))).statusCode).toBe(201)
  expect((await shopper.order(named('two@example.com'))).statusCode).toBeGreaterThanOrEqual(400)
  const other = stall.shopper()
  const again = await other.orderOf([await other.held(variantId, 1, inOffer)])
  const answer = await other.order({ ...again, contact: { ...again.contact, email: 'one@example.com' } })
  expect(answer.json()).toMatchObject({ code: 'shop/checkout/offer-limit' })
})

test('an offer is never dearer than what everybody else pays, also when that has fallen meanwhile', async () => {
  const { variantId, inOffer } = await offerOf(5, { price: 12_000n })
  await stall.catalog.changePrice(variantId, 'ae', fils(8_000n))
  expect((await stall.shopper().hold(variantId, 1, inOffer)).json()).toMatchObject({ unitPrice: { amount: '8000' } })
})

test('ends when its last unit is sold, not when it is held', async () => {
  const { variantId, offer, inOffer, showId } = await offerOf(3, { quantity: 1, mostPerPerson: 1 })
  const shopper = stall.shopper()
  const body = await shopper.orderOf([await shopper.held(variantId, 1, inOffer)])
  expect((await stall.shopper().hold(variantId, 1, inOffer)).json()).toMatchObject({ code: 'shop/checkout/offer-sold-out', available: 2 })
  expect(await stall.offers.read(offer.id)).toMatchObject({ endedAt: null })
  await shopper.order(body)
  await expect.poll(async () => (await stall.offers.latestAt('show', toUuid(showId)))?.endReason, { timeout: 30_000 }).toBe('stock')
})

test('one at a time, not more than is free, and below the usual price', async () => {
  const { variantId, offer, showId } = await offerOf(5, { quantity: 2 })
  await expect(make(variantId, { showId, quantity: 1 })).rejects.toMatchObject({ code: 'shop/offers/already-running' })
  await expect(make(variantId, { quantity: 4 })).rejects.toMatchObject({
    code: 'shop/offers/not-enough-stock',
    extensions: { available: 3 },
  })
  await expect(make(variantId, { price: 14_900n })).rejects.toMatchObject({ code: 'shop/offers/price-not-lower' })
  await stall.offers.end(offer.id, 'host', new Date())
  expect(await make(variantId, { showId, quantity: 1 })).toMatchObject({ quantity: 1 })
})

test('a price is struck only where the offer is below everything of the last 30 days, offers included', async () => {
  const variantId = await stall.putOut(20)
  const struck = async (price: bigint) => {
    const offer = await make(variantId, { price, quantity: 1 })
    return (await stall.offers.status(offer)).terms.lowestPrice?.amount ?? null
  }
  await owner.query(`update shop.price_since set since = now() - interval '40 days' where variant_id = $1`, [toUuid(variantId)])
  await stall.catalog.changePrice(variantId, 'ae', fils(13_000n))
  await stall.catalog.changePrice(variantId, 'ae', fils(14_900n))
  expect(await struck(13_500n)).toBe(null)
  expect(await struck(12_500n)).toBe('13000')
  expect(await struck(12_700n)).toBe(null)
  expect(await struck(11_000n)).toBe('12500')
  expect(await stall.offers.propose([variantId], 'ae')).toMatchObject([{ usualPrice: 14_900n, lowestPrice: 11_000n }])
})

test('never oversold and never mixed up, whatever two processes, buyers of the offer and all others do at once', async () => {
  const step = fc.record({
    ...{ process: fc.nat(1), inOffer: fc.boolean(), quantity: fc.integer({ min: 1, max: 3 }) },
    fate: fc.constantFrom('keep', 'confirm', 'release', 'expire', 'confirm-late', 'lose-connection'),
  })
  await fc.assert(
    fc.asyncProperty(
      ...[fc.array(step, { minLength: 1, maxLength: 50 }), fc.integer({ min: 5, max: 30 }), fc.nat(49), fc.boolean()],
      async (steps, stock, endsAfter, closes) => {
        const variantId = await stall.putOut(stock)
        const offer = await make(variantId, { quantity: Math.ceil(stock / 2), mostPerPerson: 2 })
        await Promise.all(
          steps.map(async ({ process, inOffer, quantity, fate }, index) => {
            if (index === endsAfter) {
              await stall.offers.end(offer.id, 'host', new Date(Date.now() - (closes ? 11_000 : 0)))
              await processes[process]!.sweep()
            }
            const request = {
              ...{ id: newId('hld'), viewerId: newId('vwr'), variantId, quantity, unitPrice: 100n, currency: 'AED', marketCode: 'ae' },
              ...{ occasion: null, fenceId: inOffer ? toUuid(offer.id) : null },
            }
            const pool = (process === 0 ? db : secondDb).pool
            if (fate === 'lose-connection') {
              // The connection dies in the middle of the batch: all of it stays or nothing, and nobody is told which.
              const client = await pool.connect()
              client.on('error', () => undefined)
              const fence = inOffer ? { fence_id: toUuid(offer.id) } : {}
              const ids = { id: toUuid(request.id), viewer_id: toUuid(request.viewerId), variant_id: toUuid(variantId) }
              const asked = JSON.stringify([{ ...ids, ...fence, quantity, unit_price: '100', currency: 'AED', market_code: 'ae' }])
              const answer = client.query('select * from shop.take($1, 300, 1000, 10000)', [asked]).catch(() => undefined)
              client.release(true)
              await answer
              return
            }
            const { outcome } = await processes[process]!.take(request)
            if (outcome !== 'held') return
            const [hold, order] = [toUuid(request.id), randomUUID()]
            const keep = () =>
              pool.query('select * from shop.keep_holds(array[$1::uuid], array[$2::uuid], array[$3::uuid], 600, 1800)', [
                ...[order, hold, toUuid(request.viewerId)],
              ])
            const consume = () =>
              pool.query('select * from shop.consume_holds(array[$1::uuid], array[$2::uuid], array[$3::uuid])', [
                ...[order, hold, toUuid(variantId)],
              ])
            if (fate === 'release') await processes[process]!.release(request.id)
            if (fate === 'confirm' || fate === 'confirm-late') await keep()
            if (fate === 'expire' || fate === 'confirm-late') {
              await owner.query(`update shop.hold set held_until = now() - interval '1 s', paying_until = null where id = $1`, [hold])
              await processes[process]!.sweep()
            }
            if (fate === 'confirm' || fate === 'confirm-late') await consume()
          }),
        )
        const { rows } = await owner.query(
          `select l.on_hand >= l.reserved + l.allocated + l.fenced as whole, l.fenced, f.left_over, f.open, f.held, f.sold, l.reserved, l.allocated,
             (select coalesce(sum(quantity), 0)::int from shop.hold h where h.variant_id = l.variant_id and h.active) as all_held,
             (select coalesce(sum(quantity), 0)::int from shop.hold h where h.variant_id = l.variant_id and h.state = 'confirmed') as all_sold,
             (select coalesce(sum(quantity), 0)::int from shop.hold h where h.fence_id = f.id and h.active) as offer_held,
             (select coalesce(sum(quantity), 0)::int from shop.hold h where h.fence_id = f.id and h.state = 'confirmed') as offer_sold
           from shop.stock_level l join shop.stock_fence f on f.variant_id = l.variant_id where l.variant_id = $1`,
          [toUuid(variantId)],
        )
        const books = rows[0]!
        expect(books).toMatchObject({
          ...{ whole: true, fenced: books.left_over, reserved: books.all_held, allocated: books.all_sold },
          ...{ held: books.offer_held, sold: books.offer_sold },
        })
      },
    ),
    { numRuns: 20 },
  )
  await secondDb.close()
})
