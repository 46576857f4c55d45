import { randomUUID } from 'node:crypto'
import type { APIRequestContext } from 'playwright-core'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { z } from 'zod'
import { openBrowser } from '../../tools/souk/browser.ts'
import { type Buyer, Shopper } from '../commands/shopper.ts'
import { startSouk } from '../fixtures/souk.ts'

const PHONE = { width: 360, height: 780, scale: 1 }
const WIDE = { width: 1280, height: 800, scale: 1 }
const SHOW = 'evenings-by-the-kiln'
const PATIENCE = { timeout: 60_000 }
const CARD = '4242424242424242'
const mariam: Buyer = { name: 'مريم', email: 'mariam@demo.souk.example', emirate: 'Sharjah', street: 'الكورنيش 12' }

const souk = await startSouk()
const browser = await openBrowser()
afterAll(() => browser.close())

const moneySchema = z.object({ amount: z.string(), currency: z.string() })
const variantSchema = z.object({ id: z.string(), price: moneySchema, available: z.number() })
const showSchema = z.object({
  id: z.string(),
  brand: z.object({ id: z.string() }),
  lineup: z.array(z.object({ product: z.object({ variants: z.array(variantSchema) }) })),
})
const claimsSchema = z.object({ id: z.string(), items: z.array(z.object({ id: z.string(), number: z.number() })) })

let host: APIRequestContext
let show: z.infer<typeof showSchema>

async function signIn(who: APIRequestContext, name: 'layla' | 'nadia'): Promise<void> {
  const data = { email: `${name}@demo.souk.example`, password: 'evenings-by-the-kiln' }
  expect((await who.post(`${souk.url}/api/auth/sign-in/email`, { data })).status()).toBe(200)
}

beforeAll(async () => {
  host = (await browser.newContext()).request
  await signIn(host, 'layla')
  show = showSchema.parse(await (await host.get(`${souk.url}/api/shows/${SHOW}`)).json())
})

/** Kinds of the lineup of which there is enough, each of another product. */
const variants = () =>
  show.lineup.flatMap(({ product }) => product.variants.filter(({ available }) => available > 3).slice(0, 1)).slice(0, 3)

/** At the next frame; the camera may be on its way still. */
async function open(kind: 'claims' | 'drop', id: string): Promise<void> {
  const address = `${souk.url}/api/studio/shows/${show.id}/sales`
  await expect.poll(async () => (await host.post(address, { data: { kind, id } })).status(), PATIENCE).toBe(201)
}

/** A shirt in three sizes, made at the desk and put at the end of the running show. */
async function putShirtIntoShow() {
  const size = (code: string, en: string, ar: string) => ({ code, name: { en, ar }, pictureUrl: null })
  const sizes = [size('s', 'Small', 'صغير'), size('m', 'Medium', 'وسط'), size('l', 'Large', 'كبير')]
  const price = { amount: '7900', currency: 'AED' }
  const brand = (await browser.newContext()).request
  await signIn(brand, 'nadia')
  const ask = async <Answer>(method: 'get' | 'post' | 'patch' | 'put', place: string, data?: object) => {
    const answer = await brand[method](souk.url + place, data ? { data } : {})
    expect(answer.status(), await answer.text()).toBeLessThan(300)
    return (await answer.json()) as Answer
  }
  const shirt = await ask<{ id: string; version: number; variants: { id: string }[] }>('post', '/api/desk/products', {
    ...{ organisationId: show.brand.id, slug: `workshop-shirt-${Date.now()}`, title: { en: 'Workshop shirt', ar: 'قميص المشغل' } },
    options: [{ code: 'size', name: { en: 'Size', ar: 'المقاس' }, values: sizes }],
    variants: sizes.map(({ code, name }) => ({
      ...{ sku: `SHIRT-${code}-${Date.now()}`, title: name, options: { size: code }, prices: [{ market: 'ae', price }], stock: 5 },
    })),
  })
  await ask('patch', `/api/desk/products/${shirt.id}`, { version: shirt.version, state: 'published' })
  const planned = await ask<{ version: number; lineup: { product: { id: string } }[] }>('get', `/api/desk/shows/${show.id}`)
  const productIds = [...planned.lineup.map(({ product }) => product.id), shirt.id]
  await ask('put', `/api/desk/shows/${show.id}/lineup`, { version: planned.version, productIds })
  return shirt.variants
}

async function say({ page }: Shopper, line: string, name?: string): Promise<void> {
  const composer = page.locator('.composer')
  await page.locator('.claim-card[data-claims=open]').waitFor(PATIENCE)
  await composer.locator('input').last().fill(line)
  if (name) await composer.locator('.say-name input').fill(name, PATIENCE)
  await composer.locator('input').last().press('Enter')
}

const answerTo = ({ page }: Shopper, kind: 'which' | 'claimed') => page.locator(`.claim-card .claim-answer[data-answer=${kind}]`)

test('two claims, by a line of the talk and by a tap, are paid in one order; who waits gets what the host adds, and finds it in the cart', async () => {
  const [cups, pot] = variants()
  const [arabic, english] = await Promise.all([
    Shopper.watch(browser, souk.url, SHOW, 'ar', PHONE),
    Shopper.watch(browser, souk.url, SHOW, 'en', WIDE),
  ])
  const items = [
    { number: 12, variantId: cups!.id, quantity: 1 },
    { number: 14, variantId: pot!.id, quantity: 2 },
  ]
  const data = { key: randomUUID(), showId: show.id, words: ['أريد'], holdSeconds: 3_600, mostPerPerson: 1, items }
  const planned = claimsSchema.parse(await (await host.post(`${souk.url}/api/claims`, { data })).json())
  onTestFinished(async () => {
    await host.delete(`${souk.url}/api/studio/shows/${show.id}/sales/claims/${planned.id}`)
  })
  await open('claims', planned.id)

  const card = arabic.page.locator('.claim-card[data-claims=open]')
  await card.waitFor(PATIENCE)
  const composer = arabic.page.locator('.composer')
  await composer.locator('input').last().fill('أريد 12')
  await composer.locator('.say-name input').fill('مريم', PATIENCE)
  await composer.locator('input').last().press('Enter')
  await card.locator('.claim-answer[data-answer=claimed]').waitFor(PATIENCE)
  // Straight from the keyboard: the first press counts, though the composer folds under it.
  await card.locator('.btn-quiet').click()
  const mine = arabic.page.locator('dialog [data-claim=turn]')
  await expect.poll(() => mine.count(), PATIENCE).toBe(1)
  await arabic.page.locator('dialog [data-item="14"] button').click()
  await expect.poll(() => mine.count(), PATIENCE).toBe(2)
  // One for each person: who has it is not asked to stand in line for it.
  await expect.poll(() => arabic.page.locator('dialog [data-item="12"] button').count(), PATIENCE).toBe(0)

  await english.page.locator('.claim-card[data-claims=open] .btn-quiet').click(PATIENCE)
  await english.page.locator('dialog [data-item="12"] button').click(PATIENCE)
  await english.page.locator('dialog [data-claim=waiting]').getByText('next in line').waitFor(PATIENCE)

  await arabic.page.locator('.claims-pay .btn-main').click()
  await expect.poll(() => arabic.page.locator('.receipt-lines li').count(), PATIENCE).toBe(2)
  await arabic.giveAddress(mariam)
  await arabic.giveCard(CARD)
  await arabic.pay()
  expect(await arabic.receiptNumber()).toMatch(/^SK-\d+$/)
  await arabic.leave()

  const { id: itemId } = planned.items.find(({ number }) => number === 12)!
  const added = await host.put(`${souk.url}/api/claims/${planned.id}/items/${itemId}`, { data: { quantity: 2 } })
  expect(added.status()).toBe(200)
  await english.page.locator('dialog [data-claim=turn]').waitFor(PATIENCE)
  await english.page.goto(`${souk.url}/cart?lang=en#claims`)
  await english.page.locator('.cart-claims [data-claim=turn]').getByText('Kept for you until').waitFor(PATIENCE)
  await english.page.getByRole('button', { name: 'Pay for the claim' }).click()
  await expect.poll(() => english.page.locator('.receipt-lines li').count(), PATIENCE).toBe(1)
  await english.leave()
}, 240_000)

test('a line with a size takes the piece of that size; one without is asked which, and what is kept until a time is bought', async () => {
  const shirt = await putShirtIntoShow()
  const [arabic, english] = await Promise.all([
    Shopper.watch(browser, souk.url, SHOW, 'ar', PHONE),
    Shopper.watch(browser, souk.url, SHOW, 'en', WIDE),
  ])
  const items = shirt.map(({ id }) => ({ number: 21, variantId: id, quantity: 2 }))
  const data = { key: randomUUID(), showId: show.id, words: [], holdSeconds: 3_600, mostPerPerson: 1, items }
  const planned = claimsSchema.parse(await (await host.post(`${souk.url}/api/claims`, { data })).json())
  onTestFinished(async () => {
    await host.delete(`${souk.url}/api/studio/shows/${show.id}/sales/claims/${planned.id}`)
  })
  await open('claims', planned.id)

  await say(english, 'claim 21', 'Hana')
  await answerTo(english, 'which').getByText('Write its size or colour too').waitFor(PATIENCE)
  await say(english, 'claim 21 M')
  await answerTo(english, 'claimed').waitFor(PATIENCE)
  await english.page.locator('.claim-card .btn-quiet').click()
  const kept = english.page.locator('dialog [data-claim=turn]')
  await kept.getByText('Kept for you until').waitFor(PATIENCE)
  expect(await kept.innerText()).toMatch(/Medium[^]*Kept for you until \d\d:\d\d/)

  await say(arabic, 'حجز 21 وسط', 'مريم')
  await answerTo(arabic, 'claimed').waitFor(PATIENCE)
  await arabic.page.locator('.claim-card .btn-quiet').click()
  const mine = arabic.page.locator('dialog [data-claim=turn]')
  await mine.getByText('محجوزة لك حتى').waitFor(PATIENCE)
  expect(await mine.innerText()).toContain('وسط')
  await mine.locator('.btn-main').click()
  await arabic.giveAddress(mariam)
  await arabic.giveCard(CARD)
  await arabic.pay()
  expect(await arabic.receiptNumber()).toMatch(/^SK-\d+$/)
  expect(await arabic.page.locator('.receipt-lines').innerText()).toContain('وسط')
  await Promise.all([arabic.leave(), english.leave()])
}, 240_000)

test('on a phone the composer stays on the screen under all that can be kept for somebody at once', async () => {
  const { page } = await Shopper.watch(browser, souk.url, SHOW, 'ar', PHONE)
  const { id: variantId, price } = variants()[2]!
  const terms = { key: randomUUID(), showId: show.id, variantId, price, quantity: 1, mostPerPerson: 1 }
  const planned = await host.post(`${souk.url}/api/drops`, { data: { ...terms, announcedFor: new Date().toISOString() } })
  const drop = z.object({ id: z.string() }).parse(await planned.json())
  onTestFinished(async () => {
    await host.delete(`${souk.url}/api/studio/shows/${show.id}/sales/drop/${drop.id}`)
  })
  await open('drop', drop.id)
  await page.locator('.drop-card[data-state=open] .btn-main').waitFor(PATIENCE)
  await page.locator('.pin-card:not(.drop-card)').waitFor({ state: 'attached', ...PATIENCE })
  // A hold, a win and claims take minutes to come by, their strips are alike.
  const strip =
    '<section class="offer-strip glass"><span class="offer-strip-words"><b>محجوز لك</b></span><button class="btn btn-main">الدفع</button></section>'
  await page.evaluate(`document.querySelector('.drop-card').insertAdjacentHTML('beforebegin', ${JSON.stringify(strip.repeat(3))})`)
  const { y, height } = (await page.locator('.composer').boundingBox())!
  expect(y + height).toBeLessThanOrEqual(PHONE.height)
  await page.context().close()
}, 120_000)

test('the only piece of a drop goes to who took it first, and who stands in line is told that it is sold out', async () => {
  const [english, arabic] = await Promise.all([
    Shopper.watch(browser, souk.url, SHOW, 'en', WIDE),
    Shopper.watch(browser, souk.url, SHOW, 'ar', PHONE),
  ])
  const { id: variantId, price } = variants()[2]!
  const data = {
    key: randomUUID(),
    showId: show.id,
    variantId,
    price,
    quantity: 1,
    mostPerPerson: 1,
    announcedFor: new Date().toISOString(),
  }
  const drop = z.object({ id: z.string() }).parse(await (await host.post(`${souk.url}/api/drops`, { data })).json())
  await open('drop', drop.id)
  const cardOf = ({ page }: Shopper, rest: string) => page.locator(`.drop-card[data-drop=${drop.id}]${rest}`)

  await cardOf(english, '[data-state=open]').locator('.btn-main').waitFor(PATIENCE)
  // One main button: that of the drop.
  expect(await english.page.locator('.pin-card .btn-main').count()).toBe(1)
  await cardOf(english, '[data-state=open]').locator('.btn-main').click()
  await cardOf(english, '[data-place=turn]').waitFor(PATIENCE)
  await cardOf(arabic, '[data-state=open]').getByRole('button', { name: 'الوقوف في الصف' }).click(PATIENCE)
  await cardOf(arabic, '[data-place=waiting]').waitFor(PATIENCE)
  await cardOf(arabic, '').getByRole('button', { name: 'إعلامي…' }).click(PATIENCE)
  const letter = arabic.page.locator('.turn-letter')
  await letter.locator('input[type=email]').fill(mariam.email, PATIENCE)
  await letter.locator('button[type=submit]').click()
  await letter.getByRole('status').getByText(mariam.email).waitFor(PATIENCE)
  await arabic.page.keyboard.press('Escape')

  await cardOf(english, '').locator('.btn-main').click()
  await english.giveAddress({ ...mariam, name: 'Sam', email: 'sam@demo.souk.example' })
  await english.giveCard(CARD)
  await english.pay()
  expect(await english.receiptNumber()).toMatch(/^SK-\d+$/)
  await cardOf(arabic, '[data-state=over]').waitFor(PATIENCE)
  await expect.poll(() => cardOf(arabic, '').locator('.stock-note').first().innerText(), PATIENCE).toMatch(/نفد|بيع/)
}, 240_000)
