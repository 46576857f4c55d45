import { fileURLToPath } from 'node:url'
import { afterAll, expect, test } from 'vitest'
import { createMedia, type MediaClock } from '#live/media'
import { createLog } from '#platform/log'
import { distance } from '#platform/rtp'
import { openMediaDoor } from '#test/media-door'
import { frameTimes, isKeyframe, type WhepViewer, watchByWhep } from '#test/whep-viewer'
import { type Broadcaster, startBroadcaster } from './index.ts'

const CLIP = fileURLToPath(new URL('../../../../assets/demo/evenings-by-the-kiln.mp4', import.meta.url))
const FRAME_TICKS = 3000
const log = createLog('silent')

const media = await createMedia({ log, udpPort: 0, publicAddress: null })
const door = await openMediaDoor(media)
let broadcaster: Broadcaster | null = null

afterAll(async () => {
  await broadcaster?.close()
  await media.close()
  await door.close()
})

const publish = () => startBroadcaster({ whipUrl: `${door.url}/whip`, streamKey: 'key', clip: CLIP, log })
const watch = () => watchByWhep(`${door.url}/whep`, 'anything')
const nextStart = () =>
  new Promise<MediaClock>((resolve) => {
    const stop = media.on('ingest.started', ({ clock }) => {
      stop()
      resolve(clock)
    })
  })
const frames = (count: number) => (viewer: WhepViewer) => frameTimes(viewer.video).length >= count

test('who publishes is seen and heard: every frame once, in order, on the announced clock', { timeout: 30_000 }, async () => {
  const started = nextStart()
  broadcaster = publish()
  const clock = await started
  expect(clock).toMatchObject({ epoch: 1, epochStart: 0, flowing: true })
  const viewer = await watch()
  await viewer.until(frames(60))
  const times = frameTimes(viewer.video)
  const steps = times.slice(1).map((time, index) => distance(times[index]!, time, 32))
  expect(new Set(steps)).toEqual(new Set([FRAME_TICKS]))
  expect(distance(clock.rtpBase, times[0]!, 32) % FRAME_TICKS).toBe(0)
  expect(viewer.audio.length).toBeGreaterThan(0)
  const now = (await media.clock('b'))!
  expect(now.rtpOfNewest).toBe((now.rtpBase + now.newest) % 2 ** 32)
  expect(distance(times.at(-1)!, now.rtpOfNewest, 32)).toBeLessThan(FRAME_TICKS * 30)
  viewer.close()
})

test('whoever comes between two keyframes gets the last one first', { timeout: 60_000 }, async () => {
  // On a busy machine the first packets may come while the viewer's own handshake still ends; browsers ask for them again, this one comes again.
  for (let tries = 1; ; tries++) {
    const before = (await media.clock('b'))!
    const viewer = await watch()
    await viewer.until(frames(1))
    const [first] = viewer.video
    viewer.close()
    if (!isKeyframe(first!) && tries < 6) continue
    expect(isKeyframe(first!)).toBe(true)
    // The clip has a keyframe each second, so the cached group begins less than one before the newest frame.
    expect(distance(before.rtpOfNewest, first!.timestamp, 32)).toBeGreaterThan(-90_000)
    return
  }
})

test('signal figures come from the pictures themselves', { timeout: 30_000 }, async () => {
  const viewer = await watch()
  await viewer.until(frames(70))
  const signal = (await media.signal('b'))!
  expect(signal).toMatchObject({ state: 'live', width: 540, height: 960, keyframeIntervalSeconds: 1 })
  expect(signal.viewers).toBeGreaterThan(0)
  viewer.close()
})

test('a second encoder is refused while the first one sends', async () => {
  const rival = publish()
  expect(await door.nextRefusal()).toBe('already-publishing')
  await rival.close()
})

test('when the publisher comes back, an epoch begins and viewers go on where they are', { timeout: 30_000 }, async () => {
  const viewer = await watch()
  await viewer.until(frames(10))
  const before = (await media.clock('b'))!
  const ended = new Promise<string>((resolve) => media.on('ingest.ended', ({ reason }) => resolve(reason)))
  await broadcaster?.close()
  expect(await ended).toBe('publisher-left')
  const started = nextStart()
  broadcaster = publish()
  const clock = await started
  expect(clock).toMatchObject({ epoch: before.epoch + 1, rtpBase: before.rtpBase, startedAt: before.startedAt })
  expect(clock.epochStart).toBeGreaterThan(before.newest)
  const firstOfEpoch = (clock.rtpBase + clock.epochStart) % 2 ** 32
  await viewer.until(({ video }) => video.some((packet) => packet.timestamp === firstOfEpoch && isKeyframe(packet)))
  const times = frameTimes(viewer.video)
  expect(times.slice(1).every((time, index) => distance(times[index]!, time, 32) > 0)).toBe(true)
  viewer.close()
})

test('when the engine dies it is started again, and the timeline goes on', { timeout: 60_000 }, async () => {
  const before = (await media.clock('b'))!
  const viewer = await watch()
  await viewer.until(frames(5))
  const up = new Promise<number>((resolve) => media.on('engine.restarted', ({ pid }) => resolve(pid)))
  const lost = new Promise<string>((resolve) => media.on('ingest.ended', ({ reason }) => resolve(reason)))
  const started = nextStart()
  process.kill(media.processId()!, 'SIGKILL')
  expect(await lost).toBe('engine-lost')
  expect(await up).toBeGreaterThan(0)
  const clock = await started
  expect(clock).toMatchObject({ epoch: before.epoch + 1, rtpBase: before.rtpBase, startedAt: before.startedAt })
  expect(clock.epochStart).toBeGreaterThan(before.newest)
  viewer.close()
})

test('a viewer whose grant lapsed is closed, and one whose grant was renewed is not', { timeout: 30_000 }, async () => {
  door.grantUntil = new Date(Date.now() - 19_000)
  const ends = new Map<string, string>()
  const someEnd = new Promise<void>((resolve) => {
    media.on('whep.ended', ({ sessionId, reason }) => {
      ends.set(sessionId, reason)
      resolve()
    })
  })
  const lapsing = await watch()
  const lapsingId = `session-${door.count()}`
  const renewing = await watch()
  media.extendWhep(`session-${door.count()}`, new Date(Date.now() + 60_000))
  await someEnd
  await renewing.until(frames(frameTimes(renewing.video).length + 30))
  expect([...ends]).toEqual([[lapsingId, 'grant-lapsed']])
  lapsing.close()
  renewing.close()
})
