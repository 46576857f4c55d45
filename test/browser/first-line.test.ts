import { beforeEach, expect, onTestFinished, test } from 'vitest'
import { type Buyer, Shopper } from '../commands/shopper.ts'
import { type Market, openMarket } from '../fixtures/market.ts'

const WIDE = { width: 1280, height: 800, scale: 1 }
const PHONE = { width: 360, height: 780, scale: 1 }
const SHOW = 'evenings-by-the-kiln'
const PATIENCE = { timeout: 60_000 }
const mariam: Buyer = { name: 'Mariam', email: 'mariam@demo.souk.example', emirate: 'Sharjah', street: 'Corniche 12' }

let market: Market
beforeEach(async () => {
  market = await openMarket({ until: onTestFinished })
})

/** What the ledger says of one order: every recipient's part, and the whole. */
async function ledgerOf(number: string): Promise<{ parts: string[]; posted: bigint; total: bigint }> {
  const { rows } = await market.owner.query<{ path: string; amount: bigint; total: bigint }>(
    `select a.path, t.amount, s.total from shop."order" o
     join shop.seller_order s on s.order_id = o.id join money.transfer_set p on p.subject_id = s.id
     join money.transfer t on t.set_id = p.id join money.account a on a.id = t.credit_account
     where 'SK-' || o.number = $1 order by a.path`,
    [number],
  )
  return {
    parts: rows.map(({ path }) => path.split(':')[0]!),
    posted: rows.reduce((sum, { amount }) => sum + BigInt(amount), 0n),
    total: BigInt(rows[0]?.total ?? 0),
  }
}

test('a guest watches a live show wide in English, buys what is pinned without leaving it, and the ledger adds up', async () => {
  const shopper = await Shopper.watch(market.browser, market.souk.url, SHOW, 'en', WIDE)
  const before = await shopper.stockOf('Morning cups')
  await shopper.startBuying('Morning cups')
  await expect.poll(() => shopper.stockOf('Morning cups'), PATIENCE).toBe(before - 1)
  await shopper.giveAddress(mariam)
  await shopper.giveCard('4242424242424242')
  const watching = await shopper.picture()
  await shopper.pay()
  const number = await shopper.receiptNumber()
  expect(number).toMatch(/^SK-\d+$/)

  await expect.poll(async () => (await shopper.picture()).frames, PATIENCE).toBeGreaterThan(watching.frames)
  expect((await shopper.picture()).sound).toBe(true)

  const ledger = await ledgerOf(number)
  expect(ledger.posted).toBe(ledger.total)
  expect(ledger.parts).toEqual(expect.arrayContaining(['seller', 'creator', 'platform', 'processor', 'delivery']))
  await shopper.leave()
})

test('a guest on a phone in Arabic confirms with the bank and gets a receipt', async () => {
  const shopper = await Shopper.watch(market.browser, market.souk.url, SHOW, 'ar', PHONE)
  expect(await shopper.page.getAttribute('html', 'dir')).toBe('rtl')
  await shopper.startBuying('وعاء الخلط')
  await shopper.giveAddress({ ...mariam, name: 'مريم', street: 'شارع الكورنيش 12' })
  await shopper.giveCard('4000002500003155')
  await shopper.pay()
  await shopper.confirmAtBank()
  expect(await shopper.receiptNumber()).toMatch(/^SK-\d+$/)
  await shopper.leave()
})

test('a declined card is refused in words, nothing is taken, and another card pays for the same hold', async () => {
  const shopper = await Shopper.watch(market.browser, market.souk.url, SHOW, 'en', PHONE)
  const transfers = async () => Number((await market.owner.query('select count(*) from money.transfer')).rows[0].count)
  const posted = await transfers()
  await shopper.startBuying('Terrace planter')
  await shopper.giveAddress(mariam)
  await shopper.giveCard('4000000000000002')
  await shopper.pay()
  await expect.poll(() => shopper.refusal(), PATIENCE).toMatch(/card|bank/i)
  expect(await transfers()).toBe(posted)
  await shopper.giveCard('4242424242424242')
  await shopper.pay()
  expect(await shopper.receiptNumber()).toMatch(/^SK-\d+$/)
  await shopper.leave()
})

test('a returning buyer in Arabic pays with the card they chose to keep: at most three taps from the card on the video to the confirmation', async () => {
  const first = await Shopper.watch(market.browser, market.souk.url, SHOW, 'ar', PHONE)
  const context = first.page.context()
  const data = { email: 'omar@demo.souk.example', password: 'evenings-by-the-kiln' }
  expect(
    (await context.request.post(`${market.souk.url}/api/auth/sign-in/email`, { data, headers: { origin: market.souk.url } })).status(),
  ).toBe(200)
  await first.startBuying('وعاء الخلط')
  await first.giveAddress({ ...mariam, name: 'عمر', street: 'شارع الكورنيش 12' })
  await first.giveCard('4242424242424242')
  const box = first.page.locator('.keep-card input')
  await box.waitFor(PATIENCE)
  expect(await box.isChecked()).toBe(false)
  await box.check()
  await first.pay()
  expect(await first.receiptNumber()).toMatch(/^SK-\d+$/)
  const kept = async () => ((await (await context.request.get(`${market.souk.url}/api/saved-cards`)).json()) as { items: unknown[] }).items
  await expect.poll(async () => (await kept()).length, PATIENCE).toBe(1)

  // Another day: nothing is left in the page but who they are.
  const page = await context.newPage()
  await page.addInitScript(
    "localStorage.clear(); window.taps = 0; addEventListener('click', (event) => { window.taps += event.isTrusted ? 1 : 0 }, true)",
  )
  await page.goto(`${market.souk.url}/shows/${SHOW}?lang=ar`)
  await page
    .getByRole('article', { name: 'المنتج المثبّت' })
    .getByRole('button', { name: /^شراء / })
    .click(PATIENCE)
  const pay = page.locator('.pay-footer .btn-main:not([disabled])', { hasText: 'الطلب والدفع' })
  await page.locator('.group .radio[name=card]:checked').waitFor(PATIENCE)
  await pay.click(PATIENCE)
  await page.locator('.receipt').waitFor(PATIENCE)
  expect(await page.evaluate<number>('window.taps')).toBeLessThanOrEqual(3)
  expect(await page.locator('.receipt').innerText()).toContain('4242')
  await context.close()
})
