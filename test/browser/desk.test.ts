import type { Page } from 'playwright-core'
import { beforeEach, expect, onTestFinished, test } from 'vitest'
import { z } from 'zod'
import { buy } from '../../tools/souk/buy.ts'
import { Shopper } from '../commands/shopper.ts'
import { type Market, openMarket } from '../fixtures/market.ts'

const PHONE = { width: 360, height: 780, scale: 1 }
const SHOW = 'evenings-by-the-kiln'
const PATIENCE = { timeout: 30_000 }

const purchase = {
  name: 'Huda',
  email: 'huda@demo.souk.example',
  city: 'dubai',
  street: 'Al Wasl Road 14',
  language: 'en',
  product: 'morning-cups',
  quantity: 2,
} as const

let market: Market
beforeEach(async () => {
  market = await openMarket({ until: onTestFinished })
})

const peopleSchema = z.object({ items: z.array(z.object({ email: z.string(), password: z.string(), goesTo: z.string() })) })
const cueSchema = z.object({ id: z.string() })

/** The demo person whose work begins at that page of the desk. */
async function personOf(goesTo: string) {
  const { items } = peopleSchema.parse(await (await fetch(`${market.souk.url}/api/demo/people`)).json())
  const person = items.find((candidate) => candidate.goesTo.startsWith(goesTo))
  if (!person) throw new Error(`nobody of the demo begins at ${goesTo}`)
  return person
}

/** Opens a page of the desk without a session and signs in where it leads. */
async function signInAt(place: string, goesTo = place): Promise<Page> {
  const context = await market.browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'en-GB', reducedMotion: 'reduce' })
  const page = await context.newPage()
  const { email, password } = await personOf(goesTo)
  await page.goto(market.souk.url + place)
  await page.getByLabel('E-mail').fill(email)
  await page.getByLabel('Password').fill(password)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  return page
}

const pathOf = (page: Page) => new URL(page.url()).pathname + new URL(page.url()).search

test('a wrong password is refused in words, and the right one leads back to the page that was wanted', async () => {
  const page = await signInAt('/desk/orders?state=cancelled', '/desk/orders')
  await page.getByText('No order has this number, buyer or state.').waitFor(PATIENCE)
  expect(pathOf(page)).toBe('/desk/orders?state=cancelled')

  await page.getByRole('button', { name: /^Account/ }).click()
  await page.getByRole('menuitem', { name: 'Sign out' }).click()
  await page.getByLabel('E-mail').fill('nobody@demo.souk.example')
  await page.getByLabel('Password').fill('not-the-password')
  await page.keyboard.press('Enter')
  await expect.poll(() => page.getByRole('alert').textContent(), PATIENCE).toContain('do not belong together')
  await page.goto(`${market.souk.url}/desk/orders`)
  await page.getByRole('heading', { name: 'Sign in' }).waitFor(PATIENCE)
  await page.context().close()
})

test('an order appears on the brand’s desk by itself, and its parts add up to what was paid', async () => {
  const page = await signInAt('/desk/orders')
  await page.getByRole('heading', { name: 'No orders yet' }).waitFor(PATIENCE)

  await buy(market.souk.url, SHOW, purchase)

  const row = page.getByRole('row', { name: purchase.name })
  await row.waitFor(PATIENCE)
  expect(await row.textContent()).toMatch(/SK-\d+.*Huda.*Dubai.*2 × Morning cups.*207\.00.*On hold/)

  await row.getByRole('link').click()
  await page.getByText('Total, nothing left over').waitFor(PATIENCE)
  const sums = await page.locator('.waterfall ol .waterfall-sum').allTextContents()
  expect(sums.length).toBeGreaterThan(3)
  expect(sums.reduce((fils, sum) => fils + Math.round(Number(sum) * 100), 0)).toBe(20_700)
  await page.getByRole('link', { name: 'Evenings by the kiln' }).waitFor()
  await page.context().close()
})

test('what the host pins and unpins, a viewer gets at the frame that the studio was told', async () => {
  const shopper = await Shopper.watch(market.browser, market.souk.url, SHOW, 'ar', PHONE)
  const seenCues: string[] = []
  await shopper.page.exposeFunction('noteCue', (id: string) => seenCues.push(id))
  await shopper.page.evaluate(`document.querySelector('video').addEventListener('souk:cue-applied', (event) => noteCue(event.detail.id))`)

  const studio = await signInAt('/desk/studio')
  await studio.getByRole('link', { name: 'Evenings by the kiln' }).click()
  const pin = studio.getByRole('button', { name: 'Pin Terrace planter' })
  await pin.waitFor(PATIENCE)

  const pinned = studio.waitForResponse((response) => response.url().endsWith('/pins'))
  await pin.click()
  const pinCue = cueSchema.parse(await (await pinned).json())
  await expect
    .poll(() => studio.locator('.pin-line').textContent(), PATIENCE)
    .toMatch(/Terrace planter: (lands in 0\.\d s|pinned on every screen)/)
  await expect.poll(() => seenCues, PATIENCE).toContain(pinCue.id)

  const unpinned = studio.waitForResponse((response) => response.url().endsWith('/pins/current'))
  await studio.getByRole('button', { name: /is pinned\. Take it off the card$/ }).click()
  const unpinCue = cueSchema.parse(await (await unpinned).json())
  await expect.poll(() => seenCues, PATIENCE).toContain(unpinCue.id)
  await shopper.leave()
  await studio.context().close()
})

test('the space bar pins the next product of the rundown', async () => {
  const studio = await signInAt('/desk/studio')
  await studio.getByRole('link', { name: 'Evenings by the kiln' }).click()
  const next = studio.getByRole('button', { name: /^Next cue / })
  const current = () => studio.locator('.cue.is-now .cue-words b').textContent(PATIENCE)
  const before = await current()
  // The demo's own plan goes on every five seconds: right after it did, nobody else pins.
  await expect.poll(current, PATIENCE).not.toBe(before)
  await next.waitFor(PATIENCE)
  const asked = studio.waitForRequest((request) => request.method() === 'POST' && request.url().endsWith('/pins'))
  const name = await next.locator('small').textContent()
  await studio.keyboard.press('Space')
  await asked
  await expect.poll(current, PATIENCE).toBe(name)
  await studio.context().close()
})

test('cues are moved and taken out by the keyboard alone: the focus goes with them, and the new place of one is told', async () => {
  const studio = await signInAt('/desk/studio')
  await studio.getByRole('link', { name: 'Evenings by the kiln' }).click()
  await studio.getByRole('button', { name: 'Edit the rundown' }).press('Enter', PATIENCE)
  await studio.getByRole('button', { name: 'Move cue 4 down' }).press('Enter', PATIENCE)
  await studio.getByText('Tall amphora, signed: now cue 5 of 6').waitFor({ ...PATIENCE, state: 'attached' })
  const focused = studio.locator('button:focus')
  expect(await focused.getAttribute('aria-label')).toBe('Move cue 5 down')
  // At the end nothing goes further down.
  await studio.keyboard.press('Enter')
  expect(await focused.getAttribute('aria-label')).toBe('Move cue 6 up')
  // Taken out, the last one leaves the focus with the one that is last now.
  await studio.getByRole('button', { name: 'Remove cue 6' }).press('Enter')
  expect(await focused.getAttribute('aria-label')).toBe('Remove cue 5')
  await studio.getByRole('button', { name: 'Remove cue 1' }).press('Enter')
  expect(await focused.getAttribute('aria-label')).toBe('Remove cue 1')
  for (const cue of [4, 3, 2, 1]) await studio.getByRole('button', { name: `Remove cue ${cue}` }).press('Enter')
  expect(await focused.textContent()).toBe('Add a cue')
  await studio.context().close()
})
