import { expect, test } from 'vitest'
import { createOrganisations } from '#people/organisations'
import { createEvents } from '#platform/events'
import { account, can, createHttp, type HttpOptions, mount, type Route, route, viewer } from '#platform/http'
import { toUuid } from '#platform/ids'
import { createJobs, enqueue } from '#platform/jobs'
import { createLog } from '#platform/log'
import { testDatabase } from '#test/database'
import { postBox } from '#test/post-box'
import { createAccounts } from './index.ts'
import { forgetSessions } from './jobs.ts'

const { db, owner } = await testDatabase()
const log = createLog('silent')
const PASSWORD = 'a long enough password'
let people = 0

async function setUp(options: { publicUrl?: string; rateLimits?: boolean } = {}) {
  let now = Date.now()
  const clock = { now: () => new Date(now) }
  const events = createEvents(log)
  const organisations = createOrganisations({ db, events, clock })
  const { publicUrl = 'http://souk.test', rateLimits = false } = options
  const config = { secret: 'a secret for tests that is long enough', rateLimits }
  const jobs = createJobs(log)
  const mail = postBox()
  const accounts = createAccounts({ config, publicUrl, db, events, jobs, clock, log, organisations, mail })
  const http: HttpOptions = { log, actors: accounts.actors, rateLimits, trustProxy: true, checkResponses: true }
  const app = await createHttp(http)
  mount(app, [...accounts.routes, ...doors], http)
  return { accounts, organisations, jobs, mail, app, pass: (seconds: number) => (now += seconds * 1000) }
}

type House = Awaited<ReturnType<typeof setUp>>

/** One route of each kind of access, answering who came. */
const doors: Route[] = [
  { url: '/viewer', access: viewer },
  { url: '/embed/viewer', access: viewer },
  { url: '/account', access: account },
  { url: '/orders', access: can('orders.read') },
].map(({ url, access }) =>
  route({
    method: 'GET',
    url,
    access,
    tag: 'tests',
    summary: url,
    handler: ({ actor }) => ({ ...actor, held: actor.organisationsWith('orders.read') }),
  }),
)

async function makePerson(house: House, name = { en: 'Layla', ar: 'ليلى' }) {
  const email = `person-${++people}@demo.souk.example`
  const id = await house.accounts.create({ email, password: PASSWORD, name, avatarUrl: null })
  return { id, email }
}

async function signIn(house: House, email: string, password = PASSWORD) {
  const answer = await house.app.inject({ method: 'POST', url: '/api/auth/sign-in/email', payload: { email, password } })
  return { answer, cookie: answer.cookies.map(({ name, value }) => `${name}=${encodeURIComponent(value)}`).join('; ') }
}

const get = (house: House, url: string, cookie?: string) => house.app.inject({ url, headers: cookie ? { cookie } : {} })

test('a person signs in and is known, with what they may do where', async () => {
  const house = await setUp()
  const { id, email } = await makePerson(house)
  const brand = await house.organisations.create({ kind: 'brand', slug: 'dar-tin', name: { en: 'Dar Tin', ar: 'دار طين' } })
  await house.organisations.addMember(brand.id, id, 'owner')
  const { answer, cookie } = await signIn(house, email.toUpperCase())
  const me = {
    account: { id, email, name: { en: 'Layla', ar: 'ليلى' }, avatarUrl: null, secondFactor: false },
    memberships: [
      { organisation: brand, role: 'owner', capabilities: expect.arrayContaining(['orders.read', 'show.run']), delegation: null },
    ],
  }
  expect(answer.json()).toEqual(me)
  expect((await get(house, '/api/me', cookie)).json()).toEqual(me)
  expect((await get(house, '/orders', cookie)).json()).toMatchObject({ kind: 'account', accountId: id, held: [brand.id] })
})

test('nobody is told that they are nobody, and kept out', async () => {
  const house = await setUp()
  expect((await get(house, '/api/me')).json()).toEqual({ account: null, memberships: [] })
  expect((await get(house, '/account')).statusCode).toBe(401)
  expect((await get(house, '/orders')).json()).toMatchObject({ status: 401, code: 'platform/http/sign-in-required' })
})

test('a wrong password and an unknown address are refused alike', async () => {
  const house = await setUp()
  const { email } = await makePerson(house)
  const wrong = await signIn(house, email, 'not the right password')
  const unknown = await signIn(house, 'nobody@demo.souk.example')
  for (const { answer, cookie } of [wrong, unknown]) {
    expect(answer.json()).toMatchObject({ status: 401, code: 'people/accounts/wrong-credentials' })
    expect(cookie).toBe('')
  }
})

test('an address has one account', async () => {
  const house = await setUp()
  const { email } = await makePerson(house)
  const again = house.accounts.create({ email: email.toUpperCase(), password: PASSWORD, name: { en: 'B', ar: 'ب' }, avatarUrl: null })
  await expect(again).rejects.toMatchObject({ code: 'people/accounts/email-taken' })
})

test('signing out holds at once', async () => {
  const house = await setUp()
  const { email } = await makePerson(house)
  const { cookie } = await signIn(house, email)
  expect((await get(house, '/account', cookie)).statusCode).toBe(200)
  const out = await house.app.inject({ method: 'POST', url: '/api/auth/sign-out', headers: { cookie } })
  expect(out.json()).toEqual({ ok: true })
  expect(out.cookies).toContainEqual(expect.objectContaining({ name: 'souk.session_token', maxAge: 0 }))
  expect((await get(house, '/account', cookie)).statusCode).toBe(401)
})

test('a sign-out elsewhere holds within ten seconds', async () => {
  const [here, there] = [await setUp(), await setUp()]
  const { email } = await makePerson(here)
  const { cookie } = await signIn(here, email)
  expect((await get(there, '/account', cookie)).statusCode).toBe(200)
  await here.app.inject({ method: 'POST', url: '/api/auth/sign-out', headers: { cookie } })
  there.pass(11)
  expect((await get(there, '/account', cookie)).statusCode).toBe(401)
})

test('a new password ends every other session at once', async () => {
  const house = await setUp()
  const { email } = await makePerson(house)
  const [phone, desk] = [await signIn(house, email), await signIn(house, email)]
  for (const { cookie } of [phone, desk]) expect((await get(house, '/account', cookie)).statusCode).toBe(200)
  const change = (currentPassword: string) =>
    house.app.inject({
      method: 'POST',
      url: '/api/auth/change-password',
      headers: { cookie: desk.cookie },
      payload: { currentPassword, newPassword: 'another long password' },
    })
  expect((await change('not the right password')).json()).toMatchObject({ status: 403, code: 'people/accounts/wrong-password' })
  const changed = await change(PASSWORD)
  expect(changed.json()).toEqual({ ok: true })
  expect((await get(house, '/account', phone.cookie)).statusCode).toBe(401)
  expect((await signIn(house, email)).answer.statusCode).toBe(401)
  expect((await signIn(house, email, 'another long password')).answer.statusCode).toBe(200)
})

test('a role that was taken away no longer opens doors', async () => {
  const house = await setUp()
  const { id, email } = await makePerson(house)
  const brand = await house.organisations.create({ kind: 'brand', slug: 'red-sea', name: { en: 'Red Sea', ar: 'البحر الأحمر' } })
  const { cookie } = await signIn(house, email)
  expect((await get(house, '/orders', cookie)).statusCode).toBe(403)
  await house.organisations.addMember(brand.id, id, 'manager')
  expect((await get(house, '/orders', cookie)).statusCode).toBe(200)
  await house.organisations.addMember(brand.id, id, 'moderator')
  expect((await get(house, '/orders', cookie)).json()).toMatchObject({ status: 403, code: 'platform/http/forbidden' })
  await expect(house.organisations.addMember(brand.id, id, 'king')).rejects.toMatchObject({ code: 'people/organisations/role-unknown' })
})

test('a guest gets one lasting identity, which signing in keeps', async () => {
  const house = await setUp()
  const first = await get(house, '/viewer')
  const { viewerId } = first.json<{ viewerId: string }>()
  expect(first.cookies).toEqual([
    expect.objectContaining({ name: 'souk_viewer', httpOnly: true, sameSite: 'Lax', path: '/', maxAge: 400 * 86_400 }),
  ])
  expect(first.cookies[0]).not.toHaveProperty('secure')
  const guest = `souk_viewer=${first.cookies[0]!.value}`
  const second = await get(house, '/viewer', guest)
  expect(second.json()).toMatchObject({ kind: 'viewer', viewerId, accountId: null })
  expect(second.cookies).toEqual([])
  const { email } = await makePerson(house)
  const { cookie } = await signIn(house, email)
  expect((await get(house, '/viewer', `${guest}; ${cookie}`)).json()).toMatchObject({ kind: 'account', viewerId })
})

test('a guest cannot choose who they are', async () => {
  const house = await setUp()
  const mine = (await get(house, '/viewer')).cookies[0]!.value
  const [id, signature] = mine.split('.')
  const other = (await get(house, '/viewer')).json<{ viewerId: string }>().viewerId
  for (const forged of [id!, `${other}.${signature}`, `${id}.${signature!.slice(1)}`, 'vwr_1', '']) {
    expect((await get(house, '/viewer', `souk_viewer=${forged}`)).json<{ viewerId: string }>().viewerId).not.toBe(other)
  }
})

test('a forged session cookie opens nothing, also while the true one is remembered', async () => {
  const house = await setUp()
  const { email } = await makePerson(house)
  const { cookie } = await signIn(house, email)
  expect((await get(house, '/account', cookie)).statusCode).toBe(200)
  const forged = `${cookie.slice(0, cookie.indexOf('.', cookie.indexOf('=')))}.${'A'.repeat(43)}%3D`
  expect((await get(house, '/account', forged)).statusCode).toBe(401)
  expect((await get(house, '/account', cookie)).statusCode).toBe(200)
})

test('in a frame of another site, over https, the guest is kept apart for that site', async () => {
  const house = await setUp({ publicUrl: 'https://souk.test' })
  const framed = await house.app.inject({ url: '/embed/viewer', headers: { 'x-forwarded-proto': 'https' } })
  expect(framed.cookies[0]).toMatchObject({ name: 'souk_viewer', secure: true, sameSite: 'None', partitioned: true })
})

test('over https every cookie is Secure', async () => {
  const house = await setUp({ publicUrl: 'https://souk.test' })
  const guest = await house.app.inject({ url: '/viewer', headers: { 'x-forwarded-proto': 'https' } })
  expect(guest.cookies[0]).toMatchObject({ name: 'souk_viewer', secure: true })
  const { email } = await makePerson(house)
  const { answer, cookie } = await signIn(house, email)
  expect(answer.cookies[0]).toMatchObject({ name: '__Secure-souk.session_token', secure: true, httpOnly: true, sameSite: 'Lax' })
  expect((await get(house, '/account', cookie)).statusCode).toBe(200)
})

test('guessing passwords is slowed down per address', async () => {
  const house = await setUp({ rateLimits: true })
  const guess = (address: string) =>
    house.app.inject({
      method: 'POST',
      url: '/api/auth/sign-in/email',
      headers: { 'x-forwarded-for': address },
      payload: { email: 'owner@demo.souk.example', password: 'guess' },
    })
  const answers = []
  for (let index = 0; index < 11; index++) answers.push(await guess('192.0.2.7'))
  expect(answers.map((answer) => answer.statusCode)).toEqual([...Array<number>(10).fill(401), 429])
  expect(answers[10]!.json()).toMatchObject({ code: 'platform/http/too-many-requests', retryAfterSeconds: expect.any(Number) })
  expect(answers[10]!.headers['retry-after']).toBeDefined()
  expect((await guess('192.0.2.8')).statusCode).toBe(401)
})

test('a page of another site cannot sign anybody in', async () => {
  const house = await setUp()
  const { email } = await makePerson(house)
  const answer = await house.app.inject({
    method: 'POST',
    url: '/api/auth/sign-in/email',
    headers: { origin: 'https://elsewhere.test' },
    payload: { email, password: PASSWORD },
  })
  expect(answer.json()).toMatchObject({ status: 403, code: 'platform/http/foreign-origin' })
})

test('a profile is shown as it was last set', async () => {
  const house = await setUp()
  const { id, email } = await makePerson(house)
  expect(await house.accounts.get(id)).toMatchObject({ name: { en: 'Layla', ar: 'ليلى' }, avatarUrl: null })
  await house.accounts.setProfile(id, {
    name: { en: 'Layla of the kiln', ar: 'ليلى الفرن' },
    avatarUrl: '/assets/demo/pictures/layla.webp',
  })
  const shown = { id, email, name: { en: 'Layla of the kiln', ar: 'ليلى الفرن' }, avatarUrl: '/assets/demo/pictures/layla.webp' }
  expect(await house.accounts.get(id)).toEqual(shown)
  expect(await house.accounts.findByEmail(email)).toEqual(shown)
  expect(await house.accounts.findByEmail('nobody@demo.souk.example')).toBeNull()
})

test('a session that is over is deleted with the address it came from', async () => {
  const house = await setUp()
  const { id, email } = await makePerson(house)
  await signIn(house, email)
  const sessions = () => owner.query('select ip_address from people.session where account_id = $1', [toUuid(id)])
  expect((await sessions()).rows).toEqual([{ ip_address: '127.0.0.1' }])
  house.pass(31 * 86_400)
  await house.jobs.start(db.pool)
  await enqueue(db.pool, forgetSessions, {})
  await expect.poll(async () => (await sessions()).rowCount).toBe(0)
  await house.jobs.stop()
})

test('a suspension ends every session at once and keeps the person out, who is told until when and where to read why', async () => {
  const house = await setUp()
  const { id, email } = await makePerson(house)
  const { id: operator } = await makePerson(house)
  const { cookie } = await signIn(house, email)
  expect((await get(house, '/account', cookie)).statusCode).toBe(200)
  const until = new Date(Date.now() + 86_400_000)
  await db.transaction((sql) =>
    house.accounts.suspend(sql, { accountId: id, reason: 'Fraud', until, by: operator, statementPath: '/decisions/x' }),
  )
  house.accounts.announceSuspension(id)
  expect((await get(house, '/account', cookie)).statusCode).toBe(401)
  const { answer, cookie: none } = await signIn(house, email)
  expect(answer.json()).toMatchObject({
    status: 403,
    code: 'people/accounts/suspended',
    until: until.toISOString(),
    statement: '/decisions/x',
  })
  expect(none).toBe('')
  expect((await signIn(house, email, 'not the right password')).answer.json()).toMatchObject({ code: 'people/accounts/wrong-credentials' })
  await expect(house.accounts.requireActive(id)).rejects.toMatchObject({ code: 'people/accounts/suspended' })
})

test('a suspension ends by its date, or when it is lifted', async () => {
  const house = await setUp()
  const { id, email } = await makePerson(house)
  const { id: operator } = await makePerson(house)
  const suspend = (until: Date | null) =>
    db.transaction((sql) => house.accounts.suspend(sql, { accountId: id, reason: 'Fraud', until, by: operator, statementPath: null }))
  await suspend(null)
  expect((await signIn(house, email)).answer.statusCode).toBe(403)
  expect(await db.transaction((sql) => house.accounts.lift(sql, id, operator))).toBe(true)
  expect((await signIn(house, email)).answer.statusCode).toBe(200)
  await suspend(new Date(Date.now() + 3_600_000))
  expect((await signIn(house, email)).answer.statusCode).toBe(403)
  house.pass(7200)
  expect((await signIn(house, email)).answer.statusCode).toBe(200)
})

test('people are found by a part of their name or address, signs included', async () => {
  const house = await setUp()
  const { id } = await makePerson(house, { en: 'Ra_mi 100%', ar: 'رامي' })
  for (const text of ['ra_mi', '100%', 'رامي']) expect((await house.accounts.search(text, 5)).map((found) => found.id)).toContain(id)
  expect(await house.accounts.search('ra%mi', 5)).toEqual([])
})
