import { afterAll, beforeAll, expect, test } from 'vitest'
import { createAccounts } from '#people/accounts'
import { createFollows } from '#people/follows'
import { createOrganisations } from '#people/organisations'
import { createEvents } from '#platform/events'
import { createHttp, type HttpOptions, mount } from '#platform/http'
import { toUuid } from '#platform/ids'
import { createJobs } from '#platform/jobs'
import { createLog } from '#platform/log'
import { testDatabase } from '#test/database'
import { memoryFiles } from '#test/memory-files'
import { postBox } from '#test/post-box'
import { removeExports } from './export-data.ts'
import { createOwnData } from './index.ts'

const PATIENCE = { timeout: 60_000 }
const PASSWORD = 'a long enough password'
const { db, owner } = await testDatabase()
const log = createLog('silent')
let laterMs = 0
const clock = { now: () => new Date(Date.now() + laterMs) }
const [events, jobs, mail] = [createEvents(log), createJobs(log), postBox()]
const organisations = createOrganisations({ db, events, clock })
const config = { secret: 'a secret for tests that is long enough', rateLimits: false }
const ground = { config, publicUrl: 'http://souk.test', db, events, jobs, clock, log, organisations, mail }
const accounts = createAccounts(ground)
const follows = createFollows({ db, accounts, organisations })
const files = memoryFiles()
const ownData = createOwnData({
  ...{ ...ground, accounts, files },
  sources: () => ({
    account: { collect: ({ accountId }) => accounts.ownRecord(accountId) },
    follows: { collect: ({ accountId }) => follows.ownFollows(accountId), forget: (sql, { accountId }) => follows.forget(sql, accountId) },
    orders: { collect: async () => [{ total: 14_900n }] },
  }),
})
const http: HttpOptions = { log, actors: accounts.actors, rateLimits: false, trustProxy: false, checkResponses: true }
const app = await createHttp(http)
mount(app, [...accounts.routes, ...follows.routes, ...ownData.routes], http)
beforeAll(() => jobs.start(db.pool))
afterAll(() => jobs.stop())

let made = 0
async function person() {
  const email = `leaver-${++made}@demo.souk.example`
  const id = await accounts.create({ email, password: PASSWORD, name: { en: 'Huda', ar: 'هدى' }, avatarUrl: null })
  const signIn = () => app.inject({ method: 'POST', url: '/api/auth/sign-in/email', payload: { email, password: PASSWORD } })
  const cookie = (await signIn()).cookies.map(({ name, value }) => `${name}=${encodeURIComponent(value)}`).join('; ')
  const send = async (method: 'GET' | 'POST' | 'PUT' | 'DELETE', url: string, payload?: object) => {
    const answer = await app.inject({ method, url, headers: { cookie }, ...(payload ? { payload } : {}) })
    return { status: answer.statusCode, body: answer.json<Record<string, unknown>>() }
  }
  return { id, email, send, signIn }
}
const exportOf = async (who: Awaited<ReturnType<typeof person>>) =>
  (await who.send('GET', '/api/me/data')).body['export'] as { id: string; state: string; partsDone: number; parts: number } | null
const leave = { password: PASSWORD, language: 'en' }

test('everything kept of a person is one file, written part by part, for nobody else', async () => {
  const [me, other] = [await person(), await person()]
  const brand = await organisations.create({ kind: 'brand', slug: 'dar-tin', name: { en: 'Dar Tin', ar: 'دار طين' } })
  await me.send('PUT', `/api/follows/channels/${brand.id}`)
  expect((await me.send('POST', '/api/me/data/exports')).status).toBe(202)
  await expect.poll(async () => (await exportOf(me))?.state, PATIENCE).toBe('ready')
  const { id, partsDone, parts } = (await exportOf(me))!
  expect([partsDone, parts]).toEqual([3, 3])
  expect((await me.send('GET', `/api/me/data/exports/${id}`)).body).toMatchObject({
    about: { accountId: me.id, email: me.email },
    account: { name: { en: 'Huda' }, sessions: [expect.objectContaining({ userAgent: expect.any(String) })] },
    follows: { channels: [brand.id] },
    orders: [{ total: '14900' }],
  })
  expect((await other.send('GET', `/api/me/data/exports/${id}`)).body).toMatchObject({ code: 'people/own-data/export-unknown' })
  laterMs += 8 * 86_400_000
  expect(await exportOf(await person())).toBeNull()
  laterMs = 0
})

test('a file that cannot be removed now is removed the next time, and keeps no other', async () => {
  const people = [await person(), await person()]
  const written = new Map<string, string>()
  for (const who of people) {
    await who.send('POST', '/api/me/data/exports')
    await expect.poll(async () => (await exportOf(who))?.state, PATIENCE).toBe('ready')
    written.set(who.email, `exports/${(await exportOf(who))!.id}.json`)
  }
  const [stuck, free] = [...written.values()]
  const which = { endedBefore: new Date(Date.now() + 30 * 86_400_000) }
  const remove = async (key: string) => (key === stuck ? Promise.reject(new Error('the disk is away')) : files.remove(key))
  const deps = { db, files: { ...files, remove } } as never
  await expect(removeExports(deps, which)).rejects.toThrow('could not be removed')
  expect(await files.read(free!)).toBeNull()
  expect(await files.read(stuck!)).not.toBeNull()
  await removeExports({ db, files } as never, which)
  expect(await files.read(stuck!)).toBeNull()
})

test('leaving asks for the password, tells by letter, and can be taken back until the day', async () => {
  const me = await person()
  expect((await me.send('POST', '/api/me/deletion', { ...leave, password: 'not the password' })).body).toMatchObject({
    code: 'people/accounts/wrong-password',
  })
  expect((await me.send('POST', '/api/me/deletion', leave)).body['leavesAt']).toEqual(expect.any(String))
  expect(mail.letters.at(-1)).toMatchObject({ to: me.email, subject: 'Your account will be deleted' })
  expect((await me.send('POST', '/api/me/deletion', leave)).body).toMatchObject({ code: 'people/own-data/leaving-already' })
  expect((await me.send('DELETE', '/api/me/deletion')).body['leavesAt']).toBeNull()
  expect((await me.send('DELETE', '/api/me/deletion')).body).toMatchObject({ code: 'people/own-data/not-leaving' })
})

test('the last owner of a brand stays until somebody else owns it', async () => {
  const me = await person()
  const brand = await organisations.create({ kind: 'brand', slug: 'dar-ward', name: { en: 'Dar Ward', ar: 'دار ورد' } })
  await organisations.addMember(brand.id, me.id, 'owner')
  expect((await me.send('POST', '/api/me/deletion', leave)).body).toMatchObject({
    code: 'people/own-data/last-owner',
    organisations: [{ en: 'Dar Ward' }],
  })
  await organisations.addMember(brand.id, (await person()).id, 'owner')
  expect((await me.send('POST', '/api/me/deletion', leave)).status).toBe(202)
})

test('on the day name, address, sessions and follows are gone, and the address is free again', async () => {
  const me = await person()
  const brand = await organisations.create({ kind: 'brand', slug: 'dar-noor', name: { en: 'Dar Noor', ar: 'دار نور' } })
  await organisations.addMember(brand.id, me.id, 'host')
  await me.send('PUT', `/api/follows/channels/${brand.id}`)
  await me.send('POST', '/api/me/deletion', leave)
  laterMs += 15 * 86_400_000
  await owner.query('update graphile_worker._private_jobs set run_at = now() where key = $1', [`farewell ${me.id}`])
  await expect.poll(async () => (await accounts.findByEmail(me.email)) === null, PATIENCE).toBe(true)
  expect((await me.send('GET', '/api/me/data')).status).toBe(401)
  expect((await me.signIn()).statusCode).toBe(401)
  await expect.poll(async () => (await organisations.membersOf(brand.id)).length, PATIENCE).toBe(0)
  const { rows } = await owner.query('select name from people.account where id = $1', [toUuid(me.id)])
  expect(rows).toEqual([{ name: 'Somebody who left' }])
  const followers = await owner.query('select 1 from people.channel_follow where account_id = $1', [toUuid(me.id)])
  expect(followers.rowCount).toBe(0)
  await accounts.create({ email: me.email, password: PASSWORD, name: { en: 'Huda', ar: 'هدى' }, avatarUrl: null })
})
