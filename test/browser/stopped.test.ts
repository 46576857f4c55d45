import type { Page } from 'playwright-core'
import { expect, onTestFinished, test } from 'vitest'
import { openMarket } from '../fixtures/market.ts'
import { browserOf, sitAtDesk } from '../fixtures/screens.ts'

const PATIENCE = { timeout: 60_000, interval: 250 }
const SHOW = 'evenings-by-the-kiln'
const WIDE = { language: 'en', width: 1280 } as const
const FACTS = 'The kiln was opened while it burned.'
const APPEAL = 'The kiln was cold.'
const ANSWER = 'The recording shows a flame.'

const framesOf = (page: Page): Promise<number> =>
  page.evaluate(`document.querySelector('video')?.getVideoPlaybackQuality().totalVideoFrames ?? 0`)

test('what a viewer reports an operator stops: the page and the player in other pages say who stopped it, the host reads why, appeals, and somebody else answers', async () => {
  const { souk, browser } = await openMarket({ until: onTestFinished })
  const atDesk = (name: string, place: string) => sitAtDesk(browser, souk.url, `${name}@demo.souk.example`, place, WIDE)
  const viewer = await (await browserOf(browser, WIDE)).newPage()
  await viewer.goto(`${souk.url}/shows/${SHOW}`)
  await expect.poll(() => framesOf(viewer), PATIENCE).toBeGreaterThan(10)
  const elsewhere = await (await browserOf(browser, { language: 'ar', width: 360 })).newPage()
  await elsewhere.goto(`${souk.url}/embed/shows/${SHOW}`)
  await expect.poll(() => framesOf(elsewhere), PATIENCE).toBeGreaterThan(10)
  await viewer.getByRole('button', { name: 'More', exact: true }).click()
  await viewer.getByRole('button', { name: 'Report this show' }).click()
  await viewer.getByRole('radio', { name: 'Somebody may come to harm' }).check()
  await viewer.getByRole('button', { name: 'Send the report' }).click()
  const receipt = await viewer.getByRole('link', { name: 'See what becomes of it' }).getAttribute('href', PATIENCE)
  await viewer.keyboard.press('Escape')

  const operator = await atDesk('operator', '/desk/safety')
  await operator.getByRole('row', { name: 'Evenings by the kiln' }).getByText('Somebody may come to harm').waitFor(PATIENCE)
  await operator.getByRole('button', { name: 'Stop the broadcast now' }).click()
  const dialog = operator.getByRole('dialog', { name: 'Stop this broadcast' })
  await dialog.getByLabel('Facts, as the person concerned will read them').fill(FACTS)
  await dialog.getByRole('button', { name: 'Stop the broadcast now' }).click()
  await dialog.waitFor({ state: 'hidden', ...PATIENCE })
  await viewer.getByRole('status').filter({ hasText: 'The platform stopped this broadcast.' }).waitFor(PATIENCE)
  await elsewhere.getByRole('status').filter({ hasText: 'أوقفت المنصة هذا البث.' }).waitFor(PATIENCE)
  await viewer.goto(`${souk.url}${receipt}`)
  await viewer.getByText('The broadcast was stopped.').waitFor(PATIENCE)

  const host = await atDesk('layla', '/desk/decisions')
  await host
    .getByRole('listitem')
    .filter({ hasText: 'The broadcast was stopped.' })
    .getByRole('link', { name: 'Reasons and appeal' })
    .click()
  await host.getByText(FACTS).waitFor(PATIENCE)
  await host.getByLabel('Why the decision is wrong').fill(APPEAL)
  await host.getByRole('button', { name: 'Send the appeal' }).click()
  await host.getByText('Somebody other than who decided first will answer here.').waitFor(PATIENCE)

  await operator.reload()
  await operator.getByRole('listitem').filter({ hasText: APPEAL }).getByText('You decided this one').waitFor(PATIENCE)
  const other = await atDesk('omar', '/desk/safety')
  const asked = other.getByRole('listitem').filter({ hasText: APPEAL })
  await asked.getByLabel('Answer, as the person concerned will read it').fill(ANSWER)
  await asked.getByRole('button', { name: 'The decision stays' }).click()
  await asked.waitFor({ state: 'detached', ...PATIENCE })
  await host.reload()
  await host.getByText(ANSWER).waitFor(PATIENCE)
})
