import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import type { Actor } from '#platform/http'
import { newId, toUuid } from '#platform/ids'
import { requireSeen, saleEnded } from '#shop/sales'
import { testDatabase } from '#test/database'
import { member, type Stage, stage } from '#test/stage'
import { partsOf } from './create-drops.ts'
import { joinDrop, leaveDrop, ownPlace, readPlaces } from './places.ts'
import { type NewDrop, planDrop } from './plan-drop.ts'
import { endDrop } from './run-drop.ts'

const PATIENCE = { timeout: 30_000 }
const { db, owner } = await testDatabase()
let set: Stage
let host: Actor
const ended: string[] = []

beforeAll(async () => {
  set = await stage({ db, owner })
  host = member(set.hostId, ['show.run'], [set.brand.id])
  await set.queues.start()
  await set.drops.start()
  set.events.on(saleEnded, ({ id }) => void ended.push(id))
})

const parts = () => partsOf({ ...set, mail: set.letters, publicUrl: 'http://souk.test' })
const somebody = (): Actor => ({ ...member(set.hostId, [], []), kind: 'viewer', accountId: null, viewerId: newId('vwr') })

async function planned(wish: Partial<NewDrop> = {}) {
  const { show, variantIds } = await set.openShow()
  const occasion = { kind: 'show', id: toUuid(show.id) }
  const input: NewDrop = {
    ...{ key: randomUUID(), occasion, variantId: variantIds[0]!, price: { amount: 9_000n, currency: 'AED' } },
    ...{ quantity: 2, mostPerPerson: 1, turnSeconds: 60, openSeconds: 600, announcedFor: new Date(Date.now() + 60_000) },
    ...wish,
  }
  const drop = await planDrop(parts(), host, input)
  const open = () => set.drops.sales.open(drop.id, { occasion, startsAt: new Date(), by: null })
  const join = (actor: Actor, key: string = randomUUID()) => joinDrop(parts(), actor, drop.id, { key, quantity: 1 })
  return { show, occasion, drop, input, open, join, status: async () => set.drops.status(await set.drops.get(drop.id)) }
}

test('a drop sets its units aside when it is planned, and lets nobody at them before it opens', async () => {
  const { drop, input, join, status } = await planned({ quantity: 4 })
  expect((await set.inventory.available([drop.variantId]))[drop.variantId]).toBe(6)
  expect(await planDrop(parts(), host, input)).toMatchObject({ id: drop.id })
  await expect(join(somebody())).rejects.toMatchObject({ code: 'shop/drops/not-open' })
  expect(await status()).toMatchObject({
    state: 'announced',
    left: 4,
    terms: { price: { amount: '9000' }, lowestPrice: { amount: '10000' } },
  })
})

test('once it is open, who comes first gets a turn, who comes later a place, and a turn given back goes to the next', async () => {
  const { drop, open, join, status, show } = await planned()
  const opened = await open()
  expect(opened).toMatchObject({ id: drop.id, productId: drop.productId, facts: { quantity: 2, price: { amount: '9000' } } })
  expect(await open()).toEqual(opened)
  const people = [somebody(), somebody(), somebody(), somebody()]
  const places = []
  for (const person of people) places.push(await join(person))
  expect(places.map(({ state, ahead }) => [state, ahead])).toEqual([
    ['turn', 0],
    ['turn', 0],
    ['waiting', 0],
    ['waiting', 1],
  ])
  expect(await status()).toMatchObject({ state: 'open', left: 0, held: 2, waiting: 2 })
  await leaveDrop(parts(), people[1]!, drop.id, places[1]!.id)
  expect((await readPlaces(parts(), people[2]!, drop.id))[0]).toMatchObject({ state: 'turn' })
  expect((await readPlaces(parts(), people[3]!, drop.id))[0]).toMatchObject({ state: 'waiting', ahead: 0 })
  const [hold] = await set.inventory.findHolds([places[0]!.id.replace('que_', 'hld_') as never])
  expect(hold).toMatchObject({ unitPrice: 9_000n, fenceId: toUuid(drop.id), occasion: { id: toUuid(show.id) } })
  expect(await set.drops.deals.find(toUuid(drop.id))).toMatchObject({ kind: 'drop', price: 9_000n, usualPrice: 10_000n })
})

test('whoever waited and has an account hears by letter, once, that the turn has come, with the way back to the show; the first ones hear nothing', async () => {
  const { drop, open, join, show } = await planned({ quantity: 1 })
  await open()
  const first: Actor = { ...member(set.hostId, [], []), viewerId: newId('vwr') }
  const accountId = await set.accounts.create({
    ...{ email: `${randomUUID()}@example.com`, password: 'a long enough password', name: { en: 'Huda', ar: 'هدى' }, avatarUrl: null },
  })
  const waiting: Actor = { ...member(accountId, [], []), viewerId: newId('vwr') }
  const { email } = await set.accounts.get(accountId)
  const place = await join(first)
  await join(waiting)
  await owner.query(`update shop.queue_entry set joined_at = joined_at - interval '1 minute' where account_id = $1`, [toUuid(accountId)])
  await leaveDrop(parts(), first, drop.id, place.id)
  expect((await readPlaces(parts(), waiting, drop.id))[0]).toMatchObject({ state: 'turn' })
  await set.queues.tend(toUuid(drop.id))
  const turns = () => set.letters.letters.filter(({ subject }) => subject.startsWith('Your turn in the drop'))
  await expect.poll(() => turns().map(({ to }) => to), PATIENCE).toEqual([email])
  expect(turns()[0]?.text).toContain(`http://souk.test/shows/${show.slug}`)
})

test('a guest who waits leaves an address, gets one letter in the own language when the turn comes, and is forgotten', async () => {
  const { drop, open, join, show } = await planned({ quantity: 1 })
  await open()
  const [first, waiting] = [somebody(), somebody()]
  const [place, next] = [await join(first), await join(waiting)]
  const { letters } = set.queues
  const at = (actor: Actor) => ownPlace(parts(), actor, drop.id, next.id)
  const email = `${randomUUID()}@example.com`
  await expect(at(somebody())).rejects.toMatchObject({ code: 'shop/drops/place-unknown' })
  expect(await letters.ask(await at(waiting), { email: 'typo@example.com', language: 'en' })).toMatchObject({ needsAddress: true })
  expect(await letters.ask(await at(waiting), { email, language: 'ar' })).toEqual({ needsAddress: true, email })
  await leaveDrop(parts(), first, drop.id, place.id)
  const sent = () => set.letters.letters.filter(({ to }) => to === email || to === 'typo@example.com')
  await expect.poll(() => sent().length, PATIENCE).toBe(1)
  expect(sent()[0]).toMatchObject({ to: email, language: 'ar' })
  expect(sent()[0]?.text).toContain(`http://souk.test/shows/${show.slug}`)
  expect(await letters.read(await at(waiting))).toEqual({ needsAddress: true, email: null })
  expect(await letters.ask(await at(waiting), { email, language: 'ar' })).toBe(null)
})

test('an address that was left for a letter is forgotten when it is taken back, when the place is given up and when the drop ends', async () => {
  const { drop, open, join } = await planned({ quantity: 1 })
  await open()
  await join(somebody())
  const people = [somebody(), somebody(), somebody()]
  const places = []
  for (const [index, person] of people.entries()) {
    const { id } = await join(person)
    places.push(id)
    await set.queues.letters.ask(await ownPlace(parts(), person, drop.id, id), { email: `p${index}@example.com`, language: 'en' })
  }
  const kept = async () =>
    (await owner.query('select email from shop.turn_letter where queue_id = $1 order by email', [toUuid(drop.id)])).rows
  expect(await kept()).toHaveLength(3)
  await set.queues.letters.forget(await ownPlace(parts(), people[0]!, drop.id, places[0]!))
  await leaveDrop(parts(), people[1]!, drop.id, places[1]!)
  await expect.poll(kept, PATIENCE).toEqual([{ email: 'p2@example.com' }])
  await endDrop(parts(), drop.id, 'host', new Date())
  await expect.poll(kept, PATIENCE).toEqual([])
})

test('an address stands for five places of a line and no more, however it is written: nobody fills a post box from many browsers at once', async () => {
  const { drop, open, join } = await planned({ quantity: 1 })
  await open()
  await join(somebody())
  const asked = await Promise.all(
    Array.from({ length: 9 }, async (_, index) => {
      const person = somebody()
      const entry = await ownPlace(parts(), person, drop.id, (await join(person)).id)
      return set.queues.letters.ask(entry, { email: index % 2 === 0 ? 'victim@example.com' : 'Victim@Example.com', language: 'en' })
    }),
  )
  expect(asked.filter((letter) => letter?.email)).toHaveLength(5)
  expect((await owner.query('select from shop.turn_letter where queue_id = $1', [toUuid(drop.id)])).rowCount).toBe(5)
})

test('one person has one share of it, and the same tap again is the same place', async () => {
  const { open, join } = await planned()
  await open()
  const person = somebody()
  const key = randomUUID()
  const first = await join(person, key)
  expect(await join(person, key)).toMatchObject({ id: first.id })
  await expect(join(person)).rejects.toMatchObject({ code: 'shop/drops/limit-reached', extensions: { limit: 1 } })
})

test('it ends once, by host, time or stock: who waits goes home, turns stay, the rest is on sale again', async () => {
  const { drop, open, join, status, occasion } = await planned({ quantity: 3 })
  await open()
  const [one, late] = [somebody(), somebody()]
  await join(one)
  await set.drops.sales.close(drop.id, { occasion, moment: new Date() })
  await expect(join(late)).rejects.toMatchObject({ code: 'shop/drops/over' })
  expect((await readPlaces(parts(), one, drop.id))[0]).toMatchObject({ state: 'turn' })
  expect(await status()).toMatchObject({ state: 'over', endReason: 'host', held: 1 })
  expect(await endDrop(parts(), drop.id, 'time', new Date())).toBe(null)
  expect(ended.filter((id) => id === drop.id)).toHaveLength(1)
  await owner.query(`update shop.stock_fence set ends_at = now() - interval '1 minute' where id = $1`, [toUuid(drop.id)])
  await set.inventory.sweep()
  expect((await set.inventory.available([drop.variantId]))[drop.variantId]).toBe(9)
})

test('an end that broke off leaves nobody waiting in the line', async () => {
  const { drop, open, join } = await planned({ quantity: 1 })
  await open()
  const waiting = somebody()
  await join(somebody())
  await join(waiting)
  await owner.query(`alter table shop.queue add constraint stuck check (id <> '${toUuid(drop.id)}' or not closed)`)
  await expect(endDrop(parts(), drop.id, 'host', new Date())).rejects.toThrow('stuck')
  await owner.query('alter table shop.queue drop constraint stuck')
  // As its job does when the time is over.
  await set.drops.sales.close(drop.id, { occasion: drop.occasion, moment: new Date() })
  expect((await readPlaces(parts(), waiting, drop.id))[0]).toMatchObject({ state: 'over' })
  expect(ended.filter((id) => id === drop.id)).toHaveLength(1)
})

test('all sold is the end, and the log says who got what in which order, by names that say nothing', async () => {
  const { drop, open, join, status } = await planned({ quantity: 1 })
  await open()
  const [buyer, second] = [somebody(), somebody()]
  const place = await join(buyer)
  await join(second)
  const [order, hold] = [randomUUID(), toUuid(place.id)]
  await db.pool.query('select * from shop.keep_holds(array[$1::uuid], array[$2::uuid], array[$3::uuid], 600, 1800)', [
    ...[order, hold, toUuid(buyer.viewerId!)],
  ])
  await db.pool.query('select * from shop.consume_holds(array[$1::uuid], array[$2::uuid], array[$3::uuid])', [
    ...[order, hold, toUuid(drop.variantId)],
  ])
  await set.queues.tend(toUuid(drop.id))
  await expect.poll(async () => (await status()).endReason, PATIENCE).toBe('stock')
  await expect.poll(async () => (await readPlaces(parts(), second, drop.id))[0]?.state, PATIENCE).toBe('over')
  const line = await set.queues.read(toUuid(drop.id), 1, 10)
  expect(line.map(({ ticket, state }) => [ticket, state])).toEqual([
    [1, 'bought'],
    [2, 'over'],
  ])
})

test('what a drop was sold for is a price of the last 30 days, once it opened: what comes after it is struck against it', async () => {
  const { drop, open, input } = await planned({ price: { amount: 6_000n, currency: 'AED' } })
  const lowest = async () => (await set.offers.propose([drop.variantId], 'ae'))[0]!.lowestPrice
  expect(await lowest()).toBe(10_000n)
  await open()
  expect(await lowest()).toBe(6_000n)
  await endDrop(parts(), drop.id, 'host', new Date())
  expect(await planDrop(parts(), host, { ...input, key: randomUUID() })).toMatchObject({ usualPrice: 10_000n, lowestPrice: 6_000n })
  await owner.query("update shop.drop set ended_at = now() - interval '31 days' where id = $1", [toUuid(drop.id)])
  expect(await lowest()).toBe(10_000n)
})

test('a drop that is planned long ahead is struck against the 30 days before it opens', async () => {
  const { drop, open, status } = await planned({ price: { amount: 6_000n, currency: 'AED' } })
  await set.catalog.changePrice(drop.variantId, 'ae', { amount: 7_000n, currency: 'AED' })
  expect(await open()).toMatchObject({ facts: { lowestPrice: { amount: '7000' } } })
  expect(await status()).toMatchObject({ terms: { usualPrice: { amount: '7000' }, lowestPrice: { amount: '7000' } } })
})

test('only whoever runs the show’s brand plans one there, of what it shows, at no more than it usually costs', async () => {
  const { input } = await planned()
  const stranger = member(set.hostId, ['chat.moderate'], [set.brand.id])
  const again = { ...input, key: randomUUID() }
  await expect(planDrop(parts(), stranger, again)).rejects.toMatchObject({ code: 'platform/http/forbidden' })
  const other = (await set.openShow()).variantIds[0]!
  await expect(planDrop(parts(), host, { ...again, variantId: other })).rejects.toMatchObject({ code: 'shop/drops/not-in-lineup' })
  for (const [price, code] of [
    [{ amount: 10_001n, currency: 'AED' }, 'price-too-high'],
    [{ amount: 90n, currency: 'USD' }, 'wrong-currency'],
  ] as const) {
    await expect(planDrop(parts(), host, { ...again, price })).rejects.toMatchObject({ code: `shop/drops/${code}` })
  }
  await expect(planDrop(parts(), host, { ...again, quantity: 99 })).rejects.toMatchObject({
    ...{ code: 'shop/drops/not-enough-stock', extensions: { available: 8 } },
  })
})

test('in a show for adults only a proven adult, and who works on it, hears of a drop and stands in its line', async () => {
  const { show, occasion, open, join } = await planned()
  await open()
  await set.audience.restrictToAdults({ kind: 'show', id: show.id }, new Date())
  await expect(join(somebody())).rejects.toMatchObject({ code: 'safety/audience/age-check-needed', extensions: { address: '/age' } })
  await expect(requireSeen(set, somebody(), occasion)).rejects.toMatchObject({ status: 403 })
  await requireSeen(set, host, occasion)
  expect(await join({ ...host, viewerId: newId('vwr') })).toMatchObject({ state: 'turn' })
})
