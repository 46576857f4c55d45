import { readFile } from 'node:fs/promises'
import { beforeAll, expect, test } from 'vitest'
import { capabilities } from '#people/organisations'
import { type Route, wordsOf } from '#platform/http'
import { newId } from '#platform/ids'
import { testDatabase } from '#test/database'
import { sampleOf } from '#test/sample'
import { everyRole, LENT, openHouse } from '#test/whole-house'

const { db } = await testDatabase()
const { app, routes, silent, cookies, things } = await openHouse(db)

/** Who may call what by docs/permissions.md, by `METHOD url`. */
const table = new Map<string, string>()
beforeAll(async () => {
  const text = await readFile(new URL('../../docs/permissions.md', import.meta.url), 'utf8')
  for (const [, url = '', methods = '', who = ''] of text.matchAll(/^\| `(\S+)` ([A-Z, ]+) \| ([^|]+) \|/gm)) {
    for (const method of methods.split(', ')) table.set(`${method} ${url}`, who)
  }
})

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
