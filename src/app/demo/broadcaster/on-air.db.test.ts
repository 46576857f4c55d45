import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import { afterAll, expect, test } from 'vitest'
import { broadcastEnded, broadcastInterrupted, broadcastStarted, createIngest } from '#live/ingest'
import { createMedia } from '#live/media'
import { createPlayback } from '#live/playback'
import { createEvents, type EventKind } from '#platform/events'
import { createHttp, type HttpOptions, mount } from '#platform/http'
import type { Id } from '#platform/ids'
import { createLog } from '#platform/log'
import { systemClock } from '#platform/time'
import { createAudience } from '#safety/audience'
import { testDatabase } from '#test/database'
import { HOST_PASSWORD, hostEmail, liveShows } from '#test/live-show'
import { anyHost } from '#test/stage'
import { frameTimes, watchByWhep } from '#test/whep-viewer'
import { startBroadcaster } from './index.ts'

const CLIP = fileURLToPath(new URL('../../../../assets/demo/evenings-by-the-kiln.mp4', import.meta.url))
const VP8 = [
  'v=0',
  'a=ice-ufrag:abcd',
  'a=ice-pwd:0123456789012345678901',
  'a=fingerprint:sha-256 AA',
  'm=video 9 UDP/TLS/RTP/SAVPF 96',
  'a=mid:0',
  'a=sendonly',
  'a=rtpmap:96 VP8/90000',
].join('\r\n')

const { db, owner } = await testDatabase()
const log = createLog('silent')
const events = createEvents(log)
const { accounts, shows, openShow, planShow } = await liveShows({ db, events, log })
const media = await createMedia({ log, udpPort: 0, publicAddress: null })
const config = { secret: 'a secret for tests that is long enough', media: { stunTurn: ['stun:stun.example:3478'] } }
const audience = createAudience({ config, db, events, clock: systemClock })
const publicUrl = 'http://souk.test'
const ingest = createIngest({ hosts: anyHost, db, events, log, media, shows, config, publicUrl, clock: systemClock })
const playback = createPlayback({ audience, shows, ingest, media, events, log, clock: systemClock, config, publicUrl })
const http: HttpOptions = { log, actors: accounts.actors, rateLimits: false, trustProxy: false, checkResponses: true }
const app = await createHttp(http)
mount(app, [...accounts.routes, ...ingest.routes, ...playback.routes], http)
await app.listen({ port: 0, host: '127.0.0.1' })
const url = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`

afterAll(async () => {
  await app.close()
  ingest.close()
  await media.close()
})

const next = <Payload>(kind: EventKind<Payload>) =>
  new Promise<Payload>((resolve) => {
    const stop = events.on(kind, (payload) => {
      stop()
      resolve(payload)
    })
  })

const nextViewerEnd = () =>
  new Promise<string>((resolve) => {
    const stop = media.on('whep.ended', ({ reason }) => {
      stop()
      resolve(reason)
    })
  })

const whip = (key: string, body = VP8, headers = {}) =>
  app.inject({
    method: 'POST',
    url: '/whip',
    payload: body,
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/sdp', ...headers },
  })

async function askGrant(showId: Id<'shw'>, headers = {}) {
  const answer = await app.inject({ method: 'POST', url: '/api/playback/grants', payload: { showId }, headers })
  return { answer, cookie: answer.cookies.map(({ name, value }) => `${name}=${encodeURIComponent(value)}`).join('; ') }
}

async function goOnAir(showId: Id<'shw'>) {
  const started = next(broadcastStarted)
  const broadcaster = startBroadcaster({ whipUrl: `${url}/whip`, streamKey: await ingest.issueStreamKey(showId), clip: CLIP, log })
  return { broadcaster, news: await started }
}

test('a wrong key is refused before the offer is read, and nothing is begun', async () => {
  const answer = await whip('sk_wrong', 'no offer at all')
  expect(answer.statusCode).toBe(401)
  expect(answer.headers['www-authenticate']).toContain('Bearer')
  expect(answer.json()).toMatchObject({ code: 'live/ingest/wrong-key' })
  expect((await owner.query('select from live.broadcast')).rowCount).toBe(0)
})

test('a new key takes the place of the old one', async () => {
  const show = await planShow()
  const first = await ingest.issueStreamKey(show.id)
  const second = await ingest.issueStreamKey(show.id)
  expect((await whip(first)).statusCode).toBe(401)
  expect((await whip(second)).statusCode).toBe(422)
})

test('the host of a show gets its key, and nobody else', async () => {
  const [own, other] = [await planShow(), await planShow()]
  const nth = Number(own.slug.replace('show-', ''))
  const signedIn = await app.inject({
    method: 'POST',
    url: '/api/auth/sign-in/email',
    payload: { email: hostEmail(nth), password: HOST_PASSWORD },
  })
  const cookie = signedIn.cookies.map(({ name, value }) => `${name}=${encodeURIComponent(value)}`).join('; ')
  const ask = (showId: string, headers = {}) => app.inject({ method: 'POST', url: `/api/studio/shows/${showId}/stream-key`, headers })
  const issued = await ask(own.id, { cookie })
  expect(issued.json()).toMatchObject({ whipUrl: 'http://souk.test/whip' })
  expect((await whip(issued.json<{ key: string }>().key)).statusCode).toBe(422)
  expect((await ask(other.id, { cookie })).statusCode).toBe(403)
  expect((await ask(own.id)).statusCode).toBe(401)
})

test('an offer without H264 is refused and told why', async () => {
  const answer = await whip(await ingest.issueStreamKey((await planShow()).id))
  expect(answer.json()).toMatchObject({
    status: 422,
    code: 'live/ingest/offer-refused',
    reason: 'video-codec-unsupported',
    detail: 'offered vp8',
  })
})

test('a show that is over takes no camera', async () => {
  const show = await openShow()
  const key = await ingest.issueStreamKey(show.id)
  await shows.changeState(show.id, 'ended')
  expect((await whip(key)).json()).toMatchObject({ status: 403, code: 'live/ingest/show-not-open', state: 'ended' })
})

test('other methods and media types are told what the address takes', async () => {
  expect((await whip('sk_any', '{}', { 'content-type': 'application/json' })).statusCode).toBe(415)
  const refused = await app.inject({ method: 'PATCH', url: '/whip' })
  expect([refused.statusCode, refused.headers.allow]).toEqual([405, 'OPTIONS, POST'])
  const asked = await app.inject({ method: 'OPTIONS', url: '/whip' })
  expect([asked.statusCode, asked.headers['accept-post']]).toEqual([204, 'application/sdp'])
})

test('from key to picture: published, granted, watched, and ended with the show', { timeout: 60_000 }, async () => {
  const show = await openShow()
  const { broadcaster, news } = await goOnAir(show.id)
  expect(news).toMatchObject({ showId: show.id, epoch: 1, epochStart: 0 })
  expect(await ingest.currentBroadcast(show.id)).toMatchObject({ id: news.broadcastId, state: 'live', epoch: 1 })

  const { answer } = await askGrant(show.id)
  expect(answer.json()).toMatchObject({
    showId: show.id,
    broadcastId: news.broadcastId,
    whepUrl: `/whep/${show.id}`,
    renewAfterSeconds: 60,
  })
  expect(answer.cookies.find(({ name }) => name === 'souk_grant')).toMatchObject({
    httpOnly: true,
    path: expect.stringMatching(/^\/media\/brd_[0-9a-z]+\/$/),
  })
  const { token } = answer.json<{ token: string }>()
  const viewer = await watchByWhep(`${url}/whep/${show.id}`, token)
  await viewer.until(({ video }) => frameTimes(video).length >= 10)
  const clock = (await ingest.mediaClock(show.id))!
  expect(clock).toMatchObject({ broadcastId: news.broadcastId, rtpBase: news.rtpBase, flowing: true })
  await expect.poll(() => ingest.signal(show.id)).toMatchObject({ width: 540, viewers: 1 })

  await expect(watchByWhep(`${url}/whep/${show.id}`, `${token}x`)).rejects.toThrow(/401/)
  const ended = next(broadcastEnded)
  const sentAway = nextViewerEnd()
  await shows.changeState(show.id, 'ended')
  expect(await ended).toMatchObject({ broadcastId: news.broadcastId, reason: 'show-ended' })
  expect(await sentAway).toBe('show-ended')
  expect(await ingest.currentBroadcast(show.id)).toBeNull()
  await broadcaster.close()
  viewer.close()
})

test('an encoder that leaves interrupts; its return is the next epoch of the same broadcast', { timeout: 60_000 }, async () => {
  const show = await openShow()
  const first = await goOnAir(show.id)
  const interrupted = next(broadcastInterrupted)
  await first.broadcaster.close()
  expect(await interrupted).toMatchObject({ broadcastId: first.news.broadcastId, epoch: 1, reason: 'publisher-left' })
  const second = await goOnAir(show.id)
  expect(second.news).toMatchObject({ broadcastId: first.news.broadcastId, epoch: 2, rtpBase: first.news.rtpBase })
  expect(second.news.epochStart).toBeGreaterThan(0)
  await second.broadcaster.close()
})

test('nothing plays before the show opens, though its camera runs', { timeout: 60_000 }, async () => {
  const show = await planShow()
  const { broadcaster } = await goOnAir(show.id)
  const { answer } = await askGrant(show.id)
  await expect(watchByWhep(`${url}/whep/${show.id}`, answer.json<{ token: string }>().token)).rejects.toThrow(/live\/playback\/not-live/)
  await broadcaster.close()
})

test('a viewer who stops is let go at once', { timeout: 60_000 }, async () => {
  const show = await openShow()
  const { broadcaster } = await goOnAir(show.id)
  const { answer } = await askGrant(show.id)
  const viewer = await watchByWhep(`${url}/whep/${show.id}`, answer.json<{ token: string }>().token)
  await viewer.until(({ video }) => video.length > 0)
  const left = nextViewerEnd()
  expect((await fetch(viewer.resource, { method: 'DELETE' })).status).toBe(200)
  expect(await left).toBe('viewer-left')
  expect((await fetch(viewer.resource, { method: 'DELETE' })).status).toBe(404)
  await broadcaster.close()
  viewer.close()
})

test('a show made adult is seen by nobody who is not known to be one, from that moment', { timeout: 60_000 }, async () => {
  const show = await openShow()
  const { broadcaster } = await goOnAir(show.id)
  const { answer } = await askGrant(show.id)
  const { token } = answer.json<{ token: string }>()
  const viewer = await watchByWhep(`${url}/whep/${show.id}`, token)
  await viewer.until(({ video }) => video.length > 0)
  const sentAway = nextViewerEnd()
  await audience.setAudience({ kind: 'show', id: show.id }, 'adults')
  expect(await sentAway).toBe('grant-lapsed')
  await expect(watchByWhep(`${url}/whep/${show.id}`, token)).rejects.toThrow(/401/)
  expect((await askGrant(show.id)).answer.statusCode).toBe(403)
  await broadcaster.close()
  viewer.close()
})

test('what a process that died left on air is taken stock of at the next start', async () => {
  const show = await openShow()
  await owner.query(
    `insert into live.broadcast (id, show_id, state, started_at, rtp_base, epoch)
     select gen_random_uuid(), id, 'live', now() - interval '1 hour', 7, 2 from programme.show where slug = $1`,
    [show.slug],
  )
  await ingest.start()
  expect(await ingest.currentBroadcast(show.id)).toMatchObject({ state: 'interrupted', epoch: 2, timeline: { rtpBase: 7 } })
})
