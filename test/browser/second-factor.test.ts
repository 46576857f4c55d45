import { createHmac } from 'node:crypto'
import type { Page } from 'playwright-core'
import { beforeEach, expect, onTestFinished, test } from 'vitest'
import { type Market, openMarket } from '../fixtures/market.ts'
import { sitAtDesk } from '../fixtures/screens.ts'

const PATIENCE = { timeout: 60_000 }
const PASSWORD = 'evenings-by-the-kiln'
const STEP_SECONDS = 30

let market: Market
beforeEach(async () => {
  market = await openMarket({ until: onTestFinished })
})

const words = {
  ar: {
    ...{
      present: 'كلمة المرور الحالية',
      setUp: 'إعدادها',
      turnOn: 'تفعيل',
      appCode: 'الرمز الظاهر في التطبيق الآن',
      off: 'الاستغناء عنها',
    },
    ...{ email: 'البريد الإلكتروني', password: 'كلمة المرور', signIn: 'تسجيل الدخول', step: 'خطوة أخرى', code: 'الرمز' },
    on: 'مفعّلة',
  },
  en: {
    ...{
      present: 'Present password',
      setUp: 'Set it up',
      turnOn: 'Turn it on',
      appCode: 'The code that the app shows now',
      off: 'Do without it',
    },
    ...{ email: 'E-mail', password: 'Password', signIn: 'Sign in', step: 'One more step', code: 'Code' },
    on: 'On',
  },
} as const

/** What an authenticator app makes of the key now, by RFC 6238. */
function codeOf(key: string): string {
  const bits = key
    .split('')
    .map((letter) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0'))
    .join('')
  const secret = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)))
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 1000 / STEP_SECONDS)))
  const digest = createHmac('sha1', secret).update(counter).digest()
  const number = digest.readUInt32BE(digest.at(-1)! & 0xf) & 0x7fffffff
  return String(number % 1_000_000).padStart(6, '0')
}

const panelOf = (page: Page) => page.locator('section[aria-labelledby=second-title]')

async function setUp(page: Page, say: (typeof words)['ar' | 'en']): Promise<{ key: string; backup: string[] }> {
  const panel = panelOf(page)
  await panel.getByLabel(say.present).fill(PASSWORD, PATIENCE)
  await panel.getByRole('button', { name: say.setUp }).click()
  await panel.getByRole('img').waitFor(PATIENCE)
  const key = (await panel.locator('.account-key').textContent()) ?? ''
  return { key, backup: await panel.locator('.account-codes li').allTextContents() }
}

/** Out, and in again as far as the question for a code. */
async function signInAgain(page: Page, say: (typeof words)['ar' | 'en'], email: string): Promise<void> {
  await page.context().clearCookies({ name: /session_token/ })
  await page.goto(`${market.souk.url}/desk/sign-in?to=/desk/account`)
  await page.getByLabel(say.email).fill(email)
  await page.getByLabel(say.password, { exact: true }).fill(PASSWORD)
  await page.getByRole('button', { name: say.signIn, exact: true }).click()
}

async function giveCode(page: Page, say: (typeof words)['ar' | 'en'], code: string): Promise<void> {
  await page.getByLabel(say.code, { exact: true }).fill(code)
  await page.getByRole('button', { name: say.signIn, exact: true }).click()
}

const isIn = (page: Page) => page.waitForURL('**/desk/account', PATIENCE)

test('a code of an app is asked for besides the password once it was set up in Arabic on the phone, a wrong one is refused in words, and it is turned off with the password', async () => {
  const say = words.ar
  const email = 'mira@demo.souk.example'
  const page = await sitAtDesk(market.browser, market.souk.url, email, '/desk/account', { language: 'ar', width: 360 })
  const { key } = await setUp(page, say)
  const panel = panelOf(page)
  await panel.getByLabel(say.appCode).fill(codeOf(key))
  await panel.getByRole('button', { name: say.turnOn }).click()
  await panel.getByRole('button', { name: say.off }).waitFor(PATIENCE)

  await signInAgain(page, say, email)
  await page.getByRole('heading', { name: say.step }).waitFor(PATIENCE)
  await giveCode(page, say, codeOf(key) === '123456' ? '654321' : '123456')
  await page.getByRole('alert').waitFor(PATIENCE)
  expect(await page.getByRole('alert').textContent()).toContain('الرمز')
  await giveCode(page, say, codeOf(key))
  await isIn(page)

  await panel.getByLabel(say.present).fill(PASSWORD)
  await panel.getByRole('button', { name: say.off }).click()
  await panel.getByRole('button', { name: say.setUp }).waitFor(PATIENCE)
  await signInAgain(page, say, email)
  await isIn(page)
  await page.context().close()
})

test('backup codes are shown once, and each of them opens the account one time', async () => {
  const say = words.en
  const email = 'tariq@demo.souk.example'
  const page = await sitAtDesk(market.browser, market.souk.url, email, '/desk/account', { language: 'en', width: 1280 })
  const { key, backup } = await setUp(page, say)
  expect(new Set(backup).size).toBe(10)
  const panel = panelOf(page)
  await panel.getByLabel(say.appCode).fill(codeOf(key))
  await panel.getByRole('button', { name: say.turnOn }).click()
  await panel.getByRole('button', { name: say.off }).waitFor(PATIENCE)
  for (const shown of [backup[0]!, key]) expect(await page.getByText(shown).count()).toBe(0)

  await signInAgain(page, say, email)
  await giveCode(page, say, backup[0]!)
  await isIn(page)
  await panel.getByText(say.on, { exact: true }).waitFor(PATIENCE)
  await signInAgain(page, say, email)
  await giveCode(page, say, backup[0]!)
  await page.getByRole('alert').waitFor(PATIENCE)
  await giveCode(page, say, backup[1]!)
  await isIn(page)
  await page.context().close()
})
