import { afterEach, beforeEach, expect, test } from 'vitest'
import { anonymous, createHttp, type HttpServer, mount } from '#platform/http'
import { createLog } from '#platform/log'
import { type MediaMtxStandIn, standInMediaMtx } from '#test/mediamtx'
import type { PackagedInit, PackagedPart } from '../packaged.ts'
import { readFragments } from '../packaging/hls/index.ts'
import { type MediaEvents, MediaRefusal, type PublishPermit } from '../port.ts'
import { MediaMtx } from './create-mediamtx.ts'
import { HOOK_PATH } from './hook.ts'

const SECRET = 'a-secret-of-thirty-two-letters-or-more'
const PATIENCE = { timeout: 30_000 }
const log = createLog('silent')

let server: MediaMtxStandIn
let mtx: MediaMtx
let app: HttpServer
let hook: string
const happened: { event: keyof MediaEvents; payload: object }[] = []

beforeEach(async () => {
  happened.length = 0
  await open(false)
})

afterEach(close)

async function open(separateSound: boolean): Promise<void> {
  server = await standInMediaMtx({ separateSound })
  const { url } = server
  mtx = new MediaMtx({ log, api: url, webrtc: url, hls: url, secret: SECRET, rtmpPort: 1935, maxViewers: 2 })
  const actors = { resolve: async () => anonymous, issueViewer: () => Promise.reject(new Error('no guests')) }
  const options = { log, actors, rateLimits: false, trustProxy: false, checkResponses: true }
  app = await createHttp(options)
  mount(app, mtx.routes, options)
  hook = `${await app.listen({ port: 0, host: '127.0.0.1' })}${HOOK_PATH}`
  server.askAt(hook, SECRET)
  const events = ['ingest.started', 'ingest.ended', 'ingest.refused', 'whep.ended', 'media.packaged'] as const
  for (const event of events) mtx.port.on(event, (payload) => happened.push({ event, payload }))
}

async function close(): Promise<void> {
  await mtx.port.close()
  await app.close()
  await server.close()
}

const seen = (event: keyof MediaEvents) => happened.filter((one) => one.event === event).map(({ payload }) => payload)
const until = (event: keyof MediaEvents, payload: object) =>
  expect.poll(() => seen(event), PATIENCE).toContainEqual(expect.objectContaining(payload))

async function onAir(): Promise<void> {
  const offered = await mtx.port.whip({ broadcastId: 'brd_1', sessionId: 'whp_1', offer: 'v=0' })
  expect(offered.answer).toContain('s=stand-in')
  await until('ingest.started', { broadcastId: 'brd_1', sessionId: 'whp_1' })
}

test('nobody publishes or reads there but whom Souk sent, whatever they say', async () => {
  const asked = (question: object, secret = SECRET) =>
    fetch(hook, {
      method: 'POST',
      headers: { authorization: `Basic ${Buffer.from(`souk:${secret}`).toString('base64')}`, 'content-type': 'application/json' },
      body: JSON.stringify({ action: 'read', path: 'brd_1', protocol: 'webrtc', ip: '1.2.3.4', token: '', password: '', ...question }),
    }).then(({ status }) => status)
  expect(await asked({}, 'guessed')).toBe(401)
  expect(await asked({})).toBe(403)
  expect(await asked({ protocol: 'hls', token: 'guessed' })).toBe(403)
  expect(await asked({ action: 'publish', protocol: 'srt', token: '' })).toBe(403)
  expect(await asked({ action: 'playback' })).toBe(403)
})

test('a browser publishes by WHIP: its offer goes on, and its broadcast starts when MediaMTX has its frames', async () => {
  await onAir()
  expect(await mtx.port.clock('brd_1')).toMatchObject({ epoch: 1, flowing: true, whep: true })
  expect(await mtx.port.signal('brd_1')).toMatchObject({ state: 'live', protocol: 'whip' })
  await expect(mtx.port.whip({ broadcastId: 'brd_1', sessionId: 'whp_2', offer: 'v=0' })).rejects.toMatchObject({
    reason: 'already-publishing',
  })
  await mtx.port.endWhip('whp_1', 'key-revoked')
  await until('ingest.ended', { sessionId: 'whp_1', reason: 'key-revoked' })
  expect(server.closed[0]).toMatch(/^DELETE \/brd_1\/whip\//)
})

test('an encoder publishes by RTMP with the key of a show, and no other', async () => {
  const permits: Record<string, PublishPermit> = { good: { broadcastId: 'brd_1', sessionId: 'whp_9', continueFrom: null } }
  mtx.port.authorisePublishers(async ({ key }) => permits[key] ?? { refused: 'wrong-key', description: 'No show has this key.' })
  expect(await server.rtmp('live/wrong')).toMatchObject({ status: 403, body: expect.stringContaining('No show has this key.') })
  expect(await server.rtmp('elsewhere/good')).toMatchObject({ status: 403 })
  expect(await server.rtmp('live/good')).toMatchObject({ status: 200 })
  await until('ingest.started', { broadcastId: 'brd_1', sessionId: 'whp_9' })
  permits['good'] = { broadcastId: 'brd_1', sessionId: 'whp_10', continueFrom: null }
  expect(await server.rtmp('live/good')).toMatchObject({ status: 403 })
  await until('ingest.refused', { sessionId: 'whp_10', reason: 'already-publishing' })
})

test('a publisher that comes back goes on with the timeline', async () => {
  await onAir()
  const before = (await mtx.port.clock('brd_1'))!
  server.leave('brd_1')
  await until('ingest.ended', { sessionId: 'whp_1', reason: 'publisher-gone' })
  await mtx.port.whip({ broadcastId: 'brd_1', sessionId: 'whp_2', offer: 'v=0' })
  await until('ingest.started', { sessionId: 'whp_2' })
  const after = (await mtx.port.clock('brd_1'))!
  expect(after).toMatchObject({ epoch: 2, startedAt: before.startedAt, rtpBase: before.rtpBase })
  expect(after.epochStart).toBeGreaterThan(before.newest)
})

test('a viewer is let in with a permit of one use, and is gone when the grant has lapsed', async () => {
  const offer = { broadcastId: 'brd_1', offer: 'v=0', grantUntil: new Date(Date.now() + 60_000) }
  await expect(mtx.port.whep({ ...offer, sessionId: 'whe_0' })).rejects.toBeInstanceOf(MediaRefusal)
  await onAir()
  await mtx.port.whep({ ...offer, sessionId: 'whe_1' })
  await mtx.port.whep({ ...offer, sessionId: 'whe_2' })
  await expect(mtx.port.whep({ ...offer, sessionId: 'whe_3' })).rejects.toMatchObject({ reason: 'viewers-full' })
  await expect.poll(async () => (await mtx.port.signal('brd_1'))?.viewers, PATIENCE).toBe(2)
  mtx.port.extendWhep('whe_1', new Date(Date.now() - 1))
  await until('whep.ended', { sessionId: 'whe_1', reason: 'grant-lapsed' })
  expect(server.closed.filter((one) => one.includes('/whep/'))).toHaveLength(1)
})

test.each([false, true])('its HLS is taken over with every frame at its date (sound apart: %s)', async (separateSound) => {
  await close()
  await open(separateSound)
  await onAir()
  const parts = () => seen('media.packaged').filter((news): news is PackagedPart => (news as PackagedPart).kind === 'part')
  await expect.poll(() => parts().filter(({ rendition }) => rendition === 'opus').length, PATIENCE).toBeGreaterThan(8)
  const [init] = seen('media.packaged') as PackagedInit[]
  expect(init).toMatchObject({ kind: 'init', broadcastId: 'brd_1', codecs: expect.stringMatching(/^avc1\..*,opus$/) })
  // The film's first frame has the date at which it says it was taken: 100 s after the publisher came.
  const first = parts()[0]!
  const seconds = (init!.startedAt.getTime() + first.startTicks / 90 - (await startOf()).getTime()) / 1000
  expect(Math.abs(seconds - 100)).toBeLessThan(2)
  const samples = readFragments(Buffer.from(first.bytes))
  expect(new Set(samples.map(({ trackId }) => trackId))).toEqual(new Set([1, 2]))
  expect(samples[0]).toMatchObject({ keyframe: true, decodeTime: first.startTicks })
})

const startOf = async () => (await mtx.port.clock('brd_1'))!.startedAt

test('a server that is away ends what was on air, and Souk is not ready until it is back', async () => {
  await onAir()
  expect(mtx.port.ready()).toBe(true)
  await server.close()
  await until('ingest.ended', { sessionId: 'whp_1', reason: 'engine-lost' })
  expect(mtx.port.ready()).toBe(false)
  server = await standInMediaMtx()
})
