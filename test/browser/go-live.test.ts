import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { openBrowser } from '../../tools/souk/browser.ts'
import { type LossyRelay, relayTo } from '../fixtures/lossy-relay.ts'
import { startSouk } from '../fixtures/souk.ts'

const PATIENCE = { timeout: 60_000, interval: 250 }
const HOST = { email: 'yusuf@demo.souk.example', password: 'evenings-by-the-kiln' }

interface StudioShow {
  id: string
  slug: string
  state: string
}

const souk = await startSouk()
let browser: Browser
let studio: BrowserContext

beforeAll(async () => {
  browser = await openBrowser()
  studio = await browser.newContext({ viewport: { width: 1280, height: 800 }, permissions: ['camera', 'microphone'] })
  await studio.request.post(`${souk.url}/api/auth/sign-in/email`, { data: HOST, headers: { origin: souk.url } })
})
afterAll(async () => {
  await browser?.close()
})

/** Closed with its test, camera and all: a second try finds no picture of the first. */
async function atStudio(): Promise<Page> {
  const page = await studio.newPage()
  onTestFinished(() => page.close())
  return page
}

/** The host's show in that state; else one that is still to come, or any. */
async function aShow(state = 'scheduled'): Promise<StudioShow> {
  const answer = await studio.request.get(`${souk.url}/api/studio/shows`)
  const { items } = (await answer.json()) as { items: StudioShow[] }
  const inState = (wanted: string) => items.find((one) => one.state === wanted)
  const show = inState(state) ?? inState('scheduled') ?? items[0]
  if (!show) throw new Error('the host has no show')
  return show
}

const framesOf = (page: Page): Promise<number> =>
  page.evaluate(`document.querySelector('video')?.getVideoPlaybackQuality().totalVideoFrames ?? 0`)

async function goLive(host: Page): Promise<void> {
  await host.getByText('ON AIR').waitFor({ timeout: PATIENCE.timeout })
  await host.getByRole('button', { name: 'Go live' }).click()
  await host.getByRole('button', { name: 'Pause' }).waitFor({ timeout: PATIENCE.timeout })
}

/** Sends the page's camera over a path that can be cut, and writes down what it asks of WHIP. */
async function behindRelay(page: Page): Promise<{ readonly asked: string[]; cut(): void }> {
  const asked: string[] = []
  page.on('response', (response) => {
    if (new URL(response.url()).pathname.startsWith('/whip')) asked.push(`${response.request().method()} ${response.status()}`)
  })
  const relays: LossyRelay[] = []
  await page.route('**/whip', async (route) => {
    const response = await route.fetch()
    const answer = await response.text()
    const port = /^a=candidate:.* (\d+) typ host/m.exec(answer)?.[1]
    if (port === undefined) return route.fulfill({ response })
    const relay = await relayTo(Number(port), Number.POSITIVE_INFINITY)
    relays.push(relay)
    await route.fulfill({ response, body: relay.between(answer) })
  })
  return { asked, cut: () => relays.forEach((relay) => relay.cut()) }
}

test('a host goes live with the camera of the browser and a guest sees it on a phone, over another network when the first one goes away, until the camera stops', async () => {
  const show = await aShow()
  const host = await atStudio()
  const network = await behindRelay(host)
  await host.goto(`${souk.url}/desk/studio/${show.id}?lang=en`)
  await host.getByRole('button', { name: 'Use this camera' }).click()
  const setUp = host.getByRole('dialog', { name: 'Your camera' })
  await expect.poll(() => setUp.getByRole('meter').getAttribute('aria-valuenow'), PATIENCE).not.toBe('0')
  await setUp.getByRole('button', { name: 'Send this picture' }).click()
  await setUp.waitFor({ state: 'hidden', timeout: PATIENCE.timeout })
  await goLive(host)

  const phone = await browser.newContext({ viewport: { width: 360, height: 780 }, hasTouch: true, locale: 'ar-AE' })
  const guest = await phone.newPage()
  await guest.goto(`${souk.url}/shows/${show.slug}?lang=ar`)
  await expect.poll(() => framesOf(guest), PATIENCE).toBeGreaterThan(10)
  const seen = await framesOf(guest)
  await expect.poll(() => framesOf(guest), PATIENCE).toBeGreaterThan(seen)

  network.cut()
  await expect.poll(() => network.asked, PATIENCE).toContain('PATCH 200')
  const before = await framesOf(guest)
  await expect.poll(() => framesOf(guest), PATIENCE).toBeGreaterThan(before + 30)
  // The same session, hence the same broadcast and its clock.
  expect(network.asked.filter((line) => line.startsWith('POST'))).toEqual(['POST 201'])

  await host.getByRole('button', { name: 'Stop sending' }).click()
  await host.getByText('INTERRUPTED').waitFor({ timeout: PATIENCE.timeout })
  await guest.getByText(/خارج الصورة/).waitFor({ timeout: PATIENCE.timeout })
  await phone.close()
})

const IN_USE = `document.querySelector('.own-view').srcObject.getTracks().map(({ label }) => label).toSorted()`
const AS_SHOWN = `getComputedStyle(document.querySelector('.own-view')).transform`

test('on air a host changes camera and microphone, sees the own picture as in a mirror, and mutes', async () => {
  const show = await aShow('live')
  const host = await atStudio()
  await host.goto(`${souk.url}/desk/studio/${show.id}?lang=en`)
  await host.getByRole('button', { name: 'Use this camera' }).click()
  const setUp = host.getByRole('dialog', { name: 'Your camera' })
  const camera = setUp.getByLabel('Camera', { exact: true })
  await expect.poll(() => camera.locator('option').allTextContents(), PATIENCE).toContain('fake_device_2')
  await setUp.getByRole('button', { name: 'Send this picture' }).click()
  await setUp.waitFor({ state: 'hidden', timeout: PATIENCE.timeout })
  if (show.state !== 'live') await goLive(host)
  const guest = await browser.newPage()
  await guest.goto(`${souk.url}/shows/${show.slug}?lang=en`)
  await expect.poll(() => framesOf(guest), PATIENCE).toBeGreaterThan(10)

  await host.getByRole('button', { name: 'Choose camera and microphone' }).click()
  await camera.selectOption({ label: 'fake_device_2' })
  await setUp.getByLabel('Microphone', { exact: true }).selectOption({ label: 'Fake Audio Input 2' })
  await expect.poll(() => host.evaluate(IN_USE), PATIENCE).toEqual(['Fake Audio Input 2', 'fake_device_2'])
  expect(await host.evaluate(AS_SHOWN)).toBe('matrix(-1, 0, 0, 1, 0, 0)')
  await setUp.getByRole('checkbox', { name: /like a mirror/ }).uncheck()
  expect(await host.evaluate(AS_SHOWN)).toBe('none')
  await setUp.getByRole('button', { name: 'Close' }).click()
  const before = await framesOf(guest)
  await expect.poll(() => framesOf(guest), PATIENCE).toBeGreaterThan(before + 10)

  await host.getByRole('button', { name: 'Mute the microphone' }).click()
  await host.getByText('The sound is silent. Is the microphone muted?').waitFor({ timeout: PATIENCE.timeout })
  expect(await host.getByRole('button', { name: 'Turn the microphone on' }).getAttribute('aria-pressed')).toBe('true')
  await host.getByRole('button', { name: 'Turn the microphone on' }).click()
  await host.getByText('The sound is silent. Is the microphone muted?').waitFor({ state: 'hidden', timeout: PATIENCE.timeout })
  await host.getByRole('button', { name: 'Stop sending' }).click()
  await guest.close()
})

test('where a network lets no UDP through, the studio says so and leads to the address for RTMP', async () => {
  const { id } = await aShow()
  const host = await atStudio()
  await host.route('**/whip', async (route) => {
    const response = await route.fetch()
    const answer = await response.text()
    // Nobody is at that port.
    await route.fulfill({ response, body: answer.replace(/^(a=candidate:.* )\d+( typ host)/gm, '$19$2') })
  })
  await host.goto(`${souk.url}/desk/studio/${id}?lang=en`)
  await host.getByRole('button', { name: 'Use this camera' }).click()
  const setUp = host.getByRole('dialog', { name: 'Your camera' })
  await setUp.getByRole('button', { name: 'Send this picture' }).click({ timeout: PATIENCE.timeout })
  await setUp.getByText(/its UDP is blocked/).waitFor({ timeout: PATIENCE.timeout })
  await setUp.getByRole('button', { name: 'To the RTMP address' }).click()
  const encoder = host.getByRole('dialog', { name: 'Send with an encoder' })
  await encoder.getByRole('button', { name: 'Make a stream key' }).click()
  await encoder.getByText(/^rtmp:\/\//).waitFor({ timeout: PATIENCE.timeout })
  expect(await encoder.getByRole('tab', { name: 'RTMP' }).getAttribute('aria-selected')).toBe('true')
})

test('a stream key is told once, and making another one ends it', async () => {
  const { id } = await aShow()
  const host = await atStudio()
  await host.goto(`${souk.url}/desk/studio/${id}?lang=en`)
  await host.getByRole('button', { name: 'Addresses for encoders' }).click()
  const dialog = host.getByRole('dialog', { name: 'Send with an encoder' })
  await dialog.getByRole('button', { name: 'Make a stream key' }).click()
  const first = await dialog.getByText(/^sk_/).textContent()
  await dialog.getByRole('button', { name: 'Make another key' }).click()
  await expect.poll(() => dialog.getByText(/^sk_/).textContent(), PATIENCE).not.toBe(first)
  const refused = await fetch(`${souk.url}/whip`, {
    method: 'POST',
    headers: { authorization: `Bearer ${first}`, 'content-type': 'application/sdp' },
    body: 'v=0',
  })
  expect(refused.status).toBe(401)
  await dialog.getByRole('button', { name: 'Close' }).click()
  await host.getByText(/An encoder came with a stream key that was replaced/).waitFor({ timeout: PATIENCE.timeout })
  await host.getByRole('button', { name: 'Addresses for encoders' }).click()
  expect(await dialog.getByText(/^sk_/).count()).toBe(0)
})
