import { createHmac } from 'node:crypto'
import { expect, test } from 'vitest'
import { createOrganisations } from '#people/organisations'
import { createEvents } from '#platform/events'
import { createHttp, type HttpOptions, mount } from '#platform/http'
import { createJobs } from '#platform/jobs'
import { createLog } from '#platform/log'
import { systemClock } from '#platform/time'
import { testDatabase } from '#test/database'
import { postBox } from '#test/post-box'
import { createAccounts } from './index.ts'

const { db } = await testDatabase()
const log = createLog('silent')
const PASSWORD = 'a long enough password'
const accepts = { terms: 1, privacy: 1 }
let people = 0

async function house() {
  const events = createEvents(log)
  const organisations = createOrganisations({ db, events, clock: systemClock })
  const mail = postBox()
  const config = { secret: 'a secret for tests that is long enough', rateLimits: false }
  const ground = { config, publicUrl: 'http://souk.test', db, events, jobs: createJobs(log), clock: systemClock, log, organisations, mail }
  const accounts = createAccounts(ground)
  const http: HttpOptions = { log, actors: accounts.actors, rateLimits: false, trustProxy: false, checkResponses: true }
  const app = await createHttp(http)
  mount(app, [...accounts.routes], http)
  const send = async (method: 'POST' | 'PUT' | 'DELETE' | 'GET', url: string, payload?: object, cookie = '') => {
    const headers = cookie ? { cookie } : {}
    const answer = await app.inject({ method, url, headers, ...(payload ? { payload } : {}) })
    const cookies = answer.cookies.filter(({ value }) => value !== '').map(({ name, value }) => `${name}=${encodeURIComponent(value)}`)
    return { status: answer.statusCode, body: answer.json(), cookie: cookies.join('; ') }
  }
  /** The token in the link of the newest letter to somebody. */
  const linkOf = (email: string) => {
    const letter = mail.letters.findLast(({ to }) => to === email)
    return { letter, token: new URL(/https?:\S+/.exec(letter?.text ?? '')?.[0] ?? 'http://none').searchParams.get('token') ?? '' }
  }
  return { accounts, mail, send, linkOf }
}

type House = Awaited<ReturnType<typeof house>>
const newEmail = () => `newcomer-${++people}@demo.souk.example`

async function signUp({ send, linkOf }: House, email = newEmail()) {
  await send('POST', '/api/auth/sign-up', { name: 'Huda', email, password: PASSWORD, language: 'ar', accepts })
  const confirmed = await send('POST', '/api/auth/confirm', { token: linkOf(email).token })
  return { email, confirmed, cookie: confirmed.cookie }
}

test('a newcomer confirms the address by the letter and is signed in; before that the password opens nothing', async () => {
  const souk = await house()
  const email = newEmail()
  const asked = await souk.send('POST', '/api/auth/sign-up', { name: 'Huda', email, password: PASSWORD, language: 'ar', accepts })
  expect(asked.status).toBe(202)
  const { letter, token } = souk.linkOf(email)
  expect(letter).toMatchObject({ language: 'ar', subject: 'تأكيد عنوانك' })
  const early = await souk.send('POST', '/api/auth/sign-in/email', { email, password: PASSWORD })
  expect(early).toMatchObject({ status: 403, body: { code: 'people/accounts/email-unconfirmed' } })
  const confirmed = await souk.send('POST', '/api/auth/confirm', { token })
  expect(confirmed).toMatchObject({ status: 200, body: { account: { email, name: { en: 'Huda', ar: 'Huda' } } } })
  expect((await souk.send('GET', '/api/me', undefined, confirmed.cookie)).body.account.email).toBe(email)
})

test('an address that has an account gets a letter, and whoever asked learns nothing', async () => {
  const souk = await house()
  const { email } = await signUp(souk)
  const again = await souk.send('POST', '/api/auth/sign-up', {
    name: 'Other',
    email,
    password: 'another long password',
    language: 'en',
    accepts,
  })
  expect(again).toMatchObject({ status: 202, body: { ok: true } })
  expect(souk.linkOf(email).letter?.subject).toBe('You have an account already')
  expect((await souk.send('POST', '/api/auth/sign-in/email', { email, password: 'another long password' })).status).toBe(401)
  const unknown = await souk.send('POST', '/api/auth/forgot', { email: newEmail(), language: 'en' })
  expect(unknown).toMatchObject({ status: 202, body: { ok: true } })
})

test('a forgotten password is replaced once by the link, and every session ends', async () => {
  const souk = await house()
  const { email, cookie } = await signUp(souk)
  await souk.send('POST', '/api/auth/forgot', { email, language: 'en' })
  const { token } = souk.linkOf(email)
  const chosen = await souk.send('POST', '/api/auth/new-password', { token, password: 'a new long password' })
  expect(chosen.status).toBe(200)
  expect((await souk.send('GET', '/api/me', undefined, cookie)).body.account).toBeNull()
  expect((await souk.send('POST', '/api/auth/sign-in/email', { email, password: PASSWORD })).status).toBe(401)
  expect((await souk.send('POST', '/api/auth/sign-in/email', { email, password: 'a new long password' })).status).toBe(200)
  const twice = await souk.send('POST', '/api/auth/new-password', { token, password: 'a third long password' })
  expect(twice).toMatchObject({ status: 410, body: { code: 'people/accounts/link-lapsed' } })
})

test('a person sees where they are signed in, ends one of them at once, and never somebody else’s', async () => {
  const souk = await house()
  const { email, cookie } = await signUp(souk)
  const other = await souk.send('POST', '/api/auth/sign-in/email', { email, password: PASSWORD })
  const { items } = (await souk.send('GET', '/api/me/sessions', undefined, cookie)).body as { items: { id: string; current: boolean }[] }
  expect(items.filter(({ current }) => current)).toHaveLength(1)
  expect(items).toHaveLength(2)
  const elsewhere = items.find(({ current }) => !current)
  const stranger = await signUp(souk)
  const refused = await souk.send('DELETE', `/api/me/sessions/${elsewhere?.id}`, undefined, stranger.cookie)
  expect(refused).toMatchObject({ status: 404, body: { code: 'people/accounts/session-unknown' } })
  expect((await souk.send('GET', '/api/me', undefined, other.cookie)).body.account.email).toBe(email)
  expect((await souk.send('DELETE', `/api/me/sessions/${elsewhere?.id}`, undefined, cookie)).status).toBe(200)
  expect((await souk.send('GET', '/api/me', undefined, other.cookie)).body.account).toBeNull()
})

/** What an authenticator app shows (RFC 6238). */
function codeOf(address: string, nowMs = Date.now()): string {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
  const secret = new URL(address).searchParams.get('secret') ?? ''
  const bits = Array.from(secret, (letter) => alphabet.indexOf(letter).toString(2).padStart(5, '0'))
  const key = Buffer.from((bits.join('').match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)))
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(Math.floor(nowMs / 30_000)))
  const digest = createHmac('sha1', key).update(counter).digest()
  const offset = digest.at(-1)! & 15
  return String((digest.readUInt32BE(offset) & 0x7fff_ffff) % 1_000_000).padStart(6, '0')
}

test('with a second factor the password alone does not sign in; a code does, and each backup code once', async () => {
  const souk = await house()
  const { email, cookie } = await signUp(souk)
  const setUp = await souk.send('POST', '/api/auth/second-factor', { password: PASSWORD }, cookie)
  const { address, backupCodes } = setUp.body as { address: string; backupCodes: string[] }
  expect((await souk.send('POST', '/api/auth/sign-in/email', { email, password: PASSWORD })).status).toBe(200)
  const confirmed = await souk.send('POST', '/api/auth/second-factor/code', { code: codeOf(address) }, cookie)
  expect(confirmed.status).toBe(200)

  const half = await souk.send('POST', '/api/auth/sign-in/email', { email, password: PASSWORD })
  expect(half).toMatchObject({ status: 202, body: { secondStep: true } })
  expect((await souk.send('GET', '/api/me', undefined, half.cookie)).body.account).toBeNull()
  const wrong = await souk.send('POST', '/api/auth/second-factor/code', { code: '000000' }, half.cookie)
  expect(wrong).toMatchObject({ status: 403, body: { code: 'people/accounts/wrong-code' } })
  const whole = await souk.send('POST', '/api/auth/second-factor/code', { code: backupCodes[0]! }, half.cookie)
  expect(whole).toMatchObject({ status: 200, body: { account: { email } } })
  const next = await souk.send('POST', '/api/auth/sign-in/email', { email, password: PASSWORD })
  const reused = await souk.send('POST', '/api/auth/second-factor/code', { code: backupCodes[0]! }, next.cookie)
  expect(reused).toMatchObject({ status: 403, body: { code: 'people/accounts/wrong-code' } })
})
