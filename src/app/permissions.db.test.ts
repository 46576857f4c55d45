import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { capabilities, organisationKinds, roles } from '#people/organisations'
import { readConfig, type Settings } from '#platform/config'
import { createEvents } from '#platform/events'
import { createHttp, type HttpOptions, type HttpServer, mount, type Route, wordsOf } from '#platform/http'
import { newId } from '#platform/ids'
import { createJobs } from '#platform/jobs'
import { createLog } from '#platform/log'
import { createMetrics } from '#platform/metrics'
import { money } from '#platform/money'
import { systemClock } from '#platform/time'
import { testDatabase } from '#test/database'
import { emirates } from '#test/emirates'
import { sampleOf, type Things } from '#test/sample'
import { StillMedia } from '#test/stage'
import { seeded, strangeOf } from '#test/strange'
import { buy } from '../../tools/souk/buy.ts'
import { buildModules, routesOf } from './modules.ts'
import { oembedRoutes } from './oembed.ts'
import { describeOperations } from './operations.ts'

const { db } = await testDatabase()
const log = createLog('silent')
const settings: Settings = readConfig({})
const config = { ...settings, secret: 'a secret for tests that is long enough', rateLimits: false }
const metrics = createMetrics()
const ground = { db, log, metrics, config, clock: systemClock, events: createEvents(log), jobs: createJobs(log) }
const modules = buildModules({ ...ground, publicUrl: 'http://souk.test', media: new StillMedia().port, deliver: async () => 200 })

const PASSWORD = 'a long enough password'
const everyRole = organisationKinds.flatMap((kind) => Object.keys(roles[kind]).map((role) => `${kind} ${role}`))
/** What the delegate of the walk may do for the first brand. */
const LENT = ['products.edit']

let app: HttpServer
let routes: Route[]
/** Addresses that were mounted without saying who may use them. */
const silent: string[] = []
/** Session by who it is: `brand owner`, `delegate`, `signed in`, `guest`, `everybody`, `stranger` (owns another brand). */
const cookies = new Map<string, string>([['everybody', '']])
/** Who may call what by docs/permissions.md, by `METHOD url`. */
const table = new Map<string, string>()
/** The first brand's. */
let things: Things = {}

beforeAll(async () => {
  const http: HttpOptions = { log, actors: modules.accounts.actors, rateLimits: false, trustProxy: false, checkResponses: false }
  app = await createHttp(http)
  app.addHook('onRoute', (route) => {
    if (!route.config?.access) silent.push(route.url)
  })
  const embeds = oembedRoutes({ shows: modules.shows, audience: modules.audience, publicUrl: undefined })
  routes = [...routesOf(modules), ...embeds, ...(await describeOperations(app, metrics, () => ({ api: true })))]
  mount(app, routes, http)
  const text = await readFile(new URL('../../docs/permissions.md', import.meta.url), 'utf8')
  for (const [, url = '', methods = '', who = ''] of text.matchAll(/^\| `(\S+)` ([A-Z, ]+) \| ([^|]+) \|/gm)) {
    for (const method of methods.split(', ')) table.set(`${method} ${url}`, who)
  }
  await modules.markets.add(emirates)
  for (const name of everyRole) await enter(name)
  await enter('stranger', { kind: 'brand', role: 'owner', slug: 'somebody-else' })
  const delegate = await enter('delegate', { kind: 'agency', role: 'member', slug: 'agency-of-the-delegate' })
  await enter('signed in', null)
  cookies.set('guest', cookieOf(await app.inject({ method: 'POST', url: '/api/age/declarations', payload: { market: 'ae', adult: true } })))
  things = await openBrand(delegate)
})
afterAll(() => app.close())

interface Seat {
  kind: (typeof organisationKinds)[number]
  role: string
  slug: string
}

const seatOf = (name: string): Seat => {
  const [kind, role] = name.split(' ') as [Seat['kind'], string]
  return { kind, role, slug: `${kind}-${role}` }
}

const cookieOf = ({ cookies: given }: { cookies: { name: string; value: string }[] }): string =>
  given.map(({ name, value }) => `${name}=${encodeURIComponent(value)}`).join('; ')

/** A new person with that seat in an organisation of its own; without one, an account and nothing else. */
async function enter(name: string, seat: Seat | null = seatOf(name)) {
  const email = `${name.replaceAll(' ', '-')}@demo.souk.example`
  const accountId = await modules.accounts.create({ email, password: PASSWORD, name: { en: name, ar: name }, avatarUrl: null })
  const shown = seat && { en: seat.slug, ar: seat.slug }
  const organisation = seat && shown && (await modules.organisations.create({ kind: seat.kind, slug: seat.slug, name: shown }))
  if (organisation && seat) await modules.organisations.addMember(organisation.id, accountId, seat.role)
  cookies.set(name, cookieOf(await app.inject({ method: 'POST', url: '/api/auth/sign-in/email', payload: { email, password: PASSWORD } })))
  return { accountId, organisationId: organisation?.id ?? newId('org') }
}

/** The brand of `brand owner` with a product, a live show, an order, and somebody who acts for it. */
async function openBrand(delegate: Awaited<ReturnType<typeof enter>>): Promise<Things> {
  const brand = (await modules.organisations.findBySlug('brand-owner'))!
  const owner = (await modules.accounts.findByEmail('brand-owner@demo.souk.example'))!
  const title = { en: 'Pot', ar: 'إناء' }
  const product = await modules.catalog.createProduct({
    ...{ organisationId: brand.id, slug: 'pot', title, pictureUrl: '/pot.svg' },
    variants: [{ sku: 'POT', title, prices: [{ market: 'ae', price: money(10_000n, 'AED') }], stock: 10 }],
  })
  const show = await modules.shows.create({
    ...{ slug: 'pots', title, brandId: brand.id, hostId: owner.id, marketCode: 'ae', coverUrl: '/cover.svg' },
    ...{ startsAt: new Date(), timeZone: 'Asia/Dubai', loopSeconds: null },
  })
  const item = await modules.shows.addLineupItem(show.id, product.id)
  for (const state of ['scheduled', 'live'] as const) await modules.shows.changeState(show.id, state)
  const until = new Date(Date.now() + 86_400_000)
  const grant = { organisationId: brand.id, agency: 'agency-of-the-delegate', scope: LENT, until }
  const delegation = await modules.delegations.grant(owner.id, grant)
  await modules.organisations.addMember(delegate.organisationId, owner.id, 'manager')
  const manager = await modules.accounts.actors.resolve({ cookie: cookies.get('brand owner') })
  await modules.delegations.name(manager, { id: delegation.id, accountId: delegate.accountId, named: true })
  await modules.organisations.removeMember(delegate.organisationId, owner.id)
  const at = await app.listen({ port: 0, host: '127.0.0.1' })
  const guest = { name: 'Huda', email: 'huda@demo.souk.example', city: 'dubai', street: 'Al Wasl Road 14', language: 'en' as const }
  await buy(at, 'pots', { ...guest, product: 'pot', quantity: 1 })
  const orders = await app.inject({
    url: `/api/seller-orders?organisationId=${brand.id}`,
    headers: { cookie: cookies.get('brand owner')! },
  })
  const sor = orders.json<{ items: { id: string }[] }>().items[0]!.id
  return { org: brand.id, prd: product.id, var: product.variantIds[0]!, shw: show.id, lin: item.id, sor, dlg: delegation.id, acc: owner.id }
}

/** Parameters that look right and lead nowhere. */
const parameters: Readonly<Record<string, string>> = { show: newId('shw'), session: newId('whp'), provider: 'sandbox' }
const methodOf = ({ spec }: Route) => [spec.method].flat()[0] as 'GET'

/** Calls with nothing but who one is: the body is empty. */
function call(route: Route, headers: Record<string, string> = {}) {
  const method = methodOf(route)
  const given = route.spec.url.startsWith('/whep/') ? { ...parameters, session: newId('whe') } : parameters
  const url = route.spec.url.replaceAll(/:(\w+)/g, (_, name: string) => given[name] ?? 'nothing')
  return app.inject({ method, url, headers, ...(method === 'GET' ? {} : { payload: {} }) })
}

const nameOf = (route: Route) => `${methodOf(route)} ${route.spec.url}`
const withAccess = (kind: Route['spec']['access']['kind']) => routes.filter(({ spec }) => spec.access.kind === kind)
const isCommand = ({ spec }: Route) => !['GET', 'HEAD', 'OPTIONS'].includes(String(spec.method))
const codeOf = (answer: Awaited<ReturnType<typeof call>>): string =>
  String(answer.headers['content-type']).includes('json') ? (answer.json<{ code?: string }>()?.code ?? 'none') : 'none'

test('every route says who may use it; only the API reference, which is text, says nothing', () => {
  expect(silent.filter((url) => !url.startsWith('/api/reference'))).toEqual([])
  expect(routes.length).toBeGreaterThan(25)
  for (const { spec } of routes) expect(wordsOf(spec.access)).toBeTruthy()
})

test('every capability that a route asks for is one that some role gives', () => {
  const asked = withAccess('capability').map(({ spec }) => (spec.access.kind === 'capability' ? spec.access.capability : ''))
  expect(asked.length).toBeGreaterThan(5)
  expect(asked.filter((capability) => !capabilities.some((known) => known === capability))).toEqual([])
})

test('each route opens to those whom the table of permissions names, and to nobody else', async () => {
  const wrong: string[] = []
  const judge = async (route: Route, who: string, shutBy: readonly string[], mayOpen: boolean) => {
    const code = codeOf(await call(route, { cookie: cookies.get(who)! }))
    if (shutBy.includes(code) === mayOpen)
      wrong.push(`${nameOf(route)} answers ${code} to ${who}; the table says ${table.get(nameOf(route))}`)
  }
  for (const route of routes) {
    const who = table.get(nameOf(route))
    if (who === undefined) wrong.push(`${nameOf(route)} is not in the table`)
    else if (who === 'signed in') {
      for (const shut of ['everybody', 'guest']) await judge(route, shut, ['platform/http/sign-in-required'], false)
      await judge(route, 'signed in', ['platform/http/sign-in-required'], true)
    } else if (who.includes(': ') && !who.startsWith('secret')) {
      const [capability = '', names = ''] = who.split(': ')
      const holders = new Set(names.split(', '))
      if (!LENT.includes(capability)) holders.delete('delegate')
      for (const shut of ['everybody', 'guest']) await judge(route, shut, ['platform/http/sign-in-required'], false)
      const shutBy = ['platform/http/forbidden', 'platform/http/sign-in-required']
      for (const role of [...everyRole, 'delegate', 'signed in']) await judge(route, role, shutBy, holders.has(role))
    }
  }
  expect(wrong).toEqual([])
})

/** Lists that leave out what is somebody else's, rather than refuse. */
const LEAVES_OUT = new Set(['GET /api/disputes'])
const isEmptyList = (route: Route, body: string): boolean => LEAVES_OUT.has(nameOf(route)) && body.startsWith('{"items":[]')

test('what names a brand’s things does not open to the owner of another brand, nor to an agency beyond its scope', async () => {
  const wrong: string[] = []
  let reached = 0
  let asked = 0
  for (const route of [...withAccess('capability'), ...withAccess('account')]) {
    const { spec } = route
    const params = sampleOf(spec.params, things)
    const query = sampleOf(spec.query, things)
    const body = sampleOf(spec.body, things)
    const names = params.named || query.named || body.named
    // Everybody may follow a brand, and want its news.
    if (!names || /^\/api\/(follows|me\/consents\/news)\//.test(spec.url)) continue
    const filled = params.value as Record<string, string> | undefined
    const url = spec.url.replaceAll(/:(\w+)/g, (_, name: string) => filled?.[name] ?? 'nothing')
    const search = new URLSearchParams()
    for (const [key, value] of Object.entries(query.value ?? {})) search.set(key, String(value))
    const type = spec.takesBytes?.types[0] ?? spec.consumes
    const payload = type ? { payload: Buffer.from('x') } : { payload: (body.value ?? {}) as object }
    const beyond = spec.access.kind === 'capability' && !LENT.includes(spec.access.capability) ? ['delegate'] : []
    for (const who of ['stranger', ...beyond]) {
      const method = methodOf(route)
      const headers = { cookie: cookies.get(who)!, ...(type ? { 'content-type': type } : {}) }
      const answer = await app.inject({ method, url: `${url}?${search.toString()}`, headers, ...(method === 'GET' ? {} : payload) })
      asked++
      if (answer.statusCode === 403 || answer.statusCode === 404) reached++
      const opens = answer.statusCode < 400 && !isEmptyList(route, answer.body)
      if (opens || answer.statusCode >= 500)
        wrong.push(`${nameOf(route)} answers ${answer.statusCode} to ${who}: ${answer.body.slice(0, 200)}`)
    }
  }
  expect(wrong).toEqual([])
  // Most calls get past validation to where it is asked whose thing this is.
  expect(reached / asked).toBeGreaterThan(0.7)
})

test('whoever brings no secret is refused where a route checks one', async () => {
  expect(withAccess('token').length).toBeGreaterThan(2)
  for (const route of withAccess('token')) {
    const type = route.spec.consumes ?? 'application/json'
    const answer = await call(route, { 'content-type': type })
    expect(answer.statusCode, `${nameOf(route)}: ${answer.body}`).toBe(401)
  }
})

test('a page of another site can command nothing with somebody’s cookies', async () => {
  const cookie = cookies.get('brand owner')!
  const commands = routes.filter((route) => isCommand(route) && route.spec.access.kind !== 'token')
  expect(commands.length).toBeGreaterThan(8)
  for (const route of commands) {
    const answer = await call(route, { cookie, origin: 'https://elsewhere.test' })
    expect(answer.statusCode, nameOf(route)).toBe(403)
  }
})

/** What ends the caller’s own way in. */
const ENDS = new Set(['POST /api/auth/sign-out', 'POST /api/me/deletion', 'DELETE /api/me/sessions/:id'])

test('whatever is sent, no route answers with a fault of its own', async () => {
  const random = seeded(7)
  const faults: string[] = []
  let taken = 0
  for (const who of ['brand owner', 'platform operator', 'brand owner']) {
    for (const route of routes.filter((one) => !ENDS.has(nameOf(one)))) {
      const { spec } = route
      const params = (strangeOf(spec.params, { ...things, slug: 'pots' }, random) ?? {}) as Record<string, unknown>
      const query = Object.entries((strangeOf(spec.query, things, random) ?? {}) as Record<string, unknown>)
      const inAddress = (value: unknown): string => encodeURIComponent(String(value).toWellFormed()) || 'x'
      const path = spec.url.replaceAll(/:(\w+)/g, (_, name: string) => inAddress(params[name] ?? 'pots'))
      const url = `${path}?${query.map(([key, value]) => `${key}=${inAddress(value)}`).join('&')}`
      const body = strangeOf(spec.body, things, random)
      const method = methodOf(route)
      const payload = method === 'GET' || body === undefined ? undefined : JSON.stringify(body)
      const headers = { cookie: cookies.get(who)!, authorization: 'Bearer nothing', ...(payload && { 'content-type': 'application/json' }) }
      const answer = await app.inject({ method, url, headers, ...(payload && { payload }) })
      if (answer.statusCode < 400) taken++
      if (answer.statusCode >= 500 && codeOf(answer) !== 'app/oembed/format-unknown')
        faults.push(`${who}: ${method} ${url} ${payload ?? ''}`)
    }
  }
  expect(faults).toEqual([])
  // Not all of it is refused at the edge.
  expect(taken).toBeGreaterThan(50)
}, 180_000)
