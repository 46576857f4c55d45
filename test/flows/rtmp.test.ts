import { beforeAll, expect, onTestFinished, test } from 'vitest'
import { bringFfmpeg, type Encoder, type EncoderOptions, startEncoder } from '#test/encoder'
import { startSouk } from '#test/souk'
import { watchByWhep } from '#test/whep-viewer'

const PATIENCE = { timeout: 60_000, interval: 200 }
const HOST = { email: 'yusuf@demo.souk.example', password: 'evenings-by-the-kiln' }

interface Grant {
  token: string
  broadcastId: string
  whep: boolean
  hlsUrl: string | null
}

interface SignalAnswer {
  state?: string
  protocol?: string
  bFrames?: boolean
  width?: number
  warnings?: string[]
  lastRefusal: { reason: string; protocol: string } | null
}

const souk = await startSouk()
let studio = ''
let rtmpUrl = ''
let key = ''
let showId = ''

/** As the host of the show, in the studio. */
async function call(method: string, path: string, body?: object): Promise<unknown> {
  const headers = { cookie: studio, origin: souk.url, ...(body ? { 'content-type': 'application/json' } : {}) }
  const answer = await fetch(`${souk.url}${path}`, { method, headers, ...(body ? { body: JSON.stringify(body) } : {}) })
  studio = [studio, ...answer.headers.getSetCookie().map((cookie) => cookie.split(';')[0])].filter(Boolean).join('; ')
  return answer.json()
}

const signal = () => call('GET', `/api/studio/shows/${showId}/signal`) as Promise<SignalAnswer>

/** Gone with its test, so that a second try finds no other encoder in its place. */
async function encode(options?: EncoderOptions, streamKey = key): Promise<Encoder> {
  const encoder = await startEncoder(`${rtmpUrl}/${streamKey}`, options)
  onTestFinished(() => encoder.stop())
  return encoder
}

/** A guest's grant, with what a player carries. */
async function grant(): Promise<Grant & { cookie: string }> {
  const answer = await fetch(`${souk.url}/api/playback/grants`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: souk.url },
    body: JSON.stringify({ showId }),
  })
  const cookie = answer.headers.getSetCookie().map((line) => line.split(';')[0])
  return { ...((await answer.json()) as Grant), cookie: cookie.join('; ') }
}

/** The playlist of the show's one rendition, once it lists parts. */
async function playlist(): Promise<{ text: string; url: string; cookie: string }> {
  const { hlsUrl, cookie } = await grant()
  const read = async (url: string) => (await fetch(url, { headers: { cookie } })).text()
  const index = new URL(hlsUrl ?? '', souk.url).href
  const [name = ''] = (await read(index)).split('\n').filter((line) => line.endsWith('.m3u8'))
  const url = new URL(name, index).href
  return { text: await read(url), url, cookie }
}

beforeAll(async () => {
  await bringFfmpeg()
  await call('POST', '/api/auth/sign-in/email', HOST)
  await takeShow()
})

/** From here on all is about a show of the host that has not begun. */
async function takeShow(): Promise<void> {
  const { items } = (await call('GET', '/api/studio/shows')) as { items: { id: string; state: string }[] }
  showId = items.find(({ state }) => state === 'scheduled')!.id
  const issued = (await call('POST', `/api/studio/shows/${showId}/stream-key`)) as { key: string; rtmpUrl: string }
  key = issued.key
  rtmpUrl = issued.rtmpUrl
}

test('an encoder with a wrong key is told so, and the show has no camera', async () => {
  expect(await (await encode({}, 'sk_wrong')).ended).toMatchObject({
    code: 1,
    said: expect.stringContaining('This stream key opens nothing.'),
  })
  expect(await signal()).toMatchObject({ code: 'live/studio/off-air', lastRefusal: null })
})

test('an encoder with the show’s key is seen by guests over HLS alone, sound and all', async () => {
  const encoder = await encode()
  await expect.poll(async () => (await signal()).state, PATIENCE).toBe('live')
  await call('PUT', `/api/studio/shows/${showId}/state`, { state: 'live' })
  await expect.poll(async () => (await playlist()).text, PATIENCE).toContain('#EXT-X-PART:')
  const { text, url, cookie } = await playlist()
  const [, part = ''] = /#EXT-X-PART:.*URI="([^"]+)"/.exec(text) ?? []
  const answer = await fetch(new URL(part, url), { headers: { cookie } })
  expect([answer.status, (await answer.arrayBuffer()).byteLength > 1000]).toEqual([200, true])
  const { whep, token } = await grant()
  expect(whep).toBe(false)
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/sdp' }
  const refused = await fetch(`${souk.url}/whep/${showId}`, { method: 'POST', headers, body: 'v=0' })
  expect(await refused.json()).toMatchObject({ code: 'live/playback/offer-refused', reason: 'path-closed' })
  // Sound counts once a whole second of it has come.
  await expect.poll(async () => (await signal()).warnings, PATIENCE).toContain('sound-not-opus')

  const second = await encode()
  expect((await second.ended).said).toContain('Another encoder is publishing this show.')
  await expect
    .poll(signal, PATIENCE)
    .toMatchObject({ state: 'live', protocol: 'rtmp', lastRefusal: { reason: 'already-publishing', protocol: 'rtmp' } })
  await encoder.stop()
  await expect.poll(async () => (await signal()).state, PATIENCE).toBe('interrupted')
})

test('after a dropout the broadcast goes on where it was, with B-frames told to the studio', async () => {
  const before = await grant()
  const encoder = await encode({ size: '480x270', bFrames: 2 })
  await expect.poll(async () => (await signal()).width, PATIENCE).toBe(480)
  await expect.poll(async () => (await signal()).warnings, PATIENCE).toContain('b-frames')
  expect(await signal()).toMatchObject({ bFrames: true, lastRefusal: null })
  expect(await grant()).toMatchObject({ broadcastId: before.broadcastId, whep: false })
  await expect.poll(async () => (await playlist()).text, PATIENCE).toContain('#EXT-X-DISCONTINUITY')
  await encoder.stop()
})

test('without sound and B-frames it is seen by WHEP too', async () => {
  const encoder = await encode({ sound: null })
  await expect.poll(async () => (await grant()).whep, PATIENCE).toBe(true)
  const { token } = await grant()
  const viewer = await watchByWhep(`${souk.url}/whep/${showId}`, token)
  await viewer.until(({ video }) => new Set(video.map(({ timestamp }) => timestamp)).size > 20)
  viewer.close()
  await encoder.stop()
})

test('a show that ends sends its encoder away', async () => {
  await takeShow()
  const encoder = await encode()
  await expect.poll(async () => (await signal()).state, PATIENCE).toBe('live')
  await call('PUT', `/api/studio/shows/${showId}/state`, { state: 'live' })
  await call('PUT', `/api/studio/shows/${showId}/state`, { state: 'ended' })
  expect((await encoder.ended).said).toContain('The show has ended.')
})
