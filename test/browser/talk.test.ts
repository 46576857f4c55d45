import type { Page } from 'playwright-core'
import { beforeEach, expect, onTestFinished, test } from 'vitest'
import { z } from 'zod'
import { type Market, openMarket } from '../fixtures/market.ts'

const SHOW = 'evenings-by-the-kiln'
const PATIENCE = { timeout: 60_000 }
const BLOCKED = 'احتيال'
/** The same word as somebody would write it past a filter. */
const DISGUISED = 'هذا إحتيـــال واضح'
const INNOCENT = 'مساء الخير من الشارقة'

let market: Market
beforeEach(async () => {
  market = await openMarket({ until: onTestFinished })
})

const peopleSchema = z.object({ items: z.array(z.object({ email: z.string(), password: z.string(), goesTo: z.string() })) })

async function viewer(): Promise<Page> {
  const context = await market.browser.newContext({
    ...{ viewport: { width: 360, height: 780 }, locale: 'ar', hasTouch: true, isMobile: true, reducedMotion: 'reduce' },
  })
  const page = await context.newPage()
  await page.goto(`${market.souk.url}/shows/${SHOW}?lang=ar`)
  await page.getByRole('log').waitFor(PATIENCE)
  return page
}

async function studio(): Promise<Page> {
  const context = await market.browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'en-GB', reducedMotion: 'reduce' })
  const page = await context.newPage()
  const { items } = peopleSchema.parse(await (await fetch(`${market.souk.url}/api/demo/people`)).json())
  const { email, password, goesTo } = items.find((person) => person.goesTo.startsWith('/desk/studio'))!
  await page.goto(`${market.souk.url}${goesTo}`)
  await page.getByLabel('E-mail').fill(email)
  await page.getByLabel('Password').fill(password)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await page.getByRole('button', { name: 'Rules of the chat' }).waitFor(PATIENCE)
  return page
}

async function say(page: Page, text: string, name?: string): Promise<void> {
  const box = page.getByRole('textbox', { name: 'تعليق في الدردشة' })
  await box.click()
  if (name !== undefined) await page.locator('.say-name input').fill(name)
  await box.fill(text)
  await box.press('Enter')
}

test('a line is held, let through, answered, and goes with its writer when they are muted; reactions are counted', async () => {
  const [huda, sami, moderator] = await Promise.all([viewer(), viewer(), studio()])

  await expect
    .poll(async () => {
      // A tap before the page has its place in the room is not counted, and nobody says it was.
      await sami.locator('.reaction-main').click()
      return huda.locator('.reaction-main .rail-label').count()
    }, PATIENCE)
    .toBe(1)

  await moderator.getByRole('button', { name: 'Rules of the chat' }).click()
  await moderator.getByLabel('Lines with this word wait for you').fill(BLOCKED)
  await moderator.getByRole('button', { name: 'Block', exact: true }).click()
  await moderator.getByRole('button', { name: `Block ${BLOCKED} no more` }).waitFor(PATIENCE)
  await moderator.keyboard.press('Escape')

  await say(huda, INNOCENT, 'هدى')
  await sami.locator('.chat-line', { hasText: INNOCENT }).waitFor(PATIENCE)

  await say(huda, DISGUISED)
  await huda.locator('.chat-own', { hasText: 'تنتظر المشرفين' }).waitFor(PATIENCE)
  expect(await sami.locator('.chat-line', { hasText: DISGUISED }).count()).toBe(0)

  await moderator.getByRole('button', { name: /^Held/ }).click()
  await moderator.getByRole('button', { name: 'Let through' }).click()
  await sami.locator('.chat-line', { hasText: DISGUISED }).waitFor(PATIENCE)
  await expect.poll(() => huda.locator('.chat-own').count(), PATIENCE).toBe(0)

  await sami.locator('.chat-line', { hasText: INNOCENT }).getByRole('button').click()
  await sami.getByRole('button', { name: 'رد', exact: true }).click()
  await say(sami, 'أهلًا بك', 'سامي')
  await huda.locator('.chat-line.chat-calls', { hasText: 'أهلًا بك' }).locator('.chat-quote', { hasText: INNOCENT }).waitFor(PATIENCE)

  await moderator.getByRole('group', { name: 'Lines to show' }).getByRole('button', { name: 'Chat' }).click()
  await moderator.locator('.talk li', { hasText: DISGUISED }).getByRole('button').click()
  await moderator.getByRole('menuitem', { name: 'Mute for an hour' }).click()
  await expect.poll(() => sami.locator('.chat-line', { hasText: 'هدى' }).count(), PATIENCE).toBe(0)
  await huda.getByRole('textbox', { name: 'تعليق في الدردشة' }).and(huda.locator(':disabled')).waitFor(PATIENCE)

  const late = await viewer()
  await late.locator('.chat-line', { hasText: 'أهلًا بك' }).waitFor(PATIENCE)
  expect(await late.locator('.chat-line', { hasText: INNOCENT }).count()).toBe(0)
  expect(await late.locator('.chat-line', { hasText: DISGUISED }).count()).toBe(0)
}, 240_000)
