import { randomUUID } from 'node:crypto'
import type { Page } from 'playwright-core'
import { beforeEach, expect, onTestFinished, test } from 'vitest'
import { type Market, openMarket } from '../fixtures/market.ts'

const PATIENCE = { timeout: 60_000 }
const CODE = 'TWOBRANDS'
let market: Market
beforeEach(async () => {
  market = await openMarket({ until: onTestFinished })
})

/** The brand's own code, made as its desk makes it. */
async function makeCode(): Promise<void> {
  const desk = await market.browser.newContext()
  await desk.request.post(`${market.souk.url}/api/auth/sign-in/email`, {
    data: { email: 'nadia@demo.souk.example', password: 'evenings-by-the-kiln' },
  })
  const me = (await (await desk.request.get(`${market.souk.url}/api/me`)).json()) as { memberships: { organisation: { id: string } }[] }
  const made = await desk.request.post(`${market.souk.url}/api/promotions`, {
    data: {
      ...{ key: randomUUID(), organisationId: me.memberships[0]!.organisation.id, market: 'ae', publish: true },
      title: { en: 'Winter', ar: 'شتاء' },
      terms: { kind: 'coupon', code: CODE, minimum: null, reduction: { type: 'percent', basisPoints: 1_000 } },
    },
  })
  expect(made.status()).toBe(201)
  await desk.close()
}

async function putInCart(page: Page, slug: string): Promise<void> {
  await page.goto(`${market.souk.url}/products/${slug}?lang=ar`)
  await page.locator('main .btn-main').first().click(PATIENCE)
  await page.locator('dialog .into-cart').click(PATIENCE)
  await page.locator('dialog').waitFor({ state: 'detached', ...PATIENCE })
}

test('in Arabic on a phone, things of two brands and a code become one order, and the cart is empty', async () => {
  await makeCode()
  const context = await market.browser.newContext({ viewport: { width: 360, height: 780 }, locale: 'ar' })
  const page = await context.newPage()
  await putInCart(page, 'morning-cups')
  await putInCart(page, 'olive-oil-candle')
  await page.goto(`${market.souk.url}/cart?lang=ar`)
  await expect.poll(() => page.locator('.cart-brand').count(), PATIENCE).toBe(2)
  expect(await page.getAttribute('html', 'dir')).toBe('rtl')
  expect(await page.getByRole('link', { name: 'حسابك' }).getAttribute('href')).toBe('/desk/account')

  await page.locator('.cart-foot .btn-main').click()
  await expect.poll(() => page.locator('.receipt-lines li').count(), PATIENCE).toBe(2)
  const total = page.locator('.sum-total').last()
  const before = await total.innerText()
  await page.locator('.coupons .who-more').click()
  await page.locator('.coupon-form input').fill(CODE.toLowerCase())
  await page.locator('.coupon-form button').click()
  await page.locator('.sum-off').waitFor(PATIENCE)
  expect(await total.innerText()).not.toBe(before)

  await page.locator('.pay-footer .btn-main').click()
  await page.locator('[name=name]').fill('مريم')
  await page.locator('[name=email]').fill('mariam@demo.souk.example')
  await page.locator('[name=city]').selectOption('Sharjah')
  await page.locator('[name=line1]').fill('شارع الكورنيش 12')
  await page.locator('form.address .btn-main').click()
  const card = page.frameLocator('iframe.card-frame')
  await card.locator('[name=number]').fill('4242424242424242')
  await card.locator('[name=expiry]').fill('1230')
  await card.locator('[name=code]').fill('123')
  await page.locator('.pay-footer .btn-main').click()
  await page.locator('.receipt-number').waitFor(PATIENCE)
  expect(await page.locator('.receipt-number').innerText()).toMatch(/^SK-\d+$/)
  expect(await page.locator('.receipt .sum-off').innerText()).toContain(CODE)

  await page.goto(`${market.souk.url}/cart?lang=ar`)
  await page.locator('.empty').waitFor(PATIENCE)
  await context.close()
})
