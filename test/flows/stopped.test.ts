import { expect, onTestFinished, test } from 'vitest'
import { openReader } from '#test/reader'
import { isSnapshot, openPage } from '#test/socket'
import { startSouk } from '#test/souk'

const WAIT = { timeout: 90_000, interval: 250 }
const LIVE = 'evenings-by-the-kiln'
const FACTS = 'The kiln was opened while it burned.'

const SDP = 'v=0\r\no=- 0 0 IN IP4 127.0.0.1\r\ns=-\r\nt=0 0\r\n'

const json = async <Body>(answer: Promise<Response>): Promise<Body> => (await answer).json() as Promise<Body>

test('an operator stops a broadcast: the picture ends, everybody hears why, and the camera does not come back', async () => {
  const souk = await startSouk({ until: onTestFinished })
  const signIn = async (name: string) => {
    const reader = openReader(souk.url)
    await reader.post('/api/auth/sign-in/email', { email: `${name}@demo.souk.example`, password: 'evenings-by-the-kiln' })
    return reader
  }
  const viewer = openReader(souk.url)
  const { id } = await json<{ id: string }>(viewer.get(`/api/shows/${LIVE}`))
  const grant = () => json<{ broadcastId: string | null; token: string }>(viewer.post('/api/playback/grants', { showId: id }))
  await expect.poll(async () => (await grant()).broadcastId, WAIT).not.toBeNull()
  const { broadcastId, token } = await grant()
  const playlist = async () => (await viewer.get(`/media/${broadcastId}/index.m3u8`)).status
  await expect.poll(playlist, WAIT).toBe(200)
  await using visit = await openPage(souk.url.replace('http', 'ws') + '/api/realtime', {
    headers: { cookie: viewer.cookie(), origin: souk.url },
  })
  visit.send({ t: 'join', room: `show:${id}`, grant: token })
  await visit.next(isSnapshot)

  const operator = await signIn('operator')
  const body = { subject: { kind: 'show', id }, act: 'stop-broadcast', ground: 'dangerous-acts', facts: FACTS }
  expect((await operator.post('/api/safety/decisions', body)).status).toBe(201)
  const told = await visit.item('broadcast', ({ data }) => (data as { state: string }).state === 'ended')
  expect(told.data).toMatchObject({ reason: 'stopped-by-operator' })
  await expect.poll(async () => (await json<{ state: string }>(viewer.get(`/api/shows/${LIVE}`))).state, WAIT).toBe('ended')
  const host = await signIn('layla')
  const { items } = await json<{ items: { act: string; facts: string }[] }>(host.get('/api/decisions'))
  expect(items[0]).toMatchObject({ act: 'stop-broadcast', facts: FACTS })
  const { key } = await json<{ key: string }>(host.post(`/api/studio/shows/${id}/stream-key`, {}))
  const camera = await openReader(souk.url).post('/whip', SDP, { authorization: `Bearer ${key}` })
  expect(await camera.json()).toMatchObject({ code: 'live/ingest/show-not-open', state: 'ended' })
})
