import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Browser } from 'playwright-core'
import { openBrowser } from '../tools/souk/browser.ts'
import { startSouk } from '../tools/souk/start-souk.ts'
import { shareBelow } from './quantile.ts'
import { atMost, type Row, told } from './row.ts'

const SHOW = 'evenings-by-the-kiln'
const VISITS = 9
const MOST_MILLISECONDS = 1_000
const PATIENCE_MILLISECONDS = 60_000
const LOOK_MILLISECONDS = 50
const PHONE = { viewport: { width: 360, height: 780 }, hasTouch: true, locale: 'ar-AE' }

/** Runs before the page: since the address was opened, until the browser puts the first frame of the show before the viewer. */
const WATCH = `new MutationObserver((_, observer) => {
  const video = document.querySelector('video')
  if (!video) return
  observer.disconnect()
  video.requestVideoFrameCallback((now) => { window.firstFrameMs = now })
}).observe(document, { childList: true, subtree: true })`

/** Somebody who was never here: nothing of the page is in the browser yet. */
async function visit(browser: Browser, address: string): Promise<number> {
  const context = await browser.newContext(PHONE)
  try {
    await context.addInitScript(WATCH)
    const page = await context.newPage()
    await page.goto(address)
    for (const until = performance.now() + PATIENCE_MILLISECONDS; performance.now() < until; await sleep(LOOK_MILLISECONDS)) {
      const seen = await page.evaluate('window.firstFrameMs')
      if (typeof seen === 'number') return seen
    }
    throw new Error(`no picture at ${address}`)
  } finally {
    await context.close()
  }
}

/** The watch page of a show on air, opened on a phone: how long until there is a picture, by either way. */
export async function run(): Promise<Row[]> {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'souk-first-frame-'))
  const souk = await startSouk({ dataDir })
  const browser = await openBrowser()
  const visits = async (way: string): Promise<number[]> => {
    const times: number[] = []
    // The first one waits for the browser's own beginnings, and for the camera of the demo.
    for (let at = 0; at <= VISITS; at++) times.push(await visit(browser, `${souk.url}/shows/${SHOW}?lang=ar${way}`))
    return times.slice(1)
  }
  try {
    const [asOffered, byHls] = [await visits(''), await visits('&path=hls')]
    return [
      atMost('watch page: first frame, p50', shareBelow(asOffered, 0.5), 'ms', MOST_MILLISECONDS),
      told('the slowest visit', Math.max(...asOffered), 'ms'),
      told('by LL-HLS, p50', shareBelow(byHls, 0.5), 'ms'),
    ]
  } finally {
    await browser.close()
    await souk.stop()
    await rm(dataDir, { recursive: true, force: true })
  }
}
