import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openReader, type Reader } from '#test/reader'
import { isRefused, isSnapshot, openPage, type Page } from '#test/socket'
import { startSouk } from '#test/souk'

const WAIT = { timeout: 90_000, interval: 250 }
const LIVE = 'evenings-by-the-kiln'
const PAST = 'the-kiln-is-opened'
/** What only those who may see the shows may read. */
const SECRETS = [
  'Evenings by the kiln',
  'أمسيات عند الفرن',
  'The kiln is opened',
  'فتح الفرن',
  '/covers/kiln',
  'moon-teapot',
  'spout that does not drip',
]

const souk = await startSouk()
const database = new pg.Pool({ connectionString: souk.ownerUrl, max: 2 })
database.on('error', () => undefined)
afterAll(() => database.end())

const minors: Record<string, Reader> = {}
let adult: Reader
let page: Page
/** Everything a media address is made of, as the adult finds it. */
const found = { showId: '', hostId: '', productId: '', pastId: '', broadcastId: '', clipId: '', token: '', picture: '' }
let liveMedia: string[] = []
let pastMedia: string[] = []

const json = async <Body>(answer: Promise<Response>): Promise<Body> => (await answer).json() as Promise<Body>
const grantFor = (reader: Reader, showId: string) => reader.post('/api/playback/grants', { showId })

async function signIn(email: string): Promise<Reader> {
  const reader = openReader(souk.url)
  await reader.post('/api/auth/sign-in/email', { email, password: 'evenings-by-the-kiln' })
  return reader
}
async function restrict(operator: Reader, id: string): Promise<void> {
  const facts = 'The host shows what is not for children.'
  const body = { subject: { kind: 'show', id }, act: 'restrict-to-adults', ground: 'sexual-content', facts }
  expect((await operator.post('/api/safety/decisions', body)).status).toBe(201)
}
async function declared(adultly: boolean): Promise<Reader> {
  const reader = openReader(souk.url)
  await reader.get('/')
  await reader.post('/api/age/declarations', { market: 'ae', adult: adultly })
  return reader
}

/** Everything that is sold in a show in a way of its own. */
const salesOf = (showId: string) => ['drops', 'claims', 'claims/mine', 'lots', 'giveaways'].map((kind) => `/api/${kind}?showId=${showId}`)

/** Playlists of one address and what they name, one level down. */
async function addressesIn(reader: Reader, address: string): Promise<string[]> {
  const text = await (await reader.get(address)).text()
  const uris = [...text.matchAll(/^(?!#)(\S+)$|URI="([^"]+)"/gm)].map(([, line, quoted]) => line ?? quoted ?? '')
  return uris.map((uri) => new URL(uri, souk.url + address)).map(({ pathname, search }) => pathname + search)
}

async function until<Value>(ask: () => Promise<Value>, holds: (value: Value) => boolean): Promise<void> {
  const end = Date.now() + WAIT.timeout
  while (!holds(await ask())) {
    if (Date.now() > end) throw new Error(`never came true: ${ask.toString()}`)
    await sleep(WAIT.interval)
  }
}

beforeAll(async () => {
  const watcher = openReader(souk.url)
  type Found = { id: string; host: { id: string }; lineup: { product: { id: string } }[] }
  const show = async (slug: string) => json<Found>(watcher.get(`/api/shows/${slug}`))
  const live = await show(LIVE)
  Object.assign(found, { showId: live.id, hostId: live.host.id, productId: live.lineup[0]!.product.id })
  await until(
    async () => (await watcher.get(`/api/shows/${PAST}/replay`)).status,
    (value) => value === 200,
  )
  found.pastId = (await show(PAST)).id
  type FeedItem = { kind: string; clip?: { id: string } }
  const clips = async () => (await json<{ items: FeedItem[] }>(watcher.get('/api/feed'))).items.filter(({ kind }) => kind === 'clip')
  await until(
    async () => (await clips()).length,
    (value) => value > 0,
  )
  found.clipId = (await clips())[0]!.clip!.id
  await watcher.get('/')
  await until(
    async () => (await json<{ broadcastId: string | null }>(grantFor(watcher, found.showId))).broadcastId,
    (value) => value !== null,
  )
  page = await openPage(souk.url.replace('http', 'ws') + '/api/realtime', { headers: { cookie: watcher.cookie(), origin: souk.url } })
  page.send({ t: 'join', room: `show:${found.showId}` })
  await page.next(isSnapshot)

  const operator = await signIn('operator@demo.souk.example')
  for (const id of [found.showId, found.pastId]) await restrict(operator, id)

  minors['a guest'] = openReader(souk.url)
  await minors['a guest'].get('/')
  minors['whoever watched before'] = watcher
  minors['somebody who said they are under 18'] = await declared(false)
  minors['somebody whose proof has lapsed'] = await declared(true)
  await database.query(
    "update safety.age_assertion set asserted_at = now() - interval '3 hours', expires_at = now() - interval '1 hour' where viewer_id is not null",
  )
  const other = (minors['the holder of another show’s grant'] = openReader(souk.url))
  await other.get('/')
  const { items } = await json<{ items: { id: string; audience: string }[] }>(other.get('/api/shows'))
  expect((await grantFor(other, items.find(({ audience }) => audience === 'everyone')!.id)).status).toBe(201)

  adult = await declared(true)
  const granted = await json<{ broadcastId: string; token: string }>(grantFor(adult, found.showId))
  Object.assign(found, { broadcastId: granted.broadcastId, token: granted.token })
  const index = `/media/${found.broadcastId}/index.m3u8`
  await until(
    async () => (await adult.get(index)).status,
    (value) => value === 200,
  )
  const playlists = await addressesIn(adult, index)
  const pieces = (await Promise.all(playlists.map((address) => addressesIn(adult, address)))).flatMap((list) =>
    list.slice(0, 3).concat(list.slice(-1)),
  )
  liveMedia = [index, ...playlists, ...pieces]
  await grantFor(adult, found.pastId)
  const replay = await json<Record<string, unknown>>(adult.get(`/api/shows/${PAST}/replay`))
  const named = [...JSON.stringify(replay).matchAll(/\/media\/[^"\\]+/g)].map(([address]) => address)
  const playlist = named.find((address) => address.endsWith('.m3u8'))!
  const clip = await json<Record<string, unknown>>(adult.get(`/api/clips/${found.clipId}`))
  const ofClip = [...JSON.stringify(clip).matchAll(/\/media\/[^"\\]+/g)].map(([address]) => address)
  pastMedia = [...new Set([...named, ...(await addressesIn(adult, playlist)).slice(0, 2), ...ofClip])]
  expect(liveMedia.length).toBeGreaterThan(4)
  expect(pastMedia.length).toBeGreaterThan(3)
}, 300_000)

const SDP = 'v=0\r\no=- 0 0 IN IP4 127.0.0.1\r\ns=-\r\nt=0 0\r\n'

test('nobody but a proven adult gets leave to watch, a WHEP answer, a replay, a clip or a line of the chat', async () => {
  for (const [who, reader] of Object.entries(minors)) {
    const tries: [string, Promise<Response>][] = [
      ['grant', grantFor(reader, found.showId)],
      ['grant of the replay', grantFor(reader, found.pastId)],
      ['whep', reader.post(`/whep/${found.showId}`, SDP)],
      ['whep with a foreign viewer’s cookie', reader.post(`/whep/${found.showId}`, SDP, { authorization: 'Bearer abc.def' })],
      ['replay', reader.get(`/api/shows/${PAST}/replay`)],
      ['chat of the replay', reader.get(`/api/shows/${PAST}/chat`)],
      ['clip', reader.get(`/api/clips/${found.clipId}`)],
      ...salesOf(found.showId).map((address): [string, Promise<Response>] => [address, reader.get(address)]),
      ['oembed', reader.get(`/api/oembed?url=${encodeURIComponent(`${souk.url}/shows/${LIVE}`)}`)],
    ]
    for (const [what, answer] of tries) {
      const { status } = await answer
      expect([401, 403, 404], `${who}: ${what} answers ${status}`).toContain(status)
    }
  }
  const refused = await json<object>(grantFor(minors['a guest']!, found.showId))
  expect(refused).toMatchObject({
    code: 'safety/audience/age-check-needed',
    levels: ['declared', 'document', 'provider'],
    address: '/age?market=ae',
  })
})

test('no playlist, part, segment, replay, download or clip is served to anybody else, by cookie or by address', async () => {
  const { token: otherToken } = await json<{ token: string }>(
    grantFor(
      minors['the holder of another show’s grant']!,
      (await json<{ items: { id: string; audience: string }[] }>(adult.get('/api/shows'))).items.find(
        ({ audience }) => audience === 'everyone',
      )!.id,
    ),
  )
  for (const address of [...liveMedia, ...pastMedia]) {
    for (const [who, reader] of Object.entries(minors)) {
      const { status } = await reader.get(address)
      expect([401, 403, 404], `${who}: ${address} answers ${status}`).toContain(status)
    }
    const inPath = address.replace('/media/', `/media/~${otherToken}/`)
    const { status } = await openReader(souk.url).get(inPath)
    expect([401, 403, 404], `${inPath} answers ${status}`).toContain(status)
  }
})

test('an adult’s grant in an address opens nothing either: such addresses are passed on', async () => {
  for (const address of liveMedia.slice(0, 2)) {
    const { status } = await openReader(souk.url).get(address.replace('/media/', `/media/~${found.token}/`))
    expect([401, 403, 404], `${address} answers ${status}`).toContain(status)
  }
})

test('lists, heads, pages, feeds and calendars say that there is something, and not what', async () => {
  const addresses = [
    ...['/', '/feed', '/api/shows', '/api/feed', `/shows/${LIVE}`, `/api/shows/${LIVE}`, `/shows/${PAST}`, `/api/shows/${PAST}`],
    ...['/channels/dar-tin', '/api/channels/dar-tin', '/channels/dar-tin/calendar.ics', `/shows/${LIVE}/calendar.ics`],
    ...[`/embed/shows/${LIVE}`, `/clips/${found.clipId}`, `/api/shows/${LIVE}?lang=ar`],
    ...[`/creators/${found.hostId}`, `/api/creators/${found.hostId}`, '/products/moon-teapot', `/api/shows?product=${found.productId}`],
    ...salesOf(found.showId),
  ]
  const hidden = SECRETS.filter((secret) => secret !== 'moon-teapot')
  for (const [who, reader] of Object.entries(minors)) {
    for (const address of addresses) {
      const text = await (await reader.get(address)).text()
      const read = hidden.filter((secret) => text.includes(secret))
      expect(read, `${who} reads at ${address}`).toEqual([])
    }
  }
  const masked = await json<object>(minors['a guest']!.get(`/api/shows/${LIVE}`))
  expect(masked).toMatchObject({ masked: true, coverUrl: '', lineup: [] })
  const sellers = (reader: Reader) => reader.get(`/api/shows?product=${found.productId}`).then((answer) => answer.text())
  expect(await sellers(minors['a guest']!)).not.toContain(found.showId)
  expect(await sellers(adult)).toContain(found.showId)
})

test('the room was closed to those in it when the show was restricted, and opens to nobody else', async () => {
  await page.next((message) => message.t === 'refused' || message.t === ('left' as never))
  for (const [who, reader] of Object.entries(minors)) {
    await using visit = await openPage(souk.url.replace('http', 'ws') + '/api/realtime', {
      headers: { cookie: reader.cookie(), origin: souk.url },
    })
    visit.send({ t: 'join', room: `show:${found.showId}` })
    expect(await visit.next(isRefused), who).toMatchObject({ t: 'refused' })
    visit.send({
      t: 'send',
      room: `show:${found.showId}`,
      id: crypto.randomUUID(),
      type: 'chat.say',
      data: { text: 'hello', name: 'Sami' },
    })
    await visit.next((message) => message.t === 'refused' && 'id' in message)
    expect(
      visit.heard.filter((message) => message.t === 'snapshot' || message.t === 'messages'),
      who,
    ).toEqual([])
  }
})

test('a proven adult sees all of it', async () => {
  for (const address of liveMedia.slice(0, 2)) {
    await grantFor(adult, found.showId)
    expect((await adult.get(address)).status, address).toBe(200)
  }
  await grantFor(adult, found.pastId)
  for (const address of pastMedia) expect([200, 206], address).toContain((await adult.get(address)).status)
  expect(await json<object>(adult.get(`/api/shows/${LIVE}`))).toMatchObject({ masked: false, title: { en: 'Evenings by the kiln' } })
  for (const address of salesOf(found.showId)) expect((await adult.get(address)).status, address).toBe(200)
  const { token } = await json<{ token: string }>(grantFor(adult, found.showId))
  await using visit = await openPage(souk.url.replace('http', 'ws') + '/api/realtime', {
    headers: { cookie: adult.cookie(), origin: souk.url },
  })
  visit.send({ t: 'join', room: `show:${found.showId}`, grant: token })
  await visit.next(isSnapshot)
})

test('a host without the proof that the market asks for cannot go live, nor can an encoder with the show’s key', async () => {
  const host = await signIn('layla@demo.souk.example')
  const { key } = await json<{ key: string }>(host.post(`/api/studio/shows/${found.showId}/stream-key`, {}))
  await database.query(
    "update safety.age_assertion set revoked_at = now() where account_id = (select id from people.account where email = 'layla@demo.souk.example')",
  )
  const answer = await openReader(souk.url).post('/whip', SDP, { authorization: `Bearer ${key}` })
  expect([answer.status, await answer.json()]).toMatchObject([
    403,
    { code: 'safety/age/host-age-needed', levels: ['document', 'provider'] },
  ])
})
