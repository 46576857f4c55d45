import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Page } from 'playwright-core'
import { createMedia, type MediaPort, MediaRefusal } from '#live/media'
import { createLog } from '#platform/log'
import { openBrowser } from '../tools/souk/browser.ts'
import { clockPage, type Seen } from './burned-clock/page.ts'
import { shareBelow } from './quantile.ts'
import { atMost, type Row, told } from './row.ts'

/** A browser begins small and reaches its full size after some seconds; only then is measured. */
const WARM_UP_SECONDS = 12
const MEASURE_SECONDS = 15
const MOST_MILLISECONDS = 250

/** From the canvas of one Chromium page by WHIP and WHEP to the frame callback of another, read from a clock burned into the picture. */
export async function run(): Promise<Row[]> {
  const media = await createMedia({ log: createLog('silent'), udpPort: 0, publicAddress: null })
  const door = createServer((request, response) => {
    answer(media, request).then(
      ({ status, type, body }) => response.writeHead(status, { 'content-type': type }).end(body),
      (error: unknown) => response.writeHead(409).end(error instanceof MediaRefusal ? error.reason : String(error)),
    )
  }).listen(0, '127.0.0.1')
  const browser = await openBrowser()
  try {
    const url = `http://127.0.0.1:${(door.address() as AddressInfo).port}`
    const publisher = await browser.newPage()
    await publisher.goto(`${url}/publisher.js.html`)
    await publisher.evaluate('publish()')
    await untilOnAir(media)
    // A window of its own: a page in the background is not painted.
    const player = await (await browser.newContext()).newPage()
    await player.goto(`${url}/player.js.html`)
    await player.evaluate('play()')
    await sleep(WARM_UP_SECONDS * 1000)
    return rowsOf(await measure(player))
  } finally {
    await browser.close()
    door.close()
    await media.close()
  }
}

async function measure(player: Page): Promise<Seen> {
  await player.evaluate('seen.frames.length = 0')
  await sleep(MEASURE_SECONDS * 1000)
  return player.evaluate('seen')
}

function rowsOf({ firstFrameMs, frames }: Seen): Row[] {
  const ages = frames.flatMap(({ age }) => (age === null ? [] : [age]))
  return [
    atMost('WHIP to WHEP, 95 of 100 frames', shareBelow(ages, 0.95), 'ms', MOST_MILLISECONDS),
    told('WHIP to WHEP, half of the frames', shareBelow(ages, 0.5), 'ms'),
    told('first frame after the call', Math.round(firstFrameMs), 'ms'),
    told('frames shown', frames.length / MEASURE_SECONDS, 'per s'),
    told('frames whose clock could not be read', frames.length - ages.length, ''),
    told('picture width', frames.at(-1)?.width ?? 0, 'px'),
  ]
}

async function untilOnAir(media: MediaPort): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    if ((await media.clock('bench'))?.flowing) return
    await sleep(100)
  }
  throw new Error('the publishing page sent nothing')
}

let sessions = 0

async function answer(media: MediaPort, request: IncomingMessage): Promise<{ status: number; type: string; body: string }> {
  if (request.method === 'GET') return { status: 200, type: 'text/html', body: await pageOf(request.url ?? '') }
  const offer = (await request.toArray()).join('')
  const session = { broadcastId: 'bench', sessionId: `session-${++sessions}`, offer }
  const grantUntil = new Date(Date.now() + 600_000)
  const answered = request.url === '/whip' ? await media.whip(session) : await media.whep({ ...session, grantUntil })
  return { status: 201, type: 'application/sdp', body: answered.answer }
}

async function pageOf(path: string): Promise<string> {
  if (path === '/publisher.js.html') return clockPage('publisher', ['burned-clock/publisher.js'])
  return clockPage('player', ['burned-clock/read-clock.js', 'whip-whep/player.js'])
}
