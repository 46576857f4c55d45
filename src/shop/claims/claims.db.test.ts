import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import type { Actor } from '#platform/http'
import { newId, toUuid } from '#platform/ids'
import { testDatabase } from '#test/database'
import { member, type Stage, stage } from '#test/stage'
import { claimUnits, leaveClaim, ownClaim, readMine } from './claim-units.ts'
import type { ClaimAnswer, MyClaimWire } from './contract.ts'
import { partsOf } from './create-claims.ts'
import { cancelClaim, readDesk } from './desk-claims.ts'
import { planClaims, resizeItem } from './plan-claims.ts'
import { readKept } from './read-kept.ts'
import { readList } from './store.ts'

const PATIENCE = { timeout: 30_000 }
const { db, owner } = await testDatabase()
let set: Stage
let host: Actor

beforeAll(async () => {
  set = await stage({ db, owner })
  host = member(set.hostId, ['show.run'], [set.brand.id])
  await set.queues.start()
})

const parts = () => partsOf({ ...set, mail: set.letters, publicUrl: 'http://souk.test' })
const somebody = (): Actor => ({ ...member(set.hostId, [], []), kind: 'viewer', accountId: null, viewerId: newId('vwr') })

async function opened({ quantity = 1, mostPerPerson = 1, words = [] as string[] } = {}) {
  const { show, variantIds } = await set.openShow()
  const occasion = { kind: 'show', id: toUuid(show.id) }
  const items = variantIds.slice(0, 2).map((variantId, index) => ({ number: index + 1, variantId, quantity }))
  const list = await planClaims(parts(), host, { key: randomUUID(), occasion, words, holdSeconds: 3_600, mostPerPerson, items })
  await set.claims.sales.open(list.id, { occasion, startsAt: new Date(), by: null })
  const say = (actor: Actor, text: string, key: string = randomUUID()) =>
    set.claims.hear(actor, occasion, { key, text, name: 'Huda', mediaTime: 900 })
  const claimed = async (actor: Actor, text: string): Promise<MyClaimWire> => {
    const answer = (await say(actor, text)) as Extract<ClaimAnswer, { kind: 'claimed' }>
    expect(answer.kind).toBe('claimed')
    return answer.claim
  }
  return { show, occasion, list, items, say, claimed, status: async () => (await set.claims.latestAt(occasion))! }
}

test('a line of the talk claims its number for as long as the host chose, at the price of the market; other lines claim nothing', async () => {
  const { say, claimed, status } = await opened({ words: ['gimme'] })
  const person = somebody()
  expect(await say(person, 'how much is number 1?')).toBe(null)
  const claim = await claimed(person, 'حجز ١')
  expect(claim).toMatchObject({ number: 1, price: { amount: '10000', currency: 'AED' }, place: { state: 'turn', ahead: 0 } })
  expect(Date.parse(claim.place.turnUntil!) - Date.now()).toBeGreaterThan(3_500_000)
  expect(await say(somebody(), 'gimme 9')).toEqual({ kind: 'refused', code: 'shop/claims/item-unknown', number: 9 })
  expect((await status()).items[0]).toMatchObject({ number: 1, left: 0, held: 1, waiting: 0 })
})

test('the same line again is the same claim, and one person has one share', async () => {
  const { say } = await opened({ quantity: 5 })
  const [person, key] = [somebody(), randomUUID()]
  const first = await say(person, 'claim 2', key)
  expect(await say(person, 'claim 2', key)).toEqual(first)
  expect(await say(person, 'claim 2')).toMatchObject({ kind: 'refused', code: 'shop/claims/limit-reached' })
})

test('overflow waits in order; what is given back, cancelled or not paid goes to the next, and new units to as many as they are', async () => {
  const { claimed, list, occasion, items, status } = await opened({ quantity: 1 })
  const people = [somebody(), somebody(), somebody(), somebody(), somebody()]
  const claims: MyClaimWire[] = []
  for (const person of people) claims.push(await claimed(person, 'sold 1'))
  const states = async () => Promise.all(people.map(async (person) => (await readMine(parts(), person, occasion))[0]!.place.state))
  expect(claims.map(({ place }) => [place.state, place.ahead])).toEqual([['turn', 0], ...[0, 1, 2, 3].map((ahead) => ['waiting', ahead])])
  await leaveClaim(parts(), people[0]!, (await readList(parts().tables, list.id))!, claims[0]!.place.id)
  expect(await states()).toEqual(['left', 'turn', 'waiting', 'waiting', 'waiting'])
  await cancelClaim(parts(), host, list.id, claims[1]!.place.id, 'unpaid-before')
  expect(await states()).toEqual(['left', 'left', 'turn', 'waiting', 'waiting'])
  expect((await readMine(parts(), people[1]!, occasion))[0]).toMatchObject({ cancelReason: 'unpaid-before' })
  await owner.query(`update shop.hold set held_until = now() - interval '1 s' where id = $1`, [toUuid(claims[2]!.place.id)])
  await set.inventory.sweep()
  await expect.poll(states, PATIENCE).toEqual(['left', 'left', 'lapsed', 'turn', 'waiting'])
  await resizeItem(parts(), host, list.id, list.items.find(({ variantId }) => variantId === items[0]!.variantId)!.id, 3)
  expect(await states()).toEqual(['left', 'left', 'lapsed', 'turn', 'turn'])
  expect((await status()).items[0]).toMatchObject({ quantity: 3, left: 1, held: 2, waiting: 0 })
})

test('whoever waited and has an account hears by letter that it came back; the first ones hear nothing', async () => {
  const { say, claimed, occasion, list } = await opened()
  const waiting: Actor = { ...member(set.hostId, [], []), viewerId: newId('vwr') }
  const first = somebody()
  const claim = await claimed(first, 'claim 1')
  await say(waiting, 'claim 1')
  await owner.query(`update shop.queue_entry set joined_at = joined_at - interval '1 minute' where account_id = $1`, [toUuid(set.hostId)])
  await leaveClaim(parts(), first, (await readList(parts().tables, list.id))!, claim.place.id)
  expect((await readMine(parts(), waiting, occasion))[0]?.place.state).toBe('turn')
  await expect.poll(() => set.letters.letters.filter(({ subject }) => subject.startsWith('It is yours to buy')).length, PATIENCE).toBe(1)
})

test('a claim that is being paid for is not taken back, and its owner reads no reason', async () => {
  const { claimed, list, occasion } = await opened()
  const person = somebody()
  const { place } = await claimed(person, 'claim 1')
  await owner.query('select * from shop.keep_holds(array[$1::uuid], array[$2::uuid], array[$3::uuid], 600, 1800)', [
    ...[randomUUID(), toUuid(place.id), toUuid(person.viewerId!)],
  ])
  await cancelClaim(parts(), host, list.id, place.id, 'unpaid-before')
  expect((await readMine(parts(), person, occasion))[0]).toMatchObject({ place: { state: 'turn' }, cancelReason: null })
})

test('closed claims take no more; who holds keeps, and what nobody claimed is on sale again', async () => {
  const { say, claimed, list, occasion, items, status } = await opened({ quantity: 3 })
  const person = somebody()
  await claimed(person, 'claim 1')
  await set.claims.sales.close(list.id, { occasion, moment: new Date() })
  expect(await say(somebody(), 'claim 1')).toBe(null)
  expect((await readMine(parts(), person, occasion))[0]?.place.state).toBe('turn')
  expect((await status()).state).toBe('closed')
  await owner.query(`update shop.stock_fence set ends_at = now() - interval '1 minute' where ends_at < now() + interval '1 minute'`)
  await set.inventory.sweep()
  expect(await set.inventory.available(items.map(({ variantId }) => variantId))).toEqual({
    [items[0]!.variantId]: 9,
    [items[1]!.variantId]: 10,
  })
})

test('a close that broke off keeps no unit from the shop for longer than the last claim', async () => {
  const { list, occasion, items } = await opened({ quantity: 3 })
  const line = toUuid(list.items[0]!.id)
  await owner.query(`alter table shop.queue add constraint stuck check (id <> '${line}' or not closed)`)
  await expect(set.claims.sales.close(list.id, { occasion, moment: new Date() })).rejects.toThrow('stuck')
  await owner.query('alter table shop.queue drop constraint stuck')
  const ids = items.map(({ variantId }) => toUuid(variantId))
  const { rows } = await owner.query<{ late: boolean }>(
    "select ends_at > now() + interval '2 hours' as late from shop.stock_fence where variant_id = any ($1)",
    [ids],
  )
  expect(rows.map(({ late }) => late)).toEqual([false, false])
})

test('units that are set aside in the moment of the opening are there', async () => {
  const { show, variantIds } = await set.openShow()
  const occasion = { kind: 'show', id: toUuid(show.id) }
  const items = [{ number: 1, variantId: variantIds[0]!, quantity: 1 }]
  const list = await planClaims(parts(), host, { key: randomUUID(), occasion, words: [], holdSeconds: 3_600, mostPerPerson: 1, items })
  const other = await owner.connect()
  try {
    await other.query('begin')
    await other.query('select from shop.stock_level where variant_id = $1 for update', [toUuid(variantIds[0]!)])
    const opening = set.claims.sales.open(list.id, { occasion, startsAt: new Date(), by: null })
    const held = "select from pg_stat_activity where datname = current_database() and pg_blocking_pids(pid) <> '{}'"
    const blocked = async () => (await owner.query(held)).rowCount
    await expect.poll(blocked, PATIENCE).toBe(1)
    const resizing = resizeItem(parts(), host, list.id, list.items[0]!.id, 4)
    // Whether it waits for the opening or not.
    const waits = async () => await expect.poll(blocked, PATIENCE).toBe(2)
    await Promise.race([resizing, waits()])
    await other.query('commit')
    await Promise.all([opening, resizing])
  } finally {
    other.release()
  }
  expect((await set.claims.latestAt(occasion))!.items.map(({ quantity }) => quantity)).toEqual([4])
})

test('a claim of an earlier list of the same show names that list, and is given back there', async () => {
  const { claimed, list, occasion, items } = await opened({ words: ['gimme'] })
  const person = somebody()
  await claimed(person, 'claim 1')
  await set.claims.sales.close(list.id, { occasion, moment: new Date() })
  const wish = { occasion, words: [], holdSeconds: 3_600, mostPerPerson: 1, items }
  const later = await planClaims(parts(), host, { ...wish, key: randomUUID() })
  await set.claims.sales.open(later.id, { occasion, startsAt: new Date(), by: null })
  await claimed(person, 'claim 2')
  const mine = () => readMine(parts(), person, occasion)
  const [, earlier] = await mine()
  expect((await mine()).map(({ listId, number }) => [listId, number])).toEqual([
    [later.id, 2],
    [list.id, 1],
  ])
  await leaveClaim(parts(), person, (await readList(parts().tables, earlier!.listId))!, earlier!.place.id)
  expect((await mine()).map(({ place }) => place.state)).toEqual(['turn', 'left'])
})

test('all words of a list can be sent for the next one: the usual ones are said once', async () => {
  const { status, list, occasion, items } = await opened({ words: ['gimme'] })
  const { words } = await status()
  expect(words).toEqual(['claim', 'sold', 'mine', 'حجز', 'احجز', 'gimme'])
  await set.claims.sales.close(list.id, { occasion, moment: new Date() })
  await planClaims(parts(), host, { key: randomUUID(), occasion, words, holdSeconds: 3_600, mostPerPerson: 1, items })
  expect((await status()).words).toEqual(words)
})

test('the desk sees who claimed what in which words, and nobody else does', async () => {
  const { claimed, list } = await opened()
  await claimed(somebody(), 'mine 2')
  expect((await readDesk(parts(), host, list.id)).items).toMatchObject([{ name: 'Huda', said: 'mine 2', state: 'turn' }])
  const stranger = member(set.hostId, ['chat.moderate'], [set.brand.id])
  await expect(readDesk(parts(), stranger, list.id)).rejects.toMatchObject({ code: 'platform/http/forbidden' })
})

test('in a show for adults nobody else claims, by whatever way', async () => {
  const { show, list, say, claimed } = await opened()
  await set.audience.restrictToAdults({ kind: 'show', id: show.id }, new Date())
  expect(await say(somebody(), 'claim 1')).toEqual({ kind: 'refused', code: 'safety/audience/age-check-needed', number: 1 })
  const tap = { key: randomUUID(), item: list.items[0]!, quantity: 1, name: 'Huda', said: null, mediaTime: null }
  const now = (await readList(parts().tables, list.id))!
  await expect(claimUnits(parts(), somebody(), now, tap)).rejects.toMatchObject({ code: 'safety/audience/age-check-needed' })
  await set.audience.restrictToAdults({ kind: 'show', id: show.id }, null)
  await claimed(somebody(), 'claim 1')
})

test('planning takes nothing, opening takes what was chosen, closing returns it; more than is free is refused in numbers', async () => {
  const { show, variantIds } = await set.openShow()
  const occasion = { kind: 'show', id: toUuid(show.id) }
  const [first, second] = [variantIds[0]!, variantIds[1]!]
  const wish = { occasion, words: [], holdSeconds: 3_600, mostPerPerson: 1 }
  const plan = (quantity: number) =>
    planClaims(parts(), host, { ...wish, key: randomUUID(), items: [{ number: 1, variantId: first, quantity }] })
  const free = () => set.inventory.available([first, second])
  const refusal = { code: 'shop/claims/not-enough-stock', extensions: { available: 10, number: 1, variantId: first } }
  await expect(plan(11)).rejects.toMatchObject(refusal)
  const list = await plan(4)
  expect(await free()).toEqual({ [first]: 10, [second]: 10 })
  await resizeItem(parts(), host, list.id, list.items[0]!.id, 3)
  await expect(resizeItem(parts(), host, list.id, list.items[0]!.id, 11)).rejects.toMatchObject(refusal)
  expect((await set.claims.latestAt(occasion))!.items).toMatchObject([{ quantity: 3, left: 3, held: 0 }])
  await set.claims.sales.open(list.id, { occasion, startsAt: new Date(), by: null })
  expect(await free()).toEqual({ [first]: 7, [second]: 10 })
  await set.claims.sales.close(list.id, { occasion, moment: new Date(Date.now() - 60_000) })
  await set.inventory.sweep()
  expect(await free()).toEqual({ [first]: 10, [second]: 10 })
})

test('what is kept for a person and what they wait for is found away from the show, until it is paid or given back', async () => {
  const [one, other] = [await opened(), await opened()]
  const person = somebody()
  const kept = async () =>
    (await readKept(parts(), person)).map(({ show, claim }) => [show!.slug, claim.number, claim.place.state, claim.place.holdId !== null])
  await other.claimed(somebody(), 'claim 2')
  const first = await one.claimed(person, 'claim 1')
  await other.claimed(person, 'claim 1')
  await other.claimed(person, 'claim 2')
  const [here, there] = [one.show.slug, other.show.slug]
  expect(await kept()).toEqual([
    [here, 1, 'turn', true],
    [there, 1, 'turn', true],
    [there, 2, 'waiting', false],
  ])
  await leaveClaim(parts(), person, (await readList(parts().tables, one.list.id))!, first.place.id)
  expect((await kept()).map(([slug]) => slug)).toEqual([there, there])
  expect(await readKept(parts(), somebody())).toEqual([])
  await set.audience.restrictToAdults({ kind: 'show', id: other.show.id }, new Date())
  expect(await kept()).toEqual([])
})

test('a guest who waits for a claimed piece leaves an address, gets one letter in the own language when one comes back, and is forgotten', async () => {
  const { list, claimed } = await opened({ quantity: 1 })
  const [first, next, gone] = [somebody(), somebody(), somebody()]
  const claim = await claimed(first, 'claim 1')
  const [place, last] = [(await claimed(next, 'claim 1')).place, (await claimed(gone, 'claim 1')).place]
  const now = (await readList(parts().tables, list.id))!
  const { letters } = set.queues
  const mine = (actor: Actor) => ownClaim(parts(), actor, now, place.id)
  const email = `${randomUUID()}@example.com`
  await expect(mine(somebody())).rejects.toMatchObject({ code: 'shop/claims/claim-unknown' })
  expect(await letters.ask(await mine(next), { email, language: 'ar' })).toEqual({ needsAddress: true, email })
  await letters.ask(await ownClaim(parts(), gone, now, last.id), { email: `gone-${email}`, language: 'en' })
  await leaveClaim(parts(), gone, now, last.id)
  await leaveClaim(parts(), first, now, claim.place.id)
  const sent = () => set.letters.letters.filter(({ to }) => to.endsWith(email))
  await expect.poll(() => sent().map(({ to, language }) => [to, language]), PATIENCE).toEqual([[email, 'ar']])
  expect(sent()[0]?.text).toContain('http://souk.test/cart#claims')
  expect(await letters.read(await mine(next))).toEqual({ needsAddress: true, email: null })
  expect(await letters.ask(await mine(next), { email, language: 'ar' })).toBe(null)
  expect((await owner.query("select from shop.turn_letter where email like '%' || $1", [email])).rowCount).toBe(0)
})
