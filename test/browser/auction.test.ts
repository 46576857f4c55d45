import path from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { beforeEach, expect, onTestFinished, test } from 'vitest'
import { z } from 'zod'
import { type Buyer, Shopper } from '../commands/shopper.ts'
import { type Market, openMarket } from '../fixtures/market.ts'

const PHONE = { width: 360, height: 780, scale: 1 }
const WIDE = { width: 1280, height: 800, scale: 1 }
const SHOW = 'evenings-by-the-kiln'
const PATIENCE = { timeout: 60_000 }
const PICTURE = path.join(import.meta.dirname, '../../assets/demo/pictures/amphora.webp')
const mariam: Buyer = { name: 'مريم', email: 'mariam@demo.souk.example', emirate: 'Sharjah', street: 'الكورنيش 12' }

let market: Market
beforeEach(async () => {
  market = await openMarket({ until: onTestFinished })
})

const peopleSchema = z.object({ items: z.array(z.object({ email: z.string(), password: z.string(), goesTo: z.string() })) })
const showsSchema = z.object({ items: z.array(z.object({ id: z.string(), slug: z.string() })) })

/** The studio of the show, in English, as its host, with the tab of auctions in front. */
async function openStudio(): Promise<Page> {
  const context = await market.browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'en-GB', reducedMotion: 'reduce' })
  const { items } = peopleSchema.parse(await (await fetch(`${market.souk.url}/api/demo/people`)).json())
  const { email, password } = items.find(({ goesTo }) => goesTo.startsWith('/desk/studio'))!
  await context.request.post(`${market.souk.url}/api/auth/sign-in/email`, { data: { email, password } })
  const shows = showsSchema.parse(await (await context.request.get(`${market.souk.url}/api/studio/shows`)).json())
  const page = await context.newPage()
  await page.goto(`${market.souk.url}/desk/studio/${shows.items.find(({ slug }) => slug === SHOW)!.id}?lang=en`)
  await page.getByRole('tab', { name: 'Selling' }).click(PATIENCE)
  await page.getByRole('tab', { name: 'Auctions' }).click(PATIENCE)
  return page
}

const cardOf = ({ page }: Shopper): Locator => page.locator('.lot-card')

/** The first bid confirms that bids are binding; later ones are one tap. */
async function firstBid(shopper: Shopper, email: string, amount: string): Promise<void> {
  const { page } = shopper
  await cardOf(shopper).locator('.lot-acts .btn-quiet').click(PATIENCE)
  const sheet = page.locator('.bid-sheet')
  await sheet.locator('input[type=email]').fill(email, PATIENCE)
  await sheet.locator('input[inputmode=decimal]').fill(amount)
  await sheet.locator('button[type=submit]').click()
}

test('two people bid against each other in two languages, the last seconds make room for an answer, and the winner pays', async () => {
  const studio = await openStudio()
  const [arabic, english] = await Promise.all([
    Shopper.watch(market.browser, market.souk.url, SHOW, 'ar', PHONE),
    Shopper.watch(market.browser, market.souk.url, SHOW, 'en', WIDE),
  ])

  await studio.getByRole('button', { name: 'Prepare a lot…' }).click(PATIENCE)
  // A piece that nobody put into the catalogue.
  await studio.getByLabel('Which one').selectOption({ label: 'A piece that is not in the catalogue…' }, PATIENCE)
  await studio.getByLabel('What it is called, in Arabic').fill('جرّة من العلّيّة')
  await studio.getByLabel('A picture, if there is one').setInputFiles(PICTURE)
  await studio.getByLabel('Bidding runs for').selectOption('60', PATIENCE)
  await studio.getByLabel('A bid in the last 10 seconds').selectOption('30')
  await studio.getByRole('button', { name: 'Prepare the lot' }).click()
  await studio.getByRole('button', { name: 'Open the bidding' }).click(PATIENCE)
  const row = studio.locator('.lot-row[data-state=open]')
  await row.waitFor(PATIENCE)
  await cardOf(arabic).locator('img[src*="/pictures/"]').waitFor(PATIENCE)
  await cardOf(english).getByRole('heading', { name: 'جرّة من العلّيّة' }).waitFor(PATIENCE)

  const endOf = async ({ page }: Shopper): Promise<number> =>
    Date.parse((await page.locator('.lot-card').getAttribute('data-ends-at')) ?? '')

  // AED 10 begin it; the secret maximum of 40 answers the next bid at once.
  await Promise.all([arabic, english].map((shopper) => cardOf(shopper).waitFor(PATIENCE)))
  await firstBid(english, 'salma@demo.souk.example', '40')
  await english.page.locator('.lot-card.is-leading').waitFor(PATIENCE)
  await cardOf(arabic).getByText('يتصدّر المزايد 1').waitFor(PATIENCE)
  await firstBid(arabic, mariam.email, '20')
  await arabic.page.locator('.lot-card.is-outbid').waitFor(PATIENCE)
  await row.getByText(/Bidder 1 leads/).waitFor(PATIENCE)

  // The same numbers in the same order on both screens.
  const logOf = ({ page }: Shopper): Promise<string[]> =>
    page
      .locator('.lot-log li')
      .evaluateAll((items) => items.map((item) => (item as { dataset: Record<string, string> }).dataset['sequence'] ?? ''))
  await expect.poll(() => logOf(arabic), PATIENCE).toEqual(['3', '2', '1'])
  await english.page.locator('.lot-log li[data-sequence="3"]').waitFor(PATIENCE)
  expect(await logOf(english)).toEqual(['3', '2', '1'])

  // One tap more, answered at once again: it is told what came of it.
  await arabic.page.keyboard.press('Escape')
  await cardOf(arabic).locator('.lot-acts .btn-main').click(PATIENCE)
  await arabic.page.locator('.watch-toasts').getByText('تجاوزك المزايد 1').waitFor(PATIENCE)
  await cardOf(arabic).locator('.lot-acts .btn-quiet').click(PATIENCE)

  const sheet = arabic.page.locator('.bid-sheet')
  await sheet.getByLabel('أعلى ما تدفعه، د.إ').fill('60')
  // Among the last ten seconds by the server's clock, which is this machine's.
  const before = await endOf(arabic)
  await expect.poll(() => before - Date.now(), { timeout: 60_000, interval: 50 }).toBeLessThan(9_800)
  await sheet.locator('button[type=submit]').dispatchEvent('click')
  await arabic.page.locator('.lot-card.is-leading').waitFor(PATIENCE)
  await english.page.locator('.lot-card.is-outbid').waitFor(PATIENCE)
  await expect.poll(() => endOf(english), PATIENCE).toBeGreaterThan(before)
  expect(await endOf(arabic)).toBe(await endOf(english))
  // Said aloud on every screen, the host's too.
  await english.page
    .locator('.lot-moved[role=status]')
    .getByText(/More time to answer/)
    .waitFor(PATIENCE)
  await arabic.page
    .locator('.lot-moved[role=status]')
    .getByText(/وقت إضافي للرد/)
    .waitFor(PATIENCE)
  await row.getByText(/More time to answer/).waitFor(PATIENCE)
  await arabic.page.keyboard.press('Escape')

  // 40 of the second and one step: 42, and nobody answers.
  const won = arabic.page.locator('[data-won]')
  await won.waitFor({ timeout: 120_000 })
  expect(await won.textContent()).toMatch(/42/)
  await won.getByRole('button', { name: 'الدفع الآن' }).click()
  await arabic.giveAddress(mariam)
  await arabic.giveCard('4242424242424242')
  await arabic.pay()
  await arabic.receiptNumber()
  expect(await arabic.page.locator('.receipt').textContent()).toMatch(/جرّة من العلّيّة.*42\.00/s)
  await studio.locator('.lot-row[data-state=sold]').waitFor(PATIENCE)
}, 300_000)
