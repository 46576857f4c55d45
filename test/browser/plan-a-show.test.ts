import type { Page } from 'playwright-core'
import sharp from 'sharp'
import { beforeEach, expect, onTestFinished, test } from 'vitest'
import { z } from 'zod'
import { linkTo } from '../fixtures/letters.ts'
import { type Market, openMarket } from '../fixtures/market.ts'

const PATIENCE = { timeout: 60_000 }
const WAITING = { ...PATIENCE, interval: 200 }

let market: Market
beforeEach(async () => {
  market = await openMarket({ until: onTestFinished })
})

const peopleSchema = z.object({ items: z.array(z.object({ email: z.string(), password: z.string() })) })
const showSchema = z.object({
  id: z.string(),
  slug: z.string(),
  coverUrl: z.string(),
  lineup: z.array(z.object({ product: z.object({ slug: z.string() }) })),
})

const words = {
  ar: {
    ...{
      plan: 'تخطيط بثّ',
      titleAr: 'العنوان بالعربية',
      titleEn: 'العنوان بالإنجليزية',
      begin: 'بدء المسودّة',
      day: 'اليوم',
      saved: 'محفوظ',
    },
    ...{ cover: 'صورة الغلاف', another: 'صورة أخرى', announce: 'إعلان…', confirm: 'إعلان', planned: 'مخطّط' },
    ...{ up: /إلى الأعلى$/, add: /^إضافة / },
    ...{
      remind: 'تذكير عند البدء',
      email: 'البريد الإلكتروني',
      byMail: 'تذكير بالبريد الإلكتروني',
      wrote: /أرسلنا إليك رسالة/,
      set: 'ضُبط تذكيرك',
    },
  },
  en: {
    ...{
      plan: 'Plan a show',
      titleAr: 'Title in Arabic',
      titleEn: 'Title in English',
      begin: 'Begin the draft',
      day: 'Day',
      saved: 'Saved',
    },
    ...{ cover: 'Cover picture', another: 'Another picture', announce: 'Announce…', confirm: 'Announce', planned: 'Planned' },
    ...{ up: /one up$/, add: /^Add / },
    ...{
      remind: 'Remind me at the start',
      email: 'E-mail',
      byMail: 'Remind me by e-mail',
      wrote: /We wrote to you/,
      set: 'Your reminder is set',
    },
  },
}
type Language = keyof typeof words

/** A page in that language and width, signed in as the demo person with this address. */
async function open(language: Language, width: number, place: string, email?: string): Promise<Page> {
  const locale = language === 'ar' ? 'ar-AE' : 'en-GB'
  const context = await market.browser.newContext({
    viewport: { width, height: 800 },
    locale,
    timezoneId: 'Asia/Dubai',
    reducedMotion: 'reduce',
  })
  if (email) {
    const { items } = peopleSchema.parse(await (await fetch(`${market.souk.url}/api/demo/people`)).json())
    const { password } = items.find((person) => person.email === email)!
    const answer = await context.request.post(`${market.souk.url}/api/auth/sign-in/email`, { data: { email, password } })
    expect(answer.ok()).toBe(true)
  }
  const page = await context.newPage()
  await page.goto(`${market.souk.url}${place}${place.includes('?') ? '&' : '?'}lang=${language}`)
  return page
}

const picture = await sharp({ create: { width: 900, height: 1400, channels: 3, background: '#5e7a1e' } })
  .jpeg()
  .toBuffer()

/** Plans a show by hand, and answers it as the public finds it. */
async function planByHand(page: Page, language: Language, title: string) {
  const say = words[language]
  await page.getByRole('link', { name: say.plan }).click(PATIENCE)
  await page.getByLabel(say.titleAr).fill('زيتون الموسم', PATIENCE)
  await page.getByLabel(say.titleEn).fill(title)
  await page.getByRole('button', { name: say.begin }).click()

  const inTwoDays = new Date(Date.now() + 2 * 86_400_000).toISOString().slice(0, 10)
  await page.getByLabel(say.day, { exact: true }).fill(inTwoDays, PATIENCE)
  await page.getByLabel(say.cover).setInputFiles({ name: 'cover.jpg', mimeType: 'image/jpeg', buffer: picture })
  await page.getByRole('button', { name: say.another }).waitFor(PATIENCE)
  const found = page.getByRole('button', { name: say.add })
  for (const product of [0, 1]) {
    await found.first().click(PATIENCE)
    await expect.poll(() => page.locator('.lineup-row').count(), WAITING).toBe(product + 1)
  }
  const first = await page.locator('.lineup-row .lineup-words b').first().textContent()
  await page.getByRole('button', { name: say.up }).last().click()
  await expect.poll(() => page.locator('.lineup-row .lineup-words b').nth(1).textContent(), WAITING).toBe(first)
  await expect.poll(() => page.locator('.saving').textContent(), WAITING).toBe(say.saved)

  await page.getByRole('button', { name: say.announce }).click()
  await page.getByRole('dialog').getByRole('button', { name: say.confirm, exact: true }).click()
  await page.locator('.plan-panel').getByText(say.planned, { exact: true }).waitFor(PATIENCE)
  const id = new URL(page.url()).pathname.split('/').at(-1)!
  return showSchema.parse(await (await fetch(`${market.souk.url}/api/shows/${id}`)).json())
}

test.each([
  { language: 'ar', width: 360 },
  { language: 'en', width: 1280 },
] as const)(
  'a brand plans a show, a guest is reminded, and the page turns when it begins: $language at $width',
  async ({ language, width }) => {
    const say = words[language]
    const desk = await open(language, width, '/desk/shows', 'yusuf@demo.souk.example')
    const show = await planByHand(desk, language, `Olives of ${language}`)
    expect(show.slug).toBe(`olives-of-${language}`)
    expect(show.coverUrl).toMatch(/^\/pictures\/[a-z0-9]{26}\/large\.webp$/)
    expect(show.lineup).toHaveLength(2)
    expect(await desk.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0)

    const guest = await open(language, width, `/shows/${show.slug}`)
    await guest.getByRole('timer').waitFor(PATIENCE)
    expect(await guest.getByRole('timer').getAttribute('data-left')).toMatch(/^[12]:\d\d:\d\d$/)
    await guest.getByRole('button', { name: say.remind }).click(PATIENCE)
    const address = `guest-${language}@demo.souk.example`
    await guest.getByLabel(say.email, { exact: true }).fill(address, PATIENCE)
    await guest.getByRole('button', { name: say.byMail }).click()
    await guest.getByText(say.wrote).waitFor(PATIENCE)
    const link = await linkTo(market.souk.dataDir, address, /\/reminders\/[\w.-]+/)
    const confirming = await guest.context().newPage()
    await confirming.goto(`${market.souk.url}${link}`)
    await confirming.getByRole('heading', { name: say.set }).waitFor(PATIENCE)
    await confirming.close()

    const opened = await desk.request.put(`${market.souk.url}/api/studio/shows/${show.id}/state`, { data: { state: 'live' } })
    expect(opened.status()).toBe(200)
    await guest.locator('main.watch').waitFor(PATIENCE)
    expect(await guest.getByRole('timer').count()).toBe(0)
    await guest.context().close()
    await desk.context().close()
  },
)
