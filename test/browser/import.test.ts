import { randomUUID } from 'node:crypto'
import type { Page } from 'playwright-core'
import { afterAll, expect, test } from 'vitest'
import { z } from 'zod'
import { openBrowser } from '../../tools/souk/browser.ts'
import { startSouk } from '../fixtures/souk.ts'

const PATIENCE = { timeout: 60_000 }
const souk = await startSouk()
const browser = await openBrowser()
afterAll(() => browser.close())

const outboxSchema = z.object({ items: z.array(z.object({ to: z.string(), text: z.string() })) })
const peopleSchema = z.object({ items: z.array(z.object({ email: z.string(), password: z.string() })) })

const words = {
  ar: {
    ...{ file: 'ملف المنتجات', bring: 'استيراد منتجين', see: 'عرض المنتجات', wrong: /سعر سالب/, publish: /فورًا/ },
    ...{ product: 'فانوس الحديقة', undo: 'التراجع عن الاستيراد', sure: 'التراجع عنه', undone: 'تم التراجع عن هذا الملف.' },
  },
  en: {
    ...{
      file: 'File of products',
      bring: 'Bring in 2 products',
      see: 'See the products',
      wrong: /A price below nothing/,
      publish: /at once/,
    },
    ...{ product: 'Garden lantern', undo: 'Take the import back', sure: 'Take it back', undone: 'This file was taken back.' },
  },
}
type Language = keyof typeof words

const csv = (mark: string) =>
  [
    'Handle,Title,Title (ar),Option1 Name,Option1 Value,Variant SKU,Variant Inventory Qty,Variant Price',
    `lantern-${mark},Garden lantern,فانوس الحديقة,Size,Small,GL-S-${mark},12,89.00`,
    `lantern-${mark},,,,Large,GL-L-${mark},6,129.00`,
    `pots-${mark},Herb pots,أصص الأعشاب,,,HP-${mark},40,75.00`,
    `jug-${mark},Water jug,جرة الماء,,,WJ-${mark},9,-5`,
  ].join('\n')

async function open(language: Language, width: number): Promise<Page> {
  const locale = language === 'ar' ? 'ar-AE' : 'en-GB'
  const context = await browser.newContext({ viewport: { width, height: 800 }, locale, reducedMotion: 'reduce' })
  const { items } = peopleSchema.parse(await (await fetch(`${souk.url}/api/demo/people`)).json())
  const person = items.find(({ email }) => email.startsWith('yusuf@'))!
  const answer = await context.request.post(`${souk.url}/api/auth/sign-in/email`, { data: person })
  expect(answer.ok()).toBe(true)
  const page = await context.newPage()
  await page.goto(`${souk.url}/desk/transfer?lang=${language}`)
  return page
}

test.each([
  ['ar', 360],
  ['en', 1280],
] as const)('a brand brings its products by file, sees them, and takes them back (%s, %i px)', async (language, width) => {
  const say = words[language]
  const page = await open(language, width)
  const file = { name: 'spring.csv', mimeType: 'text/csv', buffer: Buffer.from(csv(randomUUID().slice(0, 8))) }
  await page.getByLabel(say.file).setInputFiles(file, PATIENCE)
  await page.getByText(say.wrong).first().waitFor(PATIENCE)
  await page.getByLabel(say.publish).click(PATIENCE)
  await page.getByRole('button', { name: say.bring }).click(PATIENCE)
  await page.getByRole('link', { name: say.see }).waitFor(PATIENCE)
  const address = page.url()
  await page.getByRole('link', { name: say.see }).click(PATIENCE)
  await page.getByText(say.product).first().waitFor(PATIENCE)
  const products = await page.request.get(`${souk.url}/feeds/dar-al-bustan/ae/en.tsv`)
  expect(products.status()).toBe(200)
  await page.goto(address)
  await page.getByRole('button', { name: say.undo }).click(PATIENCE)
  await page.getByRole('button', { name: say.sure, exact: true }).click(PATIENCE)
  await page.getByText(say.undone).waitFor(PATIENCE)
  await page.context().close()
})

/** The address that the newest letter to somebody leads to. */
async function linkIn(email: string): Promise<string> {
  const operator = await browser.newContext()
  const { items: people } = peopleSchema.parse(await (await fetch(`${souk.url}/api/demo/people`)).json())
  await operator.request.post(`${souk.url}/api/auth/sign-in/email`, { data: people.find((one) => one.email.startsWith('operator@'))! })
  let link: string | undefined
  await expect
    .poll(async () => {
      const { items } = outboxSchema.parse(await (await operator.request.get(`${souk.url}/api/outbox`)).json())
      link = /https?:\/\/\S+token=\S+/.exec(items.find(({ to }) => to === email)?.text ?? '')?.[0]
      return link
    }, PATIENCE)
    .toBeDefined()
  await operator.close()
  return link!
}

/** From the door to products on sale. */
async function beginBrand(page: Page, mark: string, language: Language): Promise<void> {
  const say = words[language]
  const email = `founder-${mark}@demo.souk.example`
  await page.goto(`${souk.url}/desk/sign-up?lang=${language}`)
  await page.locator('[name=name]').fill('Salwa')
  await page.locator('[name=email]').fill(email)
  await page.locator('[name=password]').fill('lanterns in the evening')
  await page.locator('[name=accept]').check()
  await page.locator('form .btn-main').click()
  await page.locator('form').waitFor({ state: 'detached', ...PATIENCE })
  await page.goto(await linkIn(email))
  await page.locator('.sign-in-form .btn-main').click(PATIENCE)
  await page.waitForURL((url) => !url.pathname.startsWith('/desk/welcome'), PATIENCE)
  await page.goto(`${souk.url}/desk/found`)
  await page.locator('[name=ar]').fill('بيت الفوانيس')
  await page.locator('[name=en]').fill(`House of Lanterns ${mark}`)
  await page.locator('form .btn-main').click()
  await page.waitForURL('**/desk/team', PATIENCE)
  await page.goto(`${souk.url}/desk/transfer`)
  const file = { name: 'first.csv', mimeType: 'text/csv', buffer: Buffer.from(csv(mark)) }
  await page.getByLabel(say.file).setInputFiles(file, PATIENCE)
  await page.getByLabel(say.publish).click(PATIENCE)
  await page.getByRole('button', { name: say.bring }).click(PATIENCE)
  await page.getByRole('link', { name: say.see }).waitFor(PATIENCE)
}

/** Buys the first thing of a product's page as a guest; answers the number of the order. */
async function buyFirst(page: Page, slug: string, language: Language): Promise<string> {
  await page.goto(`${souk.url}/products/${slug}?lang=${language}`)
  await page.locator('.product-words .btn-main').click(PATIENCE)
  await page.locator('.pay-footer .btn-main').click(PATIENCE)
  await page.locator('[name=name]').fill('Mariam')
  await page.locator('[name=email]').fill('mariam@demo.souk.example')
  await page.locator('[name=city]').selectOption('Sharjah')
  await page.locator('[name=line1]').fill('Corniche Street 12')
  await page.locator('form.address .btn-main').click()
  const card = page.frameLocator('iframe.card-frame')
  await card.locator('[name=number]').fill('4242424242424242', PATIENCE)
  await card.locator('[name=expiry]').fill('1230')
  await card.locator('[name=code]').fill('123')
  await page.locator('.pay-footer .btn-main').click()
  await page.locator('.receipt-number').waitFor(PATIENCE)
  return page.locator('.receipt-number').innerText()
}

test.each([
  ['ar', 360],
  ['en', 1280],
] as const)(
  'a newcomer opens an account, founds a brand, brings its products, and finds the first sale on the desk (%s, %i px)',
  async (language, width) => {
    const seat = { viewport: { width, height: 800 }, locale: language === 'ar' ? 'ar-AE' : 'en-GB', reducedMotion: 'reduce' } as const
    const founder = await (await browser.newContext(seat)).newPage()
    // What a first try left does not stand in the way of a second.
    const mark = randomUUID().slice(0, 8)
    await beginBrand(founder, mark, language)
    const buyer = await (await browser.newContext(seat)).newPage()
    const number = await buyFirst(buyer, `lantern-${mark}`, language)
    expect(number).toMatch(/^SK-\d+$/)
    await founder.goto(`${souk.url}/desk/orders`)
    await founder.getByText(number).first().waitFor(PATIENCE)
    await Promise.all([founder.context().close(), buyer.context().close()])
  },
)
