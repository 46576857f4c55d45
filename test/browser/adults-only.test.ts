import type { APIRequestContext, Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { openMarket } from '../fixtures/market.ts'

const PATIENCE = { timeout: 60_000, interval: 250 }
const SHOW = 'evenings-by-the-kiln'
const PHONE = { viewport: { width: 360, height: 780 }, hasTouch: true, isMobile: true, locale: 'ar-AE' }
const WIDE = { viewport: { width: 1280, height: 800 }, locale: 'en-GB' }
const PAST = 'the-kiln-is-opened'
const FACTS = 'The kiln was opened while it burned.'

const { souk, browser, signedIn } = await openMarket()

/** What tells of a show: its pictures, its video, its room. */
const CONTENT = [/\/covers\//, /\/whep\/|\/media\//, /"t":"join"/, /"t":"snapshot"/]
const toldOf = (heard: readonly string[]) => CONTENT.map((sign) => heard.some((said) => sign.test(said)))

const framesOf = (page: Page): Promise<number> =>
  page.evaluate(`document.querySelector('video')?.getVideoPlaybackQuality().totalVideoFrames ?? 0`)

/** Somebody at the gate, and every address and message that their page sent or got. */
async function atGate(options: typeof PHONE | typeof WIDE, language: 'ar' | 'en'): Promise<{ page: Page; heard: string[] }> {
  const page = await (await browser.newContext(options)).newPage()
  const heard: string[] = []
  page.on('request', (request) => heard.push(request.url()))
  page.on('websocket', (socket) => {
    socket.on('framesent', ({ payload }) => heard.push(String(payload)))
    socket.on('framereceived', ({ payload }) => heard.push(String(payload)))
  })
  await page.goto(`${souk.url}/shows/${SHOW}?lang=${language}`)
  const heading = language === 'ar' ? 'للبالغين فقط' : 'For adults only'
  await page.getByRole('heading', { name: heading }).waitFor(PATIENCE)
  return { page, heard }
}

const showAt = async (reader: APIRequestContext, slug: string) =>
  (await (await reader.get(`${souk.url}/api/shows/${slug}`)).json()) as { id: string }

/** By an operator, for good. */
async function restrictToAdults(slug: string): Promise<void> {
  const operator = await signedIn('operator')
  const { id } = await showAt(operator, slug)
  const decision = { subject: { kind: 'show', id }, act: 'restrict-to-adults', ground: 'other', facts: FACTS }
  expect((await operator.post(`${souk.url}/api/safety/decisions`, { data: decision })).status()).toBe(201)
}

/** By the brand, which may choose again. */
async function choose(slug: string, audience: 'everyone' | 'adults'): Promise<void> {
  const owner = await signedIn('nadia')
  const address = `${souk.url}/api/desk/shows/${(await showAt(owner, slug)).id}`
  const { version } = (await (await owner.get(address)).json()) as { version: number }
  expect((await owner.patch(address, { data: { version, audience } })).status()).toBe(200)
}

beforeAll(() => restrictToAdults(SHOW))

test('a guest on a phone in Arabic stands before a gate with nothing of the running show behind it, until they say that they are 18', async () => {
  const { page, heard } = await atGate(PHONE, 'ar')
  await page.getByRole('button', { name: 'عمري 18 سنة أو أكثر' }).waitFor(PATIENCE)
  expect(await page.getAttribute('html', 'dir')).toBe('rtl')
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360)
  expect(await page.locator('video, canvas, img').count()).toBe(0)
  expect(await page.content()).not.toMatch(/أمسيات عند الفرن|Evenings by the kiln|covers\/kiln/)
  expect(toldOf(heard)).toEqual([false, false, false, false])

  await page.getByRole('button', { name: 'عمري 18 سنة أو أكثر' }).click()
  await page.getByRole('heading', { name: 'أمسيات عند الفرن' }).waitFor(PATIENCE)
  await expect.poll(() => framesOf(page), PATIENCE).toBeGreaterThan(10)
  await expect.poll(() => toldOf(heard), PATIENCE).toEqual([true, true, true, true])
  await page.context().close()
})

test('who says that they are under 18 is refused there and when they come again, and is not asked a second time', async () => {
  const { page, heard } = await atGate(PHONE, 'ar')
  await page.getByRole('button', { name: 'عمري دون 18 سنة' }).click()
  await page.getByText('قلتَ إن عمرك دون 18 سنة').waitFor(PATIENCE)
  await page.reload()
  await page.getByText('قلتَ إن عمرك دون 18 سنة').waitFor(PATIENCE)
  expect(await page.getByRole('button', { name: 'عمري 18 سنة أو أكثر' }).count()).toBe(0)
  expect(toldOf(heard)).toEqual([false, false, false, false])
  await page.context().close()
})

test('who buys when a show has just become one for adults is led from the sheet to the proof of age, and back to the purchase', async () => {
  await choose(PAST, 'everyone')
  const page = await (await browser.newContext(WIDE)).newPage()
  await page.goto(`${souk.url}/shows/${PAST}?lang=en`)
  const buy = page.getByRole('article', { name: 'Pinned product' }).getByRole('button', { name: /^Buy / })
  await buy.waitFor(PATIENCE)
  // Else the page may ask for the proof by itself before the tap.
  await page.route('**/api/playback/**', (request) => request.abort())
  await choose(PAST, 'adults')
  await buy.click()
  await page.getByRole('link', { name: 'Show your age' }).click(PATIENCE)
  await page.unroute('**/api/playback/**')
  const older = page.getByRole('button', { name: 'I am 18 or older' })
  await older.click(PATIENCE)
  await older.waitFor({ state: 'detached', ...PATIENCE })
  await page.getByRole('link', { name: 'Go on' }).click()
  await page.getByText('Kept for you').first().waitFor(PATIENCE)
  expect(new URL(page.url()).pathname).toBe(`/shows/${PAST}`)
  await page.context().close()
})
