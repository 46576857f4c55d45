import { afterAll, beforeAll, expect, test } from 'vitest'
import { createCues } from '#live/cues'
import { type Actor, anonymous, createHttp, type HttpServer, mount } from '#platform/http'
import { type Id, newId } from '#platform/ids'
import { testDatabase } from '#test/database'
import { anyHost, member, type Stage, stage } from '#test/stage'
import { createStudio } from './index.ts'

const { db, owner } = await testDatabase()
let set: Stage
let app: HttpServer
const people: Record<string, Actor> = { nobody: anonymous }

beforeAll(async () => {
  set = await stage({ db, owner })
  const realtime = { publish: () => undefined, viewers: () => 3 }
  const cues = createCues({ ...set, realtime })
  const orders = { salesOf: async (_kind: string, _id: string) => [{ orders: 2, total: 24_500n, currency: 'AED' }] }
  const studio = createStudio({ ...set, hosts: anyHost, cues, realtime, orders })
  const actors = {
    resolve: async ({ cookie }: { cookie?: string | undefined }) => people[cookie ?? 'nobody'] ?? anonymous,
    issueViewer: () => Promise.reject(new Error('the desk has no guests')),
  }
  const options = { log: set.log, actors, rateLimits: false, trustProxy: false, checkResponses: true }
  app = await createHttp(options)
  mount(app, studio.routes, options)
  people['host'] = member(set.hostId, ['show.run'], [set.brand.id])
  people['buyer'] = member(set.hostId, [], [])
  people['other'] = member(set.hostId, ['show.run'], [newId('org')])
})
afterAll(() => app.close())

async function call(person: string, method: 'GET' | 'POST' | 'PUT' | 'DELETE', path: string, body?: object) {
  const response = await app.inject({
    method,
    url: `/api/studio/shows${path}`,
    headers: { cookie: person },
    ...(body ? { payload: body } : {}),
  })
  return { status: response.statusCode, body: response.json<Record<string, unknown>>(), headers: response.headers }
}
const pinOf = (lineupItemId: Id<'lin'>) => ({ key: crypto.randomUUID(), lineupItemId })

test('each person sees the shows of the brands they run, and nobody else’s desk', async () => {
  const { show, lineup } = await set.openShow()
  await set.goOnAir(show.id)
  const ids = async (person: string) => ((await call(person, 'GET', '')).body['items'] as { id: string }[]).map(({ id }) => id)
  expect(await ids('host')).toContain(show.id)
  expect(await ids('other')).toEqual([])
  const tries = [
    ['GET', ''],
    ['GET', '/signal'],
    ['POST', '/pins', pinOf(lineup[0]!.id)],
    ['DELETE', '/pins/current'],
    ['PUT', '/cue-lead', { leadMilliseconds: 0 }],
    ['PUT', '/state', { state: 'ended' }],
  ] as const
  for (const [method, path, body] of tries) {
    for (const [person, status] of Object.entries({ nobody: 401, buyer: 403, other: 403 })) {
      expect({ path, person, status: (await call(person, method, `/${show.id}${path}`, body)).status }).toEqual({ path, person, status })
    }
  }
})

test('the desk shows the show, its rundown, its picture, its pin and what was sold', async () => {
  const { show, lineup } = await set.openShow()
  await set.rundowns.addItem(show.id, {
    title: show.title,
    script: null,
    lineupItemId: lineup[0]!.id,
    startsAtSeconds: 0,
    durationSeconds: 60,
  })
  expect((await call('host', 'GET', `/${show.id}`)).body).toMatchObject({ broadcast: null, pinned: null })
  const broadcastId = await set.goOnAir(show.id)
  const pinned = await call('host', 'POST', `/${show.id}/pins`, pinOf(lineup[1]!.id))
  expect(pinned).toMatchObject({ status: 201, body: { kind: 'pin', broadcastId, mediaTime: 27_000 } })
  set.media.reach(broadcastId, 2)
  expect((await call('host', 'GET', `/${show.id}`)).body).toMatchObject({
    show: { id: show.id, lineup: [{ id: lineup[0]!.id }, { id: lineup[1]!.id }] },
    broadcast: { id: broadcastId, state: 'live', startedAt: '2026-11-22T20:00:00.000Z', epoch: 1 },
    rundown: [{ lineupItemId: lineup[0]!.id, durationSeconds: 60 }],
    pinned: { lineupItemId: lineup[1]!.id, cueId: pinned.body['id'] },
    sales: { orders: 2, total: { amount: '24500', currency: 'AED' } },
  })
  const taken = await call('host', 'DELETE', `/${show.id}/pins/current`)
  expect(taken).toMatchObject({ status: 200, body: { kind: 'unpin', productId: null } })
})

test('a pin that is sent again is answered as the first time, and says so', async () => {
  const { show, lineup } = await set.openShow()
  await set.goOnAir(show.id)
  const body = pinOf(lineup[0]!.id)
  const first = await call('host', 'POST', `/${show.id}/pins`, body)
  const again = await call('host', 'POST', `/${show.id}/pins`, body)
  expect(again.body).toEqual(first.body)
  expect([first.headers['idempotent-replayed'], again.headers['idempotent-replayed']]).toEqual([undefined, 'true'])
})

test('the signal is what arrives, with the people in the room; off air there is none', async () => {
  const { show } = await set.openShow()
  expect(await call('host', 'GET', `/${show.id}/signal`)).toMatchObject({ status: 409, body: { code: 'live/studio/off-air' } })
  await set.goOnAir(show.id)
  expect(await call('host', 'GET', `/${show.id}/signal`)).toMatchObject({
    status: 200,
    body: { width: 720, height: 1280, state: 'live', viewers: 3 },
  })
})

test('a show that its host ends ends its broadcast, and takes no other way back', async () => {
  const { show } = await set.openShow()
  await set.goOnAir(show.id)
  expect((await call('host', 'PUT', `/${show.id}/state`, { state: 'ended' })).body).toEqual({ state: 'ended' })
  expect(await set.ingest.latestBroadcast(show.id)).toMatchObject({ state: 'ended', endReason: 'show-ended' })
  expect(await call('host', 'PUT', `/${show.id}/state`, { state: 'live' })).toMatchObject({
    status: 409,
    body: { code: 'programme/shows/wrong-state' },
  })
})
