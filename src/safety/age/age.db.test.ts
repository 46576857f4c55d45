import { beforeAll, expect, test } from 'vitest'
import type { AgeLevel } from '#markets'
import { createMarkets } from '#markets'
import { createAccounts } from '#people/accounts'
import { createAudit } from '#people/audit'
import { createOrganisations } from '#people/organisations'
import { createEvents } from '#platform/events'
import { type Actor, anonymous, createHttp, type HttpServer, mount } from '#platform/http'
import { type Id, newId } from '#platform/ids'
import { createJobs } from '#platform/jobs'
import { createLog } from '#platform/log'
import { money } from '#platform/money'
import { testDatabase } from '#test/database'
import { postBox } from '#test/post-box'
import { member } from '#test/stage'
import { statesIn } from '#test/states'
import { forgetAges } from './forget-ages.ts'
import { createAgeSandbox, createAges } from './index.ts'
import { checkStates, documentStates } from './states.ts'

const { db, owner } = await testDatabase()
const log = createLog('silent')
const config = { secret: 'a secret for tests that is long enough', rateLimits: false }
let now = Date.now()
const events = createEvents(log)
const jobs = createJobs(log)
const ground = { db, log, events, jobs, config, clock: { now: () => new Date(now) } }
const markets = createMarkets(ground)
const accounts = createAccounts({ ...ground, publicUrl: 'http://souk.test', organisations: createOrganisations(ground), mail: postBox() })
const audit = createAudit({ ...ground, accounts })
const deliver = async (headers: Record<string, string>, payload: string, url: string) =>
  (await app.inject({ method: 'POST', url, headers, payload })).statusCode
const sandbox = createAgeSandbox({ ...ground, deliver })
sandbox.open()
const ages = createAges({ ...ground, markets, accounts, audit, provider: sandbox.provider })
const people = new Map<string, Actor>()
let app: HttpServer
const PDF = Buffer.from('%PDF-1.7 somebody’s passport')
let made = 0

const guest = (): Actor => ({ ...anonymous, kind: 'viewer', viewerId: newId('vwr') })
async function person(capabilities: string[] = []): Promise<Actor & { accountId: Id<'acc'> }> {
  const name = { en: `Person ${++made}`, ar: `شخص ${made}` }
  const id = await accounts.create({ email: `person-${made}@demo.souk.example`, password: 'a long enough password', name, avatarUrl: null })
  return { ...member(id, capabilities, [newId('org')]), accountId: id, viewerId: newId('vwr') }
}
async function call(actor: Actor, method: 'GET' | 'POST' | 'DELETE', url: string, body?: object | Buffer, type?: string) {
  const key = crypto.randomUUID()
  people.set(key, actor)
  const headers = { cookie: key, ...(type ? { 'content-type': type } : {}) }
  return app.inject({ method, url, headers, ...(body ? { payload: body } : {}) })
}
const declare = async (actor: Actor, adult: boolean) => (await call(actor, 'POST', '/api/age/declarations', { market: 'ae', adult })).json()
const sendDocument = (actor: Actor) => call(actor, 'POST', '/api/age/documents?market=ae', PDF, 'application/pdf')

async function addMarket(code: string, hosts: AgeLevel, adultShows: AgeLevel): Promise<void> {
  await markets.add({
    ...{ code, name: { en: code, ar: code }, country: 'AE', currency: 'AED', languages: ['ar', 'en'], timeZone: 'Asia/Dubai' },
    ...{ tax: { rateBasisPoints: 500, included: true }, returnWindowDays: 14, settlementDelayDays: 2 },
    processorFee: { version: 1, rateBasisPoints: 220, fixed: money(100n, 'AED') },
    salePolicy: { version: 1, creatorRateBasisPoints: 1200, platformRateBasisPoints: 800 },
    tipLimits: { minimum: money(200n, 'AED'), maximum: money(10_000n, 'AED'), maximumPerDay: money(50_000n, 'AED') },
    ageRule: { hostMinimum: 18, adultMinimum: 18 },
    age: { hosts, adultShows, validDays: 30 },
  })
}

beforeAll(async () => {
  const actors = {
    resolve: async ({ cookie }: { cookie?: string | undefined }) => people.get(cookie ?? '') ?? anonymous,
    issueViewer: async () => guest(),
  }
  const options = { log, actors, rateLimits: false, trustProxy: false, checkResponses: true }
  app = await createHttp(options)
  mount(app, [...ages.routes, ...sandbox.routes], options)
  await addMarket('ae', 'declared', 'declared')
  await addMarket('ae-document', 'document', 'document')
  await addMarket('ae-provider', 'provider', 'provider')
})

test('the states in the database are those of the code', async () => {
  expect(await statesIn(owner, 'safety.age_document')).toEqual([...documentStates.all].toSorted())
  expect(await statesIn(owner, 'safety.age_check')).toEqual([...checkStates.all].toSorted())
})

test('no column of what is kept could hold a date of birth', async () => {
  const { rows } = await owner.query<{ column_name: string }>(
    `select column_name from information_schema.columns where table_schema = 'safety' and table_name like 'age%'
     and (column_name ~ 'birth|born|dob' or data_type = 'date')`,
  )
  expect(rows).toEqual([])
})

test('a guest’s word opens what asks for no more, for one day, in this browser alone', async () => {
  const viewer = guest()
  expect(await ages.isAdult(viewer)).toBe(false)
  expect(await declare(viewer, true)).toMatchObject({ level: 'declared', signedIn: false })
  expect(await ages.isAdult(viewer)).toBe(true)
  expect(await ages.isAdult(viewer, 'document')).toBe(false)
  expect(await ages.isAdult(guest())).toBe(false)
  now += 25 * 3_600_000
  expect(await ages.isAdult(viewer)).toBe(false)
})

test('whoever says that they are under 18 stays out today, also when they think better of it', async () => {
  const viewer = guest()
  await declare(viewer, true)
  expect(await declare(viewer, false)).toMatchObject({ level: null, saidMinorUntil: expect.any(String) })
  expect(await ages.isAdult(viewer)).toBe(false)
  expect(await declare(viewer, true)).toMatchObject({ code: 'safety/age/said-minor', until: expect.any(String) })
  now += 25 * 3_600_000
  expect(await declare(viewer, true)).toMatchObject({ level: 'declared' })
})

test('a host without the market’s level is refused with what would be enough and where to get it', async () => {
  const host = await person()
  await expect(ages.requireHost(host.accountId, 'ae-document')).rejects.toMatchObject({
    code: 'safety/age/host-age-needed',
    extensions: { levels: ['document', 'provider'], address: '/age?for=host&market=ae-document' },
  })
  await declare(host, true)
  await expect(ages.requireHost(host.accountId, 'ae')).resolves.toBeUndefined()
  await expect(ages.requireHost(host.accountId, 'ae-document')).rejects.toMatchObject({ code: 'safety/age/host-age-needed' })
  now += 31 * 86_400_000
  await expect(ages.requireHost(host.accountId, 'ae')).rejects.toMatchObject({ code: 'safety/age/host-age-needed' })
})

test('a document is kept unreadable, seen by a reviewer only, whose look is written down, and is gone with the decision', async () => {
  const [host, reviewer] = [await person(), await person(['ages.review'])]
  expect((await sendDocument(host)).statusCode).toBe(201)
  expect((await sendDocument(host)).json()).toMatchObject({ code: 'safety/age/document-waiting' })
  const { rows } = await owner.query<{ sealed: Buffer }>("select sealed from safety.age_document where state = 'waiting'")
  expect(rows[0]!.sealed.includes(Buffer.from('passport'))).toBe(false)
  expect((await call(host, 'GET', '/api/safety/age-documents')).statusCode).toBe(403)
  const [waiting] = (await call(reviewer, 'GET', '/api/safety/age-documents')).json<{ items: { id: string; person: { id: string } }[] }>()
    .items
  expect(waiting).toMatchObject({ person: { id: host.accountId } })
  const file = await call(reviewer, 'GET', `/api/safety/age-documents/${waiting!.id}/file`)
  expect(file.rawPayload).toEqual(PDF)
  expect(file.headers).toMatchObject({ 'content-type': 'application/pdf', 'cache-control': 'no-store' })
  const decide = (actor: Actor) => call(actor, 'POST', `/api/safety/age-documents/${waiting!.id}/decision`, { accept: true })
  expect((await decide({ ...host, can: () => true })).json()).toMatchObject({ code: 'safety/age/own-document' })
  expect((await decide(reviewer)).json()).toEqual({ ok: true })
  await expect(ages.requireHost(host.accountId, 'ae-document')).resolves.toBeUndefined()
  expect((await call(reviewer, 'GET', `/api/safety/age-documents/${waiting!.id}/file`)).json()).toMatchObject({
    code: 'safety/age/document-unknown',
  })
  expect((await owner.query('select 1 from safety.age_document where sealed is not null')).rowCount).toBe(0)
  const acts = (
    await owner.query<{ act: string }>('select act from people.audit_entry where subject_id = $1 order by id', [host.accountId])
  ).rows
  expect(acts.map(({ act }) => act)).toEqual(['age-document.view', 'age-document.accept'])
})

test('a refused document tells why, one can be taken back, and nobody’s lies there longer than thirty days', async () => {
  const [host, reviewer] = [await person(), await person(['ages.review'])]
  const states = async () => (await call(host, 'GET', '/api/age?market=ae')).json<{ document: object }>().document
  await sendDocument(host)
  const [waiting] = (await call(reviewer, 'GET', '/api/safety/age-documents')).json<{ items: { id: string }[] }>().items
  await call(reviewer, 'POST', `/api/safety/age-documents/${waiting!.id}/decision`, { accept: false, reason: 'unreadable' })
  expect(await states()).toMatchObject({ state: 'refused', refusal: 'unreadable' })
  now += 1000
  await sendDocument(host)
  expect((await call(host, 'DELETE', '/api/age/documents/current')).json()).toEqual({ ok: true })
  expect(await states()).toMatchObject({ state: 'withdrawn' })
  now += 1000
  await sendDocument(host)
  now += 31 * 86_400_000
  await jobs.start(db.pool)
  try {
    await owner.query('select graphile_worker.add_job($1, $2::json)', [forgetAges.name, '{}'])
    await expect.poll(states, { timeout: 60_000 }).toMatchObject({ state: 'lapsed' })
  } finally {
    await jobs.stop()
  }
  expect((await owner.query('select 1 from safety.age_document where sealed is not null')).rowCount).toBe(0)
})

test.each([
  ['passed', true],
  ['failed', false],
  ['expired', false],
] as const)('a provider’s signed answer "%s" counts, and a forged one does not', async (outcome, adult) => {
  const viewer = await person()
  const started = await call(viewer, 'POST', '/api/age/checks', { market: 'ae-provider', to: '/shows/x', language: 'en' })
  const { id, url } = started.json<{ id: Id<'chk'>; url: string }>()
  expect((await call(guest(), 'GET', url)).body).toContain('Sandbox')
  expect((await call(guest(), 'GET', `${url}x`)).statusCode).toBe(404)
  const forged = await app.inject({
    method: 'POST',
    url: '/api/age/webhooks/sandbox',
    headers: {
      'content-type': 'application/webhook+json',
      'webhook-id': '1',
      'webhook-timestamp': `${Math.floor(now / 1000)}`,
      'webhook-signature': 'v1,AAAA',
    },
    payload: JSON.stringify({ checkId: id, outcome: 'passed' }),
  })
  expect(forged.json()).toMatchObject({ status: 401, code: 'safety/age/signature-invalid' })
  const back = await call(guest(), 'POST', url, Buffer.from(`outcome=${outcome}`), 'application/x-www-form-urlencoded')
  expect(back.statusCode).toBe(303)
  expect(back.headers.location).toBe(`/age?market=ae-provider&check=${id}&to=%2Fshows%2Fx`)
  const workers = createJobs(log)
  createAgeSandbox({ ...ground, jobs: workers, deliver })
  await workers.start(db.pool)
  try {
    const state = async () => (await call(viewer, 'GET', `/api/age/checks/${id}`)).json<{ state: string }>().state
    await expect.poll(state, { timeout: 60_000 }).toBe(outcome)
  } finally {
    await workers.stop()
  }
  expect(await ages.isAdult(viewer, 'provider')).toBe(adult)
  expect((await call(await person(), 'GET', `/api/age/checks/${id}`)).json()).toMatchObject({ code: 'safety/age/check-unknown' })
})

test.each(['//evil.example', '/\\evil.example', '/\t/evil.example', '/x\n', 'https://evil.example'])(
  'a check that would lead on to %j is not begun',
  async (to) => {
    const begun = await call(await person(), 'POST', '/api/age/checks', { market: 'ae-provider', to, language: 'en' })
    expect(begun.statusCode).toBe(400)
  },
)

test('what was known can be taken back, with a reason that is written down', async () => {
  const [host, reviewer] = [await person(), await person(['ages.review'])]
  await declare(host, true)
  const told: string[] = []
  const { ageRevoked } = await import('./index.ts')
  events.on(ageRevoked, ({ accountId }) => void told.push(accountId))
  const body = { accountId: host.accountId, reason: 'The face on camera is a child’s.' }
  expect((await call(reviewer, 'POST', '/api/safety/age-revocations', body)).json()).toEqual({ ok: true })
  expect(await ages.isAdult(host)).toBe(false)
  expect(told).toEqual([host.accountId])
  const entry = await owner.query("select 1 from people.audit_entry where act = 'age.revoke' and reason = $1", [body.reason])
  expect(entry.rowCount).toBe(1)
})

test('a suspended host may not go on air, whatever is known of their age', async () => {
  const [host, operator] = [await person(), await person()]
  await declare(host, true)
  const suspension = { accountId: host.accountId, reason: 'Fraud', until: null, by: operator.accountId, statementPath: null }
  await db.transaction((sql) => accounts.suspend(sql, suspension))
  await expect(ages.requireHost(host.accountId, 'ae')).rejects.toMatchObject({ code: 'people/accounts/suspended' })
})

test('until it is opened the sandbox takes nobody, has no page, and the refusal says which setting names a provider', async () => {
  const closed = createAgeSandbox({ ...ground, jobs: createJobs(log), deliver })
  const rooms = createAges({ ...ground, jobs: createJobs(log), markets, accounts, audit, provider: closed.provider })
  const viewer = await person()
  const actors = { resolve: async () => viewer, issueViewer: async () => guest() }
  const options = { log, actors, rateLimits: false, trustProxy: false, checkResponses: true }
  const house = await createHttp(options)
  mount(house, [...rooms.routes, ...closed.routes], options)
  const begin = { method: 'POST', url: '/api/age/checks', payload: { market: 'ae-provider', to: '/shows/x', language: 'en' } } as const
  const refused = (await house.inject(begin)).json<{ code: string; title: string }>()
  expect(refused).toMatchObject({ code: 'safety/age/no-provider', title: expect.stringContaining('SOUK_AGE_PROVIDER') })
  expect((await house.inject({ url: '/api/age?market=ae-provider' })).json()).toMatchObject({ provider: false })
  // An address that an open sandbox made.
  const { url } = (await call(viewer, 'POST', '/api/age/checks', begin.payload)).json<{ url: string }>()
  expect((await house.inject({ url })).statusCode).toBe(404)
  closed.open()
  expect((await house.inject({ url })).statusCode).toBe(200)
})
