import { once } from 'node:events'
import { request as ask, createServer } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { afterAll, expect, test } from 'vitest'
import type { MediaPort, Packaged } from '#live/media'
import { createEvents } from '#platform/events'
import { anonymous, answerByFront, openLane } from '#platform/http'
import { type Id, newId } from '#platform/ids'
import { createLog } from '#platform/log'
import { createAudience } from '#safety/audience'
import { testDatabase } from '#test/database'
import { packagedClip } from '#test/packaged-clip'
import { MediaGuard } from '../admit-media.ts'
import { SegmentNews } from '../segments.ts'
import { mediaFront, Origin } from './index.ts'

const EDGE = 'a secret that a cache in front knows'
const STARTED_AT = new Date('2026-11-22T20:00:00Z')

const { db } = await testDatabase()
const log = createLog('silent')
const now = { ms: Date.now() }
const clock = { now: () => new Date(now.ms) }
const audience = createAudience({ config: { secret: 'a secret for tests that is long enough' }, db, events: createEvents(log), clock })
const shows = new Map<string, Id<'shw'>>()
const findBroadcast = async (id: Id<'brd'>) => {
  const showId = shows.get(id)
  return showId ? { showId } : null
}
const closed = new Set<string>()
const isOpen = async (showId: string) => !closed.has(showId)
const guard = new MediaGuard({ audience, clock, edgeSecret: EDGE, isOpen, findBroadcast })
const news = new SegmentNews()
const handlers = new Set<(packaged: Packaged) => void>()
const port = {
  on: (_event: string, handler: (payload: never) => void) => {
    handlers.add(handler as (packaged: Packaged) => void)
    return () => handlers.delete(handler as (packaged: Packaged) => void)
  },
} as Pick<MediaPort, 'on'>
const origin = new Origin(port, news)
const front = mediaFront({ origin, guard, log, addressOf: (request) => String(request.headers['x-test-address'] ?? 'here') })
const server = createServer((request, response) => {
  if (!answerByFront(front, request, response)) response.writeHead(418).end()
})
openLane(server, front)
server.listen(0, '127.0.0.1')
await once(server, 'listening')
const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
afterAll(() => {
  origin.close()
  server.closeAllConnections()
  server.close()
})

const tell = (packaged: readonly Packaged[]) => packaged.forEach((one) => handlers.forEach((handler) => handler(one)))

async function grantFor(showId: string): Promise<string> {
  const viewer = { ...anonymous, kind: 'viewer', viewerId: newId('vwr') } as const
  return (await audience.grant({ viewer, subject: { kind: 'show', id: showId } })).token
}

/** A show with a broadcast of its own; `news` is what its engine will tell. */
async function onAir(seconds = 6) {
  const showId = newId('shw')
  const broadcastId = newId('brd')
  shows.set(broadcastId, showId)
  const token = await grantFor(showId)
  const cookie = { cookie: `other=1; souk_grant=${token}` }
  const folder = `${url}/media/${broadcastId}`
  const packaged = await packagedClip({ broadcastId, seconds, startedAt: STARTED_AT })
  const get = (path: string, headers: Record<string, string> = cookie) => fetch(`${folder}/${path}`, { headers })
  const text = async (path: string) => (await get(path)).text()
  return { showId, broadcastId, token, folder, packaged, get, text }
}

const firstParts = (packaged: readonly Packaged[], count: number): Packaged[] => packaged.slice(0, 1 + count)

test('what a playlist names can be had, in order and to the last byte, and dates come from the media clock', async () => {
  const { packaged, get, text } = await onAir()
  tell(packaged)
  const parts = packaged.filter((one) => one.kind === 'part')
  expect(await text('index.m3u8')).toMatch(
    /#EXT-X-STREAM-INF:BANDWIDTH=\d+,CODECS="avc1\.42c028,opus",RESOLUTION=540x960\nopus\/playlist\.m3u8/,
  )
  const playlist = await text('opus/playlist.m3u8')
  expect(playlist).toContain('#EXT-X-SERVER-CONTROL:CAN-BLOCK-RELOAD=YES,PART-HOLD-BACK=0.95')
  const dates = [...playlist.matchAll(/PROGRAM-DATE-TIME:(.*)/g)].map(([, date]) => date)
  expect(dates).toEqual(['2026-11-22T20:00:00.000Z', '2026-11-22T20:00:02.000Z', '2026-11-22T20:00:04.000Z'])
  const named = [...playlist.matchAll(/EXT-X-PART:DURATION=([\d.]+),URI="(.*?)"/g)]
  expect(named.map(([, seconds]) => Number(seconds))).toEqual(parts.map((part) => Number((part.durationTicks / 90_000).toFixed(5))))
  const bytes = await Promise.all(named.map(async ([, , uri]) => Buffer.from(await (await get(`opus/${uri}`)).arrayBuffer())))
  expect(Buffer.concat(bytes).equals(Buffer.concat(parts.map((part) => part.bytes)))).toBe(true)
  const segments = await Promise.all(
    [0, 1, 2].map(async (sequence) => Buffer.from(await (await get(`opus/seg-${sequence}.m4s`)).arrayBuffer())),
  )
  expect(Buffer.concat(segments).equals(Buffer.concat(bytes))).toBe(true)
  expect((await get('opus/init-0.mp4')).headers.get('content-type')).toBe('video/mp4')
})

test('finished segments are told with all that makes them playable', async () => {
  const { packaged, broadcastId } = await onAir(4)
  const told: unknown[] = []
  const stop = news.onSegment((segment) => told.push(segment))
  tell(packaged)
  stop()
  expect(told).toMatchObject([
    {
      broadcastId,
      rendition: 'opus',
      sequence: 0,
      startTicks: 0,
      durationTicks: 180_000,
      date: STARTED_AT,
      discontinuity: false,
      initVersion: 0,
    },
    { broadcastId, rendition: 'opus', sequence: 1, startTicks: 180_000, durationTicks: 180_000, discontinuity: false, initVersion: 0 },
  ])
})

test('a blocking reload is answered when its part is there, and so is a part that was hinted at', async () => {
  const { packaged, get } = await onAir()
  tell(firstParts(packaged, 3))
  let answered = 0
  const wait = async (path: string) => {
    const response = await get(path)
    answered++
    return { status: response.status, body: Buffer.from(await response.arrayBuffer()) }
  }
  const waiting = [wait('opus/playlist.m3u8?_HLS_msn=0&_HLS_part=3'), wait('opus/part-0-3.m4s')]
  const whole = wait('opus/playlist.m3u8?_HLS_msn=0')
  await expect.poll(() => origin.waiting.count, { timeout: 30_000 }).toBe(3)
  expect(answered).toBe(0)
  tell([packaged[4]!])
  const [playlist, part] = await Promise.all(waiting)
  expect(playlist?.body.toString()).toContain('URI="part-0-3.m4s"')
  expect(part?.body.equals(Buffer.from((packaged[4] as { bytes: Uint8Array }).bytes))).toBe(true)
  tell(packaged.slice(5))
  expect((await whole).body.toString()).toContain('seg-0.m4s')
  expect(origin.waiting.count).toBe(0)
})

test('what was past or is absurd is answered at once', async () => {
  const { packaged, get } = await onAir()
  tell(firstParts(packaged, 10))
  const status = async (path: string) => (await get(path)).status
  expect(await status('opus/playlist.m3u8?_HLS_msn=0&_HLS_part=2')).toBe(200)
  expect(await status('opus/playlist.m3u8?_HLS_msn=900')).toBe(400)
  expect(await status('opus/playlist.m3u8?_HLS_msn=1&_HLS_part=99')).toBe(400)
  expect(await status('opus/playlist.m3u8?_HLS_part=1')).toBe(400)
  expect(await status('opus/playlist.m3u8?_HLS_msn=x')).toBe(400)
  expect(await status('opus/part-9-9.m4s')).toBe(404)
  expect(await status('aac/playlist.m3u8')).toBe(404)
  expect(await status('opus/else')).toBe(400)
  expect(await status('replay/index.m3u8')).toBe(418)
})

test('a client that goes away gives its place back', async () => {
  const { packaged, folder, token } = await onAir()
  tell(firstParts(packaged, 2))
  const waiting = ask(`${folder}/opus/part-0-2.m4s`, { headers: { cookie: `souk_grant=${token}` } })
  waiting.on('error', () => {})
  waiting.end()
  await expect.poll(() => origin.waiting.count, { timeout: 30_000 }).toBe(1)
  waiting.destroy()
  await expect.poll(() => origin.waiting.count, { timeout: 30_000 }).toBe(0)
})

test('one connection takes few of the places, however much it asks for at once', async () => {
  const { packaged, broadcastId, token } = await onAir()
  tell(firstParts(packaged, 2))
  const request = `GET /media/${broadcastId}/opus/part-0-2.m4s HTTP/1.1\r\nhost: souk.test\r\ncookie: souk_grant=${token}\r\n\r\n`
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1')
  socket.write(request.repeat(40))
  await expect.poll(() => origin.waiting.count, { timeout: 30_000 }).toBe(8)
  tell([packaged[3]!])
  let said = ''
  socket.on('data', (bytes) => (said += bytes.toString('latin1')))
  await expect.poll(() => said.split('HTTP/1.1 503').length - 1, { timeout: 30_000 }).toBe(32)
  expect(origin.waiting.count).toBe(0)
  socket.destroy()
})

test('nobody gets a byte without a grant, with that of another show, or with one that has lapsed', async () => {
  const { packaged, get, folder } = await onAir()
  tell(packaged)
  const other = await onAir()
  const paths = ['index.m3u8', 'opus/playlist.m3u8', 'opus/init-0.mp4', 'opus/seg-0.m4s', 'opus/part-2-0.m4s']
  const statuses = (headers?: Record<string, string>) => Promise.all(paths.map(async (path) => (await get(path, headers)).status))
  const refused = paths.map(() => 401)
  expect(await statuses()).toEqual(paths.map(() => 200))
  expect(await statuses({})).toEqual(refused)
  expect(await statuses({ cookie: `souk_grant=${other.token}` })).toEqual(refused)
  expect(await statuses({ cookie: 'souk_grant=made.up' })).toEqual(refused)
  const first = await fetch(`${folder.replace('/media/', `/media/~${other.token}/`)}/opus/seg-0.m4s`)
  expect(first.status).toBe(401)
  now.ms += 121_000
  expect(await statuses()).toEqual(refused)
})

test('before the show opens only those who work on it get a byte', async () => {
  const { packaged, get, showId, token, broadcastId } = await onAir()
  closed.add(showId)
  tell(packaged)
  const paths = ['index.m3u8', 'opus/playlist.m3u8', 'opus/init-0.mp4', 'opus/seg-0.m4s', 'opus/part-2-0.m4s']
  for (const path of paths) expect((await get(path)).status, path).toBe(401)
  const call = { headers: { cookie: `souk_grant=${token}` }, ip: 'here' }
  await expect(guard.admit(call, broadcastId)).rejects.toMatchObject({ code: 'live/playback/grant-required' })
  const worker = await audience.grant({
    viewer: { ...anonymous, kind: 'viewer', viewerId: newId('vwr') },
    subject: { kind: 'show', id: showId },
  })
  guard.letWork(worker, showId)
  expect((await get('opus/seg-0.m4s', { cookie: `souk_grant=${worker.token}` })).status).toBe(200)
  guard.noteOpened(showId, true)
  expect((await get('opus/seg-0.m4s')).status).toBe(200)
})

test('a grant in the address serves one client at a time, any page may read it, and shows for adults have none', async () => {
  const { packaged, token, broadcastId, showId } = await onAir()
  tell(packaged)
  const get = (address: string, grant = token) =>
    fetch(`${url}/media/~${grant}/${broadcastId}/opus/seg-0.m4s`, { headers: { 'x-test-address': address } })
  expect((await get('192.0.2.1')).headers.get('access-control-allow-origin')).toBe('*')
  expect((await get('192.0.2.2')).status).toBe(401)
  now.ms += 11_000
  expect((await get('192.0.2.2')).status).toBe(200)
  expect((await get('192.0.2.1')).status).toBe(401)
  await audience.setAudience({ kind: 'show', id: showId }, 'adults')
  expect((await get('192.0.2.2')).status).toBe(401)
})

test('only a cache that knows the secret may keep what it gets', async () => {
  const { packaged, get } = await onAir()
  tell(packaged)
  expect((await get('opus/seg-0.m4s')).headers.get('cache-control')).toMatch(/^private,/)
  const byEdge = await get('opus/seg-0.m4s', { 'x-souk-edge': EDGE })
  expect([byEdge.status, byEdge.headers.get('cache-control')]).toEqual([200, 'public, max-age=60, immutable'])
  expect((await get('opus/seg-0.m4s', { 'x-souk-edge': 'a guess' })).status).toBe(401)
})

test('heads and ranges are answered as players expect', async () => {
  const { packaged, folder, token, get } = await onAir()
  tell(packaged)
  const cookie = `souk_grant=${token}`
  const head = await fetch(`${folder}/opus/seg-0.m4s`, { method: 'HEAD', headers: { cookie } })
  const whole = Buffer.from(await (await get('opus/seg-0.m4s')).arrayBuffer())
  expect(head.headers.get('content-length')).toBe(String(whole.length))
  const range = await get('opus/seg-0.m4s', { cookie, range: 'bytes=10-19' })
  expect([range.status, range.headers.get('content-range')]).toEqual([206, `bytes 10-19/${whole.length}`])
  expect(Buffer.from(await range.arrayBuffer()).equals(whole.subarray(10, 20))).toBe(true)
  expect((await get('opus/seg-0.m4s', { cookie, range: 'bytes=x' })).status).toBe(200)
})

test('after an engine was lost the playlist begins anew, and says so', async () => {
  const { broadcastId, packaged, text } = await onAir()
  tell(firstParts(packaged, 12))
  tell(await packagedClip({ broadcastId, seconds: 4, startedAt: STARTED_AT, atSeconds: 60 }))
  const playlist = await text('opus/playlist.m3u8')
  expect(playlist).toContain('#EXT-X-MEDIA-SEQUENCE:60\n')
  expect(playlist).toContain('#EXT-X-DISCONTINUITY\n#EXT-X-MAP:URI="init-60.mp4"')
  expect(playlist).not.toContain('seg-0.m4s')
})

test('a cue is told once, near the pictures it belongs to', async () => {
  const { broadcastId, packaged, text } = await onAir()
  tell(packaged)
  const mark = { id: 'cue_1', date: new Date(STARTED_AT.getTime() + 3_000), attributes: { KIND: 'pin', PRODUCT: 'prd_1' } }
  origin.mark(broadcastId, mark)
  origin.mark(broadcastId, mark)
  origin.mark(broadcastId, { ...mark, id: 'cue_far', date: new Date(STARTED_AT.getTime() + 3_600_000) })
  const lines = (await text('opus/playlist.m3u8')).split('\n').filter((line) => line.startsWith('#EXT-X-DATERANGE'))
  expect(lines).toEqual([
    '#EXT-X-DATERANGE:ID="cue_1",CLASS="souk.cue",START-DATE="2026-11-22T20:00:03.000Z",X-KIND="pin",X-PRODUCT="prd_1"',
  ])
})
