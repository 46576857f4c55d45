import { expect, test } from 'vitest'
import { type Accounts, createAccounts } from '#people/accounts'
import { createAudit } from '#people/audit'
import { createOrganisations } from '#people/organisations'
import { createEvents } from '#platform/events'
import { anonymous, createHttp, mount } from '#platform/http'
import { type Id, newId, toUuid } from '#platform/ids'
import { createJobs } from '#platform/jobs'
import type { Language } from '#platform/language'
import { createLog } from '#platform/log'
import { writeLetter } from '#platform/mail'
import { testDatabase } from '#test/database'
import { postBox } from '#test/post-box'
import { type Consents, createConsents } from './index.ts'

const DAY_MS = 86_400_000
const { db, owner } = await testDatabase()
const log = createLog('silent')
const mail = postBox()
let now = new Date('2026-03-02T10:00:00Z')
const later = (days: number) => (now = new Date(now.getTime() + days * DAY_MS))
const config = { secret: 'a secret for tests that is long enough', rateLimits: false }
const ground = {
  ...{ db, log, events: createEvents(log), jobs: createJobs(log), clock: { now: () => now }, config, mail },
  publicUrl: 'http://souk.test',
}
const organisations = createOrganisations(ground)
const consents: Consents = createConsents({
  ...{ ...ground, organisations, accounts: () => accounts, audit: () => createAudit({ ...ground, accounts }) },
})
const accounts: Accounts = createAccounts({ ...ground, organisations, consents })
const actors = { resolve: async () => anonymous, issueViewer: async () => anonymous }
const options = { log, actors, rateLimits: false, trustProxy: false, checkResponses: true }
const app = await createHttp(options)
mount(app, consents.routes, options)
let made = 0

const brand = async (): Promise<Id<'org'>> =>
  (await organisations.create({ kind: 'brand', slug: `guests-${++made}`, name: { en: `Dar ${made}`, ar: `دار ${made}` } })).id
const address = () => `guest-${++made}@demo.souk.example`
const ask = (email: string, organisationIds: Id<'org'>[], language: Language = 'en') =>
  consents.askGuest({ email, organisationIds, language })
const lettersTo = (email: string) => mail.letters.filter(({ to }) => to === email)
const tokenIn = (text: string) => /\/news\/([\w.-]+)/.exec(text)![1]!
interface Link {
  organisations?: { id: Id<'org'> }[]
}
const follow = async (token: string, act: 'stop' | '' = '') =>
  (await app.inject({ method: act ? 'POST' : 'GET', url: `/api/news/${token}${act && `/${act}`}` })).json<Link>()
/** As the page does it: yes to what it showed. */
const sayYes = async (token: string, page?: Link) => {
  const shown = (page ?? (await follow(token))).organisations ?? []
  const payload = { organisationIds: shown.length > 0 ? shown.map(({ id }) => id) : [newId('org')] }
  return (await app.inject({ method: 'POST', url: `/api/news/${token}/confirm`, payload })).json<Link>()
}
const news = (organisationId: Id<'org'>, subject: string) =>
  consents.sendNews({
    ...{ organisationId, subject },
    write: ({ email, language, leave, oneClick }) =>
      writeLetter({
        ...{ to: email, language, subject, paragraphs: ['News'], foot: 'You asked.' },
        ...{ leave: { label: 'Stop', url: leave }, unsubscribeUrl: oneClick },
      }),
  })
const linesOf = async (organisationId: Id<'org'>) =>
  (
    await owner.query(
      `select given, place, language, notice, account_id is not null as account from people.consent_record
       where organisation_id = $1 order by place_in_log`,
      [toUuid(organisationId)],
    )
  ).rows

test('a guest’s address gets news only after its owner said yes to the one letter that asked, and none after the link that ends them', async () => {
  const [one, other, email] = [await brand(), await brand(), address()]
  await ask(email.toUpperCase(), [one, other], 'ar')
  expect(lettersTo(email)).toMatchObject([{ language: 'ar', subject: expect.stringContaining('دار') as string }])
  await news(one, 'before')
  expect(lettersTo(email)).toHaveLength(1)
  expect(await linesOf(one)).toEqual([])

  const question = tokenIn(lettersTo(email)[0]!.text)
  expect(await follow(question)).toMatchObject({ state: 'asked', organisations: [{ id: one }, { id: other }] })
  expect(await sayYes(`${question}x`)).toMatchObject({ code: 'people/consent/link-invalid' })
  expect(await sayYes(question)).toMatchObject({ state: 'given' })
  expect(await sayYes(question)).toMatchObject({ state: 'given' })
  const said = { place: 'checkout', language: 'ar', account: false }
  expect(await linesOf(one)).toEqual([{ given: true, notice: 1, ...said }])
  await Promise.all([news(one, 'after'), news(one, 'after'), news(one, 'after')])
  const [, letter] = lettersTo(email)
  expect(
    lettersTo(email)
      .map(({ subject }) => subject)
      .slice(1),
  ).toEqual(['after'])

  expect(await follow(new URL(letter!.unsubscribeUrl!).pathname.split('/').at(-2)!, 'stop')).toMatchObject({ state: 'ended' })
  await news(one, 'ended')
  expect(lettersTo(email)).toHaveLength(2)
  expect((await linesOf(one)).at(-1)).toEqual({ given: false, notice: null, ...said, place: 'letter', language: 'en' })
  // The link that once asked does not bring them back.
  await sayYes(question)
  expect(
    (await owner.query('select 1 from people.news_reader where organisation_id = $1 and email is not null', [toUuid(one)])).rowCount,
  ).toBe(0)
  await news(other, 'of the other')
  expect(lettersTo(email).at(-1)).toMatchObject({ subject: 'of the other' })
})

test('an address that does not answer is asked once a day however many orders name it, and its link lapses', async () => {
  const [one, other, email] = [await brand(), await brand(), address()]
  await Promise.all([ask(email, [one]), ask(email, [one]), ask(email, [one])])
  await ask(email, [other])
  expect(lettersTo(email)).toHaveLength(1)
  const question = tokenIn(lettersTo(email)[0]!.text)
  expect(await follow(question)).toMatchObject({ organisations: [{ id: one }, { id: other }] })
  later(8)
  expect(await sayYes(question)).toMatchObject({ code: 'people/consent/link-lapsed', status: 410 })
  await news(one, 'lapsed')
  await ask(email, [one])
  expect(lettersTo(email)).toHaveLength(2)
})

test('the yes is to the brands that were shown; what joined meanwhile is asked in a letter of its own', async () => {
  const [one, other, email] = [await brand(), await brand(), address()]
  await ask(email, [one])
  const question = tokenIn(lettersTo(email)[0]!.text)
  const page = await follow(question)
  await ask(email, [other])
  expect(await sayYes(question, page)).toMatchObject({ state: 'given', organisations: [{ id: one }] })
  expect(await linesOf(other)).toEqual([])
  const [, second] = lettersTo(email)
  expect(await follow(tokenIn(second!.text))).toMatchObject({ state: 'asked', organisations: [{ id: other }] })
})

test('where the address has an account, the yes is the account’s, and nobody gets a letter twice', async () => {
  const [organisationId, email] = [await brand(), address()]
  await ask(email, [organisationId])
  await sayYes(tokenIn(lettersTo(email)[0]!.text))
  const accountId = await accounts.create({ email, password: 'a long enough password', name: { en: 'Huda', ar: 'هدى' }, avatarUrl: null })
  await consents.wantNews(accountId, [organisationId], { place: 'checkout', language: 'en' })
  await news(organisationId, 'once')
  expect(lettersTo(email).filter(({ subject }) => subject === 'once')).toHaveLength(1)
  const late = await brand()
  later(2)
  await ask(email, [late])
  await sayYes(tokenIn(lettersTo(email).at(-1)!.text))
  expect(await consents.holds(accountId, { news: late })).toBe(true)
  expect(await linesOf(late)).toMatchObject([{ account: true, given: true, notice: 1 }])
})

test('what is kept of an address is told with it, and gone when its owner leaves; the log stays and names nobody', async () => {
  const [organisationId, email] = [await brand(), address()]
  await ask(email, [organisationId])
  await sayYes(tokenIn(lettersTo(email)[0]!.text))
  expect(await consents.guests.collect(email)).toMatchObject({
    ...{ asked: [{ organisations: [organisationId], privacyNotice: 1 }], given: [{ organisation: organisationId }] },
  })
  await db.transaction((sql) => consents.guests.forget(sql, email))
  expect(await consents.guests.collect(email)).toEqual({ asked: [], given: [] })
  await news(organisationId, 'gone')
  expect(lettersTo(email)).toHaveLength(1)
  expect(await linesOf(organisationId)).toHaveLength(1)
})
