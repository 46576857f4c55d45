import type { Page } from 'playwright-core'
import { afterAll, expect, test } from 'vitest'
import { z } from 'zod'
import { openBrowser } from '../../tools/souk/browser.ts'
import { startSouk } from '../fixtures/souk.ts'

const PATIENCE = { timeout: 60_000 }
const souk = await startSouk()
const browser = await openBrowser()
afterAll(() => browser.close())

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
  const file = { name: 'spring.csv', mimeType: 'text/csv', buffer: Buffer.from(csv(language)) }
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
