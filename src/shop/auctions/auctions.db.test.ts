import { randomUUID } from 'node:crypto'
import { afterAll, expect, test } from 'vitest'
import { createDatabase } from '#platform/db'
import { type Id, newId, toUuid } from '#platform/ids'
import { createLog } from '#platform/log'
import { openAuctionHouse } from '#test/auction-house'
import { testDatabase } from '#test/database'
import { member } from '#test/stage'
import { statesIn } from '#test/states'
import { bidderIdOf } from './bidder-store.ts'
import { lookAfterLots } from './jobs.ts'
import { usualLadder } from './ladder.ts'
import { readEntries } from './log-store.ts'
import { priceOf, standingAfter } from './rule.ts'
import { lotStates } from './states.ts'
import { readLot, type Tables } from './store.ts'
import { entryToWire, nowToWire } from './wire.ts'

const { db, owner, url } = await testDatabase()
const second = createDatabase({ connectionString: url, connections: 4, log: createLog('silent') })
afterAll(() => second.close())
const house = await openAuctionHouse([db, second], { owner })
const tables: Tables = db.tables()
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'taken',
    (error: { code?: string }) => error.code,
  )
const lotOf = async (id: Id<'lot'>) => (await readLot(tables, id))!

test('the database knows the same states of a lot', async () => {
  expect(await statesIn(owner, 'shop.lot')).toEqual(lotStates.all.toSorted())
})

test('bids of two processes at once get one order without gaps, and the price that this order makes', async () => {
  const id = await house.plan()
  await house.open(id)
  const crowd = await Promise.all(Array.from({ length: 12 }, () => house.bidder()))
  const codes: (string | undefined)[] = []
  await Promise.all(
    crowd.map(async (who, index) => {
      for (let step = 1; step <= 12; step++) {
        codes.push(await codeOf(house.bid(who, id, BigInt(step * 1_500 + index * 130), { house: index % 2 })))
      }
    }),
  )
  const log = await readEntries(tables, id, 0, 1_000)
  expect(log.map(({ sequence }) => sequence)).toEqual(log.map((_, index) => index + 1))
  const bids = log.filter(({ kind }) => kind === 'bid').map(({ number, maximum }) => ({ number: number!, maximum: maximum! }))
  expect(bids).toHaveLength(codes.filter((code) => code === 'taken').length)
  expect(new Set(codes)).toEqual(new Set(['taken', 'shop/auctions/too-low']))
  const lot = await lotOf(id)
  expect(lot.standing).toEqual(standingAfter(bids))
  expect(log.at(-1)).toMatchObject({ price: priceOf(lot, lot.standing), leader: lot.standing.leader })
})

test('a bid that wins nothing waits for nobody; one that was read before the lot moved is judged anew', async () => {
  const id = await house.plan()
  await house.open(id)
  const [leader, low, high] = await Promise.all([house.bidder(), house.bidder(), house.bidder()])
  await house.bid(leader, id, 50_000n)
  const holder = await owner.connect()
  try {
    await holder.query('begin')
    // Somebody else raised the price, and has not committed.
    await holder.query('update shop.lot set runner_up_maximum = 55000, leader_maximum = 70000, price = 55500 where id = $1', [toUuid(id)])
    const judged = codeOf(house.bid(high, id, 60_000n, { house: 1 }))
    const { rows } = await holder.query<{ pid: number }>('select pg_backend_pid() as pid')
    const waiting = () => owner.query('select pid from pg_stat_activity where $1 = any (pg_blocking_pids(pid))', [rows[0]!.pid])
    await expect.poll(async () => (await waiting()).rowCount, { timeout: 30_000 }).toBe(1)
    expect(await codeOf(house.bid(low, id, 1_000n))).toBe('shop/auctions/too-low')
    await holder.query('commit')
    expect(await judged).toBe('taken')
  } finally {
    holder.release()
  }
  // The one that was not read at first leads still.
  expect(await lotOf(id)).toMatchObject({ bids: 2, sequence: 3, standing: { leader: 1, leaderMaximum: 70_000n, runnerUpMaximum: 60_000n } })
})

test('a bid that comes again with its key is one bid, and gets the first answer', async () => {
  const id = await house.plan()
  await house.open(id)
  const who = await house.bidder()
  const key = randomUUID()
  const asked = await Promise.all([0, 1, 0, 1].map((on) => house.bid(who, id, 5_000n, { house: on, key })))
  expect(asked.map(({ entry }) => entry.sequence)).toEqual([2, 2, 2, 2])
  expect(asked.filter(({ repeated }) => !repeated)).toHaveLength(1)
  expect(await lotOf(id)).toMatchObject({ bids: 1, sequence: 2 })
})

test('at the last moment there is one answer: what was taken came before the end, and its leader wins, once', async () => {
  const id = await house.plan({ mode: 'sudden-death' })
  await house.open(id)
  // However busy the machine is, somebody leads.
  await house.bid(await house.bidder(), id, 1_000n)
  await owner.query("update shop.lot set ends_at = clock_timestamp() + interval '200 milliseconds' where id = $1", [toUuid(id)])
  let amount = 1_000n
  const bidUntilOver = async (on: number): Promise<void> => {
    const who = await house.bidder()
    for (let code: string | undefined = ''; code !== 'shop/auctions/not-open'; ) {
      amount += 500n
      code = await codeOf(house.bid(who, id, amount, { house: on }))
    }
  }
  await Promise.all([bidUntilOver(0), bidUntilOver(1), bidUntilOver(0), bidUntilOver(1)])
  await Promise.all([house.houses[0]!.look(id), house.houses[1]!.look(id), house.houses[0]!.look(id)])
  const log = await readEntries(tables, id, 0, 1_000)
  const [end] = log.slice(-1)
  expect(log.filter(({ kind }) => kind === 'closed')).toEqual([end])
  for (const entry of log.filter(({ kind }) => kind === 'bid')) expect(entry.at < entry.endsAt!).toBe(true)
  const lot = await lotOf(id)
  expect(end!.leader).toBe(lot.standing.leader)
  const { rows } = await owner.query('select number, price, attempt from shop.lot_award where lot_id = $1', [toUuid(id)])
  expect(rows).toEqual(
    [{ number: lot.standing.leader, price: String(priceOf(lot, lot.standing)), attempt: 1 }].map((row) => ({
      ...row,
      price: priceOf(lot, lot.standing),
    })),
  )
})

test('whoever sells does not bid, nor under the address of the account; whoever did not confirm neither; amounts that nobody means are refused', async () => {
  const id = await house.plan()
  await house.open(id)
  const viewerId = newId('vwr')
  const team = { ...member(newId('acc'), ['chat.moderate'], [house.stall.brand.id]), viewerId }
  expect(await codeOf(house.bid(team, id, 1_000n))).toBe('shop/auctions/own-lot')
  const email = `seller-${randomUUID()}@example.com`
  const accountId = await house.stall.accounts.create({
    email,
    password: 'a long enough password',
    name: { en: 'Omar', ar: 'عمر' },
    avatarUrl: null,
  })
  await house.stall.organisations.addMember(house.stall.brand.id, accountId, 'manager')
  expect(await codeOf(house.bid(await house.bidder(email), id, 1_000n))).toBe('shop/auctions/own-lot')
  expect(await codeOf(house.bid({ ...team, accountId: null, viewerId: newId('vwr') }, id, 1_000n))).toBe('shop/auctions/not-registered')
  const who = await house.bidder()
  expect(await codeOf(house.bid(who, id, 10n ** 17n))).toBe('shop/auctions/too-high')
  expect(await codeOf(house.bid(who, id, 999n))).toBe('shop/auctions/too-low')
  const wrong = house.auctions.place(who, id, { key: randomUUID(), amount: { amount: '5000', currency: 'USD' } })
  expect(await codeOf(wrong)).toBe('shop/auctions/wrong-currency')
  for (const amount of ['0', '-5']) {
    const answer = await house.stall
      .shopper()
      .send('POST', `/api/lots/${id}/bids`, { key: randomUUID(), amount: { amount, currency: 'AED' } })
    expect(answer.statusCode).toBe(400)
  }
  expect(await lotOf(id)).toMatchObject({ bids: 0, bidders: 0 })
})

test('bids made before the opening wait for it, tell nobody anything, and are judged in their order', async () => {
  const id = await house.plan({ reserve: { amount: '6000', currency: 'AED' } })
  const [early, late] = [await house.bidder(), await house.bidder()]
  await house.bid(early, id, 8_000n)
  const waiting = await house.bid(late, id, 8_000n)
  expect(nowToWire(waiting.lot)).toMatchObject({ price: null, leader: null, nextBid: { amount: '1000' }, reserveMet: false })
  expect(entryToWire(waiting.entry, 'AED')).toMatchObject({ amount: null, price: null, leader: null })
  await house.open(id)
  expect(nowToWire(await lotOf(id))).toMatchObject({
    price: { amount: '8000' },
    leader: 1,
    nextBid: { amount: '8300' },
    reserveMet: true,
  })
})

test('an obvious error is voided with a reason, and the bids that stand are judged again; a lot with bids is not closed by hand', async () => {
  const id = await house.plan()
  await house.open(id)
  const [slip, other] = [await house.bidder(), await house.bidder()]
  await house.bid(other, id, 2_000n)
  const wrong = await house.bid(slip, id, 900_000n)
  await house.bid(other, id, 5_000n)
  expect(await codeOf(house.closeEarly(id))).toBe('shop/auctions/has-bids')
  const shopper = house.stall.shopper()
  expect((await shopper.send('POST', `/api/lots/${id}/bids/${wrong.entry.sequence}/void`, { reason: 'A slip' })).statusCode).toBe(401)
  await house.auctions.voidBid(house.host, id, wrong.entry.sequence, 'A slip of the thumb')
  expect(nowToWire(await lotOf(id))).toMatchObject({ price: { amount: '1000' }, leader: 1, bids: 2 })
  expect(await codeOf(house.auctions.voidBid(house.host, id, wrong.entry.sequence, 'Again'))).toBe('shop/auctions/bid-unknown')
  const [last] = (await readEntries(tables, id, 0, 100)).slice(-1)
  expect(last).toMatchObject({ kind: 'voided', refers: wrong.entry.sequence, reason: 'A slip of the thumb' })
})

test('what an account bid in a lot that runs is void once it ended, however often that is told; the others are judged again', async () => {
  const id = await house.plan()
  await house.open(id)
  const [gone, other] = [await house.bidder(), await house.bidder()]
  const accountId = newId('acc')
  const first = await house.bid(gone, id, 3_000n)
  await house.bid(other, id, 2_000n)
  await house.bid(gone, id, 900_000n)
  // The bidder of an account, whose tie to it is cut when it goes.
  const bidder = toUuid(bidderIdOf(newId('vwr'), accountId))
  await owner.query(
    'insert into shop.bidder select $1, viewer_id, null, email, language, strikes, last_strike_at from shop.bidder where id = (select bidder_id from shop.proxy_bid where lot_id = $2 and number = $3)',
    [bidder, toUuid(id), first.entry.number],
  )
  await owner.query('update shop.proxy_bid set bidder_id = $1 where lot_id = $2 and number = $3', [bidder, toUuid(id), first.entry.number])
  await house.auctions.voidBidsOf(accountId)
  await house.auctions.voidBidsOf(accountId)
  expect(await lotOf(id)).toMatchObject({ bids: 1, sequence: 6, standing: { leader: 2, leaderMaximum: 2_000n, runnerUpMaximum: null } })
  const log = await readEntries(tables, id, 0, 100)
  expect(log.map(({ sequence }) => sequence)).toEqual([1, 2, 3, 4, 5, 6])
  expect(log.filter(({ kind }) => kind === 'voided').map(({ reason }) => reason)).toEqual(['account-ended', 'account-ended'])
})

test('a lot that cannot be looked after keeps no other from its hammer', async () => {
  const [stuck, free] = [await house.plan(), await house.plan()]
  for (const id of [stuck, free]) await house.open(id)
  await owner.query("update shop.lot set ends_at = now() - interval '1 second' where id = any ($1)", [[stuck, free].map(toUuid)])
  await owner.query(`alter table shop.lot add constraint stuck check (id <> '${toUuid(stuck)}' or state = 'open')`)
  await owner.query('delete from graphile_worker._private_jobs')
  await owner.query(`select graphile_worker.add_job('${lookAfterLots.name}', '{}')`)
  await house.stall.jobs.start(db.pool)
  try {
    await expect.poll(async () => (await lotOf(free)).state, { timeout: 30_000 }).toBe('unsold')
    expect((await lotOf(stuck)).state).toBe('open')
  } finally {
    await house.stall.jobs.stop()
    await owner.query('alter table shop.lot drop constraint stuck')
  }
})

test('without bids, or below the reserve, nothing is sold; every currency has its own steps', async () => {
  const id = await house.plan({ reserve: { amount: '6000', currency: 'AED' } })
  await house.open(id)
  await house.bid(await house.bidder(), id, 5_999n)
  await house.endNow(id)
  expect(await lotOf(id)).toMatchObject({ state: 'unsold', why: 'reserve-not-met' })
  const empty = await house.plan()
  await house.open(empty)
  await house.closeEarly(empty)
  expect(await lotOf(empty)).toMatchObject({ state: 'unsold', why: 'closed-early', ladder: usualLadder('AED') })
})

test('in a show for adults nobody else reads a lot, bids on it or is told that they won', async () => {
  const showId = newId('shw')
  const id = await house.plan({ showId })
  await house.open(id)
  const who = await house.bidder()
  const shopper = house.stall.shopper()
  const wins = async () => (await shopper.send('GET', '/api/lots/wins')).json<{ items: object[] }>().items.length
  await shopper.send('PUT', '/api/lots/bidder', { accepts: true, email: `${randomUUID()}@example.com`, language: 'en' })
  const bid = { key: randomUUID(), amount: { amount: '5000', currency: 'AED' } }
  expect((await shopper.send('POST', `/api/lots/${id}/bids`, bid)).statusCode).toBe(201)
  await house.endNow(id)
  await expect.poll(wins, { timeout: 30_000 }).toBe(1)
  const next = await house.plan({ showId })
  await house.open(next)
  await house.audience.restrictToAdults({ kind: 'show', id: showId }, new Date())
  expect(await codeOf(house.bid(who, next, 5_000n))).toBe('safety/audience/age-check-needed')
  for (const address of [`?showId=${showId}`, `/${id}`, `/${id}/log`]) {
    expect((await shopper.send('GET', `/api/lots${address}`)).json(), address).toMatchObject({ code: 'safety/audience/age-check-needed' })
  }
  expect((await shopper.send('POST', `/api/lots/${id}/win`, {})).json()).toMatchObject({ code: 'safety/audience/age-check-needed' })
  expect(await wins()).toBe(0)
})

test('of a show that is not announced nobody outside reads a lot', async () => {
  const showId = newId('shw')
  const id = await house.plan({ showId })
  house.drafts.add(toUuid(showId))
  const shopper = house.stall.shopper()
  expect((await shopper.send('GET', `/api/lots?showId=${showId}`)).json()).toEqual({ items: [] })
  for (const address of [`/${id}`, `/${id}/log`]) {
    expect((await shopper.send('GET', `/api/lots${address}`)).json(), address).toMatchObject({ code: 'shop/auctions/unknown' })
  }
  house.drafts.delete(toUuid(showId))
  expect((await shopper.send('GET', `/api/lots?showId=${showId}`)).json()).toMatchObject({ items: [{ id }] })
})
