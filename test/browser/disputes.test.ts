import type { Page } from 'playwright-core'
import sharp from 'sharp'
import { beforeEach, expect, onTestFinished, test } from 'vitest'
import { buy, disputedPurchase } from '../../tools/souk/buy.ts'
import { type Market, openMarket } from '../fixtures/market.ts'
import { sitAtDesk } from '../fixtures/screens.ts'

const SHOW = 'evenings-by-the-kiln'
const PATIENCE = { timeout: 60_000 }

let market: Market
beforeEach(async () => {
  market = await openMarket({ until: onTestFinished })
})

/** In fils, what the dispute of this buyer's order moved in accounts of that kind. */
async function moved(buyer: string, account: string): Promise<number> {
  const { rows } = await market.owner.query<{ sum: string }>(
    `select coalesce(sum(case when a.id = t.credit_account then t.amount else -t.amount end), 0) as sum
     from shop.seller_order s join shop."order" o on o.id = s.order_id join money.dispute d on d.payment_id = o.payment_id
     join money.transfer_set p on p.subject_id = d.id join money.transfer t on t.set_id = p.id
     join money.account a on a.id in (t.credit_account, t.debit_account)
     where s.buyer_name = $1 and a.path like $2`,
    [buyer, account],
  )
  return Number(rows[0]?.sum)
}

/** From the list, where it turns up by itself, into the dispute of this buyer. */
async function openDispute(page: Page, buyer: string): Promise<void> {
  const row = page.locator('.dispute-card, tr').filter({ hasText: buyer })
  await row.waitFor(PATIENCE)
  await row.getByRole('link').first().click()
}

test('a brand answers a dispute on its phone in Arabic before the day that is named, and has all of its money back once the bank believes it', async () => {
  const page = await sitAtDesk(market.browser, market.souk.url, 'nadia@demo.souk.example', '/desk/disputes', { language: 'ar', width: 360 })
  await page.getByRole('heading', { name: 'لا اعتراضات' }).waitFor(PATIENCE)
  await buy(market.souk.url, SHOW, { ...disputedPurchase, name: 'Karim', email: 'karim@demo.souk.example' })
  await openDispute(page, 'Karim')
  await page.getByText(/بقيت [67] أيام/).waitFor(PATIENCE)
  const share = await moved('Karim', 'seller:%:disputed')
  expect(share).toBeGreaterThan(0)
  expect(await moved('Karim', 'seller:%:held')).toBe(-share)

  await page.getByRole('button', { name: 'الإرسال إلى البنك' }).click()
  await page.getByRole('button', { name: 'الإرسال الآن' }).click()
  await page.getByRole('alert').filter({ hasText: /\S/ }).waitFor(PATIENCE)
  await page.getByLabel('ما حدث').fill('وصلت الفناجين في اليوم الثالث')
  await page.getByLabel('شركة الشحن').fill('أرامكس')
  await page.getByLabel('رقم التتبع').fill('33812077')
  const picture = await sharp({ create: { width: 60, height: 40, channels: 3, background: '#a40' } })
    .jpeg()
    .toBuffer()
  await page.locator('input[type=file]').setInputFiles({ name: 'proof.jpg', mimeType: 'image/jpeg', buffer: picture })
  await page.getByRole('link', { name: 'proof.jpg' }).waitFor(PATIENCE)
  await page.getByRole('button', { name: 'الإرسال إلى البنك' }).click()
  await page.getByRole('button', { name: 'الإرسال الآن' }).click()

  await page.getByText('اقتنع البنك بردّك، وعاد المبلغ كله.').waitFor(PATIENCE)
  await page.getByText('وصلت الفناجين في اليوم الثالث').waitFor()
  expect(await page.getByRole('button', { name: 'الإرسال إلى البنك' }).count()).toBe(0)
  expect(await page.locator('.dispute-facts').textContent()).toMatch(/رسوم مزوّد الدفع\D*0\.00/)
  for (const account of ['seller:%', 'dispute:%', 'platform:%:dispute-fees', 'provider:%']) expect(await moved('Karim', account)).toBe(0)
  await page.locator('.dispute-order a').click()
  await page.getByText('حُسم لصالح المتجر').waitFor(PATIENCE)
  expect(await page.locator('.order-notice').count()).toBe(0)
  await page.context().close()
})

test('an operator who accepts a dispute is asked first, and the page, the order and the ledger say that the buyer keeps the money', async () => {
  const place = { language: 'en', width: 1280 } as const
  await buy(market.souk.url, SHOW, { ...disputedPurchase, name: 'Dana', email: 'dana@demo.souk.example' })
  const page = await sitAtDesk(market.browser, market.souk.url, 'operator@demo.souk.example', '/desk/disputes', place)
  await openDispute(page, 'Dana')
  await page.getByRole('button', { name: 'Accept the dispute' }).click(PATIENCE)
  await page.getByRole('dialog').getByText('This cannot be taken back.').waitFor(PATIENCE)
  await page.getByRole('button', { name: 'Not yet' }).click()
  expect(await moved('Dana', 'dispute:%')).toBe(-11_100)
  await page.getByRole('button', { name: 'Accept the dispute' }).click()
  await page.getByRole('button', { name: 'Accept and let the money go' }).click()
  await page.getByText('You accepted it: the buyer keeps the money.').waitFor(PATIENCE)
  await page.getByRole('heading', { name: 'Whose money it was' }).waitFor(PATIENCE)

  expect(await moved('Dana', '%:disputed')).toBe(0)
  expect(await moved('Dana', 'dispute:%')).toBe(0)
  expect(await moved('Dana', 'platform:%:dispute-fees')).toBe(-1_500)
  expect(await moved('Dana', 'seller:%:held')).toBeLessThan(0)
  const desk = await sitAtDesk(market.browser, market.souk.url, 'nadia@demo.souk.example', '/desk/orders?q=Dana', place)
  await desk.getByRole('row', { name: 'Dana' }).getByRole('link').first().click(PATIENCE)
  await desk.getByText('The buyer’s bank took this payment back.').waitFor(PATIENCE)
  await desk.getByText('Decided for the buyer').waitFor()
  await Promise.all([page.context().close(), desk.context().close()])
})
