import { AxeBuilder } from '@axe-core/playwright'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Address, addressesAt } from '../../tools/souk/addresses.ts'
import { openBrowser, openPage, sitDown } from '../../tools/souk/browser.ts'
import { pageRoutes } from '../../web/routes.ts'
import { startSouk } from '../fixtures/souk.ts'

const PHONE = { width: 360, height: 780, scale: 1 }
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

const souk = await startSouk()
let browser: Browser
let addresses: readonly Address[]

beforeAll(async () => {
  browser = await openBrowser()
  const found = await addressesAt(souk.url)
  expect(found.missing).toEqual([])
  addresses = found.addresses
})
afterAll(async () => {
  await browser?.close()
})

const cases = pageRoutes.flatMap(({ name }) => (['ar', 'en'] as const).map((language) => ({ name, language })))

test.each(cases)('nobody is shut out of the page $name in $language', async ({ name, language }) => {
  const address = addresses.find((candidate) => candidate.name === name)
  if (!address) throw new Error(`no address for ${name}`)
  const context = await sitDown(browser, souk.url, address, language, PHONE)
  try {
    const page = await openPage(context, souk.url, address, language)
    // A letter in its sandbox runs no script, and would never answer.
    const { violations } = await new AxeBuilder({ page }).exclude('iframe[sandbox]').withTags(RULES).analyze()
    const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
    expect(serious.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join('\n  ')}`)).toEqual([])
    expect(await page.getAttribute('html', 'dir')).toBe(language === 'ar' ? 'rtl' : 'ltr')
  } finally {
    await context.close()
  }
})
