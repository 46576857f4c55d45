import { fileURLToPath } from 'node:url'
import { afterAll, expect, test } from 'vitest'
import { createMedia } from '#live/media'
import { createLog } from '#platform/log'
import { distance } from '#platform/rtp'
import { relayTo } from '#test/lossy-relay'
import { openMediaDoor } from '#test/media-door'
import { watchByWhep } from '#test/whep-viewer'
import { startBroadcaster } from './index.ts'

const CLIP = fileURLToPath(new URL('../../../../assets/demo/evenings-by-the-kiln.mp4', import.meta.url))
const EVERY_NTH = 33

const log = createLog('silent')
const media = await createMedia({ log, udpPort: 0, publicAddress: null })
const relay = await relayTo(media.udpPort()!, EVERY_NTH)
const door = await openMediaDoor(media, relay.between)
const broadcaster = startBroadcaster({ whipUrl: `${door.url}/whip`, streamKey: 'key', clip: CLIP, log })

afterAll(async () => {
  await broadcaster.close()
  await media.close()
  relay.close()
  await door.close()
})

test('what is lost on the way in is asked for again, and viewers miss nothing', { timeout: 40_000 }, async () => {
  await new Promise<void>((resolve) => media.on('ingest.started', () => resolve()))
  const viewer = await watchByWhep(`${door.url}/whep`, 'any')
  await viewer.until(({ video }) => video.length > 0)
  const lostBefore = relay.lost()
  await viewer.until(() => relay.lost() >= lostBefore + 10)
  // What was lost last comes with one of the next packets.
  const far = viewer.video.length + 60
  await viewer.until(({ video }) => video.length > far)
  const first = viewer.video[0]!.sequence
  const got = new Set(viewer.video.map(({ sequence }) => distance(first, sequence, 16)))
  const upTo = Math.max(...got) - 40
  const missing = Array.from({ length: upTo }, (_, index) => index).filter((sequence) => !got.has(sequence))
  expect(missing).toEqual([])
  expect((await media.signal('b'))!.lossPercent).toBeGreaterThan(0)
  viewer.close()
})
