import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { newId, newUuid, toUuid } from '#platform/ids'
import { openAuctionHouse } from '#test/auction-house'
import { testDatabase } from '#test/database'
import { deskPerson } from '#test/desk-person'
import { cards } from '#test/stall'
import { readLot, type Tables } from './store.ts'

const { db, owner } = await testDatabase()
const house = await openAuctionHouse([db], { owner })
const tables: Tables = db.tables()
const title = { en: 'A jar from the attic', ar: 'جرّة من العِلّيّة' }
const wish = () => ({ key: newUuid(), showId: newId('shw'), oneOff: { title }, startingBid: { amount: '1000', currency: 'AED' } })

interface LotAnswer {
  id: Parameters<typeof house.open>[0]
  productId: string
  variantId: string
  pictureUrl: string
}

test('a piece made on the spot is one lot and one unit however often it is asked for, and in no list of the shop', async () => {
  const host = await deskPerson(house.stall, 'host')
  const word = `attic${randomUUID().slice(0, 8)}`
  const body = { ...wish(), oneOff: { title: { en: word, ar: word } } }
  const asked = await Promise.all([0, 1, 2].map(() => host.send('POST', '/api/lots', body)))
  expect(asked.map(({ statusCode }) => statusCode)).toEqual([201, 201, 201])
  const [lot, ...repeats] = asked.map((answer) => answer.json<LotAnswer>())
  expect(lot).toMatchObject({ title: { en: word }, pictureUrl: '' })
  expect(repeats.map(({ id, variantId }) => ({ id, variantId }))).toEqual(Array(2).fill({ id: lot!.id, variantId: lot!.variantId }))
  const { rows } = await owner.query('select count(*)::int as products from shop.product where title ->> $1 = $2', ['en', word])
  expect(rows).toEqual([{ products: 1 }])
  const found = await house.stall.shopper().send('GET', `/api/products?q=${word}&market=ae`)
  expect(found.json()).toMatchObject({ items: [] })
  const { rows: fences } = await owner.query('select quantity, sold from shop.stock_fence where id = $1', [toUuid(lot!.id)])
  expect(fences).toEqual([{ quantity: 1, sold: 0 }])
})

test('its picture is put up until bidding opens, by whoever runs the show, and on no product of the catalogue', async () => {
  const host = await deskPerson(house.stall, 'host')
  const { id } = (await host.send('POST', '/api/lots', wish())).json<LotAnswer>()
  const picture = Buffer.from('a picture')
  expect((await house.stall.shopper().send('PUT', `/api/lots/${id}/picture`, picture)).statusCode).toBe(401)
  expect((await host.send('PUT', `/api/lots/${id}/picture`, picture)).json()).toMatchObject({ pictureUrl: '/pictures/none.webp' })
  await house.open(id)
  expect((await host.send('PUT', `/api/lots/${id}/picture`, picture)).json()).toMatchObject({ code: 'shop/auctions/picture-fixed' })
  const known = await house.plan()
  expect((await host.send('PUT', `/api/lots/${known}/picture`, picture)).json()).toMatchObject({ code: 'shop/auctions/picture-fixed' })
})

test('it is won, paid and ordered like any product: the unit is sold, the order names it, the ledger says who gets what', async () => {
  const host = await deskPerson(house.stall, 'host')
  const lot = (await host.send('POST', '/api/lots', wish())).json<LotAnswer>()
  await house.open(lot.id)
  const shopper = house.stall.shopper()
  await shopper.send('PUT', '/api/lots/bidder', { accepts: true, email: 'winner@example.com', language: 'en' })
  await house.bid(await house.bidder(), lot.id, 4_000n)
  await shopper.send('POST', `/api/lots/${lot.id}/bids`, { key: randomUUID(), amount: { amount: '9000', currency: 'AED' } })
  await house.endNow(lot.id)
  const { you } = (await shopper.send('GET', `/api/lots/${lot.id}`)).json<{ you: { win: { holdId: string } } }>()
  const answer = await shopper.order(await shopper.orderOf([you.win.holdId], cards.pays))
  expect(answer.json()).toMatchObject({
    status: 'confirmed',
    order: { goods: { amount: '4200' }, lines: [{ productTitle: title, deal: { kind: 'lot' } }] },
  })
  await expect.poll(async () => (await readLot(tables, lot.id))?.state, { timeout: 30_000 }).toBe('sold')
  const { rows } = await owner.query('select sold, held, left_over from shop.stock_fence where id = $1', [toUuid(lot.id)])
  expect(rows).toEqual([{ sold: 1, held: 0, left_over: 0 }])
  const { rows: sums } = await owner.query('select sum(debits - credits)::text as sum from money.balance')
  expect(sums).toEqual([{ sum: '0' }])
})

test('neither both a variant and a new piece nor none of them, nor for a shop that is not one’s own, nor past the look that a market asks for', async () => {
  const host = await deskPerson(house.stall, 'host')
  const variantId = await house.stall.putOut(1)
  expect((await host.send('POST', '/api/lots', { ...wish(), variantId })).statusCode).toBe(400)
  const { oneOff: _oneOff, ...nothing } = wish()
  expect((await host.send('POST', '/api/lots', nothing)).statusCode).toBe(400)
  const other = await house.stall.organisations.create({
    kind: 'brand',
    slug: `other-${randomUUID().slice(0, 8)}`,
    name: { en: 'B', ar: 'ب' },
  })
  const stranger = await deskPerson(house.stall, 'host', other.id)
  expect((await stranger.send('POST', '/api/lots', wish())).statusCode).toBe(403)
  await owner.query('insert into shop.review_policy (market_code, asked_by) values ($1, $2)', ['ae', randomUUID()])
  expect((await host.send('POST', '/api/lots', wish())).json()).toMatchObject({ code: 'shop/catalog/review-first' })
  await owner.query('delete from shop.review_policy')
})
