import { createHash, randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { mount } from '#platform/http'
import { type Id, newId, newUuid, toUuid } from '#platform/ids'
import { createAudience } from '#safety/audience'
import type { DealSource } from '#shop/checkout'
import { testDatabase } from '#test/database'
import { postBox } from '#test/post-box'
import { member } from '#test/stage'
import { openStall, type Shopper } from '#test/stall'
import { statesIn } from '#test/states'
import { drawnOrder, entriesHashOf } from './draw.ts'
import { codeOf } from './giveaway.ts'
import { createGiveaways, giveawayStates } from './index.ts'
import { lookAfterGiveaways } from './jobs.ts'
import { readEntries, readGiveaway } from './store.ts'

const { db, owner } = await testDatabase()
const deals: DealSource[] = [{ find: (fenceId) => giveaways.dealSource.find(fenceId) }]
const drafts = new Set<string>()
const occasions = {
  describe: async (_kind: string, id: string) => ({
    ...{ title: { en: 'A show', ar: 'بث' }, slug: 'a-show', marketCode: 'ae', sells: () => true, creator: null },
    ...{ organisationId: stall.brand.id, isPublic: !drafts.has(id) },
  }),
}
const stall = await openStall(db, { deals, occasions })
const mail = postBox()
const config = { secret: 'a secret for tests that is long enough' }
const audience = createAudience({ ...stall, db, config })
const giveaways = createGiveaways({
  ...{ ...stall, audience, mail, occasions, publicUrl: 'http://souk.test', config },
  follows: { isFollowing: async () => false },
})
const http = { log: stall.log, actors: stall.accounts.actors, rateLimits: false, trustProxy: false, checkResponses: true }
mount(stall.app, [...giveaways.routes], http)
const hostId = await stall.accounts.create({
  ...{ email: 'host@example.com', password: 'a long enough password', name: { en: 'Layla', ar: 'ليلى' }, avatarUrl: null },
})
const host = member(hostId, ['show.run'], [stall.brand.id])

async function openOne({ winners = 1, over = {} as object, showId = newId('shw') } = {}): Promise<Id<'gva'>> {
  const variantId = await stall.putOut(winners)
  const wish = {
    key: newUuid(),
    showId,
    variantId,
    winners,
    seconds: 300,
    leastAge: 18,
    followersOnly: false,
    openElsewhere: true,
    claimHours: 48,
  }
  const { id } = await giveaways.plan(host, { ...wish, ...over })
  await giveaways.saleSource.open(id, { occasion: { kind: 'show', id: toUuid(showId) }, startsAt: new Date(), by: null })
  return id
}

const enter = (shopper: Shopper, id: Id<'gva'>, email = `${randomUUID()}@example.com`, over: object = {}) =>
  shopper.send('POST', `/api/giveaways/${id}/entries`, { accepts: true, email, language: 'en', ...over })

async function drawNow(id: Id<'gva'>): Promise<void> {
  await owner.query('update shop.giveaway set closes_at = now() where id = $1', [toUuid(id)])
  await giveaways.look(id)
}

interface Draw {
  seedHash: string
  seed: string
  entriesHash: string
  order: string[]
  awards: { place: number; state: string }[]
}
const drawOf = async (id: Id<'gva'>) => (await stall.shopper().send('GET', `/api/giveaways/${id}/draw`)).json<Draw>()

test('the database knows the same states of a giveaway', async () => {
  expect(await statesIn(owner, 'shop.giveaway')).toEqual(giveawayStates.all.toSorted())
})

test('what was published before the first entry and at the close makes the same draw for anybody', async () => {
  const id = await openOne({ winners: 2 })
  const before = await drawOf(id)
  expect(before).toMatchObject({ seed: null, entriesHash: null, order: [] })
  const codes = await Promise.all(Array.from({ length: 9 }, async () => (await enter(stall.shopper(), id)).json<{ code: string }>().code))
  await Promise.all([drawNow(id), drawNow(id)])
  const draw = await drawOf(id)
  expect(draw.seedHash).toBe(before.seedHash)
  expect(createHash('sha256').update(Buffer.from(draw.seed, 'hex')).digest('hex')).toBe(draw.seedHash)
  expect(draw.entriesHash).toBe(entriesHashOf(codes))
  expect(draw.order).toEqual(drawnOrder(Buffer.from(draw.seed, 'hex'), codes))
  expect(draw.awards).toEqual([
    { place: 1, state: 'offered' },
    { place: 2, state: 'offered' },
  ])
  expect((await enter(stall.shopper(), id)).json()).toMatchObject({ code: 'shop/giveaways/not-open' })
})

test('a person enters once, by whatever browser; whoever works for the shop not at all; nobody is asked to buy', async () => {
  const id = await openOne({ over: { openElsewhere: false } })
  const shopper = stall.shopper()
  expect((await enter(shopper, id)).json()).toMatchObject({ code: 'shop/giveaways/only-watching' })
  const [first, again] = [
    await enter(shopper, id, 'huda@example.com', { watching: true }),
    await enter(shopper, id, 'other@example.com', { watching: true }),
  ]
  expect(first.statusCode).toBe(201)
  expect(again.json<{ code: string }>().code).toBe(first.json<{ code: string }>().code)
  const elsewhere = await enter(stall.shopper(), id, 'HUDA@example.com', { watching: true })
  expect(elsewhere.json()).toMatchObject({ code: 'shop/giveaways/entered-already' })
  await stall.organisations.addMember(stall.brand.id, hostId, 'host')
  expect((await enter(stall.shopper(), id, 'host@example.com', { watching: true })).json()).toMatchObject({
    code: 'shop/giveaways/own-giveaway',
  })
  const page = (await shopper.send('GET', `/api/giveaways/${id}`)).json<{ rules: { en: string[]; ar: string[] } }>()
  expect(page.rules.en[0]).toContain('No purchase is necessary')
  expect(page.rules.ar).toHaveLength(page.rules.en.length)
  expect(page.rules.ar.join()).toContain('\u00a0د.إ')
  expect(page.rules.ar.join()).not.toContain('AED')
})

test('the winner gets the prize for nothing, delivered; whoever does not claim makes room for the next of the same draw', async () => {
  const id = await openOne()
  const shoppers = [stall.shopper(), stall.shopper()]
  const codes = await Promise.all(shoppers.map(async (shopper) => (await enter(shopper, id)).json<{ code: string }>().code))
  await drawNow(id)
  const { order } = await drawOf(id)
  await owner.query("update shop.hold set held_until = now() - interval '1 second' where fence_id = $1 and active", [toUuid(id)])
  await stall.inventory.sweep()
  await giveaways.look(id)
  expect((await drawOf(id)).awards).toEqual([
    { place: 1, state: 'lapsed' },
    { place: 2, state: 'offered' },
  ])
  const winner = shoppers[codes.indexOf(order[1]!)]!
  const { you } = (await winner.send('GET', `/api/giveaways/${id}`)).json<{ you: { win: { holdId: string } } }>()
  const body = await winner.orderOf([you.win.holdId])
  expect(body.expectedTotal).toEqual({ amount: '0', currency: 'AED' })
  const placed = await winner.order(body)
  expect(placed.json()).toMatchObject({ status: 'confirmed', order: { total: { amount: '0' }, delivery: { amount: '0' } } })
  await expect.poll(async () => (await readGiveaway(db.tables(), id))?.state, { timeout: 30_000 }).toBe('done')
  expect((await drawOf(id)).awards[1]).toEqual({ place: 2, state: 'claimed' })
  expect(mail.letters).not.toHaveLength(0)
  expect(await stall.ledger.reconcile()).toEqual([])
})

test('a prize that went to another browser and came back is held, and collected there', async () => {
  const id = await openOne()
  const [shopper, phone] = [stall.shopper(), stall.shopper()]
  await enter(shopper, id)
  await drawNow(id)
  const token = decodeURIComponent(/win=([^&\s]+)/.exec(mail.letters.at(-1)!.text)?.[1] ?? '')
  expect((await phone.send('POST', `/api/giveaways/${id}/win`, { token })).statusCode).toBe(200)
  const back = await shopper.send('POST', `/api/giveaways/${id}/win`, {})
  const body = await shopper.orderOf([back.json<{ holdId: string }>().holdId])
  expect((await shopper.order(body)).json()).toMatchObject({ status: 'confirmed' })
})

test('a giveaway that cannot be looked after keeps no other from its draw', async () => {
  const [stuck, free] = [await openOne(), await openOne()]
  await owner.query('update shop.giveaway set closes_at = now() where id = any ($1)', [[stuck, free].map(toUuid)])
  await owner.query(`alter table shop.giveaway add constraint stuck check (id <> '${toUuid(stuck)}' or state = 'open')`)
  await owner.query('delete from graphile_worker._private_jobs')
  await owner.query(`select graphile_worker.add_job('${lookAfterGiveaways.name}', '{}')`)
  await stall.jobs.start(db.pool)
  const stateOf = async (id: Id<'gva'>) => (await readGiveaway(db.tables(), id))!.state
  try {
    await expect.poll(() => stateOf(free), { timeout: 30_000 }).toBe('done')
    expect(await stateOf(stuck)).toBe('open')
  } finally {
    await stall.jobs.stop()
    await owner.query('alter table shop.giveaway drop constraint stuck')
  }
})

test('one browser enters once, as a guest or with an account', async () => {
  const id = await openOne()
  const shopper = stall.shopper()
  expect((await enter(shopper, id)).statusCode).toBe(201)
  const [entry] = await readEntries(db.tables(), id)
  const again = owner.query(
    `insert into shop.giveaway_entry (id, giveaway_id, person, email_key, viewer_id, email, language) values ($1, $2, $3, $4, $5, 'a@b.example', 'en')`,
    [newUuid(), toUuid(id), newUuid(), newUuid(), toUuid(entry!.viewerId)],
  )
  await expect(again).rejects.toMatchObject({ constraint: 'giveaway_entry_viewer' })
})

test('a winner who can be given no more makes room for the next', async () => {
  const id = await openOne()
  const shoppers = [stall.shopper(), stall.shopper()]
  for (const shopper of shoppers) await enter(shopper, id)
  const { variantId } = (await readGiveaway(db.tables(), id))!
  const [first] = drawnOrder(
    (await owner.query<{ seed: Buffer }>('select seed from shop.giveaway where id = $1', [toUuid(id)])).rows[0]!.seed,
    (await readEntries(db.tables(), id)).map((entry) => codeOf(entry.id)),
  )
  const winner = (await readEntries(db.tables(), id)).find((entry) => codeOf(entry.id) === first)!
  // As many as one viewer may hold.
  await stall.inventory.receive(db.pool, stall.brand.id, variantId, 10)
  const take = { viewerId: winner.viewerId, variantId, quantity: 10, unitPrice: 1n, currency: 'AED', marketCode: 'ae', occasion: null }
  expect(await stall.inventory.take({ ...take, id: newId('hld') })).toMatchObject({ outcome: 'held' })
  await drawNow(id)
  expect((await drawOf(id)).awards).toEqual([
    { place: 1, state: 'lapsed' },
    { place: 2, state: 'offered' },
  ])
})

test('in a show for adults nobody else reads of a giveaway, enters or collects', async () => {
  const showId = newId('shw')
  const id = await openOne({ showId })
  await audience.restrictToAdults({ kind: 'show', id: showId }, new Date())
  const shopper = stall.shopper()
  for (const address of [`?showId=${showId}`, `/${id}`, `/${id}/draw`]) {
    expect((await shopper.send('GET', `/api/giveaways${address}`)).json(), address).toMatchObject({
      code: 'safety/audience/age-check-needed',
    })
  }
  expect((await enter(shopper, id)).json()).toMatchObject({ code: 'safety/audience/age-check-needed', address: '/age' })
  expect((await shopper.send('POST', `/api/giveaways/${id}/win`, {})).json()).toMatchObject({ code: 'safety/audience/age-check-needed' })
})

test('of a show that is not announced nobody outside reads of a giveaway', async () => {
  const showId = newId('shw')
  const id = await openOne({ showId })
  const shopper = stall.shopper()
  expect((await shopper.send('GET', `/api/giveaways?showId=${showId}`)).json()).toMatchObject({ items: [{ id }] })
  drafts.add(toUuid(showId))
  expect((await shopper.send('GET', `/api/giveaways?showId=${showId}`)).json()).toEqual({ items: [] })
  for (const address of [`/${id}`, `/${id}/draw`]) {
    expect((await shopper.send('GET', `/api/giveaways${address}`)).json(), address).toMatchObject({ code: 'shop/giveaways/unknown' })
  }
})
