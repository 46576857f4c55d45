import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { z } from 'zod'
import { openBrowser } from '../tools/souk/browser.ts'
import { startSouk } from '../tools/souk/start-souk.ts'
import { shareBelow } from './quantile.ts'
import { atMost, exactly, type Row, told } from './row.ts'

const PRODUCTS = Number(process.env['SOUK_BENCH_PRODUCTS'] ?? 10_000)
const VISITS = 7
const MORE_PAGES = Math.min(20, Math.floor(PRODUCTS / 50) - 1)
const ROWS_A_PAGE = 50
const PATIENCE = { timeout: 60_000 }

const peopleSchema = z.object({ items: z.array(z.object({ email: z.string(), password: z.string() })) })
const meSchema = z.object({
  memberships: z.array(z.object({ organisation: z.object({ id: z.string() }), capabilities: z.array(z.string()) })),
})
const importSchema = z.object({ id: z.string(), state: z.string() })

const csv = (): string =>
  [
    'Handle,Title,Title (ar),Variant SKU,Variant Inventory Qty,Variant Price',
    ...Array.from({ length: PRODUCTS }, (_, n) => `shelf-${n},Bowl number ${n},وعاء رقم ${n},SHELF-${n},${n % 9},${10 + (n % 90)}.50`),
  ].join('\n')

/** Brings the products in by file, as a brand does. */
async function fill({ request }: BrowserContext, url: string): Promise<void> {
  const { memberships } = meSchema.parse(await (await request.get(`${url}/api/me`)).json())
  const organisationId = memberships.find(({ capabilities }) => capabilities.includes('products.edit'))!.organisation.id
  const until = async (id: string, working: string): Promise<void> => {
    while (importSchema.parse(await (await request.get(`${url}/api/desk/imports/${id}`)).json()).state === working) {
      await new Promise((done) => setTimeout(done, 200))
    }
  }
  const begun = await request.post(`${url}/api/desk/imports?organisationId=${organisationId}&name=shelf.csv`, {
    headers: { 'content-type': 'text/csv', origin: url },
    data: Buffer.from(csv()),
  })
  const { id } = importSchema.parse(await begun.json())
  await until(id, 'checking')
  await request.post(`${url}/api/desk/imports/${id}/start`, { headers: { origin: url } })
  await until(id, 'running')
}

async function signIn(browser: Browser, url: string): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'en-GB', reducedMotion: 'reduce' })
  const { items } = peopleSchema.parse(await (await context.request.get(`${url}/api/demo/people`)).json())
  const person = items.find(({ email }) => email.startsWith('yusuf@'))
  await context.request.post(`${url}/api/auth/sign-in/email`, { data: person })
  return context
}

const rowsOf = (page: Page) => page.locator('.data-table tbody tr:not([aria-hidden])')
const chosen = (page: Page) => page.locator('.bulk-bar [role=status]')
const timed = async (act: () => Promise<unknown>): Promise<number> => {
  const begun = performance.now()
  await act()
  return performance.now() - begun
}

/** From the address to rows that stand there and a click that is answered; and the seconds the page's own thread worked for it. */
async function visit(context: BrowserContext, url: string): Promise<{ page: Page; milliseconds: number; busySeconds: number }> {
  const page = await context.newPage()
  const meter = await context.newCDPSession(page)
  await meter.send('Performance.enable')
  const milliseconds = await timed(async () => {
    await page.goto(`${url}/desk/products?lang=en`, { waitUntil: 'commit', ...PATIENCE })
    await rowsOf(page).first().locator('input').click(PATIENCE)
    await chosen(page).waitFor(PATIENCE)
  })
  const { metrics } = await meter.send('Performance.getMetrics')
  return { page, milliseconds, busySeconds: metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0 }
}

/** The desk's table of a brand with so many products: opened, chosen from, filtered, paged on. */
export async function run(): Promise<Row[]> {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'souk-desk-table-'))
  const souk = await startSouk({ dataDir })
  const browser = await openBrowser()
  try {
    const context = await signIn(browser, souk.url)
    await fill(context, souk.url)
    const visits: Awaited<ReturnType<typeof visit>>[] = []
    for (let at = 0; at < VISITS; at++) {
      await visits.at(-1)?.page.close()
      visits.push(await visit(context, souk.url))
    }
    const [first, ...later] = visits
    const { page } = later.at(-1)!
    const all = await timed(async () => {
      await page.locator('.data-table thead input').click(PATIENCE)
      await chosen(page)
        .filter({ hasText: String(ROWS_A_PAGE) })
        .waitFor(PATIENCE)
    })
    const more: number[] = []
    for (let at = 1; at <= MORE_PAGES; at++) {
      more.push(
        await timed(async () => {
          await page.locator('.data-foot button').click(PATIENCE)
          await rowsOf(page)
            .nth(at * ROWS_A_PAGE)
            .waitFor(PATIENCE)
        }),
      )
    }
    const shown = await rowsOf(page).count()
    const sought = `Bowl number ${Math.floor(PRODUCTS / 2)}`
    const filtered = await timed(async () => {
      await page.locator('input[type=search]').fill(sought)
      await rowsOf(page).filter({ hasText: sought }).first().waitFor(PATIENCE)
    })
    return [
      atMost(
        `desk table of ${PRODUCTS.toLocaleString('en')} products: interactive, p50`,
        shareBelow(
          later.map(({ milliseconds }) => milliseconds),
          0.5,
        ),
        'ms',
        1_000,
      ),
      told('the first visit, nothing in the browser yet', first!.milliseconds, 'ms'),
      told(
        'work of the page until then, p50',
        shareBelow(
          later.map(({ busySeconds }) => busySeconds * 1000),
          0.5,
        ),
        'ms',
      ),
      told('all that is shown is chosen', all, 'ms'),
      told('50 more rows stand there, p95', shareBelow(more, 0.95), 'ms'),
      exactly('rows after that', shown, 'rows', (MORE_PAGES + 1) * ROWS_A_PAGE),
      told('one product is found by its name, typing included', filtered, 'ms'),
    ]
  } finally {
    await browser.close()
    await souk.stop()
    await rm(dataDir, { recursive: true, force: true })
  }
}
