import { randomUUID } from 'node:crypto'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { expect, onTestFinished, test } from 'vitest'
import { type LossyRelay, relayTo } from '../fixtures/lossy-relay.ts'
import { openMarket } from '../fixtures/market.ts'

const PATIENCE = { timeout: 60_000, interval: 250 }
const SHOW = 'evenings-by-the-kiln'
const PHONE = { viewport: { width: 360, height: 780 }, hasTouch: true, locale: 'ar-AE' }
const WIDE = { viewport: { width: 1280, height: 800 }, locale: 'en-GB' }

// One place for WHEP: who comes second gets HLS, until the first one leaves.
const { souk, browser, signedIn } = await openMarket({ settings: { SOUK_MEDIA_WHEP_VIEWERS: '1' } })

/** Asked in the page, as text: test code knows no browser types. */
const PICTURE = `(() => {
  const video = document.querySelector('video')
  const { totalVideoFrames: frames } = video.getVideoPlaybackQuality()
  const tracks = video.srcObject?.getAudioTracks().filter((track) => track.readyState === 'live').length ?? 0
  return {
    frames,
    way: video.srcObject ? 'whep' : video.currentSrc.startsWith('blob:') ? 'hls' : null,
    sound: tracks > 0 || video.webkitAudioDecodedByteCount > 0,
    muted: video.muted,
    pinned: document.querySelector('.pin-card')?.dataset.product ?? null,
    opened: globalThis.openedAt ??= performance.timeOrigin,
  }
})()`

interface Applied {
  id: string
  appliedAt: { date: number } | null
}

interface Studio {
  show: { lineup: { id: string; product: { id: string } }[] }
}

interface Seen {
  frames: number
  way: 'whep' | 'hls' | null
  sound: boolean
  muted: boolean
  pinned: string | null
  /** Another number is another load of the page. */
  opened: number
}

const see = (page: Page): Promise<Seen> => page.evaluate(PICTURE)

async function open(options: Parameters<Browser['newContext']>[0], address: string): Promise<{ context: BrowserContext; page: Page }> {
  const context = await browser.newContext(options)
  const page = await context.newPage()
  await page.goto(souk.url + address)
  return { context, page }
}

/** The picture comes this way, moves, has sound, and its product is on the page. */
async function plays(page: Page, way: 'whep' | 'hls'): Promise<Seen> {
  await expect.poll(async () => (await see(page)).way, PATIENCE).toBe(way)
  const { frames } = await see(page)
  // A new way may begin to count anew.
  await expect.poll(async () => Math.abs((await see(page)).frames - frames), PATIENCE).toBeGreaterThan(20)
  await expect.poll(async () => (await see(page)).sound, PATIENCE).toBe(true)
  await expect.poll(async () => (await see(page)).pinned, PATIENCE).toMatch(/^prd_/)
  return see(page)
}

test('who finds every WHEP place taken watches by HLS, and changes to WHEP when a place is free, without loading anew and with sound as chosen', async () => {
  const first = await open(PHONE, `/shows/${SHOW}?lang=ar`)
  await plays(first.page, 'whep')

  const second = await open(WIDE, `/shows/${SHOW}?lang=en`)
  const byHls = await plays(second.page, 'hls')
  await second.page.getByRole('button', { name: 'Sound' }).first().click()
  await expect.poll(async () => (await see(second.page)).muted, PATIENCE).toBe(false)

  await first.context.close()
  const byWhep = await plays(second.page, 'whep')
  expect(byWhep.opened).toBe(byHls.opened)
  expect(byWhep.muted).toBe(false)
  expect(
    await second.page
      .getByRole('status')
      .filter({ hasText: /taken|network|connection/i })
      .count(),
  ).toBe(0)
  await second.context.close()
})

/** Brings the page's picture over a path that can be cut, and writes down what it asks of WHEP. */
async function behindRelay(page: Page): Promise<{ readonly asked: string[]; cut(): void }> {
  const asked: string[] = []
  const relays: LossyRelay[] = []
  page.on('response', (response) => {
    if (new URL(response.url()).pathname.startsWith('/whep')) asked.push(`${response.request().method()} ${response.status()}`)
  })
  await page.route('**/whep/*', async (route) => {
    const response = await route.fetch()
    const answer = await response.text()
    const port = /^a=candidate:.* (\d+) typ host/m.exec(answer)?.[1]
    if (port === undefined) return route.fulfill({ response })
    const relay = await relayTo(Number(port), Number.POSITIVE_INFINITY)
    relays.push(relay)
    await route.fulfill({ response, body: relay.between(answer) })
  })
  onTestFinished(() => relays.forEach((relay) => relay.close()))
  return { asked, cut: () => relays.forEach((relay) => relay.cut()) }
}

/** What a phone asks of WHEP after its network went away, until its picture moves again. */
async function cutOff(): Promise<string[]> {
  const context = await browser.newContext(PHONE)
  onTestFinished(() => context.close())
  const page = await context.newPage()
  const network = await behindRelay(page)
  await page.goto(`${souk.url}/shows/${SHOW}?lang=ar`)
  const before = await plays(page, 'whep')
  const known = network.asked.length
  network.cut()
  await expect.poll(() => network.asked.length, PATIENCE).toBeGreaterThan(known)
  const { frames, opened } = await see(page)
  await expect.poll(async () => Math.abs((await see(page)).frames - frames), PATIENCE).toBeGreaterThan(20)
  expect(opened).toBe(before.opened)
  const asked = network.asked.slice(known)
  await context.close()
  return asked
}

test('a phone whose network goes away goes on with the same WHEP session over another', async () => {
  // On a machine at its limit the way back may take longer than a player waits for it.
  let asked = await cutOff()
  for (let again = 0; again < 3 && asked.length > 1; again++) asked = await cutOff()
  expect(asked).toEqual(['PATCH 200'])
})

test('a phone in Arabic whose WHEP breaks goes on by HLS on the same page', async () => {
  const { context, page } = await open(PHONE, `/shows/${SHOW}?lang=ar`)
  const before = await plays(page, 'whep')
  // From here on this phone is offered no place by WHEP, and the one it had is taken away.
  await page.route('**/whep/**', (route) =>
    route.request().method() === 'POST'
      ? route.fulfill({ status: 503, contentType: 'application/problem+json', body: JSON.stringify({ code: 'live/playback/full' }) })
      : route.continue(),
  )
  await page.evaluate(`document.querySelector('video').srcObject.getTracks().forEach((track) => track.stop())`)
  const after = await plays(page, 'hls')
  expect(after.opened).toBe(before.opened)
  expect(await page.getAttribute('html', 'dir')).toBe('rtl')
  await context.close()
})

test('keys work the picture, tell what they do, and can be turned off', async () => {
  const { context, page } = await open(WIDE, `/shows/${SHOW}?lang=en`)
  await plays(page, 'whep')
  await page.keyboard.press('m')
  await expect.poll(async () => (await see(page)).muted, PATIENCE).toBe(false)
  await page.keyboard.press('k')
  await page.getByRole('button', { name: 'Back to now' }).click()
  await expect.poll(() => page.getByRole('button', { name: 'Pause' }).count(), PATIENCE).toBe(1)
  await page.keyboard.press('?')
  await page.getByRole('dialog', { name: 'Keys' }).getByRole('checkbox').uncheck()
  await page.keyboard.press('Escape')
  await page.getByRole('dialog', { name: 'Keys' }).waitFor({ state: 'hidden', timeout: PATIENCE.timeout })
  await page.keyboard.press('m')
  expect((await see(page)).muted).toBe(false)
  await context.close()
})

test('by WHEP from a media server whose frames tell no time, a cue is applied by the time of day of the server, though the clock of the phone is an hour behind', async () => {
  const context = await browser.newContext(PHONE)
  onTestFinished(() => context.close())
  await context.addInitScript(`{
    const real = Date.now
    Date.now = () => real() - 3_600_000
    globalThis.applied = []
    addEventListener('souk:cue-applied', ({ detail }) => applied.push(detail), true)
  }`)
  await context.route('**/whep/*', async (route) => {
    const response = await route.fetch()
    await route.fulfill({ response, headers: { ...response.headers(), 'souk-clock': String(Date.now()) } })
  })
  const page = await context.newPage()
  await page.goto(`${souk.url}/shows/${SHOW}?lang=ar`)
  const { pinned } = await plays(page, 'whep')
  const host = await signedIn('layla')
  const { id } = (await (await host.get(`${souk.url}/api/shows/${SHOW}`)).json()) as { id: string }
  const { show } = (await (await host.get(`${souk.url}/api/studio/shows/${id}`)).json()) as Studio
  const item = show.lineup.find(({ product }) => product.id !== pinned)!
  const pin = await host.post(`${souk.url}/api/studio/shows/${id}/pins`, { data: { key: randomUUID(), lineupItemId: item.id } })
  expect(pin.status()).toBe(201)
  const cue = (await pin.json()) as { id: string; at: string }
  const applied = async () => (await page.evaluate<Applied[]>('applied')).find((one) => one.id === cue.id)?.appliedAt
  // The rundown of the show goes on beside it, so the product may be followed by another at once.
  await expect.poll(applied, PATIENCE).toEqual({ date: expect.any(Number) })
  expect((await applied())!.date).toBeGreaterThanOrEqual(Date.parse(cue.at) - 2)
})

test('the picture fills the screen and leaves it, goes into a small window of its own and comes back, by the buttons below it', async () => {
  const { context, page } = await open(WIDE, `/shows/${SHOW}?lang=en`)
  await plays(page, 'whep')
  const press = (name: string) => page.getByRole('button', { name, exact: true }).click({ timeout: PATIENCE.timeout })
  const shown = () =>
    page.evaluate<boolean[]>(`[
      document.fullscreenElement === document.documentElement && document.body.hasAttribute('data-full'),
      document.pictureInPictureElement === document.querySelector('video'),
    ]`)
  await press('Full screen')
  await expect.poll(shown, PATIENCE).toEqual([true, false])
  await press('Leave full screen')
  await expect.poll(shown, PATIENCE).toEqual([false, false])
  await press('Picture in picture')
  await expect.poll(shown, PATIENCE).toEqual([false, true])
  await press('Back into the page')
  await expect.poll(shown, PATIENCE).toEqual([false, false])
  await context.close()
})
