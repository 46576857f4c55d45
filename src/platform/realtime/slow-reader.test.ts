import { expect, test } from 'vitest'
import { isSnapshot, itemsOf, openPage, socketServer } from '#test/socket'
import type { RoomKind } from './kind.ts'

const ROOM = 'hall:one'
const filler = 'x'.repeat(64 * 1024)

test('a slow reader loses chat but no cue, harms nobody, and comes back with a snapshot', async () => {
  let said = 0
  const hall: RoomKind = {
    countsViewers: false,
    authorise: async () => ({ until: null, counted: false }),
    snapshot: async () => ({ said }),
  }
  await using server = await socketServer({
    slowBytes: 64 * 1024,
    recoveredBytes: 16 * 1024,
    closeBytes: 512 * 1024 * 1024,
    slowCheckMilliseconds: 10,
  })
  server.realtime.defineRoom('hall', hall)
  await using slow = await openPage(server.url)
  await using quick = await openPage(server.url)
  for (const page of [slow, quick]) {
    page.send({ t: 'join', room: ROOM })
    await page.next(isSnapshot)
  }
  slow.socket.pause()
  const skipped = async () => (await server.metrics.getSingleMetric('souk_realtime_skipped_total')!.get()).values[0]!.value
  while ((await skipped()) === 0) {
    server.realtime.publish(ROOM, 'chat', { said: ++said, filler }, { lane: 'tick' })
    await quick.item('chat', ({ data }) => (data as { said: number }).said === said)
  }
  server.realtime.publish(ROOM, 'chat', { said: ++said, filler: '' }, { lane: 'tick' })
  server.realtime.publish(ROOM, 'cue', 'pin', { lane: 'now' })
  await quick.item('cue')
  slow.socket.resume()
  await slow.item('cue')
  await slow.next((message) => isSnapshot(message) && (message.state as { said: number }).said === said)
  const last = said
  server.realtime.publish(ROOM, 'chat', { said: ++said, filler: '' }, { lane: 'tick' })
  await slow.item('chat', ({ data }) => (data as { said: number }).said === said)
  const chats = itemsOf(slow.heard).filter((item) => item.type === 'chat')
  expect(chats.map((item) => (item.data as { said: number }).said)).not.toContain(last)
  await quick.item('chat', ({ data }) => (data as { said: number }).said === said)
  expect(itemsOf(quick.heard).filter((item) => item.type === 'chat')).toHaveLength(said)
})

test('a reader far behind is closed with a code that asks it to come back', async () => {
  const hall: RoomKind = { countsViewers: false, authorise: async () => ({ until: null, counted: false }), snapshot: async () => null }
  await using server = await socketServer({ slowBytes: 512 * 1024 * 1024, closeBytes: 256 * 1024 })
  server.realtime.defineRoom('hall', hall)
  await using page = await openPage(server.url)
  page.send({ t: 'join', room: ROOM })
  await page.next(isSnapshot)
  page.socket.pause()
  const closed = () => server.metrics.getSingleMetricAsString('souk_realtime_closed_total')
  while (!(await closed()).includes('too slow')) {
    server.realtime.publish(ROOM, 'chat', filler, { lane: 'now' })
    await new Promise(setImmediate)
  }
  page.socket.resume()
  expect(await page.closed).toBe(4008)
})

test('a socket that reads nothing and keeps coming back is closed though its room is silent', async () => {
  const hall: RoomKind = {
    countsViewers: false,
    authorise: async () => ({ until: null, counted: false }),
    snapshot: async () => ({ filler: 'x'.repeat(512 * 1024) }),
  }
  await using server = await socketServer({ pingSeconds: 1, messageBurst: 1_000_000, messagesPerSecond: 1_000_000 })
  server.realtime.defineRoom('hall', hall)
  await using page = await openPage(server.url)
  page.socket.pause()
  const closed = () => server.metrics.getSingleMetricAsString('souk_realtime_closed_total')
  while (!(await closed()).includes('too slow')) {
    page.send({ t: 'join', room: ROOM })
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  expect(await closed()).not.toContain('silent')
}, 60_000)
