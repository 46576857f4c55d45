import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Language, openBrowser, openPage, type Screen, sitDown } from '../../tools/souk/browser.ts'
import { startSouk } from '../fixtures/souk.ts'

const WIDE = { width: 1280, height: 800, scale: 1 }
const PHONE = { width: 360, height: 780, scale: 1 }
const PAST = 'the-kiln-is-opened'
const patience = { timeout: 60_000, interval: 100 }

/** Keeps what the page says of cues: which, at which frame, and whether it came in time. */
const LISTEN = `window.cuesApplied = []
addEventListener('souk:cue-applied', ({ detail }) => window.cuesApplied.push(detail), true)`
/** Which film of the feed is in sight. */
const PLACE = `[...document.querySelectorAll('.slide')].findIndex((one) => one.dataset.place === 'active')`
const AT_END = `(document.querySelector('.slide-end')?.getBoundingClientRect().top ?? 9999) < 50`
interface Applied {
  at: string
  mediaTime: number
  late: boolean
  appliedAt: { date: number } | null
}

const souk = await startSouk()
let browser: Browser
const opened: BrowserContext[] = []
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(async () => {
  await Promise.all(opened.map((context) => context.close()))
  await browser?.close()
})

async function open(place: string, language: Language, screen: Screen): Promise<Page> {
  const address = { name: 'film', path: '', as: 'guest', video: true, place, cookie: '' } as const
  const context = await sitDown(browser, souk.url, address, language, screen)
  opened.push(context)
  await context.addInitScript(LISTEN)
  return openPage(context, souk.url, address, language)
}

const second = (page: Page) =>
  page.evaluate<number>(`[...document.querySelectorAll('video')].find((one) => !one.paused)?.currentTime ?? -1`)
const playing = (page: Page) => page.evaluate<number>(`[...document.querySelectorAll('video')].filter((one) => !one.paused).length`)
const applied = (page: Page) => page.evaluate<Applied[]>('window.cuesApplied')

async function aClip(): Promise<string> {
  let found: string | undefined
  const look = async () => {
    const { items } = (await (await fetch(`${souk.url}/api/feed`)).json()) as { items: { kind: string; id: string }[] }
    found = items.find(({ kind }) => kind === 'clip')?.id
    return found
  }
  await expect.poll(look, patience).toBeDefined()
  return found!
}

test('in Arabic on a phone a replay plays, a chapter leads to its product, and the next card comes at its frame', async () => {
  const page = await open(`/shows/${PAST}`, 'ar', PHONE)
  const card = page.getByRole('article', { name: 'المنتج المثبّت' })
  await card.getByRole('heading', { name: 'إبريق القمر' }).waitFor()
  const scrubber = page.locator('.film-row .scrubber')
  expect(await scrubber.getAttribute('dir')).toBe('ltr')
  await page.getByRole('button', { name: 'ما عُرض' }).click()
  await page
    .locator('dialog[open]')
    .getByRole('button', { name: /الجرّة الطويلة/ })
    .first()
    .click()
  await card.getByRole('heading', { name: 'الجرّة الطويلة' }).waitFor()
  await expect.poll(() => second(page), patience).toBeGreaterThanOrEqual(15)
  // Who jumps reads what had been said by then, and nothing of later.
  const talk = page.getByRole('log', { name: 'ما قيل' })
  await talk.getByText('Took two cups, thank you Layla').waitFor()
  expect(await talk.getByText('Same time next week?').count()).toBe(0)
  // The honey pot is pinned at 20 seconds: the film goes on to it.
  await card.getByRole('heading', { name: /برطمان العسل/ }).waitFor({ timeout: 60_000 })
  const cue = (await applied(page)).findLast(({ mediaTime }) => mediaTime === 20 * 90_000)!
  expect(cue.late).toBe(false)
  expect(Math.abs(cue.appliedAt!.date - Date.parse(cue.at))).toBeLessThanOrEqual(2 * 33.4)
  // The same by the keys of the scrubber: a chapter back.
  await scrubber.getByRole('slider').focus()
  await page.keyboard.press('Home')
  await card.getByRole('heading', { name: 'إبريق القمر' }).waitFor()
})

test('on a wide screen a clip plays on its page, and what is shown in it is bought in it', async () => {
  const page = await open(`/clips/${await aClip()}`, 'en', WIDE)
  const card = page.getByRole('article', { name: 'Pinned product' })
  await card.waitFor()
  await card.getByRole('button', { name: /^Buy / }).click()
  await page
    .getByText(/Kept for you/)
    .first()
    .waitFor()
  const before = await second(page)
  await expect.poll(() => second(page), patience).not.toBe(before)
})

test('a host cuts a clip out of the replay in two taps, and it has a page on which what is shown in it can be bought', async () => {
  const page = await open(`/shows/${PAST}`, 'en', PHONE)
  expect(await page.getByRole('button', { name: 'Clip from here' }).count()).toBe(0)
  const host = { email: 'layla@demo.souk.example', password: 'evenings-by-the-kiln' }
  await page.request.post(`${souk.url}/api/auth/sign-in/email`, { data: host, headers: { origin: souk.url } })
  await page.reload()
  const card = page.getByRole('article', { name: 'Pinned product' })
  await card.getByRole('heading', { name: 'Moon teapot' }).waitFor({ timeout: patience.timeout })
  await page.getByRole('button', { name: 'Clip from here' }).click()
  await page.locator('.film-row .scrubber').getByRole('slider').fill('20')
  await expect.poll(() => second(page), patience).toBeGreaterThan(15)
  await page.getByRole('button', { name: 'To here' }).click()
  const sheet = page.getByRole('dialog', { name: 'Cut a clip' })
  await sheet.getByText('Moon teapot').waitFor()
  await sheet.getByLabel('Title in English').fill('The spout, once more')
  await sheet.getByRole('button', { name: 'Cut', exact: true }).click()
  await sheet.getByRole('link', { name: 'To the clip' }).click({ timeout: patience.timeout })
  await page.getByRole('heading', { name: 'The spout, once more' }).waitFor({ timeout: patience.timeout })
  await card.getByRole('button', { name: /^Buy / }).waitFor({ timeout: patience.timeout })
  await expect.poll(() => second(page), patience).toBeGreaterThan(1)
})

/** One finger over the glass, slowly enough to be no tap. */
async function swipe(page: Page, from: number, to: number): Promise<void> {
  const glass = await page.context().newCDPSession(page)
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', touchPoints: { x: number; y: number }[]) =>
    glass.send('Input.dispatchTouchEvent', { type, touchPoints })
  await touch('touchStart', [{ x: 180, y: from }])
  for (let step = 1; step <= 10; step++) await touch('touchMove', [{ x: 180, y: from + ((to - from) * step) / 10 }])
  await touch('touchEnd', [])
  await glass.detach()
}

test('on a phone a finger swipes from film to film and back, and only the one in sight plays', async () => {
  await aClip()
  const page = await open('/feed', 'ar', PHONE)
  const place = () => page.evaluate<number>(PLACE)
  /** Which film plays, by what is on the glass. */
  const films = () =>
    page.evaluate<number[]>(
      `[...document.querySelectorAll('.slide')].flatMap((one, index) => (one.querySelector('video')?.paused === false ? [index] : []))`,
    )
  await expect.poll(films, patience).toEqual([0])
  await swipe(page, 620, 160)
  await expect.poll(place, patience).toBe(1)
  await expect.poll(films, patience).toEqual([1])
  await expect.poll(() => second(page), patience).toBeGreaterThan(0.5)
  await swipe(page, 620, 160)
  await expect.poll(place, patience).toBe(2)
  await expect.poll(films, patience).toEqual([2])
  await swipe(page, 160, 620)
  await expect.poll(place, patience).toBe(1)
  await expect.poll(films, patience).toEqual([1])
  await swipe(page, 160, 620)
  await expect.poll(place, patience).toBe(0)
  await expect.poll(films, patience).toEqual([0])
  await page.context().close()
})

test('the feed goes on by key and button, plays one film at a time, and says where it ends', async () => {
  await aClip()
  const page = await open('/feed', 'en', WIDE)
  const shown = () => page.locator('.slide[data-place="active"]').getAttribute('data-kind')
  await expect.poll(shown, patience).toBe('live')
  await page.keyboard.press('j')
  await expect.poll(shown, patience).toBe('clip')
  await expect.poll(() => second(page), patience).toBeGreaterThan(0.5)
  expect(await playing(page)).toBe(1)
  await page.getByRole('button', { name: 'Next film' }).click()
  await expect.poll(() => page.evaluate<number>(PLACE), patience).toBe(2)
  await expect
    .poll(async () => {
      await page.keyboard.press('ArrowDown')
      return page.evaluate<boolean>(AT_END)
    }, patience)
    .toBe(true)
  await page.keyboard.press('k')
  await expect.poll(shown, patience).toBe('replay')
})
