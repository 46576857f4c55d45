import type { Page } from 'playwright-core'
import { beforeEach, expect, onTestFinished, test } from 'vitest'
import { type Market, openMarket } from '../fixtures/market.ts'

const PATIENCE = { timeout: 30_000 }
const CHALLENGE = '**/api/auth/passkeys/challenge'
const PASSWORD = 'evenings-by-the-kiln'

let market: Market
beforeEach(async () => {
  market = await openMarket({ until: onTestFinished })
})

/** A browser whose device keeps passkeys and lets its owner in without asking. */
async function deviceOf(locale: 'ar' | 'en', width: number) {
  const context = await market.browser.newContext({ viewport: { width, height: 800 }, reducedMotion: 'reduce' })
  await context.addCookies([{ name: 'souk_lang', value: locale, url: market.souk.url }])
  const page = await context.newPage()
  const cdp = await context.newCDPSession(page)
  await cdp.send('WebAuthn.enable')
  const options = { protocol: 'ctap2', transport: 'internal', hasResidentKey: true, hasUserVerification: true } as const
  const device = { ...options, isUserVerified: true, automaticPresenceSimulation: true }
  const { authenticatorId } = await cdp.send('WebAuthn.addVirtualAuthenticator', { options: device })
  const letsIn = (enabled: boolean) => cdp.send('WebAuthn.setAutomaticPresenceSimulation', { authenticatorId, enabled })
  return { page, letsIn, keys: async () => (await cdp.send('WebAuthn.getCredentials', { authenticatorId })).credentials }
}

test('a passkey is made on the phone in Arabic, opens the account without a name or a password, and opens nothing once it is removed', async () => {
  const { page, letsIn, keys } = await deviceOf('ar', 360)
  await page.goto(`${market.souk.url}/desk/sign-in?to=/desk/account`)
  await page.getByLabel('البريد الإلكتروني').fill('nadia@demo.souk.example')
  await page.getByLabel('كلمة المرور', { exact: true }).fill(PASSWORD)
  await page.getByRole('button', { name: 'تسجيل الدخول', exact: true }).click()
  await page.getByRole('button', { name: 'إضافة مفتاح مرور' }).waitFor(PATIENCE)
  await page.getByLabel('اسمه عندك').fill('هاتف نادية')
  await page.getByRole('button', { name: 'إضافة مفتاح مرور' }).click()
  await page.getByRole('button', { name: 'إزالة هاتف نادية' }).waitFor(PATIENCE)
  expect(await keys()).toHaveLength(1)

  // The field offers the key too, and this device would take that offer at once: it comes after the button here, and must not take its place.
  await page.context().clearCookies({ name: /session_token/ })
  let offer = await heldOffer(page)
  await letsIn(false)
  await page.goto(`${market.souk.url}/desk/sign-in?to=/desk/account`)
  await offer.asked
  const enter = page.getByRole('button', { name: 'الدخول بمفتاح مرور' })
  await Promise.all([page.waitForResponse(CHALLENGE), enter.click()])
  await Promise.all([page.waitForResponse(CHALLENGE), offer.release()])
  await page.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))')
  expect(await enter.getAttribute('aria-busy')).toBe('true')

  offer = await heldOffer(page)
  await letsIn(true)
  await page.reload()
  await offer.asked
  await enter.click()
  await page.waitForURL('**/desk/account', PATIENCE)
  const remove = page.getByRole('button', { name: 'إزالة هاتف نادية' })
  await remove.waitFor(PATIENCE)
  await remove.click()
  await remove.waitFor({ ...PATIENCE, state: 'detached' })

  // Chosen out of the field's own list.
  await page.context().clearCookies({ name: /session_token/ })
  await page.goto(`${market.souk.url}/desk/sign-in`)
  await page.getByText('مفتاح المرور هذا لا يفتح حسابًا هنا').waitFor(PATIENCE)
})

/** The address field's offer of keys, which waits for its challenge until it is let go. */
async function heldOffer(page: Page) {
  const gate = Promise.withResolvers<void>()
  await page.route(CHALLENGE, (route) => gate.promise.then(() => route.continue()), { times: 1 })
  return { asked: page.waitForRequest(CHALLENGE), release: async () => gate.resolve() }
}
