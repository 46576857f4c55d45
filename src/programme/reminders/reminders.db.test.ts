import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type Actor, anonymous, createHttp, mount } from '#platform/http'
import { newId, toUuid } from '#platform/ids'
import { enqueue } from '#platform/jobs'
import { createMail } from '#platform/mail'
import type { Push, Subscription } from '#platform/push'
import { type Show, tellOfShow } from '#programme/shows'
import { testDatabase } from '#test/database'
import { member, type Stage, stage } from '#test/stage'
import { createReminders } from './index.ts'

const PATIENCE = { timeout: 40_000, interval: 100 }
const { db, owner } = await testDatabase()
const dataDir = await mkdtemp(path.join(tmpdir(), 'souk-reminders-'))

/** The browsers' push service, which knows one browser that is gone. */
const pushed: { endpoint: string; title: string }[] = []
const push: Push = {
  publicKey: () => Promise.resolve('key'),
  takes: ({ endpoint }) => endpoint.startsWith('https://push.test/'),
  send: ({ endpoint }, news) => {
    if (endpoint.endsWith('/gone')) return Promise.resolve('gone')
    pushed.push({ endpoint, title: news['title']! })
    return Promise.resolve('sent')
  },
}

let set: Stage
let app: Awaited<ReturnType<typeof createHttp>>
const people = new Map<string, Actor>()

beforeAll(async () => {
  set = await stage({ db, owner })
  const publicUrl = 'https://souk.test'
  const mail = createMail({ config: { dataDir, mail: { smtpUrl: undefined, from: undefined } }, publicUrl, jobs: set.jobs })
  const { audience } = set.parts
  const reminders = createReminders({ ...set, publicUrl, mail, push, audience })
  const guest: Actor = { ...anonymous, kind: 'viewer', viewerId: newId('vwr') }
  people.set('guest', guest).set('other', { ...guest, viewerId: newId('vwr') })
  people.set('layla', { ...member(set.hostId, [], []), viewerId: newId('vwr') })
  const actors = { resolve: async ({ authorization = 'guest' }) => people.get(authorization)!, issueViewer: async () => guest }
  const options = { log: set.log, actors, rateLimits: false, trustProxy: false, checkResponses: true }
  app = await createHttp(options)
  mount(app, reminders.routes, options)
  await set.jobs.start(db.pool)
})
afterAll(async () => {
  await set.jobs.stop()
  await app.close()
  await rm(dataDir, { recursive: true, force: true })
})

const inHours = (hours: number) => new Date(Date.now() + hours * 3_600_000)

/** Announced, and to come. */
async function planned(startsAt = inHours(30)): Promise<Show> {
  const { show } = await set.openShow({ products: 0, state: 'draft' })
  await owner.query('update programme.show set starts_at = $2 where id = $1', [toUuid(show.id), startsAt])
  return set.shows.changeState(show.id, 'scheduled')
}

const ask = (show: Show, body: Record<string, unknown>, who = 'guest') =>
  app.inject({
    method: 'POST',
    url: `/api/shows/${show.slug}/reminders`,
    payload: { language: 'en', ...body },
    headers: { authorization: who },
  })
const own = async (show: Show, who = 'guest') =>
  (await app.inject({ url: `/api/shows/${show.slug}/reminders`, headers: { authorization: who } })).json<{ email: string; push: boolean }>()

/** Letters to this address, oldest first. */
async function letters(to: string): Promise<string[]> {
  const folder = path.join(dataDir, 'outbox')
  const names = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith('.eml')).toSorted()
  const texts = await Promise.all(names.map((name) => readFile(path.join(folder, name), 'utf8')))
  return texts.filter((text) => text.includes(`To: ${to}`)).map((text) => text.replaceAll(/=\n/g, '').replaceAll('=3D', '='))
}
const received = (to: string, count: number) =>
  vi.waitFor(async () => expect(await letters(to)).toHaveLength(count), PATIENCE).then(() => letters(to))
const tokenIn = (letter: string) => /\/reminders\/([\w.-]+)/.exec(letter)![1]!
const follow = (token: string, act: 'confirm' | 'stop', headers = {}) =>
  app.inject({ method: 'POST', url: `/api/reminders/${token}/${act}`, headers })
/** The news is told now, and as often as it is asked for. */
const tell = (show: Show, news: 'soon' | 'started' | 'moved' | 'cancelled', startsAt = show.startsAt) =>
  enqueue(db.pool, tellOfShow, { showId: show.id, news, startsAt: startsAt.toISOString() })
const jobsDone = () =>
  vi.waitFor(async () => {
    const { rows } = await owner.query(
      'select count(*)::int as waiting from graphile_worker.jobs where run_at <= now() and attempts < max_attempts',
    )
    expect(rows[0]).toEqual({ waiting: 0 })
  }, PATIENCE)

test('a guest’s address counts once its owner has said so; then it is told once, however often the job runs', async () => {
  const show = await planned()
  const to = 'huda@demo.souk.example'
  expect((await ask(show, { channel: 'email', email: to })).json()).toEqual({ state: 'confirm' })
  const [question = ''] = await received(to, 1)
  await tell(show, 'soon')
  await jobsDone()
  expect(await letters(to)).toHaveLength(1)
  expect(await own(show)).toMatchObject({ email: 'pending' })

  expect((await follow(tokenIn(question), 'confirm')).json()).toMatchObject({ state: 'confirmed', show: { slug: show.slug } })
  expect(await own(show)).toMatchObject({ email: 'confirmed' })
  await Promise.all([tell(show, 'soon'), tell(show, 'soon'), tell(show, 'soon')])
  const [, reminder = ''] = await received(to, 2)
  expect(reminder).toContain('In 15 minutes')
  expect(reminder).toMatch(/List-Unsubscribe:\s+<https:\/\/souk\.test\/api\/reminders\//)
  await tell(show, 'soon')
  await jobsDone()
  expect(await letters(to)).toHaveLength(2)
})

test('a link stops the letters by a bare POST as mail programmes send it, and no other link does', async () => {
  const show = await planned()
  const to = 'omar@demo.souk.example'
  await ask(show, { channel: 'email', email: to })
  const token = tokenIn((await received(to, 1))[0]!)
  await follow(token, 'confirm')
  const [name, signature] = token.split('.') as [string, string]
  for (const forged of [`${newId('shw').slice(4)}.${signature}`, `${name}.${'A'.repeat(signature.length)}`, name, 'x']) {
    expect((await follow(forged, 'stop')).json()).toMatchObject({ status: 401, code: 'programme/reminders/link-invalid' })
  }
  const form = { 'content-type': 'application/x-www-form-urlencoded' }
  const stopped = await app.inject({
    method: 'POST',
    url: `/api/reminders/${token}/stop`,
    headers: form,
    payload: 'List-Unsubscribe=One-Click',
  })
  expect(stopped.json()).toMatchObject({ state: 'stopped' })
  await set.shows.changeState(show.id, 'live')
  await jobsDone()
  expect(await letters(to)).toHaveLength(1)
  expect((await follow(token, 'confirm')).statusCode).toBe(401)
})

test('whoever is signed in is reminded at their own address by one tap, at the start too, and not of a practice', async () => {
  const show = await planned()
  expect((await ask(show, { channel: 'email' }, 'layla')).json()).toEqual({ state: 'set' })
  await set.shows.changeState(show.id, 'live')
  const [letter = ''] = await received('layla@demo.souk.example', 1)
  expect(letter).toContain('On air now')
  const hidden = await planned()
  await ask(hidden, { channel: 'email' }, 'layla')
  await owner.query("update programme.show set visibility = 'practice' where id = $1", [toUuid(hidden.id)])
  await set.shows.changeState(hidden.id, 'live')
  await tell(hidden, 'started')
  await jobsDone()
  expect(await letters('layla@demo.souk.example')).toHaveLength(1)
  expect((await ask(hidden, { channel: 'email', email: 'x@demo.souk.example' }, 'other')).json()).toMatchObject({
    code: 'programme/reminders/not-to-come',
  })
})

test('a show that moved is told with its new time; what was planned for the old time says nothing; a cancelled one says so', async () => {
  const show = await planned()
  const to = 'mariam@demo.souk.example'
  await ask(show, { channel: 'email', email: to, language: 'ar' })
  await follow(tokenIn((await received(to, 1))[0]!), 'confirm')
  const later = inHours(50)
  await owner.query('update programme.show set starts_at = $2 where id = $1', [toUuid(show.id), later])
  await Promise.all([tell(show, 'soon', show.startsAt), tell(show, 'moved', later), tell(show, 'moved', later)])
  await received(to, 2)
  await jobsDone()
  expect(await letters(to)).toHaveLength(2)
  await set.shows.changeState(show.id, 'cancelled')
  expect(await received(to, 3)).toHaveLength(3)
})

test('the letter a quarter of an hour before moves with the start, in the database', async () => {
  const show = await planned()
  const dueAt = async () => {
    const { rows } = await owner.query<{ run_at: Date }>('select run_at from graphile_worker.jobs where key = $1', [`tell soon ${show.id}`])
    return rows.map(({ run_at: at }) => at.getTime())
  }
  expect(await dueAt()).toEqual([show.startsAt.getTime() - 15 * 60_000])
})

test('an address is not asked again and again, whoever asks for it, and no answer tells that it was', async () => {
  const to = 'victim@demo.souk.example'
  const show = await planned()
  for (let index = 0; index < 3; index++)
    expect((await ask(show, { channel: 'email', email: to }, index ? 'other' : 'guest')).statusCode).toBe(202)
  const answers = []
  for (let index = 0; index < 6; index++) answers.push((await ask(await planned(), { channel: 'email', email: to })).statusCode)
  expect(answers).toEqual([202, 202, 202, 202, 202, 202])
  await received(to, 5)
  await jobsDone()
  expect(await letters(to)).toHaveLength(5)
})

test('somebody else who names an address neither learns that it is confirmed, nor takes the reminder over, nor stops it', async () => {
  const to = 'noura@demo.souk.example'
  const show = await planned()
  const named = { channel: 'email', email: to }
  await ask(show, named, 'other')
  const [question = ''] = await received(to, 1)
  expect(await own(show, 'other')).toMatchObject({ email: 'pending' })
  await follow(tokenIn(question), 'confirm')
  expect([(await own(show)).email, (await own(show, 'other')).email]).toEqual(['confirmed', 'none'])

  expect((await ask(show, { ...named, language: 'ar' }, 'other')).json()).toEqual({ state: 'confirm' })
  expect((await own(show, 'other')).email).toBe('none')
  await app.inject({ method: 'DELETE', url: `/api/shows/${show.slug}/reminders`, headers: { authorization: 'other' } })
  expect((await own(show)).email).toBe('confirmed')
  await tell(show, 'soon')
  const [, reminder = ''] = await received(to, 2)
  expect(reminder).toContain('In 15 minutes')
})

test('a browser is told by its own service; one that is gone is asked no more; a foreign address is never called', async () => {
  const show = await planned()
  const subscription = (name: string): Subscription => ({
    endpoint: `https://push.test/${name}`,
    keys: { p256dh: 'B'.repeat(87), auth: 'a'.repeat(22) },
  })
  expect((await ask(show, { channel: 'push', subscription: subscription('here') })).json()).toEqual({ state: 'set' })
  await ask(show, { channel: 'push', subscription: subscription('gone') }, 'other')
  expect(await own(show)).toMatchObject({ push: true })
  const foreign = { ...subscription('here'), endpoint: 'https://10.0.0.1/admin' }
  expect((await ask(show, { channel: 'push', subscription: foreign })).json()).toMatchObject({ code: 'programme/reminders/push-unknown' })
  await set.shows.changeState(show.id, 'live')
  await vi.waitFor(() => expect(pushed).toEqual([{ endpoint: 'https://push.test/here', title: show.title.en }]), PATIENCE)
  await jobsDone()
  const { rows } = await owner.query("select state from programme.reminder where address = 'https://push.test/gone'")
  expect(rows).toEqual([{ state: 'stopped' }])
})
