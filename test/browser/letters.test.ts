import { randomUUID } from 'node:crypto'
import type { Page } from 'playwright-core'
import { beforeEach, expect, onTestFinished, test } from 'vitest'
import { z } from 'zod'
import { Shopper } from '../commands/shopper.ts'
import { lettersTo, linkTo } from '../fixtures/letters.ts'
import { type Market, openMarket } from '../fixtures/market.ts'
import { browserOf, sitAtDesk } from '../fixtures/screens.ts'

const PHONE = { width: 360, height: 780, scale: 1 }
const SHOW = 'evenings-by-the-kiln'
const PATIENCE = { timeout: 60_000 }

let market: Market
beforeEach(async () => {
  market = await openMarket({ until: onTestFinished })
})

async function openLink(link: string, language: 'ar' | 'en', width: 360 | 1280): Promise<Page> {
  const page = await (await browserOf(market.browser, { language, width })).newPage()
  await page.goto(market.souk.url + link)
  return page
}

test('a guest ticks the box for news at the checkout, says yes by the one letter that asks, and ends the news by the same link', async () => {
  const email = 'salwa@demo.souk.example'
  const guest = await Shopper.watch(market.browser, market.souk.url, SHOW, 'ar', PHONE)
  await guest.page
    .locator('.pin-card')
    .getByRole('button', { name: /^شراء / })
    .click(PATIENCE)
  await guest.giveAddress({ name: 'سلوى', email, emirate: 'Sharjah', street: 'الكورنيش 12' })
  await guest.giveCard('4242424242424242')
  const box = guest.page.getByLabel(/إبلاغي بالعروض/)
  expect(await box.isChecked()).toBe(false)
  await box.check()
  await guest.pay()
  await guest.receiptNumber()

  const link = await linkTo(market.souk.dataDir, email, /\/news\/[\w.-]+/)
  const page = await openLink(link, 'ar', 360)
  await page.getByRole('heading', { name: 'أخبار دار طين بالبريد الإلكتروني؟' }).waitFor(PATIENCE)
  expect(await page.getByRole('link', { name: 'سوق' }).getAttribute('href')).toBe('/')
  await page.getByRole('button', { name: 'نعم، إرسالها' }).click()
  await page.getByRole('heading', { name: 'ستصلك أخبار دار طين بالبريد الإلكتروني' }).waitFor(PATIENCE)
  expect((await lettersTo(market.souk.dataDir, email)).filter(({ text }) => text.includes('/news/'))).toHaveLength(1)

  const later = await openLink(`${link}?lang=en`, 'en', 1280)
  await later.getByRole('button', { name: 'Send me no more of these' }).click(PATIENCE)
  await later.getByRole('heading', { name: 'No more news of Dar Tin' }).waitFor(PATIENCE)
  await page.reload()
  await page.getByRole('heading', { name: 'لا مزيد من أخبار دار طين' }).waitFor(PATIENCE)
  await Promise.all([guest.leave(), page.context().close(), later.context().close()])
})

const showSchema = z.object({
  id: z.string(),
  lineup: z.array(z.object({ product: z.object({ variants: z.array(z.object({ id: z.string(), available: z.number() })) }) })),
})

/** One piece under the number 12, put before the guests of the running show. */
async function openClaims(): Promise<void> {
  const desk = await sitAtDesk(market.browser, market.souk.url, 'layla@demo.souk.example', '/desk', { language: 'en', width: 1280 })
  const host = desk.context().request
  const show = showSchema.parse(await (await host.get(`${market.souk.url}/api/shows/${SHOW}`)).json())
  const { id: variantId } = show.lineup.flatMap(({ product }) => product.variants).find(({ available }) => available > 3)!
  const items = [{ number: 12, variantId, quantity: 1 }]
  const data = { key: randomUUID(), showId: show.id, words: ['أريد'], holdSeconds: 3_600, mostPerPerson: 1, items }
  const { id } = (await (await host.post(`${market.souk.url}/api/claims`, { data })).json()) as { id: string }
  const address = `${market.souk.url}/api/studio/shows/${show.id}/sales`
  await expect.poll(async () => (await host.post(address, { data: { kind: 'claims', id } })).status(), PATIENCE).toBe(201)
}

/** Number 12, by a tap in the sheet. */
async function claim({ page }: Shopper, state: 'turn' | 'waiting'): Promise<void> {
  await page.locator('.claim-card[data-claims=open] .btn-quiet').click(PATIENCE)
  await page.locator('dialog [data-item="12"] button').click(PATIENCE)
  await page.locator(`dialog [data-claim=${state}]`).waitFor(PATIENCE)
}

test('a guest who waits for a claim asks for one letter in the sheet, takes it back and asks again in the cart, and the letter leads to what is kept', async () => {
  const email = 'hala@demo.souk.example'
  await openClaims()
  const first = await Shopper.watch(market.browser, market.souk.url, SHOW, 'en', PHONE)
  await claim(first, 'turn')
  const waiting = await Shopper.watch(market.browser, market.souk.url, SHOW, 'ar', PHONE)
  const { page } = waiting
  await claim(waiting, 'waiting')
  const ask = page.getByRole('button', { name: 'إعلامي…' })
  const send = page.getByRole('button', { name: 'إرسال الرسالة إليّ' })
  const asked = page.getByText(`تُرسَل رسالة واحدة إلى ${email} عند حلول دورك.`)
  await ask.click(PATIENCE)
  await page.getByLabel('البريد الإلكتروني').fill('hala')
  await send.click()
  await page.locator('.field-why').getByText('اكتب عنوان بريد كاملًا.').waitFor(PATIENCE)
  expect(await asked.count()).toBe(0)
  await page.getByLabel('البريد الإلكتروني').fill(email)
  await send.click()
  await asked.waitFor(PATIENCE)

  await page.goto(`${market.souk.url}/cart?lang=ar#claims`)
  await page.getByRole('button', { name: 'رسالتي' }).click(PATIENCE)
  await page.getByRole('button', { name: 'الاستغناء عن الرسالة' }).click(PATIENCE)
  await page.getByLabel('البريد الإلكتروني').fill(email, PATIENCE)
  await send.click()
  await asked.waitFor(PATIENCE)
  expect(await lettersTo(market.souk.dataDir, email)).toEqual([])

  await first.page.locator('dialog [data-claim=turn]').getByRole('button', { name: 'Give it back' }).click()
  await page.goto(market.souk.url + (await linkTo(market.souk.dataDir, email, /\/cart#claims/)))
  await page
    .locator('.cart-claims [data-claim=turn]')
    .getByText(/محجوزة لك حتى/)
    .waitFor(PATIENCE)
  await page.getByRole('button', { name: 'دفع ثمن الحجز' }).waitFor()
  expect(await lettersTo(market.souk.dataDir, email)).toHaveLength(1)
  await Promise.all([first.leave(), waiting.leave()])
})
