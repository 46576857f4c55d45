/**
 * `npm run pictures -- DIR [NAME…]`: every page, or those named, of web/routes.ts at 360 and 1280 pixels in Arabic and English, and a contact sheet. Starts a Souk with the demo on
 * free ports, or uses the one at SOUK_PUBLIC_URL. `--jpeg` makes small pictures.
 */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import type { Browser } from 'playwright-core'
import { contactSheet, type Picture } from './pictures/contact-sheet.ts'
import { type Address, addressesAt } from './souk/addresses.ts'
import { type Language, openBrowser, openPage, type Screen, sitDown } from './souk/browser.ts'
import { startSouk } from './souk/start-souk.ts'

const SCREENS: readonly Screen[] = [
  { width: 360, height: 780, scale: 2 },
  { width: 1280, height: 800, scale: 1 },
]
const LANGUAGES: readonly Language[] = ['en', 'ar']

const { values, positionals } = parseArgs({ allowPositionals: true, options: { jpeg: { type: 'boolean', default: false } } })
const [target, ...names] = positionals
if (!target) {
  console.error('Say where the pictures go: npm run pictures -- DIR')
  process.exit(2)
}
const folder = path.resolve(target)
await mkdir(folder, { recursive: true })

const given = process.env['SOUK_PUBLIC_URL']
const dataDir = given ? undefined : await mkdtemp(path.join(tmpdir(), 'souk-pictures-'))
const souk = dataDir ? await startSouk({ dataDir, settings: { SOUK_DEMO_LIFE: 'on' } }) : undefined
const browser = await openBrowser()
try {
  process.exitCode = (await shootAll(given?.replace(/\/+$/, '') ?? souk?.url ?? '')) ? 0 : 1
} finally {
  await browser.close()
  await souk?.stop()
  if (dataDir) await rm(dataDir, { recursive: true, force: true })
}

async function shootAll(url: string): Promise<boolean> {
  const { addresses, missing } = await addressesAt(url)
  const pictures: Picture[] = []
  const faults = missing.map((name) => `${name}: the demo has nothing to show there`)
  for (const address of addresses.filter(({ name }) => names.length === 0 || names.includes(name))) {
    for (const language of LANGUAGES) {
      for (const screen of SCREENS) {
        const picture = await shoot(browser, url, address, language, screen).catch((error: Error) => {
          faults.push(`${address.name} ${language} ${screen.width}: ${error.message.split('\n')[0] ?? ''}`)
        })
        if (picture) pictures.push(picture)
      }
    }
  }
  await writeFile(path.join(folder, 'index.html'), contactSheet(pictures))
  console.log(`${pictures.length} pictures in ${folder}`)
  for (const fault of faults) console.error(fault)
  return faults.length === 0
}

async function shoot(browser: Browser, url: string, address: Address, language: Language, screen: Screen): Promise<Picture> {
  const context = await sitDown(browser, url, address, language, screen)
  try {
    const page = await openPage(context, url, address, language)
    const file = `${address.name}-${screen.width}-${language}.${values.jpeg ? 'jpg' : 'png'}`
    await page.screenshot({ path: path.join(folder, file), ...(values.jpeg ? { type: 'jpeg', quality: 72 } : {}) })
    return { name: address.name, width: screen.width, language, file }
  } finally {
    await context.close()
  }
}
