import { expect, test } from 'vitest'
import { type Accounts, createAccounts } from '#people/accounts'
import { createAudit } from '#people/audit'
import { createOrganisations } from '#people/organisations'
import { createEvents } from '#platform/events'
import { type Actor, anonymous, createHttp, mount } from '#platform/http'
import { type Id, newId, toUuid } from '#platform/ids'
import { createJobs } from '#platform/jobs'
import { createLog } from '#platform/log'
import { writeLetter } from '#platform/mail'
import { systemClock } from '#platform/time'
import { testDatabase } from '#test/database'
import { postBox } from '#test/post-box'
import { member } from '#test/stage'
import { type Consents, createConsents } from './index.ts'

const { db, owner } = await testDatabase()
const log = createLog('silent')
const PASSWORD = 'a long enough password'
const mail = postBox()
const config = { secret: 'a secret for tests that is long enough', rateLimits: false }
const publicUrl = 'http://souk.test'
const ground = { db, log, events: createEvents(log), jobs: createJobs(log), clock: systemClock, config, publicUrl, mail }
const organisations = createOrganisations(ground)
const consents: Consents = createConsents({
  ...ground,
  organisations,
  accounts: () => accounts,
  audit: () => createAudit({ ...ground, accounts }),
})
const accounts: Accounts = createAccounts({ ...ground, organisations, consents })
let made = 0

/** A browser of somebody, or of nobody yet. */
async function browser(actor: Actor) {
  const actors = { resolve: async () => actor, issueViewer: async () => actor }
  const options = { log, actors, rateLimits: false, trustProxy: false, checkResponses: true }
  const app = await createHttp(options)
  mount(app, [...consents.routes, ...accounts.routes], options)
  return async (method: 'GET' | 'POST' | 'PUT' | 'DELETE', url: string, payload?: object) =>
    (await app.inject({ method, url, ...(payload ? { payload } : {}) })).json<Record<string, unknown>>()
}
const viewerId = () => newId('vwr')
async function person(): Promise<Id<'acc'>> {
  const name = { en: 'Huda', ar: 'هدى' }
  return accounts.create({ email: `huda-${++made}@demo.souk.example`, password: PASSWORD, name, avatarUrl: null })
}
const brand = () => organisations.create({ kind: 'brand', slug: `brand-${++made}`, name: { en: 'Dar Tin', ar: 'دار طين' } })
const signedIn = (accountId: Id<'acc'>, capabilities: string[] = []): Actor => ({
  ...member(accountId, capabilities, []),
  ...{ viewerId: viewerId(), can: (capability) => capabilities.includes(capability) },
})
const newest = async (): Promise<{ terms: number; privacy: number }> =>
  (await (await browser({ ...anonymous, kind: 'viewer', viewerId: viewerId() }))('GET', '/api/me/consents'))['newest'] as never

test('whoever opens an account accepts the texts as they stand, and nobody is written down for an address of somebody else', async () => {
  const send = await browser(anonymous)
  const email = 'newcomer@demo.souk.example'
  const versions = await newest()
  const asked = { name: 'Huda', email, password: PASSWORD, language: 'ar' }
  expect(await send('POST', '/api/auth/sign-up', { ...asked, accepts: { ...versions, terms: versions.terms + 1 } })).toMatchObject({
    code: 'people/consent/outdated',
    newest: versions,
  })
  expect(await accounts.findByEmail(email)).toBeNull()
  await send('POST', '/api/auth/sign-up', { ...asked, accepts: versions })
  const { id } = (await accounts.findByEmail(email))!
  expect(await consents.ownConsents(id)).toMatchObject({ accepted: versions, log: [{ place: 'sign-up' }, { place: 'sign-up' }] })
  const old = await person()
  const { email: taken } = await accounts.get(old)
  await send('POST', '/api/auth/sign-up', { ...asked, email: taken, accepts: versions })
  expect(await consents.ownConsents(old)).toMatchObject({ accepted: { terms: null, privacy: null }, log: [] })
})

test('what a guest accepted becomes theirs when they sign in, and nobody else’s who uses the browser after', async () => {
  const guest: Actor = { ...anonymous, kind: 'viewer', viewerId: viewerId() }
  const versions = await newest()
  await (await browser(guest))('POST', '/api/me/consents/acceptance', { versions, language: 'en' })
  const [first, second] = await Promise.all([person(), person()])
  const read = async (accountId: Id<'acc'>) =>
    (await browser({ ...signedIn(accountId), viewerId: guest.viewerId }))('GET', '/api/me/consents')
  expect(await read(first)).toMatchObject({ accepted: versions, log: [{ place: 'sign-in' }, { place: 'sign-in' }] })
  expect(await read(second)).toMatchObject({ accepted: { terms: null, privacy: null } })
})

test('of several who sign in at once in one browser, one brings along what its guest accepted', async () => {
  const guest: Actor = { ...anonymous, kind: 'viewer', viewerId: viewerId() }
  await (await browser(guest))('POST', '/api/me/consents/acceptance', { versions: await newest(), language: 'en' })
  const people = await Promise.all(Array.from({ length: 6 }, person))
  const pages = await Promise.all(people.map((id) => browser({ ...signedIn(id), viewerId: guest.viewerId })))
  await Promise.all(pages.map((send) => send('GET', '/api/me/consents')))
  const heirs = 'select distinct account_id from people.consent_record where viewer_id = $1 and account_id is not null'
  expect((await db.pool.query(heirs, [toUuid(guest.viewerId!)])).rows).toHaveLength(1)
})

test('a new version of the terms is asked for again, keeps the old one, and is not written over by a slower operator', async () => {
  const me = await person()
  const send = await browser(signedIn(me))
  const operator = await browser(signedIn(await person(), ['markets.manage']))
  await send('POST', '/api/me/consents/acceptance', { versions: await newest(), language: 'en' })
  expect(await send('GET', '/api/me/consents')).toMatchObject({ due: [] })
  const { terms: after } = await newest()
  const before = await send('GET', '/api/legal/terms')
  const words = { en: `# ${'Our terms, at length. '.repeat(40)}`, ar: 'شروطنا' }
  expect(await operator('POST', '/api/legal/terms', { body: words, after })).toMatchObject({ version: after + 1, template: false })
  expect(await operator('POST', '/api/legal/terms', { body: words, after })).toMatchObject({ code: 'people/consent/text-moved-on' })
  expect(await send('GET', '/api/me/consents')).toMatchObject({ due: ['terms'], accepted: { terms: after } })
  expect(await send('GET', `/api/legal/terms?version=${after}`)).toMatchObject({ body: before['body'] as object })
  await send('POST', '/api/me/consents/acceptance', { versions: await newest(), language: 'ar' })
  expect(await send('GET', '/api/me/consents')).toMatchObject({ due: [], accepted: { terms: after + 1 } })
  const { rows } = await owner.query("select 1 from people.audit_entry where act = 'text.publish' and subject_id = $1", [
    `terms ${after + 1}`,
  ])
  expect(rows).toHaveLength(1)
})

test('news go to whoever asked for them, once, in their language, and to nobody after the link in the letter was pressed', async () => {
  const { id: organisationId } = await brand()
  const [asks, never, wasOnce] = await Promise.all([person(), person(), person()])
  const [wishes, changes] = [await browser(signedIn(asks)), await browser(signedIn(wasOnce))]
  const url = `/api/me/consents/news/${organisationId}`
  await wishes('PUT', url, { place: 'channel', language: 'ar' })
  await changes('PUT', url, { place: 'account', language: 'en' })
  await changes('DELETE', `${url}?place=account&language=en`)
  expect(await Promise.all([asks, never, wasOnce].map((id) => consents.holds(id, { news: organisationId })))).toEqual([true, false, false])
  const news = (subject: string) =>
    consents.sendNews({
      ...{ organisationId, subject },
      write: ({ email, language, leave, oneClick }) =>
        writeLetter({
          ...{ to: email, language, subject, paragraphs: ['News'], foot: 'You asked.' },
          ...{ leave: { label: 'Stop', url: leave }, unsubscribeUrl: oneClick },
        }),
    })
  await news('first')
  await news('first')
  const { email } = await accounts.get(asks)
  const letters = mail.letters.filter(({ subject }) => subject === 'first')
  expect(letters).toMatchObject([{ to: email, language: 'ar' }])
  const nobody = await browser(anonymous)
  const stop = new URL(letters[0]!.unsubscribeUrl!).pathname
  expect(await nobody('POST', `${stop.slice(0, -6)}x/stop`)).toMatchObject({ code: 'people/consent/link-invalid' })
  expect(await nobody('POST', stop)).toMatchObject({ state: 'ended', organisations: [{ id: organisationId }] })
  await news('second')
  expect(mail.letters.filter(({ subject }) => subject === 'second')).toEqual([])
  expect(await consents.ownConsents(asks)).toMatchObject({
    news: [],
    log: [
      { given: false, place: 'letter' },
      { given: true, place: 'channel' },
    ],
  })
})

test('the log is added to and never changed, and stays when an account ends', async () => {
  const me = await person()
  await consents.accept({ accountId: me }, { versions: await newest(), place: 'account', language: 'en' })
  await expect(db.pool.query('delete from people.consent_record')).rejects.toThrow('permission denied')
  await expect(db.pool.query('update people.consent_record set given = false')).rejects.toThrow('permission denied')
  await db.transaction((sql) => consents.forget(sql, me))
  const { rowCount } = await owner.query('select 1 from people.consent_record where account_id = $1', [toUuid(me)])
  expect(rowCount).toBe(2)
})
