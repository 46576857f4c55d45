import { createServer, request as forward } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, expect, test, vi } from 'vitest'
import { newId } from '#platform/ids'
import { createSigner } from '#platform/signing'
import { encodeClaims } from '#safety/audience'
import { startNginx } from '#test/nginx'
import { startSouk } from '#test/souk'

const SECRET = 'a secret for tests that is long enough'
const EDGE = 'a secret that only the cache in front knows'
const VIEWERS = 50
/** Fewer than a segment has. */
const PARTS = 5
const PATIENCE = { timeout: 60_000, interval: 100 }

const souk = await startSouk({ settings: { SOUK_SECRET: SECRET, SOUK_MEDIA_EDGE: EDGE } })

/** Stands between nginx and Souk, and counts what is asked for. */
const asked = new Map<string, number>()
const counter = createServer((request, response) => {
  const address = request.url ?? ''
  asked.set(address, (asked.get(address) ?? 0) + 1)
  const { method = 'GET', headers } = request
  const onward = forward(souk.url + address, { method, headers }, (answer) => {
    response.writeHead(answer.statusCode ?? 502, answer.headers)
    answer.pipe(response)
  })
  onward.on('error', () => response.destroy())
  response.on('close', () => onward.destroy())
  request.pipe(onward)
})
await new Promise<void>((resolve) => counter.listen(0, '127.0.0.1', resolve))
const nginx = await startNginx(`127.0.0.1:${(counter.address() as AddressInfo).port}`, EDGE)
afterAll(async () => {
  await nginx.stop()
  counter.closeAllConnections()
  counter.close()
})

interface GrantAnswer {
  token: string
  broadcastId: string | null
  hlsUrl: string | null
}

const { id: showId } = (await (await fetch(`${souk.url}/api/shows/evenings-by-the-kiln`)).json()) as { id: string }

/** A viewer's leave, and the cookie that the browser keeps for it. */
async function enter(url: string) {
  const response = await fetch(`${url}/api/playback/grants`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ showId }),
  })
  const answer = (await response.json()) as GrantAnswer
  const set = response.headers.getSetCookie().find((line) => line.startsWith('souk_grant='))
  return { ...answer, set: set ?? '', cookie: set?.split(';')[0] ?? '' }
}

const signer = createSigner(SECRET, 'playback grant')
const cookieFor = (subject: string, lastsMs: number) => {
  const expiresAt = new Date(Date.now() + lastsMs)
  const claims = {
    viewerId: newId('vwr'),
    session: 'test',
    subject: { kind: 'show', id: subject },
    audience: 'everyone',
    expiresAt,
  } as const
  return `souk_grant=${signer.sign(encodeClaims(claims))}`
}

const { broadcastId } = await vi.waitFor(async () => {
  const entered = await enter(souk.url)
  expect(entered.hlsUrl).not.toBeNull()
  expect((await fetch(souk.url + entered.hlsUrl, { headers: { cookie: entered.cookie } })).status).toBe(200)
  return entered
}, PATIENCE)
const folder = `/media/${broadcastId}`
const read = async (url: string, path: string, cookie: string) => {
  const response = await fetch(`${url}${folder}/${path}`, { headers: { cookie } })
  return { status: response.status, text: await response.text(), headers: response.headers }
}

/** The number of the newest segment that is whole, and all parts named after it. */
function newest(playlist: string) {
  const whole = [...playlist.matchAll(/^seg-(\d+)\.m4s$/gm)].map(([, number]) => Number(number))
  return { whole: whole.at(-1) ?? -1, dates: [...playlist.matchAll(/PROGRAM-DATE-TIME:(.*)/g)].map(([, date = '']) => Date.parse(date)) }
}

test('what the camera sends by WHIP is played by HLS, dated by the media clock', async () => {
  const { set, cookie, hlsUrl } = await enter(souk.url)
  expect(set).toContain(`Path=${folder}/`)
  expect(set).toContain('HttpOnly')
  expect(hlsUrl).toBe(`${folder}/index.m3u8`)
  const index = await read(souk.url, 'index.m3u8', cookie)
  expect(index.text).toContain('opus/playlist.m3u8')
  await expect.poll(async () => (await read(souk.url, 'index.m3u8', cookie)).text, PATIENCE).toContain('aac/playlist.m3u8')
  await expect.poll(async () => newest((await read(souk.url, 'opus/playlist.m3u8', cookie)).text).dates.length, PATIENCE).toBeGreaterThan(3)
  const { dates } = newest((await read(souk.url, 'opus/playlist.m3u8', cookie)).text)
  // The clip has a keyframe every second; whatever the network did, the dates say so.
  dates.slice(1).forEach((date, at) => expect((date - dates[at]!) % 1000).toBe(0))
  const cue = /DATERANGE:ID="cue_\w+",CLASS="souk.cue",START-DATE="(.*?)",X-KIND="pin",X-MEDIA-TIME="(\d+)"/
  await expect.poll(async () => (await read(souk.url, 'opus/playlist.m3u8', cookie)).text, PATIENCE).toMatch(cue)
  const [, date = '', mediaTime = ''] = cue.exec((await read(souk.url, 'opus/playlist.m3u8', cookie)).text)!
  // A cue's date and a segment's come from one clock: media time 0 has the same date by both.
  const startedAt = Date.parse(date) - Number(mediaTime) / 90
  expect(Math.abs(((dates[0]! - startedAt) / 1000) % 1)).toBeLessThan(0.01)
})

test('a grant that the socket renewed goes into the cookie', async () => {
  const { token } = await enter(souk.url)
  const carry = (bearer: string, body: object) =>
    fetch(`${souk.url}/api/playback/grants/cookie`, {
      method: 'POST',
      headers: { authorization: `Bearer ${bearer}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
  const carried = await carry(token, { showId, broadcastId })
  expect(carried.status).toBe(204)
  expect(carried.headers.getSetCookie()[0]).toMatch(new RegExp(`^souk_grant=${token.replaceAll('.', '\\.')};.*Path=${folder}/`))
  expect((await carry(token, { showId, broadcastId: newId('brd') })).status).toBe(401)
  expect((await carry('made.up', { showId, broadcastId })).status).toBe(401)
})

test(`${VIEWERS} viewers behind nginx cost one request a part, and so does each playlist they wait for`, { timeout: 180_000 }, async () => {
  const cookies = await Promise.all(Array.from({ length: VIEWERS }, async () => (await enter(nginx.url)).cookie))
  const start = newest((await read(nginx.url, 'opus/playlist.m3u8', cookies[0]!)).text).whole + 1
  const watchOne = async (cookie: string) => {
    const statuses: number[] = []
    for (let part = 0; part < PARTS; part++) {
      statuses.push((await read(nginx.url, `opus/playlist.m3u8?_HLS_msn=${start}&_HLS_part=${part}`, cookie)).status)
      statuses.push((await read(nginx.url, `opus/part-${start}-${part}.m4s`, cookie)).status)
    }
    return statuses
  }
  const statuses = (await Promise.all(cookies.map(watchOne))).flat()
  expect(statuses.filter((status) => status !== 200)).toEqual([])
  const named = [...asked].filter(([address]) => address.includes(`part-${start}-`) || address.includes(`_HLS_msn=${start}&`))
  expect(named.length).toBe(2 * PARTS)
  expect(named.filter(([, times]) => times !== 1)).toEqual([])
})

test('what nginx keeps is refused without a grant, with a lapsed one, and with that of another show', { timeout: 180_000 }, async () => {
  const { cookie, token } = await enter(nginx.url)
  await expect.poll(async () => newest((await read(nginx.url, 'opus/playlist.m3u8', cookie)).text).whole, PATIENCE).toBeGreaterThan(0)
  const segment = `opus/seg-${newest((await read(nginx.url, 'opus/playlist.m3u8', cookie)).text).whole}.m4s`
  const get = (who: string) => read(nginx.url, segment, who)
  expect((await get(cookie)).status).toBe(200)
  const hit = await get(cookie)
  expect([hit.status, hit.headers.get('x-souk-cache'), hit.headers.get('cache-control')]).toEqual([200, 'HIT', 'private, no-cache'])
  const lapsing = cookieFor(showId, 8_000)
  expect((await get(lapsing)).status).toBe(200)
  const refusals = await Promise.all(['', 'souk_grant=made.up', cookieFor(newId('shw'), 60_000), cookieFor(showId, -1_000)].map(get))
  expect(refusals.map(({ status }) => status)).toEqual([401, 401, 401, 401])
  // Lapses while nginx has both the segment and its own answer about this cookie.
  await expect.poll(async () => (await get(lapsing)).status, PATIENCE).toBe(401)
  expect((await get(cookie)).headers.get('x-souk-cache')).toBe('HIT')
  const inAddress = await fetch(`${nginx.url}/media/~${token}/${broadcastId}/${segment}`)
  expect([inAddress.status, inAddress.headers.get('x-souk-cache')]).toEqual([200, 'HIT'])
  expect(asked.get(`${folder}/${segment}`)).toBe(1)
})

test('nobody speaks to Souk as the cache in front of it', async () => {
  const { cookie } = await enter(souk.url)
  const direct = await read(souk.url, 'index.m3u8', cookie)
  expect(direct.headers.get('cache-control')).toBe('private, no-cache')
  const guess = (url: string, word: string) => fetch(`${url}${folder}/index.m3u8`, { headers: { 'x-souk-edge': word } })
  expect((await guess(souk.url, 'a guess')).status).toBe(401)
  expect((await guess(nginx.url, EDGE)).status).toBe(401)
})
