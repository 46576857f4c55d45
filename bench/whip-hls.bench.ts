import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Page } from 'playwright-core'
import { createMedia, type MediaPort, MediaRefusal } from '#live/media'
import { createLog } from '#platform/log'
import { openBrowser } from '../tools/souk/browser.ts'
import { clockPage, type Seen } from './burned-clock/page.ts'
import { type BenchOrigin, openOrigin } from './hls/open-origin.ts'
import { shareBelow } from './quantile.ts'
import { atMost, exactly, type Row, told } from './row.ts'

/** The publisher reaches its full size, and the player settles behind the newest part. */
const WARM_UP_SECONDS = 15
const MEASURE_SECONDS = 20
const MOST_MILLISECONDS = 1_400

/** From the canvas of one Chromium page by WHIP, through parts and playlists, to hls.js in another; read from a clock burned into the picture. */
export async function run(): Promise<Row[]> {
  const media = await createMedia({ log: createLog('silent'), udpPort: 0, publicAddress: null })
  const origin = await openOrigin(media)
  const door = createServer((request, response) => {
    answer(media, origin, request).then(
      ({ status, type, body }) => response.writeHead(status, { 'content-type': type }).end(body),
      (error: unknown) => response.writeHead(409).end(error instanceof MediaRefusal ? error.reason : String(error)),
    )
  }).listen(0, '127.0.0.1')
  const browser = await openBrowser()
  try {
    const url = `http://127.0.0.1:${(door.address() as AddressInfo).port}`
    const publisher = await browser.newPage()
    await publisher.goto(`${url}/publisher`)
    await publisher.evaluate('publish()')
    await untilOnAir(media, origin.broadcastId)
    // A window of its own: a page in the background is not painted.
    const player = await (await browser.newContext()).newPage()
    await player.goto(`${url}/player`)
    const address = `${origin.url}/media/~${origin.grant()}/${origin.broadcastId}/index.m3u8`
    await player.evaluate(`play(${JSON.stringify(address)})`)
    await sleep(WARM_UP_SECONDS * 1000)
    const seen = await measure(player)
    return rowsOf(seen, await player.evaluate<string[]>('faults'))
  } finally {
    await browser.close()
    door.close()
    await origin.close()
    await media.close()
  }
}

async function measure(player: Page): Promise<Seen> {
  await player.evaluate('seen.frames.length = 0')
  await sleep(MEASURE_SECONDS * 1000)
  return player.evaluate('seen')
}

function rowsOf({ firstFrameMs, frames }: Seen, faults: readonly string[]): Row[] {
  const ages = frames.flatMap(({ age }) => (age === null ? [] : [age]))
  return [
    atMost('WHIP to LL-HLS, half of the frames', shareBelow(ages, 0.5), 'ms', MOST_MILLISECONDS),
    told('WHIP to LL-HLS, 95 of 100 frames', shareBelow(ages, 0.95), 'ms'),
    told('first frame after the call', Math.round(firstFrameMs), 'ms'),
    told('frames shown', frames.length / MEASURE_SECONDS, 'per s'),
    told('frames whose clock could not be read', frames.length - ages.length, ''),
    told('picture width', frames.at(-1)?.width ?? 0, 'px'),
    exactly('faults that ended playback', faults.filter((fault) => fault.startsWith('fatal')).length, '', 0),
    told('faults that the player got over', faults.length, ''),
  ]
}

async function untilOnAir(media: MediaPort, broadcastId: string): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    if ((await media.clock(broadcastId))?.flowing) return
    await sleep(100)
  }
  throw new Error('the publishing page sent nothing')
}

async function answer(
  media: MediaPort,
  { broadcastId }: BenchOrigin,
  request: IncomingMessage,
): Promise<{ status: number; type: string; body: string }> {
  if (request.url === '/whip') {
    const offer = (await request.toArray()).join('')
    const { answer: body } = await media.whip({ broadcastId, sessionId: 'publisher', offer })
    return { status: 201, type: 'application/sdp', body }
  }
  const body =
    request.url === '/publisher'
      ? await clockPage('publisher', ['burned-clock/publisher.js'])
      : await clockPage('player', ['../node_modules/hls.js/dist/hls.light.min.js', 'burned-clock/read-clock.js', 'whip-hls/player.js'])
  return { status: 200, type: 'text/html', body }
}
