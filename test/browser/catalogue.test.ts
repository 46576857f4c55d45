import { randomUUID } from 'node:crypto'
import type { Page } from 'playwright-core'
import { afterAll, expect, test } from 'vitest'
import { z } from 'zod'
import { openBrowser } from '../../tools/souk/browser.ts'
import { startSouk } from '../fixtures/souk.ts'

const PATIENCE = { timeout: 60_000 }
const PHONE = { width: 360, height: 780 }

const souk = await startSouk()
const browser = await openBrowser()
afterAll(() => browser.close())

const peopleSchema = z.object({ items: z.array(z.object({ email: z.string(), password: z.string(), goesTo: z.string() })) })

async function openAs(place: string, locale: 'en-GB' | 'ar-AE', viewport = { width: 1280, height: 800 }): Promise<Page> {
  const context = await browser.newContext({ viewport, locale, reducedMotion: 'reduce' })
  const page = await context.newPage()
  await page.goto(souk.url + place)
  return page
}

async function deskOfBrand(place: string): Promise<Page> {
  const { items } = peopleSchema.parse(await (await fetch(`${souk.url}/api/demo/people`)).json())
  const { email, password } = items.find(({ goesTo }) => goesTo.startsWith('/desk/orders'))!
  const page = await openAs(place, 'en-GB')
  await page.getByLabel('E-mail').fill(email)
  await page.getByLabel('Password').fill(password)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  return page
}

test('a mistyped Arabic word on a phone leads to the product’s page, and from there to the price of everything', async () => {
  const page = await openAs('/search', 'ar-AE', PHONE)
  await page.getByRole('searchbox').fill('ابرق')
  await page.getByRole('link', { name: /إبريق القمر/ }).click(PATIENCE)
  await page.getByRole('heading', { level: 1, name: 'إبريق القمر' }).waitFor(PATIENCE)
  const told = await page.locator('script[type="application/ld+json"]').textContent()
  expect(JSON.parse(told ?? '{}')).toMatchObject({ '@type': 'Product', brand: { name: 'دار طين' } })
  await page.getByRole('button', { name: 'شراء إبريق القمر' }).click()
  await page.locator('.buy .sums').waitFor(PATIENCE)
  expect(await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0)
  await page.context().close()
})

test('where nothing is found the page says so, and what to do', async () => {
  const page = await openAs('/search?q=zzzzzz&stock=in', 'en-GB', PHONE)
  await page.getByRole('heading', { name: 'Nothing found for “zzzzzz”' }).waitFor(PATIENCE)
  await page.getByRole('button', { name: 'Without filters' }).click()
  await expect.poll(() => new URL(page.url()).search, PATIENCE).toBe('?q=zzzzzz')
  await page.context().close()
})

test('what is sold out leads to the other products of its brand, and the brand is taken off by a tap', async () => {
  const page = await openAs('/products/supper-plate', 'en-GB', PHONE)
  await page.getByText('Sold out', { exact: true }).first().waitFor(PATIENCE)
  await page.getByRole('link', { name: 'More of Dar Tin' }).click()
  const others = page.getByRole('list', { name: 'Products that were found' }).getByRole('listitem')
  await others.first().waitFor(PATIENCE)
  for (const other of await others.allInnerTexts()) expect(other).toContain('Dar Tin')
  await page.getByRole('button', { name: 'Dar Tin: show all brands' }).click()
  await others.filter({ hasText: 'Moon Roastery' }).first().waitFor(PATIENCE)
  expect(new URL(page.url()).searchParams.has('brand')).toBe(false)
  await page.context().close()
})

test('a product of one form goes into the cart from its page by one tap', async () => {
  const page = await openAs('/products/honey-pot', 'ar-AE', PHONE)
  await page.getByRole('button', { name: 'إضافة إلى السلة' }).click(PATIENCE)
  await page.getByRole('link', { name: 'السلة: 1' }).click(PATIENCE)
  await expect.poll(() => page.getByRole('main').innerText(), PATIENCE).toContain('عسل')
  await page.context().close()
})

test('a product’s page says in Arabic what comes off by itself, and who bears it', async () => {
  const page = await openAs('/products/finjan-set', 'ar-AE', PHONE)
  const told = page.getByRole('list', { name: 'خصومات تُطبَّق تلقائيًا' }).getByRole('listitem')
  await told.first().waitFor(PATIENCE)
  expect(await told.allInnerTexts()).toEqual([expect.stringMatching(/طقمان لضيوف كثر · 2 أو أكثر: خصم 10%[^]*على حساب البائع/)])
  expect(await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0)
  await page.context().close()
})

test('a card says in Arabic what comes off by itself, as the product’s page does: the price, the reduction and the price before', async () => {
  const page = await openAs('/search', 'ar-AE', PHONE)
  await page.getByRole('searchbox').fill('قهوة بالهيل')
  const card = page.getByRole('link', { name: /قهوة بالهيل/ })
  await card.locator('.lowered').waitFor(PATIENCE)
  const told = /35\.70[^]*−15%[^]*42/
  expect(await card.innerText()).toMatch(told)
  await card.click()
  await page.locator('.product-price .lowered').waitFor(PATIENCE)
  expect(await page.locator('.product-price').innerText()).toMatch(told)
  expect(await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0)
  await page.context().close()
})

test('prices of many change at once and come back by one tap', async () => {
  const page = await deskOfBrand('/desk/products?q=bowl')
  const row = page.getByRole('row', { name: /Mixing bowl/ })
  await row.waitFor(PATIENCE)
  const before = await row.textContent()
  await row.getByRole('checkbox').check()
  await page.getByRole('button', { name: 'Price', exact: true }).click()
  await page.getByLabel('How much; with a minus for less').fill('-25')
  await page.getByRole('button', { name: 'Change 1 product' }).click()
  await page.getByText('1 product changed.').waitFor(PATIENCE)
  await expect.poll(() => row.textContent(), PATIENCE).toContain('96')
  await page.getByRole('button', { name: 'Undo' }).click()
  await page.getByText('1 product is as it was before.').waitFor(PATIENCE)
  await expect.poll(() => row.textContent(), PATIENCE).toBe(before)
  // The bar goes, and the keyboard is at the list again.
  await page.getByRole('button', { name: 'Choose none' }).press('Enter')
  expect(await page.locator('input:focus').getAttribute('aria-label')).toBe('Choose all that are shown')
  await page.context().close()
})

test('who made a product is written once at the desk and stands on its page', async () => {
  const mark = randomUUID().slice(0, 8)
  const [name, road] = [`Kiln and Company ${mark}`, `Kiln Road ${mark}`]
  const page = await deskOfBrand('/desk/products?q=amphora')
  await page.getByRole('link', { name: /amphora/i }).click(PATIENCE)
  await page.getByRole('button', { name: 'Add a name and address' }).click(PATIENCE)
  await page.getByLabel('Name or trade name').fill(name)
  await page.getByLabel('Postal address').fill(road)
  await page.getByLabel('E-mail or web address').fill('care@example.com')
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Save' }).click()
  await dialog.waitFor({ ...PATIENCE, state: 'detached' })
  const facts = page.getByRole('region', { name: 'Kind and origin' })
  await facts
    .getByLabel('Manufacturer')
    .locator('option', { hasText: name })
    .waitFor({ ...PATIENCE, state: 'attached' })
  await facts.getByLabel('Manufacturer').selectOption({ label: name })
  await facts.getByRole('button', { name: 'Save' }).click()
  const shown = page.getByRole('link', { name: 'See its page' })
  await expect
    .poll(async () => {
      const answer = await fetch(souk.url + (await shown.getAttribute('href')))
      return (await answer.text()).includes(road)
    }, PATIENCE)
    .toBe(true)
  await page.context().close()
})
