import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { BrowserContext, Page } from 'playwright-core'
import { expect, onTestFinished, test } from 'vitest'
import { type Market, openMarket } from '../fixtures/market.ts'

const PATIENCE = { timeout: 60_000, interval: 250 }
const SHOW = 'evenings-by-the-kiln'
const WIDE = { viewport: { width: 1280, height: 800 }, locale: 'en-GB' }

// There is one place for WHEP.
const market = await openMarket({ settings: { SOUK_MEDIA_WHEP_VIEWERS: '1' } })
const { souk, browser, signedIn } = market

/** A page of somebody else, on another site, with this inside. */
async function elsewhere(body: string): Promise<string> {
  const server = createServer((_request, response) =>
    response.setHeader('content-type', 'text/html').end(`<!doctype html><body>${body}</body>`),
  )
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => void server.close())
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/article`
}

const LISTENER = `<script>
  globalThis.heard = []
  addEventListener('message', ({ data }) => data.source === 'souk' && heard.push(data.event))
</script>`

test('a page of another site shows the show in a frame, hears what happens, and buying opens the show itself', async () => {
  const context = await browser.newContext(WIDE)
  const asked = `${souk.url}/api/oembed?format=json&url=${encodeURIComponent(`${souk.url}/shows/${SHOW}`)}`
  const { html, title } = (await (await context.request.get(asked)).json()) as { html: string; title: string }
  expect(title).toBe('Evenings by the kiln')
  const page = await context.newPage()
  await page.goto(await elsewhere(LISTENER + html))
  const heard = () => page.evaluate<string[]>('heard')
  await expect.poll(heard, PATIENCE).toEqual(expect.arrayContaining(['ready', 'playing', 'pinned-product-changed']))

  const opened = context.waitForEvent('page')
  await page.frameLocator('iframe').getByRole('link', { name: /^Buy / }).click()
  await expect.poll(heard, PATIENCE).toContain('pinned-product-clicked')
  const shop = await opened
  await shop.getByRole('dialog').waitFor({ timeout: PATIENCE.timeout })
  expect(new URL(shop.url()).pathname).toBe(`/shows/${SHOW}`)
  await context.close()
})

interface Frames {
  /** What the player says, in English and in Arabic. */
  said(): Promise<string[]>
  /** Whether each of them has told its page that it plays. */
  play(): Promise<boolean[]>
}

/** The player in two pages of another site, in both languages. `prepare` sets what stands in its way. */
async function embedded({ souk, browser }: Market, slug: string, prepare?: (context: BrowserContext) => Promise<unknown>): Promise<Frames> {
  const context = await browser.newContext(WIDE)
  onTestFinished(() => context.close())
  await prepare?.(context)
  const pages = await Promise.all(
    ['en', 'ar'].map(async (language) => {
      const page = await context.newPage()
      const frame = `<iframe src="${souk.url}/embed/shows/${slug}?lang=${language}" width="360" height="640"></iframe>`
      await page.goto(await elsewhere(LISTENER + frame))
      return page
    }),
  )
  const words = async (page: Page): Promise<string> => {
    const said = page.frameLocator('iframe').getByRole('status').first()
    return (await said.count()) > 0 ? ((await said.textContent()) ?? '') : ''
  }
  return {
    said: () => Promise.all(pages.map(words)),
    play: () => Promise.all(pages.map((page) => page.evaluate<boolean>(`heard.includes('playing')`))),
  }
}

test('the player in a page of another site says why there is no picture: unknown, cancelled, for adults', async () => {
  const unknown = await embedded(market, 'a-show-that-nobody-planned')
  await expect.poll(unknown.said, PATIENCE).toEqual(['There is no such show', 'لا يوجد بث بهذا العنوان'])

  const host = await signedIn('yusuf')
  const slug = 'green-soap-cut-today'
  const { id } = (await (await host.get(`${souk.url}/api/shows/${slug}`)).json()) as { id: string }
  const { version } = (await (await host.get(`${souk.url}/api/desk/shows/${id}`)).json()) as { version: number }
  expect((await host.put(`${souk.url}/api/desk/shows/${id}/state`, { data: { version, state: 'cancelled' } })).status()).toBe(200)
  const cancelled = await embedded(market, slug)
  await expect.poll(cancelled.said, PATIENCE).toEqual(['This show was cancelled.', 'أُلغي هذا البثّ.'])

  const adults = await embedded(market, 'knives-for-the-grove')
  await expect
    .poll(adults.said, PATIENCE)
    .toEqual([
      'This show is for adults. It is not shown in other pages.Open it on Souk',
      'هذا البث للبالغين. لا يُعرض في صفحات أخرى.فتحه على سوق',
    ])
})

/** No playlist is offered, so that WHEP alone counts. */
const withoutHls = (context: BrowserContext): Promise<unknown> =>
  context.route('**/api/playback/grants', async (route) => {
    const response = await route.fetch()
    await route.fulfill({ response, json: { ...((await response.json()) as object), hlsUrl: null } })
  })
const refuse = (context: BrowserContext, address: string, status: number, code: string): Promise<unknown> =>
  context.route(address, (route) => route.fulfill({ status, contentType: 'application/problem+json', body: JSON.stringify({ code }) }))

test('the player in a page of another site says what stands in the way of a running show: every place taken, no grant, a closed network', async () => {
  const full = await embedded(market, SHOW, async (context) => {
    await withoutHls(context)
    await refuse(context, '**/whep/*', 503, 'live/playback/full')
  })
  await expect.poll(full.said, PATIENCE).toEqual(['Every place is taken right now.', 'كل الأماكن مشغولة الآن.'])

  const refused = await embedded(market, SHOW, (context) => refuse(context, '**/api/playback/grants', 403, 'live/playback/not-for-you'))
  await expect
    .poll(refused.said, PATIENCE)
    .toEqual(['This show is not shown in other pages.Open it on Souk', 'لا يُعرض هذا البثّ في صفحات أخرى.فتحه على سوق'])

  const blocked = await embedded(market, SHOW, async (context) => {
    await withoutHls(context)
    // There is one place, and two look: what was answered once is answered to both.
    let answer: Promise<string> | undefined
    await context.route('**/whep/*', async (route) => {
      answer ??= route.fetch().then((response) => response.text())
      // Nobody is at that port.
      const body = (await answer).replace(/^(a=candidate:.* )\d+( typ host)/gm, '$19$2')
      await route.fulfill({ status: 201, contentType: 'application/sdp', body })
    })
  })
  await expect.poll(blocked.said, PATIENCE).toEqual(['Your network lets no live video through.', 'شبكتك لا تمرّر الفيديو المباشر.'])
})

test('only what was made for it lets itself be framed', async () => {
  const policyOf = async (address: string) => (await fetch(souk.url + address)).headers.get('content-security-policy')
  expect(await policyOf(`/embed/shows/${SHOW}`)).toContain('frame-ancestors *')
  for (const address of ['/', `/shows/${SHOW}`, '/desk/sign-in']) expect(await policyOf(address)).toContain("frame-ancestors 'none'")
})

/** The running show, with what its host can make of it. */
async function hostOf({ souk, signedIn }: Market): Promise<{ changeTo(state: 'live' | 'stopped' | 'ended'): Promise<void> }> {
  const host = await signedIn('layla')
  const { id } = (await (await host.get(`${souk.url}/api/shows/${SHOW}`)).json()) as { id: string }
  return {
    async changeTo(state) {
      expect((await host.put(`${souk.url}/api/studio/shows/${id}/state`, { data: { state } })).status()).toBe(200)
    },
  }
}

const PAUSED = ['Layla paused the show.', 'البثّ مع ليلى متوقف مؤقتًا.']

test('who opened the player just before the host paused the show, and was not in its room yet, hears it all the same', async () => {
  const { changeTo } = await hostOf(market)
  const cameIn = Promise.withResolvers<void>()
  const frames = await embedded(market, SHOW, (context) =>
    context.route('**/api/playback/grants', async (route) => {
      await cameIn.promise
      await route.continue()
    }),
  )
  await changeTo('stopped')
  onTestFinished(() => changeTo('live'))
  cameIn.resolve()
  await expect.poll(frames.said, PATIENCE).toEqual(PAUSED)
})

test('the player in a page of another site says that the host paused the show, and then that it has ended', async () => {
  const own = await openMarket({ until: onTestFinished })
  const { changeTo } = await hostOf(own)
  const frames = await embedded(own, SHOW)
  await expect.poll(frames.play, PATIENCE).toEqual([true, true])
  expect(await frames.said()).toEqual(['', ''])
  await changeTo('stopped')
  await expect.poll(frames.said, PATIENCE).toEqual(PAUSED)
  await changeTo('ended')
  await expect.poll(frames.said, PATIENCE).toEqual([expect.stringMatching(/^The show has ended\./), expect.stringMatching(/^انتهى البث/)])
})
