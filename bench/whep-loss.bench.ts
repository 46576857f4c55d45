import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Page } from 'playwright-core'
import { createMedia, type MediaPort } from '#live/media'
import { createLog } from '#platform/log'
import { type LossyRelay, relayTo } from '../test/fixtures/lossy-relay.ts'
import { openBrowser } from '../tools/souk/browser.ts'
import { clockPage } from './burned-clock/page.ts'
import { atLeast, type Row, told } from './row.ts'

/** One media packet of so many is lost, each way: 3 %. */
const EVERY_NTH = 33
const WARM_UP_SECONDS = 12
const WINDOWS = 5
const WINDOW_SECONDS = 30
const LEAST_SMOOTH_WINDOWS = 3
const PLAYER = ['burned-clock/read-clock.js', 'whip-whep/player.js']
/** Chromium's own count: a picture that stands for much longer than the last ones did. */
const FREEZES = `peer.getStats().then((stats) => [...stats.values()].find(({ type, kind }) => type === 'inbound-rtp' && kind === 'video').freezeCount)`

/** A camera and a viewer, both in Chromium and both behind a network that loses 3 % each way. */
export async function run(windows = WINDOWS, windowSeconds = WINDOW_SECONDS): Promise<Row[]> {
  const media = await createMedia({ log: createLog('silent'), udpPort: 0, publicAddress: null })
  const relay = await relayTo(media.udpPort()!, EVERY_NTH, EVERY_NTH)
  const door = createServer((request, response) => {
    answer(media, relay, request).then(
      ({ status, type, body }) => response.writeHead(status, { 'content-type': type }).end(body),
      (error: unknown) => response.writeHead(409).end(String(error)),
    )
  }).listen(0, '127.0.0.1')
  const browser = await openBrowser()
  try {
    const url = `http://127.0.0.1:${(door.address() as AddressInfo).port}`
    const publisher = await browser.newPage()
    await publisher.goto(`${url}/publisher`)
    await publisher.evaluate('publish()')
    await untilOnAir(media)
    const player = await (await browser.newContext()).newPage()
    await player.goto(`${url}/player`)
    await player.evaluate('play()')
    await sleep(WARM_UP_SECONDS * 1000)
    return await measure(player, relay, windows, windowSeconds)
  } finally {
    await browser.close()
    door.close()
    relay.close()
    await media.close()
  }
}

async function measure(player: Page, relay: LossyRelay, windows: number, windowSeconds: number): Promise<Row[]> {
  const lostBefore = relay.lost()
  await player.evaluate('seen.frames.length = 0')
  const freezes: number[] = []
  let before = await player.evaluate<number>(FREEZES)
  for (let window = 0; window < windows; window++) {
    await sleep(windowSeconds * 1000)
    const now = await player.evaluate<number>(FREEZES)
    freezes.push(now - before)
    before = now
  }
  const frames = await player.evaluate<number>('seen.frames.length')
  return [
    atLeast(
      `windows of ${windowSeconds} s without a freeze, of ${windows}`,
      freezes.filter((count) => count === 0).length,
      '',
      LEAST_SMOOTH_WINDOWS,
    ),
    told(
      'freezes in all',
      freezes.reduce((sum, count) => sum + count, 0),
      '',
    ),
    told('frames shown', frames / (windows * windowSeconds), 'per s'),
    told('packets lost on the way', relay.lost() - lostBefore, ''),
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

async function answer(
  media: MediaPort,
  relay: LossyRelay,
  request: IncomingMessage,
): Promise<{ status: number; type: string; body: string }> {
  if (request.method === 'GET') {
    const scripts = request.url === '/publisher' ? ['burned-clock/publisher.js'] : PLAYER
    return { status: 200, type: 'text/html', body: await clockPage('page', scripts) }
  }
  const offer = (await request.toArray()).join('')
  const session = { broadcastId: 'bench', sessionId: `session-${++sessions}`, offer }
  const grantUntil = new Date(Date.now() + 600_000)
  const answered = request.url === '/whip' ? await media.whip(session) : await media.whep({ ...session, grantUntil })
  return { status: 201, type: 'application/sdp', body: relay.between(answered.answer) }
}
