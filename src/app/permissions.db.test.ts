import { beforeAll, expect, test } from 'vitest'
import { capabilities, organisationKinds, roles } from '#people/organisations'
import { readConfig, type Settings } from '#platform/config'
import { createEvents } from '#platform/events'
import { createHttp, type HttpOptions, type HttpServer, mount, type Route, wordsOf } from '#platform/http'
import { newId } from '#platform/ids'
import { createJobs } from '#platform/jobs'
import { createLog } from '#platform/log'
import { createMetrics } from '#platform/metrics'
import { systemClock } from '#platform/time'
import { testDatabase } from '#test/database'
import { StillMedia } from '#test/stage'
import { buildModules, routesOf } from './modules.ts'
import { describeOperations } from './operations.ts'

const { db } = await testDatabase()
const log = createLog('silent')
const settings: Settings = readConfig({})
const config = { ...settings, secret: 'a secret for tests that is long enough' }
const metrics = createMetrics()
const ground = { db, log, metrics, config, clock: systemClock, events: createEvents(log), jobs: createJobs(log) }
const modules = buildModules({ ...ground, publicUrl: 'http://souk.test', media: new StillMedia().port, deliver: async () => 200 })

const PASSWORD = 'a long enough password'
const everyRole = organisationKinds.flatMap((kind) => Object.keys(roles[kind]).map((role) => ({ kind, role, held: roles[kind][role]! })))

let app: HttpServer
let routes: Route[]
/** Addresses that were mounted without saying who may use them. */
const silent: string[] = []
/** Session of a member with that role, by `kind role`. */
const cookies = new Map<string, string>()

beforeAll(async () => {
  const http: HttpOptions = { log, actors: modules.accounts.actors, rateLimits: false, trustProxy: false, checkResponses: false }
  app = await createHttp(http)
  app.addHook('onRoute', (route) => {
    if (!route.config?.access) silent.push(route.url)
  })
  routes = [...routesOf(modules), ...(await describeOperations(app, metrics, () => ({ api: true })))]
  mount(app, routes, http)
  for (const { kind, role } of everyRole) cookies.set(`${kind} ${role}`, await signInAs(kind, role))
})

async function signInAs(kind: (typeof organisationKinds)[number], role: string): Promise<string> {
  const slug = `${kind}-${role}`
  const { id } = await modules.organisations.create({ kind, slug, name: { en: slug, ar: slug } })
  const email = `${slug}@demo.souk.example`
  const accountId = await modules.accounts.create({ email, password: PASSWORD, name: { en: slug, ar: slug }, avatarUrl: null })
  await modules.organisations.addMember(id, accountId, role)
  const answer = await app.inject({ method: 'POST', url: '/api/auth/sign-in/email', payload: { email, password: PASSWORD } })
  return answer.cookies.map(({ name, value }) => `${name}=${encodeURIComponent(value)}`).join('; ')
}

/** Parameters that look right and lead nowhere. */
const parameters: Readonly<Record<string, string>> = { show: newId('shw'), session: newId('whp'), provider: 'sandbox' }

/** Calls with nothing but who one is: the body is empty. */
function call({ spec }: Route, headers: Record<string, string> = {}) {
  const method = (Array.isArray(spec.method) ? spec.method[0] : spec.method) as 'GET'
  return app.inject({
    method,
    url: spec.url.replaceAll(/:(\w+)/g, (_, name: string) => parameters[name] ?? 'nothing'),
    headers,
    ...(method === 'GET' ? {} : { payload: {} }),
  })
}

const nameOf = ({ spec }: Route) => `${String(spec.method)} ${spec.url}`
const withAccess = (kind: Route['spec']['access']['kind']) => routes.filter(({ spec }) => spec.access.kind === kind)
const isCommand = ({ spec }: Route) => !['GET', 'HEAD', 'OPTIONS'].includes(String(spec.method))

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

test('whoever is not signed in is asked to, wherever an account or a capability is needed', async () => {
  for (const route of [...withAccess('account'), ...withAccess('capability')]) {
    const answer = await call(route)
    expect(answer.json(), nameOf(route)).toMatchObject({ status: 401, code: 'platform/http/sign-in-required' })
  }
})

test('a role opens exactly the routes whose capability it gives', async () => {
  for (const { kind, role, held } of everyRole) {
    const cookie = cookies.get(`${kind} ${role}`)!
    for (const route of withAccess('capability')) {
      const { access } = route.spec
      const opens = access.kind === 'capability' && held.some((capability) => capability === access.capability)
      const { code = 'none' } = await call(route, { cookie }).then((answer) =>
        String(answer.headers['content-type']).includes('json') ? answer.json<{ code?: string }>() : {},
      )
      const shut = code === 'platform/http/forbidden' || code === 'platform/http/sign-in-required'
      expect(shut, `${kind} ${role}: ${nameOf(route)} answers ${code}`).toBe(!opens)
    }
  }
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
