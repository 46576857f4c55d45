import { ALL_FORMATS, BufferSource, Input } from 'mediabunny'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startSouk } from '#test/souk'

const LIVE = 'evenings-by-the-kiln'
const PAST = 'the-kiln-is-opened'
const souk = await startSouk()
const owner = new pg.Pool({ connectionString: souk.ownerUrl, max: 2 })
afterAll(() => owner.end())
const patience = { timeout: 90_000, interval: 250 }

interface Clip {
  id: string
  state: string
  videoUrl: string | null
  durationSeconds: number
}
interface Replay {
  showId: string
  broadcastId: string
  hlsUrl: string
  mp4Url: string | null
  durationSeconds: number
  chapters: { atSeconds: number; title: { en: string } }[]
}

/** A browser's memory for cookies, with the paths they are for. */
class Visitor {
  readonly #cookies = new Map<string, { value: string; path: string }>()

  async call(place: string, init: Omit<RequestInit, 'headers'> & { headers?: Record<string, string> } = {}): Promise<Response> {
    const kept = [...this.#cookies].filter(([, { path }]) => place.startsWith(path))
    const cookie = kept.map(([name, { value }]) => `${name.split(' ')[0]}=${value}`).join('; ')
    const answer = await fetch(souk.url + place, { ...init, headers: { origin: souk.url, cookie, ...init.headers } })
    for (const set of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? []
      const path = /;\s*path=([^;]+)/i.exec(set)?.[1] ?? '/'
      this.#cookies.set(`${name} ${path}`, { value, path })
    }
    return answer
  }

  async read<Body>(place: string): Promise<Body> {
    const answer = await this.call(place)
    if (!answer.ok) throw new Error(`${place} answers ${answer.status}`)
    return (await answer.json()) as Body
  }

  post(place: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> {
    return this.send('POST', place, body, headers)
  }

  send(method: string, place: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> {
    return this.call(place, { method, headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(body) })
  }

  /** Leave to watch a show, in the cookies for what is on air and its replay, and for one more broadcast. */
  async mayWatch(showId: string, broadcastId: string): Promise<void> {
    const { token } = (await (await this.post('/api/playback/grants', { showId })).json()) as { token: string }
    const answer = await this.post('/api/playback/grants/cookie', { showId, broadcastId }, { authorization: `Bearer ${token}` })
    expect(answer.status).toBe(204)
  }
}

const guest = new Visitor()
const host = new Visitor()
let showId = ''
beforeAll(async () => {
  const { items } = await guest.read<{ items: { email: string; password: string; goesTo: string }[] }>('/api/demo/people')
  const { email, password } = items.find(({ goesTo }) => goesTo.startsWith('/desk/studio'))!
  expect((await host.post('/api/auth/sign-in/email', { email, password })).status).toBe(200)
  showId = (await guest.read<{ id: string }>(`/api/shows/${LIVE}`)).id
})

async function durationOf(bytes: ArrayBuffer): Promise<number> {
  const input = new Input({ formats: ALL_FORMATS, source: new BufferSource(bytes) })
  return input.computeDuration()
}
const broadcastOf = (address: string): string => /brd_[0-9a-z]+/.exec(address)![0]
const clipsOf = async () => (await host.read<{ items: Clip[] }>(`/api/studio/shows/${showId}/clips`)).items

test('a clip of what is on air is cut, plays, and lets a player read it in parts', async () => {
  const recorded = async () =>
    (await host.read<{ items: { durationSeconds: number }[] }>(`/api/studio/shows/${showId}/recordings`)).items[0]?.durationSeconds ?? 0
  await expect.poll(recorded, patience).toBeGreaterThan(8)
  const asked = await host.post(`/api/studio/shows/${showId}/clips`, { key: crypto.randomUUID(), seconds: 6, title: { en: 'Just now' } })
  expect(asked.status).toBe(201)
  const { id } = (await asked.json()) as Clip
  const cut = async () => (await clipsOf()).find((clip) => clip.id === id)
  await expect.poll(async () => (await cut())?.state, patience).toBe('ready')
  const clip = await cut()
  const address = clip!.videoUrl!
  await guest.mayWatch(showId, broadcastOf(address))
  const whole = await guest.call(address)
  expect(whole.headers.get('content-type')).toBe('video/mp4')
  const bytes = await whole.arrayBuffer()
  expect(await durationOf(bytes)).toBeCloseTo(clip!.durationSeconds, 0)
  const part = await guest.call(address, { headers: { range: 'bytes=100-199' } })
  expect([part.status, part.headers.get('content-range')]).toEqual([206, `bytes 100-199/${bytes.byteLength}`])
  expect(Buffer.from(await part.arrayBuffer())).toEqual(Buffer.from(bytes).subarray(100, 200))
})

test('a show that ends can be seen again, in pieces at once and as one file soon, as long as it was', async () => {
  expect((await host.send('PUT', `/api/studio/shows/${showId}/state`, { state: 'ended' })).status).toBe(200)
  const read = async () => ((await guest.call(`/api/shows/${LIVE}/replay`)).status === 200 ? 'there' : 'not yet')
  await expect.poll(read, patience).toBe('there')
  const replay = await guest.read<Replay>(`/api/shows/${LIVE}/replay`)
  expect(replay.chapters.length).toBeGreaterThan(0)
  await guest.mayWatch(showId, replay.broadcastId)
  const playlist = await (await guest.call(replay.hlsUrl)).text()
  const lengths = [...playlist.matchAll(/#EXTINF:([\d.]+)/g)].map(([, seconds]) => Number(seconds))
  expect(lengths.reduce((sum, seconds) => sum + seconds, 0)).toBeCloseTo(replay.durationSeconds, 1)
  const [init, piece] = [/URI="([^"]+)"/.exec(playlist)![1]!, /^seg-.+$/m.exec(playlist)![0]]
  for (const file of [init, piece]) expect((await guest.call(replay.hlsUrl.replace('index.m3u8', file))).status).toBe(200)
  await expect.poll(async () => (await guest.read<Replay>(`/api/shows/${LIVE}/replay`)).mp4Url, patience).not.toBeNull()
  const { mp4Url } = await guest.read<Replay>(`/api/shows/${LIVE}/replay`)
  const file = await guest.call(`${mp4Url}?download`)
  expect(file.headers.get('content-disposition')).toBe(`attachment; filename="${LIVE}.mp4"`)
  expect(await durationOf(await file.arrayBuffer())).toBeCloseTo(replay.durationSeconds, 0)
})

interface Past {
  media: string[]
  clipId: string
  replay: Replay
}
interface Feed {
  items: { clip?: { id: string; videoUrl: string; show: { slug: string } } }[]
}

let found: Past | null = null
/** Every address under which bytes of the show that is over are, as everybody found them before it was for adults. */
async function findPast(): Promise<Past> {
  if (found) return found
  const read = async () => (await guest.call(`/api/shows/${PAST}/replay`)).json() as Promise<Partial<Replay>>
  await expect.poll(async () => (await read()).mp4Url, patience).toMatch(/\.mp4$/)
  const clip = async () => (await guest.read<Feed>('/api/feed')).items.find((item) => item.clip?.show.slug === PAST)?.clip
  await expect.poll(clip, patience).toBeDefined()
  const replay = await guest.read<Replay>(`/api/shows/${PAST}/replay`)
  const { id, videoUrl } = (await clip())!
  const pieces = ['index.m3u8', 'init-0.mp4', 'seg-0.m4s'].map((file) => replay.hlsUrl.replace('index.m3u8', file))
  found = { media: [...pieces, replay.mp4Url!, videoUrl], clipId: id, replay }
  return found
}

test('bytes of a replay and of a clip are for who holds a grant for that show', async () => {
  const { media, replay } = await findPast()
  const stranger = new Visitor()
  for (const address of media) expect((await stranger.call(address)).status, address).toBe(401)
  await guest.mayWatch(replay.showId, replay.broadcastId)
  for (const address of media) expect((await guest.call(address)).status, address).toBe(200)
  const { token } = (await (await stranger.post('/api/playback/grants', { showId })).json()) as { token: string }
  for (const address of media) {
    const forAnother = await stranger.call(address, { headers: { cookie: `souk_grant=${token}` } })
    expect(forAnother.status, address).toBe(401)
    expect((await stranger.call(address.replace('/media/', `/media/~${token}/`))).status, address).toBe(401)
  }
  const own = (await (await stranger.post('/api/playback/grants', { showId: replay.showId })).json()) as { token: string }
  const withoutCookies = media[0]!.replace('/media/', `/media/~${own.token}/`)
  expect((await fetch(souk.url + withoutCookies)).status).toBe(200)
})

test('of a show for adults nobody else gets a picture, a chapter, a clip, or a word about either', async () => {
  const { media, clipId, replay } = await findPast()
  await owner.query(
    `insert into safety.audience_policy (subject_kind, subject_id, audience) values ('show', $1, 'adults')
     on conflict (subject_kind, subject_id) do update set audience = 'adults'`,
    [replay.showId],
  )
  const minor = new Visitor()
  const refused = async () => (await minor.call(`/api/shows/${PAST}/replay`)).status
  await expect.poll(refused, patience).toBe(403)
  expect((await minor.call(`/api/clips/${clipId}`)).status).toBe(403)
  expect((await minor.post('/api/playback/grants', { showId: replay.showId })).status).toBe(403)
  const stills = [replay.hlsUrl.replace('replay/index.m3u8', 'thumbnail.jpg'), media.at(-1)!.replace('.mp4', '.jpg')]
  for (const address of [...media, ...stills]) expect((await minor.call(address)).status, address).toBe(401)
  const feed = await (await minor.call('/api/feed')).text()
  expect(feed).not.toContain(clipId)
  expect(feed).not.toContain(replay.broadcastId)
  const page = await (await minor.call(`/clips/${clipId}?lang=en`)).text()
  expect(page).toContain('<title>For adults only</title>')
  expect(page).not.toContain('spout')
})
