import { once } from 'node:events'
import { connect } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { broadcastInterrupted, broadcastStarted } from '#live/ingest'
import { createMedia, type MediaPort } from '#live/media'
import { createEvents, type EventKind } from '#platform/events'
import { createHttp, type HttpOptions, mount } from '#platform/http'
import type { Id } from '#platform/ids'
import { createLog } from '#platform/log'
import { systemClock } from '#platform/time'
import { testDatabase } from '#test/database'
import { bringFfmpeg, type EncoderOptions, startEncoder } from '#test/encoder'
import { liveShows } from '#test/live-show'
import { anyHost } from '#test/stage'
import { createIngest } from './create-ingest.ts'

const LONG = { timeout: 150_000 }
const PATIENCE = { timeout: 60_000, interval: 100 }
const FRAGMENT = 'application/trickle-ice-sdpfrag'
const OFFER = [
  ...['v=0', 'o=- 1 1 IN IP4 127.0.0.1', 's=-', 't=0 0', 'a=group:BUNDLE 0'],
  'm=video 9 UDP/TLS/RTP/SAVPF 96',
  ...['c=IN IP4 0.0.0.0', 'a=ice-ufrag:abcd', 'a=ice-pwd:0123456789012345678901', 'a=setup:actpass', 'a=rtcp-mux'],
  `a=fingerprint:sha-256 ${Array.from({ length: 32 }, () => 'AB').join(':')}`,
  ...['a=mid:0', 'a=sendonly', 'a=rtpmap:96 H264/90000', 'a=fmtp:96 profile-level-id=42e01f;packetization-mode=1'],
  '',
].join('\r\n')

const { db } = await testDatabase()
const log = createLog('silent')
const events = createEvents(log)
const { accounts, shows, openShow } = await liveShows({ db, events, log })
const real = await createMedia({ log, udpPort: 0, publicAddress: null, rtmp: { port: 0, host: '127.0.0.1' } })
/** What happens between the engine's answer and its arrival, once. */
let meanwhile: (() => Promise<unknown>) | null = null
const media: MediaPort = {
  ...real,
  async whip(input) {
    const answered = await real.whip(input)
    await meanwhile?.()
    meanwhile = null
    return answered
  },
}
const config = { media: { stunTurn: [] } }
const ingest = createIngest({ hosts: anyHost, db, events, log, media, shows, config, publicUrl: 'https://souk.test', clock: systemClock })
const http: HttpOptions = { log, actors: accounts.actors, rateLimits: false, trustProxy: false, checkResponses: true }
const app = await createHttp(http)
mount(app, ingest.routes, http)

beforeAll(bringFfmpeg, 300_000)
afterAll(async () => {
  await app.close()
  ingest.close()
  await real.close()
})

const next = <Payload>(kind: EventKind<Payload>) =>
  new Promise<Payload>((resolve) => {
    const stop = events.on(kind, (payload) => {
      stop()
      resolve(payload)
    })
  })

const whip = (key: string, payload = OFFER) =>
  app.inject({ method: 'POST', url: '/whip', payload, headers: { authorization: `Bearer ${key}`, 'content-type': 'application/sdp' } })

const encode = (key: string, options?: EncoderOptions) => startEncoder(`rtmp://127.0.0.1:${real.rtmpPort()}/live/${key}`, options)

async function showWithKey(): Promise<{ showId: Id<'shw'>; key: string }> {
  const { id } = await openShow()
  return { showId: id, key: await ingest.issueStreamKey(id) }
}

test('candidates may trickle in, and ICE restarts under a new entity tag', async () => {
  const { key } = await showWithKey()
  const answer = await whip(key)
  expect([answer.statusCode, answer.headers['accept-patch'], answer.headers.etag]).toEqual([201, FRAGMENT, '"1"'])
  const url = answer.headers.location!
  const patch = (payload: string, headers = {}) =>
    app.inject({ method: 'PATCH', url, payload, headers: { authorization: `Bearer ${key}`, 'content-type': FRAGMENT, ...headers } })
  const candidate = ['a=ice-ufrag:abcd', 'a=ice-pwd:0123456789012345678901', 'm=video 9 RTP/AVP 0', 'a=mid:0', 'a=end-of-candidates', '']
  const restart = candidate.join('\r\n').replace('abcd', 'efgh')
  const told = candidate.join('\r\n')
  expect((await patch(told, { 'if-match': '"1"' })).statusCode).toBe(204)
  expect((await patch(told)).json()).toMatchObject({ status: 428, code: 'live/ingest/tag-needed' })
  expect((await patch(restart, { 'if-match': '"1"' })).statusCode).toBe(412)
  const restarted = await patch(restart, { 'if-match': '*' })
  expect([restarted.statusCode, restarted.headers.etag, restarted.headers['content-type']]).toEqual([200, '"2"', FRAGMENT])
  expect(restarted.body).toMatch(
    /^a=ice-ufrag:\S{8}\r\na=ice-pwd:\S{24}\r\nm=video 9 RTP\/AVP 0\r\na=mid:0\r\n(a=candidate:.*\r\n)+a=end-of-candidates\r\n$/,
  )
  expect(answer.body).not.toContain(/^a=ice-ufrag:\S+/m.exec(restarted.body)![0])
  expect((await patch(told, { 'if-match': '"1"' })).json()).toMatchObject({ status: 412, code: 'live/ingest/tag-outdated' })
  expect((await patch(restart, { 'if-match': '"2"' })).statusCode).toBe(204)
  expect((await patch('no fragment')).statusCode).toBe(400)
  expect((await patch('{}', { 'content-type': 'application/json' })).statusCode).toBe(415)
  expect((await patch(restart, { authorization: 'Bearer sk_wrong' })).statusCode).toBe(401)
  for (const method of ['GET', 'PUT', 'POST'] as const) {
    const refused = await app.inject({ method, url })
    expect([refused.statusCode, refused.headers.allow]).toEqual([405, 'OPTIONS, DELETE, PATCH'])
  }
})

test('a key that is replaced while the engine answers opens nothing', async () => {
  const { showId, key } = await showWithKey()
  const ended = new Promise<string>((resolve) => real.on('ingest.ended', ({ reason }) => resolve(reason)))
  meanwhile = () => ingest.issueStreamKey(showId)
  expect((await whip(key)).statusCode).toBe(401)
  expect(await ended).toBe('key-revoked')
})

test('the studio hears why the last encoder was sent away, until one is on air', LONG, async () => {
  const { showId, key } = await showWithKey()
  const newer = await ingest.issueStreamKey(showId)
  expect((await (await encode(key)).ended).said).toContain('This stream key was replaced by a newer one.')
  expect(ingest.lastRefusal(showId)).toMatchObject({ reason: 'wrong-key', protocol: 'rtmp' })
  await whip(newer, OFFER.replace('H264', 'VP8'))
  expect(ingest.lastRefusal(showId)).toMatchObject({ reason: 'video-codec-unsupported', protocol: 'whip', detail: 'offered vp8' })
  await (await encode(newer, { video: ['-c:v', 'flv'] })).ended
  await expect.poll(() => ingest.lastRefusal(showId), PATIENCE).toMatchObject({ reason: 'video-codec-unsupported', protocol: 'rtmp' })
  const started = next(broadcastStarted)
  const encoder = await encode(newer)
  await started
  expect(ingest.lastRefusal(showId)).toBeNull()
  await (await encode(newer)).ended
  await expect.poll(() => ingest.lastRefusal(showId), PATIENCE).toMatchObject({ reason: 'already-publishing' })
  const cutOff = next(broadcastInterrupted)
  await ingest.issueStreamKey(showId)
  expect((await encoder.ended).said).toContain('This stream key was replaced.')
  expect(await cutOff).toMatchObject({ showId, reason: 'key-revoked' })
})

test('a show that is over takes nobody by RTMP, and ends whoever is there', LONG, async () => {
  const { showId, key } = await showWithKey()
  const started = next(broadcastStarted)
  const encoder = await encode(key)
  await started
  await shows.changeState(showId, 'ended')
  expect((await encoder.ended).said).toContain('The show has ended.')
  expect((await (await encode(key)).ended).said).toContain('This show takes no camera now.')
  expect(ingest.lastRefusal(showId)).toMatchObject({ reason: 'show-not-open' })
})

test('an encoder that leaves while its key is looked up leaves nothing behind', async () => {
  const { key } = await showWithKey()
  const ended = new Promise<string>((resolve) => real.on('ingest.ended', ({ reason }) => resolve(reason)))
  const socket = connect(real.rtmpPort()!, '127.0.0.1')
  await once(socket, 'connect')
  socket.end(publishing(key))
  socket.resume()
  expect(['never-connected', 'publisher-gone', 'publisher-silent']).toContain(await ended)
})

/** Handshake, `connect` and `publish` in one breath. */
function publishing(key: string): Buffer {
  const text = (value: string) => Buffer.concat([Buffer.of(2, 0, value.length), Buffer.from(value)])
  const number = Buffer.of(0, 0x3f, 0xf0, 0, 0, 0, 0, 0, 0)
  const app = Buffer.concat([Buffer.of(3, 0, 3), Buffer.from('app'), text('live'), Buffer.of(0, 0, 9)])
  const command = (payload: Buffer) => Buffer.concat([Buffer.of(3, 0, 0, 0, 0, 0, payload.length, 20, 0, 0, 0, 0), payload])
  const connecting = command(Buffer.concat([text('connect'), number, app]))
  const asking = command(Buffer.concat([text('publish'), number, Buffer.of(5), text(key), text('live')]))
  return Buffer.concat([Buffer.of(3), Buffer.alloc(2 * 1536), connecting, asking])
}
