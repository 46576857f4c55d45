import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { type Id, newId, toUuid } from '#platform/ids'
import { openAuctionHouse } from '#test/auction-house'
import { testDatabase } from '#test/database'
import { cards } from '#test/stall'
import { readLot, type Tables } from './store.ts'

const { db, owner } = await testDatabase()
const house = await openAuctionHouse([db], { owner })
const tables: Tables = db.tables()
const lotOf = async (id: Id<'lot'>) => (await readLot(tables, id))!

test('whoever wins gets a hold at the hammer price, is told by letter, and pays by the checkout; nobody else gets the piece', async () => {
  const id = await house.plan()
  await house.open(id)
  const shopper = house.stall.shopper()
  await shopper.send('PUT', '/api/lots/bidder', { accepts: true, email: 'winner@example.com', language: 'ar' })
  await house.bid(await house.bidder(), id, 4_000n)
  const bid = await shopper.send('POST', `/api/lots/${id}/bids`, { key: randomUUID(), amount: { amount: '9000', currency: 'AED' } })
  expect(bid.json()).toMatchObject({ number: 2, leads: true, now: { price: { amount: '4200' }, nextBid: { amount: '4400' } } })
  await house.endNow(id)
  const page = (await shopper.send('GET', `/api/lots/${id}`)).json<{ you: { win: { holdId: string } }; log: { amount: unknown }[] }>()
  expect(page.you).toMatchObject({ number: 2, leads: true, win: { price: { amount: '4200' }, paid: false } })
  expect(house.mail.letters.at(-1)).toMatchObject({ to: 'winner@example.com', language: 'ar' })
  const order = await shopper.order(await shopper.orderOf([page.you.win.holdId], cards.pays))
  expect(order.json()).toMatchObject({ status: 'confirmed', order: { goods: { amount: '4200' }, lines: [{ deal: { kind: 'lot' } }] } })
  await expect.poll(async () => (await lotOf(id)).state, { timeout: 30_000 }).toBe('sold')
  const { variantId } = await lotOf(id)
  expect(await house.stall.inventory.available([variantId])).toEqual({ [variantId]: 0 })
  const { rows } = await owner.query('select sold, held, left_over from shop.stock_fence where id = $1', [toUuid(id)])
  expect(rows).toEqual([{ sold: 1, held: 0, left_over: 0 }])
})

test('a lot that is not paid for costs a strike, goes to the next at the own maximum, and in the end back to stock', async () => {
  const id = await house.plan()
  const [winner, next, low] = [await house.bidder(), await house.bidder(), await house.bidder()]
  await house.open(id)
  await house.bid(low, id, 1_000n)
  await house.bid(next, id, 5_000n)
  await house.bid(winner, id, 20_000n)
  await house.endNow(id)
  await house.letLapse(id)
  const awards = () =>
    owner.query<{ number: number; price: string; state: string }>(
      'select number, price::text, state from shop.lot_award where lot_id = $1 order by attempt',
      [toUuid(id)],
    )
  expect((await awards()).rows).toEqual([
    { number: 3, price: '5300', state: 'lapsed' },
    { number: 2, price: '5000', state: 'offered' },
  ])
  await house.letLapse(id)
  await house.letLapse(id)
  expect((await awards()).rows.map(({ number, state }) => ({ number, state }))).toEqual([
    { number: 3, state: 'lapsed' },
    { number: 2, state: 'lapsed' },
    { number: 1, state: 'lapsed' },
  ])
  expect(await lotOf(id)).toMatchObject({ state: 'unsold', why: 'not-paid' })
  const { rows } = await owner.query<{ strikes: number }>(
    'select b.strikes from shop.lot_award a join shop.bidder b on b.id = a.bidder_id where a.lot_id = $1 order by a.attempt',
    [toUuid(id)],
  )
  expect(rows).toEqual([{ strikes: 1 }, { strikes: 0 }, { strikes: 0 }])
})

test('the letter’s link brings the hold to another browser, which pays instead of the first', async () => {
  const id = await house.plan()
  await house.open(id)
  await house.bid(await house.bidder('elsewhere@example.com'), id, 3_000n)
  await house.endNow(id)
  const { text } = house.mail.letters.at(-1)!
  const token = /win=([^&\s]+)/.exec(text)?.[1] ?? ''
  const phone = house.stall.shopper()
  expect((await phone.send('POST', `/api/lots/${id}/win`, {})).statusCode).toBe(404)
  const win = await phone.send('POST', `/api/lots/${id}/win`, { token: decodeURIComponent(token) })
  expect(win.json()).toMatchObject({ price: { amount: '1000' }, paid: false, secondChance: false })
  const { holdId } = win.json<{ holdId: string }>()
  expect((await phone.order(await phone.orderOf([holdId], cards.pays))).statusCode).toBe(201)
  await expect.poll(async () => (await lotOf(id)).state, { timeout: 30_000 }).toBe('sold')
})

test('a won lot that went to another browser and came back is held, and paid there', async () => {
  const id = await house.plan()
  await house.open(id)
  const [shopper, phone] = [house.stall.shopper(), house.stall.shopper()]
  await shopper.send('PUT', '/api/lots/bidder', { accepts: true, email: 'back-again@example.com', language: 'en' })
  await shopper.send('POST', `/api/lots/${id}/bids`, { key: randomUUID(), amount: { amount: '3000', currency: 'AED' } })
  await house.endNow(id)
  const token = decodeURIComponent(/win=([^&\s]+)/.exec(house.mail.letters.at(-1)!.text)?.[1] ?? '')
  expect((await phone.send('POST', `/api/lots/${id}/win`, { token })).statusCode).toBe(200)
  const back = await shopper.send('POST', `/api/lots/${id}/win`, {})
  const { holdId } = back.json<{ holdId: string }>()
  expect((await shopper.order(await shopper.orderOf([holdId], cards.pays))).statusCode).toBe(201)
  await expect.poll(async () => (await lotOf(id)).state, { timeout: 30_000 }).toBe('sold')
})

test('a winner who can be given no more makes room for the next, without a strike', async () => {
  const id = await house.plan()
  const { variantId } = await lotOf(id)
  await house.open(id)
  const [winner, next] = [await house.bidder(), await house.bidder()]
  await house.bid(next, id, 3_000n)
  await house.bid(winner, id, 9_000n)
  await house.stall.inventory.receive(db.pool, house.stall.brand.id, variantId, 10)
  const asked = { variantId, quantity: 10, unitPrice: 1n, currency: 'AED', marketCode: 'ae', occasion: null }
  const taken = await house.stall.inventory.take({ ...asked, id: newId('hld'), viewerId: winner.viewerId! })
  expect(taken.outcome).toBe('held')
  await house.endNow(id)
  await house.auctions.look(id)
  const awards = await owner.query('select number, state from shop.lot_award where lot_id = $1 order by attempt', [toUuid(id)])
  expect(awards.rows).toEqual([
    { number: 2, state: 'lapsed' },
    { number: 1, state: 'offered' },
  ])
  const strikes = await owner.query('select from shop.bidder where viewer_id = $1 and strikes > 0', [toUuid(winner.viewerId!)])
  expect(strikes.rowCount).toBe(0)
})

test('a lot whose first winner’s bank answers late is sold once: to whoever paid, and the next one’s hold is let go', async () => {
  for (const ifUnpaid of ['offer-next', 'unsold']) {
    const id = await house.plan({ ifUnpaid })
    const { variantId } = await lotOf(id)
    await house.open(id)
    const [winner, next] = [await house.bidder(), await house.bidder()]
    await house.bid(next, id, 3_000n)
    await house.bid(winner, id, 9_000n)
    await house.endNow(id)
    const { rows } = await owner.query<{ hold_id: string }>('select hold_id from shop.lot_award where lot_id = $1', [toUuid(id)])
    const [order, hold] = [randomUUID(), rows[0]!.hold_id]
    await owner.query('select * from shop.keep_holds(array[$1::uuid], array[$2::uuid], array[$3::uuid], 600, 1800)', [
      ...[order, hold, toUuid(winner.viewerId!)],
    ])
    await owner.query("update shop.hold set held_until = now() - interval '1 s', paying_until = now() - interval '1 s' where id = $1", [
      hold,
    ])
    await house.letLapse(id)
    // One more is free, and the bank's answer takes it.
    await house.stall.inventory.receive(db.pool, house.stall.brand.id, variantId, 1)
    const { rows: consumed } = await owner.query<{ refused: string[] }>(
      'select * from shop.consume_holds(array[$1::uuid], array[$2::uuid], array[$3::uuid])',
      [order, hold, toUuid(variantId)],
    )
    expect(consumed[0]?.refused).toEqual([])
    await house.auctions.look(id)
    expect(await lotOf(id)).toMatchObject({ state: 'sold' })
    const { rows: held } = await owner.query('select from shop.hold where variant_id = $1 and active', [toUuid(variantId)])
    expect(held).toHaveLength(0)
  }
})
