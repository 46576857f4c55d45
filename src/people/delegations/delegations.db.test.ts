import { beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { createAccounts } from '#people/accounts'
import { type Audit, createAudit } from '#people/audit'
import { createOrganisations } from '#people/organisations'
import { createEvents } from '#platform/events'
import { type Actor, can, createHttp, type HttpOptions, httpProblems, mount, route } from '#platform/http'
import { type Id, idSchema } from '#platform/ids'
import { createJobs } from '#platform/jobs'
import { createLog } from '#platform/log'
import { testDatabase } from '#test/database'
import { postBox } from '#test/post-box'
import { createDelegations, type Delegations } from './index.ts'

const { db } = await testDatabase()
const log = createLog('silent')
const HOUR_MS = 3_600_000
let laterMs = 0
const clock = { now: () => new Date(Date.now() + laterMs) }
const events = createEvents(log)
const organisations = createOrganisations({ db, events, clock })
const delegations: Delegations = createDelegations({ db, clock, events, organisations, accounts: () => accounts, audit: () => audit })
const config = { secret: 'a secret for tests that is long enough', rateLimits: false }
const ground = { config, publicUrl: 'http://souk.test', db, events, jobs: createJobs(log), clock, log, organisations, delegations }
const accounts = createAccounts({ ...ground, mail: postBox() })
const audit: Audit = createAudit({ db, clock, accounts })
const http: HttpOptions = { log, actors: accounts.actors, rateLimits: false, trustProxy: false, checkResponses: true }
const app = await createHttp(http)
/** Actors as an open socket keeps them. */
const kept: Actor[] = []
const params = z.object({ id: idSchema('org') })
const shelf = route({
  ...{ method: 'POST', url: '/shelves/:id', access: can('products.edit'), tag: 'test', summary: 'Fill a shelf', params },
  response: { 200: z.object({ ok: z.boolean() }) },
  handler: ({ actor, params: { id } }) => {
    kept.push(actor)
    if (!actor.can('products.edit', id)) throw httpProblems.forbidden()
    return { ok: true }
  },
})
mount(app, [...accounts.routes, ...delegations.routes, shelf], http)

type Person = Awaited<ReturnType<typeof person>>
let made = 0
async function person() {
  const email = `delegate-${++made}@demo.souk.example`
  const password = 'a long enough password'
  const id = await accounts.create({ email, password, name: { en: `Person ${made}`, ar: `شخص ${made}` }, avatarUrl: null })
  const signedIn = await app.inject({ method: 'POST', url: '/api/auth/sign-in/email', payload: { email, password } })
  const cookie = signedIn.cookies.map(({ name, value }) => `${name}=${encodeURIComponent(value)}`).join('; ')
  const send = async (method: 'GET' | 'POST' | 'PUT' | 'DELETE', url: string, payload?: object) => {
    const answer = await app.inject({ method, url, headers: { cookie }, ...(payload ? { payload } : {}) })
    return { status: answer.statusCode, body: answer.json<Record<string, unknown>>() }
  }
  return { id, send }
}

let owner: Person
let manager: Person
let worker: Person
let brandId: Id<'org'>
let agencyId: Id<'org'>
const found = async (kind: 'brand' | 'agency', slug: string) =>
  (await organisations.create({ kind, slug, name: { en: slug, ar: slug } })).id

beforeAll(async () => {
  ;[owner, manager, worker] = [await person(), await person(), await person()]
  ;[brandId, agencyId] = [await found('brand', 'dar-tin'), await found('agency', 'souk-hands')]
  await organisations.addMember(brandId, owner.id, 'owner')
  await organisations.addMember(agencyId, manager.id, 'manager')
  await organisations.addMember(agencyId, worker.id, 'member')
})

const until = (hours: number) => new Date(clock.now().getTime() + hours * HOUR_MS).toISOString()
const given = () => `/api/organisations/${brandId}/delegations`
async function grant(scope: string[], hours = 48) {
  const { body } = await owner.send('POST', given(), { agency: 'souk-hands', scope, until: until(hours) })
  return String(body['id'])
}
const fill = (who: Person) => who.send('POST', `/shelves/${brandId}`)

test('a named member of the agency may do what the scope says and nothing else, and each act stands in the brand’s log', async () => {
  const id = await grant(['products.edit', 'show.run'])
  expect((await fill(worker)).status).toBe(403)
  expect((await manager.send('PUT', `/api/delegations/${id}/delegates/${worker.id}`)).status).toBe(200)
  expect((await fill(worker)).status).toBe(200)
  expect((await fill(manager)).status).toBe(403)
  expect((await worker.send('GET', '/api/me')).body['memberships']).toMatchObject([
    { organisation: { slug: 'souk-hands' }, delegation: null },
    { organisation: { slug: 'dar-tin' }, role: 'delegate', capabilities: ['products.edit', 'show.run'], delegation: { id } },
  ])
  expect((await worker.send('GET', `/api/organisations/${brandId}/acts`)).status).toBe(403)
  const { items } = (await owner.send('GET', `/api/organisations/${brandId}/acts`)).body as { items: object[] }
  expect(items).toMatchObject([
    {
      act: 'products.edit',
      delegationId: id,
      actor: { accountId: worker.id },
      agency: { slug: 'souk-hands' },
      detail: { summary: 'Fill a shelf' },
    },
    { act: 'delegate.name', actor: { accountId: manager.id } },
    { act: 'delegation.grant', actor: { accountId: owner.id } },
  ])
  await owner.send('DELETE', `/api/delegations/${id}`)
})

test('the end holds at once, for sessions and sockets that are open too, whether the date comes or one of the two ends it', async () => {
  const early = await grant(['products.edit'])
  await manager.send('PUT', `/api/delegations/${early}/delegates/${worker.id}`)
  await fill(worker)
  const open = kept.at(-1)!
  expect(open.can('products.edit', brandId)).toBe(true)
  expect(open.actingFor(brandId)).toBe(early)
  expect((await manager.send('DELETE', `/api/delegations/${early}`)).status).toBe(200)
  expect((await fill(worker)).status).toBe(403)
  expect(open.can('products.edit', brandId)).toBe(false)
  expect((await owner.send('DELETE', `/api/delegations/${early}`)).body).toMatchObject({ code: 'people/delegations/over' })

  const short = await grant(['products.edit'], 1)
  await manager.send('PUT', `/api/delegations/${short}/delegates/${worker.id}`)
  expect((await fill(worker)).status).toBe(200)
  const before = kept.at(-1)!
  laterMs += HOUR_MS
  expect(before.can('products.edit', brandId)).toBe(false)
  expect((await fill(worker)).status).toBe(403)
  expect((await owner.send('GET', given())).body['items']).toMatchObject([{ state: 'lapsed' }, { state: 'ended' }, { state: 'ended' }])
})

test('whoever leaves the agency acts for nobody, and strangers cannot be named', async () => {
  const id = await grant(['products.edit'])
  await manager.send('PUT', `/api/delegations/${id}/delegates/${worker.id}`)
  await organisations.removeMember(agencyId, worker.id)
  expect((await fill(worker)).status).toBe(403)
  expect((await manager.send('PUT', `/api/delegations/${id}/delegates/${owner.id}`)).body).toMatchObject({
    code: 'people/delegations/not-of-agency',
  })
  await organisations.addMember(agencyId, worker.id, 'member')
  await owner.send('DELETE', `/api/delegations/${id}`)
})

test('whoever comes back to the agency acts for nobody before they are named anew', async () => {
  const id = await grant(['products.edit'])
  await manager.send('PUT', `/api/delegations/${id}/delegates/${worker.id}`)
  expect((await fill(worker)).status).toBe(200)
  await organisations.removeMember(agencyId, worker.id)
  const named = async () => {
    const { items } = (await owner.send('GET', given())).body as { items: { id: string; delegates: object[] }[] }
    return items.find((item) => item.id === id)!.delegates
  }
  await expect.poll(named, { timeout: 30_000 }).toEqual([])
  await organisations.addMember(agencyId, worker.id, 'member')
  expect((await fill(worker)).status).toBe(403)
  await manager.send('PUT', `/api/delegations/${id}/delegates/${worker.id}`)
  expect((await fill(worker)).status).toBe(200)
  await organisations.addMember(agencyId, worker.id, 'manager')
  expect((await fill(worker)).status).toBe(200)
  await organisations.addMember(agencyId, worker.id, 'member')
  await owner.send('DELETE', `/api/delegations/${id}`)
})

test('only an owner lets others act, for what can be delegated, to an agency, and not for ever', async () => {
  const ask = async (over: object) =>
    (await owner.send('POST', given(), { agency: 'souk-hands', scope: ['products.edit'], until: until(1), ...over })).body['code']
  expect(await ask({ scope: ['products.edit', 'members.manage'] })).toBe('people/delegations/wrong-scope')
  expect(await ask({ agency: 'dar-tin' })).toBe('people/delegations/agency-unknown')
  expect(await ask({ until: until(-1) })).toBe('people/delegations/wrong-end')
  expect(await ask({ until: until(24 * 3650) })).toBe('people/delegations/wrong-end')
  expect((await manager.send('POST', given(), { agency: 'souk-hands', scope: ['products.edit'], until: until(1) })).status).toBe(403)
  const foreign = await person()
  await organisations.addMember(await found('brand', 'dar-ward'), foreign.id, 'owner')
  const id = await grant(['products.edit'])
  expect((await foreign.send('DELETE', `/api/delegations/${id}`)).body).toMatchObject({ code: 'people/delegations/unknown' })
  expect((await foreign.send('GET', given())).status).toBe(403)
})
