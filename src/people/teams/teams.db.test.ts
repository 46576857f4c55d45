import { expect, test } from 'vitest'
import { createAccounts } from '#people/accounts'
import { createOrganisations } from '#people/organisations'
import { createEvents } from '#platform/events'
import { createHttp, type HttpOptions, mount } from '#platform/http'
import { createJobs } from '#platform/jobs'
import { createLog } from '#platform/log'
import { systemClock } from '#platform/time'
import { testDatabase } from '#test/database'
import { postBox } from '#test/post-box'
import { createTeams } from './index.ts'

const { db } = await testDatabase()
const log = createLog('silent')
const PASSWORD = 'a long enough password'
let count = 0

const events = createEvents(log)
const organisations = createOrganisations({ db, events, clock: systemClock })
const mail = postBox()
const config = { secret: 'a secret for tests that is long enough', rateLimits: false }
const ground = { config, publicUrl: 'http://souk.test', db, events, jobs: createJobs(log), clock: systemClock, log, organisations, mail }
const accounts = createAccounts(ground)
const http: HttpOptions = { log, actors: accounts.actors, rateLimits: false, trustProxy: false, checkResponses: true }
const app = await createHttp(http)
mount(app, [...accounts.routes, ...createTeams({ ...ground, accounts }).routes], http)

interface Person {
  id: string
  email: string
  send(method: 'GET' | 'POST' | 'PUT' | 'DELETE', url: string, payload?: object): Promise<{ status: number; body: Record<string, unknown> }>
}

async function person(): Promise<Person> {
  const email = `team-${++count}@demo.souk.example`
  const id = await accounts.create({ email, password: PASSWORD, name: { en: 'Huda', ar: 'هدى' }, avatarUrl: null })
  const signedIn = await app.inject({ method: 'POST', url: '/api/auth/sign-in/email', payload: { email, password: PASSWORD } })
  const cookie = signedIn.cookies.map(({ name, value }) => `${name}=${encodeURIComponent(value)}`).join('; ')
  return {
    id,
    email,
    async send(method, url, payload) {
      const answer = await app.inject({ method, url, headers: { cookie }, ...(payload ? { payload } : {}) })
      return { status: answer.statusCode, body: answer.json() }
    },
  }
}

/** Somebody with a brand of their own. */
async function founder() {
  const owner = await person()
  const name = { en: `Brand ${count}`, ar: `علامة ${count}` }
  const { body } = await owner.send('POST', '/api/organisations', { kind: 'brand', slug: `brand-${count}`, name })
  return { owner, brand: `/api/organisations/${String(body['id'])}` }
}

async function invite(owner: Person, brand: string, email: string, role = 'host') {
  const answer = await owner.send('POST', `${brand}/invitations`, { email, role, language: 'en' })
  const letter = mail.letters.findLast(({ to }) => to === email)
  return { answer, token: new URL(/https?:\S+/.exec(letter?.text ?? '')?.[0] ?? 'http://none').searchParams.get('token') ?? '' }
}

test('whoever founds a brand owns it, and a taken short name is refused', async () => {
  const { owner, brand } = await founder()
  const team = await owner.send('GET', `${brand}/team`)
  expect(team.body).toMatchObject({
    members: [{ accountId: owner.id, role: 'owner' }],
    invitations: [],
    roles: expect.arrayContaining(['host']),
  })
  const again = await owner.send('POST', '/api/organisations', { kind: 'brand', slug: `brand-${count}`, name: { en: 'B', ar: 'ب' } })
  expect(again).toMatchObject({ status: 409, body: { code: 'people/organisations/slug-taken' } })
})

test('an invitation joins the person it was written to, once, and nobody else', async () => {
  const { owner, brand } = await founder()
  const [guest, stranger] = [await person(), await person()]
  const { token } = await invite(owner, brand, guest.email)
  const stolen = await stranger.send('POST', '/api/invitations/accept', { token })
  expect(stolen).toMatchObject({ status: 403, body: { code: 'people/teams/address-differs' } })
  expect((await guest.send('POST', '/api/invitations/accept', { token })).status).toBe(200)
  expect((await owner.send('GET', `${brand}/team`)).body).toMatchObject({
    members: [{ accountId: owner.id }, { accountId: guest.id, role: 'host' }],
    invitations: [],
  })
  expect(await guest.send('POST', '/api/invitations/accept', { token })).toMatchObject({ status: 410 })
})

test('a newer letter, and taking it back, end the link', async () => {
  const { owner, brand } = await founder()
  const guest = await person()
  const first = await invite(owner, brand, guest.email)
  const second = await invite(owner, brand, guest.email, 'manager')
  expect(await guest.send('POST', '/api/invitations/accept', { token: first.token })).toMatchObject({ status: 410 })
  const { invitations } = (await owner.send('GET', `${brand}/team`)).body as { invitations: { id: string; role: string }[] }
  expect(invitations).toMatchObject([{ role: 'manager' }])
  expect((await owner.send('DELETE', `${brand}/invitations/${invitations[0]?.id}`)).status).toBe(200)
  expect(await guest.send('POST', '/api/invitations/accept', { token: second.token })).toMatchObject({ status: 410 })
})

test('the last owner stays, also when two owners dismiss each other at once', async () => {
  const { owner, brand } = await founder()
  expect(await owner.send('DELETE', `${brand}/members/${owner.id}`)).toMatchObject({
    status: 409,
    body: { code: 'people/organisations/last-owner' },
  })
  const other = await person()
  const { token } = await invite(owner, brand, other.email, 'owner')
  await other.send('POST', '/api/invitations/accept', { token })
  const [one, two] = await Promise.all([
    owner.send('DELETE', `${brand}/members/${other.id}`),
    other.send('DELETE', `${brand}/members/${owner.id}`),
  ])
  expect([one.status, two.status].filter((status) => status === 200)).toHaveLength(1)
})

test('whoever may not manage members neither sees the team nor invites', async () => {
  const { owner, brand } = await founder()
  const host = await person()
  const { token } = await invite(owner, brand, host.email)
  await host.send('POST', '/api/invitations/accept', { token })
  expect((await host.send('GET', `${brand}/team`)).status).toBe(403)
  expect((await host.send('POST', `${brand}/invitations`, { email: 'x@demo.souk.example', role: 'owner', language: 'ar' })).status).toBe(
    403,
  )
  const elsewhere = await founder()
  expect((await owner.send('GET', `${elsewhere.brand}/team`)).status).toBe(403)
  expect((await host.send('DELETE', `${brand}/members/${host.id}`)).status).toBe(200)
})
