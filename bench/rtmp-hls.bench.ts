import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { createMedia, type MediaPort } from '#live/media'
import { createLog } from '#platform/log'
import { openBrowser } from '../tools/souk/browser.ts'
import { clockPage, type Seen } from './burned-clock/page.ts'
import { openOrigin } from './hls/open-origin.ts'
import { shareBelow } from './quantile.ts'
import { atMost, exactly, type Row, told } from './row.ts'
import { startClockEncoder } from './rtmp-hls/clock-encoder.ts'

/** The player settles behind the newest part. */
const WARM_UP_SECONDS = 15
const MEASURE_SECONDS = 20
const MOST_MILLISECONDS = 2_200
const PLAYER = ['../node_modules/hls.js/dist/hls.light.min.js', 'burned-clock/read-clock.js', 'whip-hls/player.js']

/** From the making of a picture in front of ffmpeg, by RTMP, parts and playlists, to hls.js in Chromium; the encoder's own time is in it. */
export async function run(warmUpSeconds = WARM_UP_SECONDS, measureSeconds = MEASURE_SECONDS): Promise<Row[]> {
  const media = await createMedia({ log: createLog('silent'), udpPort: 0, publicAddress: null, rtmp: { port: 0, host: '127.0.0.1' } })
  const origin = await openOrigin(media)
  media.authorisePublishers(async () => ({ broadcastId: origin.broadcastId, sessionId: 'publisher', continueFrom: null }))
  const door = createServer((_, response) => {
    void clockPage('player', PLAYER).then((page) => response.writeHead(200, { 'content-type': 'text/html' }).end(page))
  }).listen(0, '127.0.0.1')
  const encoder = await startClockEncoder(`rtmp://127.0.0.1:${media.rtmpPort()}/live/bench`)
  const browser = await openBrowser()
  try {
    await untilOnAir(media, origin.broadcastId)
    const player = await browser.newPage()
    await player.goto(`http://127.0.0.1:${(door.address() as AddressInfo).port}`)
    const address = `${origin.url}/media/~${origin.grant()}/${origin.broadcastId}/index.m3u8`
    await player.evaluate(`play(${JSON.stringify(address)})`)
    await sleep(warmUpSeconds * 1000)
    await player.evaluate('seen.frames.length = 0')
    await sleep(measureSeconds * 1000)
    return rowsOf(await player.evaluate<Seen>('seen'), await player.evaluate<string[]>('faults'), measureSeconds)
  } finally {
    await browser.close()
    await encoder.stop()
    door.close()
    await origin.close()
    await media.close()
  }
}

function rowsOf({ firstFrameMs, frames }: Seen, faults: readonly string[], seconds: number): Row[] {
  const ages = frames.flatMap(({ age }) => (age === null ? [] : [age]))
  return [
    atMost('RTMP to LL-HLS, half of the frames', shareBelow(ages, 0.5), 'ms', MOST_MILLISECONDS),
    told('RTMP to LL-HLS, 95 of 100 frames', shareBelow(ages, 0.95), 'ms'),
    told('first frame after the call', Math.round(firstFrameMs), 'ms'),
    told('frames shown', frames.length / seconds, 'per s'),
    told('frames whose clock could not be read', frames.length - ages.length, ''),
    exactly('faults that ended playback', faults.filter((fault) => fault.startsWith('fatal')).length, '', 0),
    told('faults that the player got over', faults.length, ''),
  ]
}

async function untilOnAir(media: MediaPort, broadcastId: string): Promise<void> {
  for (let tries = 0; tries < 300; tries++) {
    if ((await media.clock(broadcastId))?.flowing) return
    await sleep(100)
  }
  throw new Error('the encoder sent nothing')
}
