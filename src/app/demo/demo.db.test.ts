import { existsSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { createMarkets } from '#markets'
import { createAccounts } from '#people/accounts'
import { createAudit } from '#people/audit'
import { createDelegations } from '#people/delegations'
import { createOrganisations } from '#people/organisations'
import { createEvents } from '#platform/events'
import { createHttp, type HttpOptions, mount } from '#platform/http'
import { newId } from '#platform/ids'
import { createJobs } from '#platform/jobs'
import { createLog } from '#platform/log'
import { createMetrics } from '#platform/metrics'
import { systemClock } from '#platform/time'
import { createRundowns } from '#programme/rundown'
import { createShows } from '#programme/shows'
import { createAges } from '#safety/age'
import { createCatalog } from '#shop/catalog'
import { createInventory } from '#shop/inventory'
import { createPromotions } from '#shop/promotions'
import { testDatabase } from '#test/database'
import { noPictures } from '#test/no-pictures'
import { postBox } from '#test/post-box'
import { showParts } from '#test/show-parts'
import { createDemo } from './index.ts'

const ROOT = path.resolve(import.meta.dirname, '../../..')
const log = createLog('silent')

const noProvider = { code: 'none', start: () => Promise.reject(new Error('nobody is checked here')), parseWebhook: () => null }

/** An installation on a database of its own, from its first start on; `restart` is the same house in a new process. */
async function install() {
  const { db, owner } = await testDatabase()
  async function start() {
    const events = createEvents(log)
    const ground = { db, events, log, clock: systemClock, jobs: createJobs(log), metrics: createMetrics(), publicUrl: 'http://souk.test' }
    const config = { secret: 'a secret for tests that is long enough', rateLimits: false }
    const markets = createMarkets(ground)
    const organisations = createOrganisations(ground)
    const accounts = createAccounts({ ...ground, config, organisations, mail: postBox() })
    const catalog = createCatalog({ ...ground, inventory: createInventory(ground), organisations, markets, pictures: noPictures })
    const parts = showParts(ground)
    const shows = createShows({ ...ground, ...parts, accounts, organisations, catalog, markets })
    const rundowns = createRundowns({ ...ground, shows })
    const audit = createAudit({ ...ground, accounts })
    const ages = createAges({ ...ground, config, markets, accounts, audit, provider: noProvider })
    const delegations = createDelegations({ ...ground, accounts: () => accounts, organisations, audit: () => audit })
    const promotions = createPromotions({ ...ground, markets, organisations, catalog })
    const demo = createDemo({
      ...{ ...ground, markets, organisations, accounts, delegations, ages },
      ...{ audience: parts.audience, catalog, shows, rundowns, promotions },
    })
    const http: HttpOptions = { log, actors: accounts.actors, rateLimits: false, trustProxy: false, checkResponses: true }
    const app = await createHttp(http)
    mount(app, [...accounts.routes, ...markets.routes, ...shows.routes, ...demo.routes], http)
    return { demo, shows, rundowns, app, markets, accounts, ages, catalog, organisations, delegations, promotions }
  }
  return { ...(await start()), restart: start, owner }
}

test('the first start makes a market with a show on air and its six products', async () => {
  const { demo, app, rundowns } = await install()
  const showId = await demo.prepare(true)
  const show = (await app.inject('/api/shows/evenings-by-the-kiln')).json()
  expect(show).toMatchObject({
    ...{ id: showId, state: 'live', title: { en: 'Evenings by the kiln', ar: 'أمسيات عند الفرن' } },
    ...{ brand: { slug: 'dar-tin' }, host: { name: { ar: 'ليلى' } } },
    market: { code: 'ae', currency: 'AED', taxRateBasisPoints: 500, taxIncluded: true, returnWindowDays: 14 },
  })
  const lineup = show.lineup.map(({ product }: { product: { slug: string; variants: unknown[] } }) => [
    product.slug,
    product.variants.length,
  ])
  expect(lineup).toEqual([
    ['moon-teapot', 6],
    ['morning-cups', 1],
    ['mixing-bowl', 1],
    ['tall-amphora', 1],
    ['honey-pot', 1],
    ['terrace-planter', 1],
  ])
  const [teapot, , , amphora] = show.lineup
  expect(teapot.product.variants[0]).toMatchObject({ sku: 'DT-MOON-09-CL', price: { amount: '14900', currency: 'AED' }, available: 18 })
  expect(teapot.product.variants[2]).toMatchObject({ sku: 'DT-MOON-09-SD', options: { colour: 'sand', capacity: '0.9' }, available: 0 })
  expect(amphora.product.variants[0]).toMatchObject({ price: { amount: '64000' }, available: 24 })
  const items = await rundowns.list(showId!)
  expect(items.map((item) => [item.startsAtSeconds, item.durationSeconds, item.lineupItemId])).toEqual(
    show.lineup.map((item: { id: string }, index: number) => [index * 5, 5, item.id]),
  )
})

test('the home page has more to come, in the evening of the market', async () => {
  const { demo, app } = await install()
  await demo.prepare(true)
  const { items } = (await app.inject('/api/shows')).json<{ items: { state: string; startsAt: string; timeZone: string }[] }>()
  expect(items.map((show) => show.state)).toEqual(['live', ...Array.from({ length: 6 }, () => 'scheduled')])
  for (const { startsAt, timeZone } of items.slice(1)) {
    expect(Date.parse(startsAt)).toBeGreaterThan(Date.now())
    expect(new Intl.DateTimeFormat('en-GB', { timeZone, timeStyle: 'short' }).format(new Date(startsAt))).toBe('21:30')
  }
})

test('every person of the demo signs in with what the page prints, and belongs somewhere', async () => {
  const { demo, app } = await install()
  const showId = await demo.prepare(true)
  const { items } = (await app.inject('/api/demo/people')).json<{ items: { email: string; password: string; goesTo: string }[] }>()
  expect(items.map((person) => person.goesTo)).toEqual([
    '/desk/orders',
    `/desk/studio/${showId}`,
    `/desk/studio/${showId}`,
    '/desk/orders',
    '/desk/safety',
    ...Array.from({ length: 4 }, () => '/desk/orders'),
  ])
  for (const { email, password } of items) {
    expect(email).toMatch(/@demo\.souk\.example$/)
    const answer = await app.inject({ method: 'POST', url: '/api/auth/sign-in/email', payload: { email, password } })
    expect(answer.json<{ memberships: unknown[] }>().memberships.length).toBeGreaterThan(0)
  }
})

test('every picture of the demo is served from the repository', async () => {
  const { demo, app } = await install()
  await demo.prepare(true)
  const shows = (await app.inject('/api/shows')).json<{ items: { slug: string }[] }>().items
  const answers = await Promise.all(shows.map(({ slug }) => app.inject(`/api/shows/${slug}`)))
  const pictures = new Set(answers.flatMap((answer) => answer.body.match(/\/assets\/demo\/[^"]+/g) ?? []))
  expect(pictures.size).toBeGreaterThan(10)
  expect([...pictures].filter((picture) => !existsSync(path.join(ROOT, picture)))).toEqual([])
})

test('later starts change nothing', async () => {
  const { demo, app, restart } = await install()
  const showId = await demo.prepare(true)
  const before = (await app.inject('/api/shows')).json()
  const again = await restart()
  expect(await again.demo.prepare(true)).toBe(showId)
  expect((await again.app.inject('/api/shows')).json()).toEqual(before)
})

test('a first start that was cut off is finished by the next', async () => {
  const { demo, restart, owner } = await install()
  await owner.query('alter table programme.rundown_item add constraint cut check (position < 2)')
  await expect(demo.prepare(true)).rejects.toThrow('cut')
  await owner.query('alter table programme.rundown_item drop constraint cut')
  const { demo: next, app, rundowns } = await restart()
  expect((await app.inject('/api/demo/people')).json()).toEqual({ items: [] })
  const showId = await next.prepare(true)
  expect((await app.inject('/api/shows/evenings-by-the-kiln')).json()).toMatchObject({ id: showId, state: 'live', lineup: { length: 6 } })
  expect(await rundowns.list(showId!)).toHaveLength(6)
})

test('an installation that began empty stays empty', async () => {
  const { demo, restart } = await install()
  expect(await demo.prepare(false)).toBeNull()
  const later = await restart()
  expect(await later.demo.prepare(true)).toBeNull()
  expect((await later.app.inject('/api/demo/people')).json()).toEqual({ items: [] })
  expect(await later.markets.list()).toEqual([])
})

test('when the host has left the stage there is nothing to play', async () => {
  const { demo, shows, restart } = await install()
  const showId = await demo.prepare(true)
  await shows.changeState(showId!, 'stopped')
  const later = await restart()
  expect(await later.demo.prepare(true)).toBeNull()
  expect((await later.app.inject('/api/demo/people')).json<{ items: unknown[] }>().items).toHaveLength(9)
})

test('everybody of the demo may go on air in its market, whose hosts must show a document', async () => {
  const { demo, markets, accounts, ages } = await install()
  await demo.prepare(true)
  const [market] = await markets.list()
  expect(market!.age.hosts).toBe('document')
  for (const { email } of await demo.listPeople()) {
    const { id } = (await accounts.findByEmail(email))!
    await expect(ages.requireHost(id, market!.code)).resolves.toBeUndefined()
  }
})

/** One demo, looked at from several sides. */
let looked: Promise<Awaited<ReturnType<typeof install>>> | undefined
const demoToLookAt = () =>
  (looked ??= install().then(async (house) => {
    await house.demo.prepare(true)
    return house
  }))

test('five brands sell about forty products in three markets, with words for their pictures and who made them', async () => {
  const { catalog, organisations, markets } = await demoToLookAt()
  expect((await markets.list()).map(({ code, currency }) => [code, currency])).toEqual([
    ['ae', 'AED'],
    ['jo', 'JOD'],
    ['us', 'USD'],
  ])
  const slugs = ['dar-tin', 'dar-al-bustan', 'bayt-al-nawl', 'mahmasat-al-qamar', 'dar-al-fanous']
  const brands = await Promise.all(slugs.map((slug) => organisations.findBySlug(slug)))
  const products = (await Promise.all(brands.map((brand) => catalog.listPage(brand!.id, { after: null, limit: 50 })))).flat()
  expect(products.length).toBe(40)
  expect(products.filter(({ state }) => state === 'draft').length).toBe(3)
  for (const { pictures, manufacturer, responsiblePerson, categoryId, description, variants } of products) {
    expect([manufacturer, responsiblePerson, categoryId, description]).not.toContain(null)
    expect(variants.every(({ prices }) => prices.size === 3)).toBe(true)
    for (const { url, alt } of pictures) {
      expect(alt.en).not.toBe(alt.ar)
      expect(existsSync(path.join(ROOT, url)), url).toBe(true)
    }
  }
})

test('a lowered price is announced with the one it had before, in every market', async () => {
  const { catalog } = await demoToLookAt()
  const scarf = (await catalog.findBySlug('silk-scarf'))!
  const variantId = scarf.variants[0]!.id
  expect(scarf.variants[0]!.prices.get('jo')).toEqual({ amount: 34_500n, currency: 'JOD' })
  expect((await catalog.priorPrices([variantId], 'ae', new Date())).get(variantId)).toBe(24_000n)
  expect((await catalog.priorPrices([variantId], 'jo', new Date())).get(variantId)).toBe(46_250n)
})

test('an agency acts for a brand, and for no other', async () => {
  const { accounts, organisations, delegations } = await demoToLookAt()
  const { id } = (await accounts.findByEmail('salma@demo.souk.example'))!
  const held = await delegations.heldBy(id, await organisations.membershipsOf(id))
  expect(held.map(({ organisation }) => organisation.slug)).toEqual(['dar-tin'])
})

test('codes, a discount and more for less can be met at once, each in its market', async () => {
  const { promotions } = await demoToLookAt()
  const codes = async (market: string, code: string) =>
    promotions.lookUp({ market, codes: [code], person: { viewerId: newId('vwr'), emailKey: null }, boughtBefore: async () => false })
  expect(await codes('ae', 'KILN10')).toMatchObject([{ code: 'KILN10', refusal: null }])
  expect(await codes('ae', 'DINAR')).toMatchObject([{ refusal: 'other-market' }])
  expect((await promotions.running('ae')).map(({ terms }) => terms.kind).toSorted()).toEqual(['bundle', 'buy-more', 'discount'])
})

test('its hosts and brands show portraits that say what they show, and their files are there', async () => {
  const { demo, accounts, organisations } = await install()
  await demo.prepare(true)
  const tariq = (await accounts.findByEmail('tariq@demo.souk.example'))!
  const [host, brand] = [await accounts.findProfile(tariq.id), await organisations.findBySlug('dar-tin')]
  expect(host).toMatchObject({ avatarAlt: { ar: 'رسم يمثّل طارق' }, bio: { en: expect.stringContaining('of the demo') } })
  expect(brand).toMatchObject({ portraitAlt: { en: 'A teapot of red clay' } })
  for (const url of [host?.avatarUrl, brand?.portraitUrl]) expect(existsSync(path.join(ROOT, url!))).toBe(true)
})
