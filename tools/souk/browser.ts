import { setTimeout as sleep } from 'node:timers/promises'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import type { Address } from './addresses.ts'

export type Language = 'ar' | 'en'

/** Asked in the page. Five frames painted are a video that plays. */
const PLAYING = `(document.querySelector('video')?.getVideoPlaybackQuality().totalVideoFrames ?? 0) >= 5`
const SETTLED = `document.fonts.status === 'loaded'
  && document.querySelector('[aria-busy="true"], .skeleton') === null
  && document.body.innerText.trim() !== ''
  && [...document.images].every((image) => {
    const { top, bottom, width } = image.getBoundingClientRect()
    const seen = width > 0 && bottom > 0 && top < innerHeight
    return !seen || (image.complete && image.naturalWidth > 0)
  })`
const PAINTED = `Promise.all([...document.images].filter((image) => image.complete).map((image) => image.decode().catch(() => undefined)))
  .then(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))`
/** On the busiest machine. */
const PATIENCE_MILLISECONDS = 60_000
const POLL_MILLISECONDS = 100

/** Hundreds of scripts of the browser's own address bar, loaded with each new window beside the page: seen by nobody, and paid by what is measured. */
const OWN_PAGES = ['WebUIOmniboxPopup', 'WebUIOmniboxAimPopup', 'WebUIOmniboxFullPopup']

/** The Chromium named by CHROMIUM_PATH, or Playwright's own; plays by itself, has cameras that draw, and may run as root. */
export async function openBrowser(): Promise<Browser> {
  const executablePath = process.env['CHROMIUM_PATH']
  const args = [
    '--autoplay-policy=no-user-gesture-required',
    '--disable-quic',
    `--disable-features=${['WebRtcHideLocalIpsWithMdns', ...OWN_PAGES].join(',')}`,
    // The second of them is a depth camera, which no video call can send.
    '--use-fake-device-for-media-stream=device-count=3',
  ]
  if (process.getuid?.() === 0) args.push('--no-sandbox')
  const browser = await chromium.launch({ args, ...(executablePath ? { executablePath } : {}) })
  return browser.on('context', (context) => context.setDefaultTimeout(PATIENCE_MILLISECONDS))
}

export interface Screen {
  readonly width: number
  readonly height: number
  /** Pixels of the picture per pixel of the page. */
  readonly scale: number
}

/** One person at one screen. */
export async function sitDown(
  browser: Browser,
  url: string,
  address: Address,
  language: Language,
  screen: Screen,
): Promise<BrowserContext> {
  const context = await browser.newContext({
    viewport: { width: screen.width, height: screen.height },
    deviceScaleFactor: screen.scale,
    locale: language === 'ar' ? 'ar-AE' : 'en-GB',
    timezoneId: 'Asia/Dubai',
    hasTouch: screen.width < 600,
    reducedMotion: 'reduce',
  })
  const cookies = address.cookie
    .split('; ')
    .filter(Boolean)
    .map((pair) => pair.split(/=(.*)/s))
  await context.addCookies(cookies.map(([name = '', value = '']) => ({ name, value, url })))
  return context
}

/** Opens the page and waits until there is something to see: fonts, pictures, no placeholder, and moving video where it belongs. */
export async function openPage(context: BrowserContext, url: string, address: Address, language: Language): Promise<Page> {
  const page = await context.newPage()
  const faults: string[] = []
  page.on('pageerror', (error) => faults.push(error.message))
  page.on('response', (response) => {
    if (response.status() >= 500) faults.push(`${response.url()} answers ${response.status()}`)
  })
  await page.goto(`${url}${address.place}?lang=${language}`, { waitUntil: 'load' })
  await until(page, SETTLED, 'the page is still on its way')
  if (address.video) await until(page, PLAYING, 'no video plays')
  if (address.tap) {
    await page.locator(address.tap).first().click({ timeout: PATIENCE_MILLISECONDS })
    await page.locator('dialog[open]').waitFor({ timeout: PATIENCE_MILLISECONDS })
  }
  await until(page, SETTLED, 'something on the page is still on its way')
  await page.evaluate(PAINTED)
  if (faults.length > 0) throw new Error(faults.join('; '))
  return page
}

/** Asks again and again from outside, because the pages' own policy forbids to evaluate text inside. */
async function until(page: Page, expression: string, otherwise: string): Promise<void> {
  const deadline = performance.now() + PATIENCE_MILLISECONDS
  while (!(await page.evaluate<boolean>(expression))) {
    if (performance.now() > deadline) throw new Error(otherwise)
    await sleep(POLL_MILLISECONDS)
  }
}
