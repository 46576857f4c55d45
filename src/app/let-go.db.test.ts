import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createOwnData } from '#people/own-data'
import { mount } from '#platform/http'
import { type Id, newId, newUuid, toUuid } from '#platform/ids'
import { createGiveaways } from '#shop/giveaways'
import { createQueues, entryIdOf } from '#shop/queue'
import { openAuctionHouse } from '#test/auction-house'
import { testDatabase } from '#test/database'
import { memoryFiles } from '#test/memory-files'
import { member } from '#test/stage'
import { letGoOfEnded } from './let-go.ts'
import { ownDataSources } from './own-data-sources.ts'

const PATIENCE = { timeout: 40_000 }
const LONG = { timeout: 180_000 }
const PASSWORD = 'a long enough password'
const HOUR_MS = 3_600_000
const DAY_MS = 86_400_000
const { db, owner } = await testDatabase()
const house = await openAuctionHouse([db], { owner })
const { stall, auctions } = house
const { inventory, jobs } = stall
const queues = createQueues(stall)
const occasion = {
  ...{ title: { en: 'A show', ar: 'بث' }, slug: 'a-show', marketCode: 'ae', sells: () => true, creator: null },
  ...{ organisationId: stall.brand.id, isPublic: true },
}
const giveaways = createGiveaways({
  ...{ ...stall, audience: house.audience, publicUrl: 'http://souk.test', config: { secret: 'a secret for tests that is long enough' } },
  ...{ occasions: { describe: async () => occasion }, follows: { isFollowing: async () => false } },
})
let laterMs = 0
const ownData = createOwnData({
  ...{ ...stall, files: memoryFiles(), publicUrl: 'http://souk.test', clock: { now: () => new Date(Date.now() + laterMs) } },
  sources: () => {
    // What this is about; the others have tests of their own.
    const { bids, giveaways: entries, lines, holds } = ownDataSources({ ...stall } as unknown as Parameters<typeof ownDataSources>[0])
    return { bids: bids!, giveaways: entries!, lines: lines!, holds: holds! }
  },
})
letGoOfEnded({ db, jobs, auctions, inventory, queues })
const http = { log: stall.log, actors: stall.accounts.actors, rateLimits: false, trustProxy: false, checkResponses: true }
mount(stall.app, [...giveaways.routes, ...ownData.routes], http)
beforeAll(() => jobs.start(db.pool))
afterAll(() => jobs.stop())

/** A line for one unit, with the person's turn in it and somebody behind. */
async function lineOf(accountId: Id<'acc'>) {
  const [variantId, id] = [newId('var'), randomUUID()]
  const [startsAt, endsAt] = [new Date(Date.now() - HOUR_MS), new Date(Date.now() + HOUR_MS)]
  await db.transaction(async (sql) => {
    await inventory.receive(sql, stall.brand.id, variantId, 1)
    await inventory.openFence(sql, { id, variantId, quantity: 1, mostPerPerson: 1, startsAt, endsAt })
    await queues.open(sql, { id, variantId, mostPerPerson: 1 })
  })
  const price = { unitPrice: 5_000n, currency: 'AED', marketCode: 'ae', occasion: null }
  for (const who of [accountId, null]) {
    const viewerId = newId('vwr')
    const entry = { id: entryIdOf(id, viewerId, randomUUID()), queueId: id, viewerId, accountId: who, quantity: 1, turnSeconds: 3_000 }
    expect((await queues.join({ ...entry, ...price })).outcome).toBe('joined')
  }
  return async () => (await queues.read(id, 1, 10)).map(({ state }) => state)
}

async function openGiveaway(): Promise<Id<'gva'>> {
  const [variantId, showId] = [await stall.putOut(1), newId('shw')]
  const wish = { key: newUuid(), showId, variantId, winners: 1, seconds: 300, leastAge: 18, followersOnly: false }
  const { id } = await giveaways.plan(house.host, { ...wish, openElsewhere: true, claimHours: 48 })
  await giveaways.saleSource.open(id, { occasion: { kind: 'show', id: toUuid(showId) }, startsAt: new Date(), by: null })
  return id
}

test(
  'an account that is deleted frees its place, its hold, its bid and its entry at once, and those behind it are served',
  LONG,
  async () => {
    laterMs = 0
    const email = `leaver-${randomUUID()}@example.com`
    const accountId = await stall.accounts.create({ email, password: PASSWORD, name: { en: 'Huda', ar: 'هدى' }, avatarUrl: null })
    const [me, other] = [stall.shopper(), stall.shopper()]
    expect((await me.send('POST', '/api/auth/sign-in/email', { email, password: PASSWORD })).statusCode).toBe(200)

    const line = await lineOf(accountId)
    expect(await line()).toEqual(['turn', 'waiting'])

    const variantId = await stall.putOut(1)
    await me.held(variantId)
    expect((await other.hold(variantId)).statusCode).toBe(409)

    const lotId = await house.plan({ durationSeconds: 600 })
    await house.open(lotId)
    const bidder = { ...member(accountId, [], []), viewerId: newId('vwr') }
    await auctions.register(bidder, { email, language: 'en' })
    const rival = await house.bidder()
    await house.bid(rival, lotId, 2_000n)
    expect(await house.bid(bidder, lotId, 900_000n)).toMatchObject({ outcome: 'taken', lot: { standing: { leader: 2 } } })

    const giveawayId = await openGiveaway()
    const enter = (who: typeof me, address: string) =>
      who.send('POST', `/api/giveaways/${giveawayId}/entries`, { accepts: true, email: address, language: 'en' })
    expect([await enter(me, email), await enter(other, 'other@example.com')].map(({ statusCode }) => statusCode)).toEqual([201, 201])

    expect((await me.send('POST', '/api/me/deletion', { password: PASSWORD, language: 'en' })).statusCode).toBe(202)
    // Until the day all of it is still theirs.
    expect(await line()).toEqual(['turn', 'waiting'])
    laterMs = 15 * DAY_MS
    await owner.query('update graphile_worker._private_jobs set run_at = now() where key = $1', [`farewell ${accountId}`])

    await expect.poll(line, PATIENCE).toEqual(['left', 'turn'])
    await expect.poll(async () => (await other.hold(variantId)).statusCode, PATIENCE).toBe(201)
    const standing = async () =>
      (await stall.shopper().send('GET', `/api/lots/${lotId}`)).json<{ lot: { now: { price: object; leader: number; bids: number } } }>()
        .lot?.now
    await expect.poll(standing, PATIENCE).toMatchObject({ leader: 1, bids: 1, price: { amount: '1000' } })
    await owner.query('update shop.giveaway set closes_at = now() where id = $1', [toUuid(giveawayId)])
    await giveaways.look(giveawayId)
    const won = await owner.query(
      `select e.email from shop.giveaway_award a join shop.giveaway_entry e on e.id = a.entry_id
     where a.giveaway_id = $1`,
      [toUuid(giveawayId)],
    )
    expect(won.rows).toEqual([{ email: 'other@example.com' }])
    for (const table of ['shop.queue_entry', 'shop.hold', 'shop.bidder', 'shop.giveaway_entry'])
      expect((await owner.query(`select 1 from ${table} where account_id = $1`, [toUuid(accountId)])).rowCount, table).toBe(0)
  },
)
