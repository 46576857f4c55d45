import type { Page } from 'playwright-core'
import { beforeEach, expect, onTestFinished, test } from 'vitest'
import { z } from 'zod'
import { buy } from '../../tools/souk/buy.ts'
import { linkTo } from '../fixtures/letters.ts'
import { type Market, openMarket } from '../fixtures/market.ts'

const SHOW = 'evenings-by-the-kiln'
const PATIENCE = { timeout: 60_000 }

let market: Market
beforeEach(async () => {
  market = await openMarket({ until: onTestFinished })
})

const purchase = (name: string, language: 'ar' | 'en') => ({
  ...{ name, email: `${name.toLowerCase()}@demo.souk.example`, city: 'dubai', street: 'Al Wasl Road 14', language },
  ...{ product: 'morning-cups', quantity: 1 },
})

/** The order as its buyer sees it on a phone. */
async function openOrder(email: string, language: 'ar' | 'en'): Promise<Page> {
  const place = await linkTo(market.souk.dataDir, email, /\/orders\/[\w.-]+/)
  const context = await market.browser.newContext({
    viewport: { width: 360, height: 780 },
    locale: language === 'ar' ? 'ar-AE' : 'en-GB',
    reducedMotion: 'reduce',
  })
  const page = await context.newPage()
  await page.goto(market.souk.url + place)
  return page
}

test('an order that nobody has is a page with a heading that leads to one’s own orders, not a form that was filled in wrongly', async () => {
  const context = await market.browser.newContext({ viewport: { width: 360, height: 780 }, locale: 'ar-AE' })
  const page = await context.newPage()
  await page.goto(`${market.souk.url}/orders/mistyped?lang=ar`)
  await page.getByRole('heading', { level: 1, name: 'لا يُفتح هذا الطلب هنا' }).waitFor(PATIENCE)
  await page.getByText('لا يوجد مثل هذا الطلب.').waitFor(PATIENCE)
  expect(await page.getByRole('main').getByRole('link', { name: 'طلباتي' }).getAttribute('href')).toBe('/orders')
  await context.close()
})

const peopleSchema = z.object({ items: z.array(z.object({ email: z.string(), password: z.string(), goesTo: z.string() })) })

/** The brand's desk, at the order of this buyer. */
async function openDesk(buyer: string): Promise<Page> {
  const { items } = peopleSchema.parse(await (await fetch(`${market.souk.url}/api/demo/people`)).json())
  const person = items.find(({ goesTo }) => goesTo === '/desk/orders')!
  const context = await market.browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'en-GB', reducedMotion: 'reduce' })
  const page = await context.newPage()
  await page.goto(`${market.souk.url}/desk/orders?q=${encodeURIComponent(buyer)}`)
  await page.getByLabel('E-mail').fill(person.email)
  await page.getByLabel('Password').fill(person.password)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  const row = page.getByRole('row', { name: buyer })
  await row.waitFor(PATIENCE)
  await row.getByRole('link').first().click()
  await page.getByText('Total, nothing left over').waitFor(PATIENCE)
  return page
}

test('the letter’s link opens the order, one tap cancels it in Arabic on a phone, and the desk sees the money go back', async () => {
  await buy(market.souk.url, SHOW, purchase('Mariam', 'ar'))
  const page = await openOrder('mariam@demo.souk.example', 'ar')
  await page.getByRole('button', { name: 'إلغاء', exact: true }).click(PATIENCE)
  await page.getByRole('button', { name: 'إلغاء واسترداد المبلغ' }).click(PATIENCE)
  await page.getByText('ملغى', { exact: true }).waitFor(PATIENCE)
  expect(await page.locator('html').getAttribute('dir')).toBe('rtl')
  const desk = await openDesk('Mariam')
  await desk.getByText('Refund', { exact: true }).first().waitFor(PATIENCE)
  await desk.getByText('by the buyer').waitFor(PATIENCE)
  await Promise.all([page.context().close(), desk.context().close()])
})

test('buyer and brand write to each other on the order, and the brand ships and gives money back', async () => {
  await buy(market.souk.url, SHOW, purchase('Karim', 'en'))
  const page = await openOrder('karim@demo.souk.example', 'en')
  await page.getByRole('button', { name: 'Write to the seller' }).click(PATIENCE)
  await page.getByLabel('Your message').fill('Is it safe for the oven?')
  await page.getByRole('button', { name: 'Send' }).click()

  await market.owner.query(`update shop.seller_order set hold_until = now() where buyer_name = 'Karim'`)
  const desk = await openDesk('Karim')
  await desk.getByText('Is it safe for the oven?').waitFor(PATIENCE)
  await desk.getByLabel('Write to the buyer').fill('Up to 200 degrees.')
  await desk.getByRole('button', { name: 'Send', exact: true }).click()
  await page.getByText('Up to 200 degrees.').waitFor(PATIENCE)

  await desk.getByRole('button', { name: 'Ship', exact: true }).click(PATIENCE)
  await desk.getByLabel('Carrier').fill('Aramex')
  await desk.getByLabel('Tracking number').fill('33812077')
  await desk.getByRole('button', { name: 'Ship and tell the buyer' }).click()
  await desk.getByRole('button', { name: 'Mark as delivered' }).waitFor(PATIENCE)
  await page.getByText('33812077').waitFor(PATIENCE)

  await desk.getByRole('button', { name: 'Refund…' }).click()
  await desk.getByLabel('Amount in AED').fill('10.00')
  await desk.getByLabel('Reason').selectOption('goodwill')
  await desk.getByRole('button', { name: /^Give back/ }).click()
  await page
    .getByText(/AED\s*10\.00/)
    .first()
    .waitFor(PATIENCE)
  expect(await desk.getByText('33812077').count()).toBeGreaterThan(0)
  await Promise.all([page.context().close(), desk.context().close()])
})
