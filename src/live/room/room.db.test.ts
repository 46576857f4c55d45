import { beforeAll, expect, test } from 'vitest'
import { createChat } from '#live/chat'
import { createCues } from '#live/cues'
import { createPlayback } from '#live/playback'
import { createReactions } from '#live/reactions'
import { createFollows } from '#people/follows'
import { type Actor, anonymous } from '#platform/http'
import { type Id, newId, toUuid } from '#platform/ids'
import type { ServerMessage } from '#platform/realtime/contract'
import { createAudience } from '#safety/audience'
import { orderPlaced, type PlacedOrder } from '#shop/orders'
import { testDatabase } from '#test/database'
import { isRefused, isSnapshot, itemsOf, openPage, type Page, type SocketServer, socketServer } from '#test/socket'
import { member, type Stage, stage } from '#test/stage'
import type { ShowRoomState } from './contract.ts'
import { openShowRooms } from './index.ts'

const { db, owner } = await testDatabase()
let set: Stage
let house: Awaited<ReturnType<typeof openHouse>>
const people = new Map<string, Actor>()
beforeAll(async () => {
  set = await stage({ db, owner })
  house = await openHouse()
  return () => house.server[Symbol.asyncDispose]()
})

async function openHouse() {
  const server: SocketServer = await socketServer({ viewersEveryMilliseconds: 5, snapshotMilliseconds: 0 }, (name) => {
    const known = people.get(name) ?? { ...anonymous, kind: 'viewer' as const, viewerId: newId('vwr') }
    people.set(name, known)
    return known
  })
  const { realtime } = server
  const adults = new Set<Actor>()
  const ages = { isAdult: async (viewer: Actor) => adults.has(viewer) }
  const guarded = createAudience({ ...set, ages })
  const cues = createCues({ ...set, realtime })
  const chat = createChat({ ...set, realtime, audience: guarded, follows: createFollows(set) })
  const reactions = createReactions({ ...set, realtime })
  const playback = createPlayback({ ...set, audience: guarded, media: set.media.port, publicUrl: 'http://souk.test' })
  openShowRooms({ ...set, realtime, audience: guarded, cues, chat, playback, reactions })
  return { server, realtime, guarded, adults, cues, chat }
}

const roomOf = (showId: string) => `show:${showId}`
async function join(showId: string, name: string, grant?: string): Promise<Page> {
  const page = await openPage(house.server.url, { name })
  page.send({ t: 'join', room: roomOf(showId), ...(grant === undefined ? {} : { grant }) })
  return page
}
const stateOf = async (page: Page) => (await page.next(isSnapshot)).state as ShowRoomState
const isGrant = (message: ServerMessage): message is Extract<ServerMessage, { t: 'grant' }> => message.t === 'grant'

test('whoever comes in knows pin, stock, viewers, talk and picture at once', async () => {
  const { show, lineup, variantIds } = await set.openShow()
  const broadcastId = await set.goOnAir(show.id)
  const host = member(set.hostId, ['show.run', 'chat.moderate'], [set.brand.id])
  const { cue } = await house.cues.pin(host, show.id, { key: crypto.randomUUID(), lineupItemId: lineup[0]!.id })
  set.media.reach(broadcastId, 1)
  await using first = await join(show.id, 'huda')
  await stateOf(first)
  first.send({ t: 'send', room: roomOf(show.id), id: crypto.randomUUID(), type: 'chat.say', data: { text: 'Does it pour?', name: 'Huda' } })
  await first.item('chat')
  await using second = await join(show.id, 'sami')
  expect(await stateOf(second)).toMatchObject({
    pin: { id: cue.id, lineupItemId: lineup[0]!.id },
    cues: [{ id: cue.id }],
    stock: Object.fromEntries(variantIds.map((id) => [id, 10])),
    viewers: 2,
    chat: [{ name: 'Huda', role: 'viewer', text: 'Does it pour?' }],
    broadcast: { id: broadcastId, state: 'live', epoch: 1, paths: { whep: true, hls: true } },
  })
})

test('whoever comes in just after the host paused the show hears that they did, and when', async () => {
  const { show } = await set.openShow()
  const { stoppedAt } = await set.shows.changeState(show.id, 'stopped')
  await using page = await join(show.id, 'huda')
  expect((await stateOf(page)).show).toEqual({
    ...{ state: 'stopped', startsAt: show.startsAt.toISOString(), stoppedAt: stoppedAt!.toISOString() },
  })
})

test('a host’s tap, stock that falls, a sale and a lost picture reach the room', async () => {
  const { show, lineup, variantIds } = await set.openShow()
  const broadcastId = await set.goOnAir(show.id)
  await using page = await join(show.id, 'huda')
  await stateOf(page)
  const host = member(set.hostId, ['show.run'], [set.brand.id])
  const { cue } = await house.cues.pin(host, show.id, { key: crypto.randomUUID(), lineupItemId: lineup[1]!.id })
  expect((await page.item('cue')).data).toMatchObject({ id: cue.id, mediaTime: cue.mediaTime, rtp: cue.rtp })
  await set.inventory.take({ ...hold(), variantId: variantIds[1]!, quantity: 3 })
  expect((await page.item('stock')).data).toEqual({ levels: { [variantIds[1]!]: 7 } })
  set.events.emit(orderPlaced, { order: orderIn(show.id, 'Sharjah') })
  const sale = await page.item('sale')
  expect(sale.data).toEqual({ city: 'Sharjah', productTitle: { en: 'Moon teapot', ar: 'إبريق القمر' } })
  expect(JSON.stringify(sale)).not.toContain('Huda')
  set.media.interrupt(broadcastId)
  expect((await page.item('broadcast')).data).toMatchObject({ id: broadcastId, state: 'interrupted', epoch: 1, reason: 'publisher-gone' })
})

test('stock of what this show does not sell is not told here', async () => {
  const { show, variantIds } = await set.openShow()
  const other = await set.openShow()
  await using page = await join(show.id, 'huda')
  await stateOf(page)
  await set.inventory.take({ ...hold(), variantId: other.variantIds[0]!, quantity: 1 })
  await set.inventory.take({ ...hold(), variantId: variantIds[0]!, quantity: 1 })
  await page.item('stock')
  expect(itemsOf(page.heard).filter(({ type }) => type === 'stock')).toEqual([
    expect.objectContaining({ data: { levels: { [variantIds[0]!]: 9 } } }),
  ])
})

test('a product added while the show runs is followed, for those who are there already', async () => {
  const { show } = await set.openShow({ products: 1 })
  const other = await set.openShow({ products: 1 })
  await using page = await join(show.id, 'huda')
  await stateOf(page)
  await set.shows.addLineupItem(show.id, other.lineup[0]!.productId)
  // Following is heard of by what follows: every taken unit is told until one is.
  let taken = 0
  await expect
    .poll(async () => {
      await set.inventory.take({ ...hold(), variantId: other.variantIds[0]!, quantity: 1 })
      taken++
      return itemsOf(page.heard).some(({ type }) => type === 'stock')
    })
    .toBe(true)
  expect((await page.item('stock')).data).toEqual({ levels: { [other.variantIds[0]!]: expect.any(Number) } })
  expect(taken).toBeLessThanOrEqual(10)
})

test('a draft and what is no show have no room; a host finds the draft’s', async () => {
  const { show } = await set.openShow({ state: 'draft' })
  people.set('host', member(set.hostId, ['show.run'], [set.brand.id]))
  await using page = await join(show.id, 'huda')
  page.send({ t: 'join', room: roomOf(newId('shw')) })
  page.send({ t: 'join', room: 'show:1' })
  page.send({ t: 'ping' })
  await page.next((message) => message.t === 'pong')
  await expect.poll(() => page.heard.filter(isRefused).map(({ code }) => code)).toEqual(Array(3).fill('live/room/unknown'))
  await using host = await join(show.id, 'host')
  expect(await stateOf(host)).toMatchObject({ viewers: 0 })
})

test('a show for adults opens to a grant only, and closes at once to those who were in before', async () => {
  const { show } = await set.openShow()
  const subject = { kind: 'show', id: show.id }
  await using young = await join(show.id, 'young')
  await stateOf(young)
  await house.guarded.setAudience(subject, 'adults')
  expect(await young.next(isRefused)).toMatchObject({ code: 'live/room/grant-required' })
  const grown = people.get('grown') ?? ({ ...anonymous, kind: 'viewer', viewerId: newId('vwr') } as Actor)
  people.set('grown', grown)
  house.adults.add(grown)
  const { token } = await house.guarded.grant({ viewer: grown, subject })
  await using stranger = await join(show.id, 'stranger', token)
  expect(await stranger.next(isRefused)).toMatchObject({ code: 'live/room/grant-required' })
  await using page = await join(show.id, 'grown', token)
  await stateOf(page)
  page.send({ t: 'renew', room: roomOf(show.id) })
  const renewed = await page.next(isGrant)
  expect(house.guarded.verify(renewed.token, { subject, viewerId: grown.viewerId! })?.session).toBe(
    house.guarded.verify(token, { subject })?.session,
  )
})

test('what the chat refuses comes back by the id of the line', async () => {
  const { show } = await set.openShow()
  await using page = await join(show.id, 'huda')
  await stateOf(page)
  const id = crypto.randomUUID()
  page.send({ t: 'send', room: roomOf(show.id), id, type: 'chat.say', data: { text: 'hello', name: 'Layla' } })
  expect(await page.next(isRefused)).toEqual({ t: 'refused', id, room: roomOf(show.id), code: 'live/chat/name-reserved' })
})

function hold() {
  return {
    id: newId('hld'),
    key: crypto.randomUUID(),
    viewerId: newId('vwr'),
    unitPrice: 10_000n,
    currency: 'AED',
    marketCode: 'ae',
    occasion: null,
  }
}

function orderIn(showId: Id<'shw'>, city: string): PlacedOrder {
  const productTitle = { en: 'Moon teapot', ar: 'إبريق القمر' }
  return {
    occasion: { kind: 'show', id: toUuid(showId), mediaTime: null },
    contact: { name: 'Huda', email: 'huda@demo.souk.example' },
    address: { line1: 'Villa 12', city, country: 'AE' },
    sellers: [{ lines: [{ snapshot: { productTitle } }] }],
  } as unknown as PlacedOrder
}
