import { expect, test } from 'vitest'
import { z } from 'zod'
import { anonymous, httpProblems } from '#platform/http'
import { isRefused, isSnapshot, itemsOf, openPage, socketServer } from '#test/socket'
import { command, type RoomKind } from './kind.ts'
import { realtimeProblems } from './problems.ts'

const open: RoomKind = {
  countsViewers: false,
  authorise: async () => ({ until: null, counted: true }),
  snapshot: async (id) => ({ about: id }),
}
const ROOM = 'lamp:one'

test('whoever joins gets the state, then every message in order and without gaps', async () => {
  await using server = await socketServer()
  server.realtime.defineRoom('lamp', open)
  await using page = await openPage(server.url)
  page.send({ t: 'join', room: ROOM })
  const snapshot = await page.next(isSnapshot)
  for (let count = 1; count <= 20; count++) server.realtime.publish(ROOM, 'count', { count }, { lane: count % 3 === 0 ? 'now' : 'tick' })
  await page.item('count', ({ seq }) => seq === 20)
  expect(snapshot).toMatchObject({ room: ROOM, seq: 0, state: { about: 'one' } })
  expect(itemsOf(page.heard).map((item) => [item.seq, item.data])).toEqual(
    Array.from({ length: 20 }, (_, index) => [index + 1, { count: index + 1 }]),
  )
})

test('a page of another site gets no socket', async () => {
  await using server = await socketServer()
  await expect(openPage(server.url, { headers: { origin: 'https://elsewhere.example' } })).rejects.toThrow(/403/)
})

test('a page of our own gets a socket', async () => {
  await using server = await socketServer()
  await using page = await openPage(server.url, { headers: { origin: server.url.replace('ws:', 'http:').replace('/api/realtime', '') } })
  page.send({ t: 'ping' })
  expect(await page.next((message) => message.t === 'pong')).toEqual({ t: 'pong' })
})

test('what does not have the form of a message is refused and harms nothing', async () => {
  await using server = await socketServer()
  await using page = await openPage(server.url)
  page.socket.send('{"t":"join","room":"no colon"}')
  page.socket.send('not json')
  page.socket.send(Buffer.from([1, 2, 3]))
  page.send({ t: 'ping' })
  await page.next((message) => message.t === 'pong')
  expect(page.heard.filter(isRefused).map((message) => message.code)).toEqual(Array(3).fill('platform/realtime/invalid'))
})

test('rooms of an unknown kind and rooms that refuse say so by code', async () => {
  await using server = await socketServer()
  server.realtime.defineRoom('vault', {
    ...open,
    authorise: async ({ grant }) => {
      if (grant !== 'key') throw realtimeProblems['grant-lapsed']()
      return { until: null, counted: false }
    },
  })
  await using page = await openPage(server.url)
  page.send({ t: 'join', room: 'nothing:1' })
  page.send({ t: 'join', room: 'vault:1', grant: 'wrong' })
  page.send({ t: 'join', room: 'vault:1', grant: 'key' })
  await page.next(isSnapshot)
  expect(page.heard.filter(isRefused)).toEqual([
    { t: 'refused', room: 'nothing:1', code: 'platform/realtime/unknown-room' },
    { t: 'refused', room: 'vault:1', code: 'platform/realtime/grant-lapsed' },
  ])
})

test('commands are checked, answered by their id, and taken from members only', async () => {
  await using server = await socketServer()
  server.realtime.defineRoom('lamp', {
    ...open,
    commands: { double: command(z.object({ value: z.int() }), ({ data }) => ({ value: data.value * 2 })) },
  })
  await using page = await openPage(server.url)
  const ids = Array.from({ length: 4 }, () => crypto.randomUUID())
  const send = (index: number, type: string, data: unknown) => page.send({ t: 'send', room: ROOM, id: ids[index]!, type, data })
  send(0, 'double', { value: 2 })
  page.send({ t: 'join', room: ROOM })
  send(1, 'double', { value: 'two' })
  send(2, 'halve', {})
  send(3, 'double', { value: 21 })
  await page.next((message) => message.t === 'ack')
  expect(page.heard.filter((message) => message.t !== 'snapshot')).toEqual([
    { t: 'refused', id: ids[0], room: ROOM, code: 'platform/realtime/not-joined' },
    { t: 'refused', id: ids[1], room: ROOM, code: 'platform/realtime/invalid' },
    { t: 'refused', id: ids[2], room: ROOM, code: 'platform/realtime/unknown-type' },
    { t: 'ack', id: ids[3], data: { value: 42 } },
  ])
})

test('who loses a role loses it on an open socket too', async () => {
  let role = 'host'
  const actorOf = () => ({ ...anonymous, kind: 'account' as const, displayName: role })
  await using server = await socketServer({ identitySeconds: 0 }, actorOf)
  server.realtime.defineRoom('lamp', { ...open, commands: { who: command(z.null(), ({ actor }) => actor.displayName) } })
  await using page = await openPage(server.url, { name: 'layla' })
  page.send({ t: 'join', room: ROOM })
  await page.next(isSnapshot)
  role = 'nobody'
  page.send({ t: 'send', room: ROOM, id: crypto.randomUUID(), type: 'who', data: null })
  expect(await page.next((message) => message.t === 'ack')).toMatchObject({ data: 'nobody' })
})

test('who loses a role comes into no room that asks for it, and does not stay in one, with the socket as it was', async () => {
  let role = 'host'
  const actorOf = () => ({ ...anonymous, kind: 'account' as const, displayName: role })
  await using server = await socketServer({ identitySeconds: 0, pingSeconds: 0.1 }, actorOf)
  server.realtime.defineRoom('backstage', {
    ...open,
    authorise: async ({ actor }) => {
      if (actor.displayName !== 'host') throw httpProblems.forbidden()
      return { until: null, counted: false }
    },
  })
  server.realtime.defineRoom('lamp', open)
  await using page = await openPage(server.url, { name: 'layla' })
  for (const room of ['backstage:in', ROOM]) {
    page.send({ t: 'join', room })
    await page.next((message) => isSnapshot(message) && message.room === room)
  }
  role = 'nobody'
  expect(await page.next(isRefused)).toEqual({ t: 'refused', room: 'backstage:in', code: 'platform/http/forbidden' })
  page.send({ t: 'join', room: 'backstage:later' })
  expect(await page.next((message) => isRefused(message) && message.room === 'backstage:later')).toMatchObject({
    code: 'platform/http/forbidden',
  })
  server.realtime.publish('backstage:in', 'secret', 1, { lane: 'now' })
  server.realtime.publish(ROOM, 'news', 1, { lane: 'now' })
  await page.item('news')
  expect(itemsOf(page.heard).map((item) => item.type)).toEqual(['news'])
})

test('a fault while somebody is asked again throws nobody out', async () => {
  const actorOf = () => ({ ...anonymous, kind: 'account' as const, displayName: 'host' })
  await using server = await socketServer({ identitySeconds: 0, pingSeconds: 0.1 }, actorOf)
  let asked = 0
  const askedAgain = Promise.withResolvers<void>()
  server.realtime.defineRoom('backstage', {
    ...open,
    authorise: async () => {
      if (++asked > 2) askedAgain.resolve()
      if (asked > 1) throw new Error('the database is away')
      return { until: null, counted: false }
    },
  })
  await using page = await openPage(server.url, { name: 'layla' })
  page.send({ t: 'join', room: 'backstage:in' })
  await page.next(isSnapshot)
  await askedAgain.promise
  server.realtime.publish('backstage:in', 'news', 1, { lane: 'now' })
  await page.item('news')
  expect(page.heard.filter(isRefused)).toEqual([])
})

test('a membership whose grant was not renewed ends, a renewed one stays', async () => {
  await using server = await socketServer({ pingSeconds: 0.1 })
  server.realtime.defineRoom('vault', {
    ...open,
    authorise: async () => ({ until: new Date(Date.now() + 400), counted: false }),
    renew: async () => ({ token: 'next', expiresAt: new Date(Date.now() + 60_000).toISOString(), renewAfterSeconds: 30 }),
  })
  await using page = await openPage(server.url)
  page.send({ t: 'join', room: 'vault:lapses' })
  page.send({ t: 'join', room: 'vault:stays' })
  page.send({ t: 'renew', room: 'vault:stays' })
  expect(await page.next((message) => message.t === 'grant')).toMatchObject({ room: 'vault:stays', token: 'next', renewAfterSeconds: 30 })
  expect(await page.next(isRefused)).toEqual({ t: 'refused', room: 'vault:lapses', code: 'platform/realtime/grant-lapsed' })
  server.realtime.publish('vault:lapses', 'secret', 1, { lane: 'now' })
  server.realtime.publish('vault:stays', 'news', 1, { lane: 'now' })
  await page.item('news')
  expect(itemsOf(page.heard).map((item) => item.type)).toEqual(['news'])
})

test('when the rule of a room changes, whoever may not be there any more leaves at once', async () => {
  await using server = await socketServer()
  let adultsOnly = false
  server.realtime.defineRoom('hall', {
    ...open,
    authorise: async ({ actor }) => {
      if (adultsOnly && actor.displayName !== 'grown') throw realtimeProblems['grant-lapsed']()
      return { until: null, counted: true }
    },
  })
  await using young = await openPage(server.url, { name: 'young' })
  await using grown = await openPage(server.url, { name: 'grown' })
  for (const page of [young, grown]) {
    page.send({ t: 'join', room: 'hall:one' })
    await page.next(isSnapshot)
  }
  adultsOnly = true
  server.realtime.recheck('hall:one')
  expect(await young.next(isRefused)).toEqual({ t: 'refused', room: 'hall:one', code: 'platform/realtime/grant-lapsed' })
  server.realtime.publish('hall:one', 'news', 1, { lane: 'now' })
  await grown.item('news')
  young.send({ t: 'ping' })
  await young.next((message) => message.t === 'pong')
  expect(itemsOf(young.heard)).toEqual([])
})

test('a flood from one socket is refused, then the socket is closed', async () => {
  await using server = await socketServer({ messageBurst: 5, messagesPerSecond: 1, refusalsBeforeClose: 3 })
  await using page = await openPage(server.url)
  for (let count = 0; count < 12; count++) page.send({ t: 'ping' })
  expect(await page.closed).toBe(4029)
  expect(page.heard.filter((message) => message.t === 'pong')).toHaveLength(5)
})

test('one message larger than the limit closes the socket', async () => {
  await using server = await socketServer({ messageBytes: 1024 })
  await using page = await openPage(server.url)
  page.socket.send('x'.repeat(2048))
  expect(await page.closed).toBe(1009)
})

test('a socket that answers no ping is closed', async () => {
  await using server = await socketServer({ pingSeconds: 0.2 })
  await using page = await openPage(server.url)
  page.socket.pause()
  await expect.poll(async () => await server.metrics.getSingleMetricAsString('souk_realtime_closed_total')).toContain('reason="silent"')
})
