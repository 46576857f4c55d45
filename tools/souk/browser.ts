import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import type { Address } from './addresses.ts'

export type Language = 'ar' | 'en'

/** Asked in the page. Five frames painted are a video that plays. */
const PLAYING = `document.querySelector('video')?.getVideoPlaybackQuality().totalVideoFrames >= 5`
const SETTLED = `document.fonts.status === 'loaded'
  && document.querySelector('[aria-busy="true"]') === null
  && document.body.innerText.trim() !== ''
  && [...document.images].every((image) => image.complete || image.loading === 'lazy')`
const PATIENCE_MILLISECONDS = 20_000

/** The Chromium named by CHROMIUM_PATH, or Playwright's own; plays by itself and may run as root. */
export async function openBrowser(): Promise<Browser> {
  const executablePath = process.env['CHROMIUM_PATH']
  const args = ['--autoplay-policy=no-user-gesture-required', '--disable-quic', '--disable-features=WebRtcHideLocalIpsWithMdns']
  if (process.getuid?.() === 0) args.push('--no-sandbox')
  return chromium.launch({ args, ...(executablePath ? { executablePath } : {}) })
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
  await page.goto(`${url}${address.place}?lang=${language}`, { waitUntil: 'load' })
  await page.waitForFunction(SETTLED, undefined, { timeout: PATIENCE_MILLISECONDS })
  if (address.video) await untilPlaying(page)
  return page
}

async function untilPlaying(page: Page): Promise<void> {
  await page.waitForFunction(PLAYING, undefined, { timeout: PATIENCE_MILLISECONDS })
}
