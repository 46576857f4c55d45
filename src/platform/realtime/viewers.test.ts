import { expect, test } from 'vitest'
import { isSnapshot, openPage, socketServer } from '#test/socket'
import type { RoomKind } from './kind.ts'

const ROOM = 'hall:one'
const hall: RoomKind = {
  countsViewers: true,
  authorise: async ({ actor }) => ({ until: null, counted: actor.displayName !== 'host' }),
  snapshot: async () => null,
}

async function join(url: string, name?: string) {
  const page = await openPage(url, name === undefined ? {} : { name })
  page.send({ t: 'join', room: ROOM })
  await page.next(isSnapshot)
  return page
}

test('one person with two pages is one viewer until both are gone', async () => {
  await using server = await socketServer({ viewersEveryMilliseconds: 5 })
  server.realtime.defineRoom('hall', hall)
  await using watcher = await join(server.url, 'watcher')
  const first = await join(server.url, 'huda')
  const second = await join(server.url, 'huda')
  expect(server.realtime.viewers(ROOM)).toBe(2)
  await watcher.item('viewers', ({ data }) => (data as { count: number }).count === 2)
  await first[Symbol.asyncDispose]()
  await expect.poll(() => server.realtime.viewers(ROOM)).toBe(2)
  await second[Symbol.asyncDispose]()
  await expect.poll(() => server.realtime.viewers(ROOM)).toBe(1)
  await watcher.item('viewers', ({ data }) => (data as { count: number }).count === 1)
})

test('nobody is counted on a guess: no identity or a host at the desk adds no viewer', async () => {
  await using server = await socketServer()
  server.realtime.defineRoom('hall', hall)
  await using _host = await join(server.url, 'host')
  await using _unknown = await join(server.url)
  expect(server.realtime.viewers(ROOM)).toBe(0)
})
