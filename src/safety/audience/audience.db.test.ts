import { expect, test } from 'vitest'
import { createEvents } from '#platform/events'
import { type Actor, anonymous } from '#platform/http'
import { newId } from '#platform/ids'
import { createLog } from '#platform/log'
import { testDatabase } from '#test/database'
import { audienceChanged, createAudience, type Subject } from './index.ts'

const { db } = await testDatabase()
const config = { secret: 'a secret for tests that is long enough' }

const viewer = (): Actor => ({ ...anonymous, kind: 'viewer', viewerId: newId('vwr') })
const show = (): Subject => ({ kind: 'show', id: newId('shw') })

function setUp(adults: readonly Actor[] = []) {
  let now = Date.now()
  const clock = { now: () => new Date(now) }
  const events = createEvents(createLog('silent'))
  const ages = { isAdult: async (asked: Actor) => adults.some((adult) => adult.viewerId === asked.viewerId) }
  const audience = createAudience({ config, db, events, clock, ...(adults.length > 0 ? { ages } : {}) })
  return { audience, events, clock, pass: (seconds: number) => (now += seconds * 1000) }
}

test('a show without a policy is for everyone: a grant is given, bound and short', async () => {
  const { audience, clock } = setUp()
  const [guest, subject] = [viewer(), show()]
  const grant = await audience.grant({ viewer: guest, subject })
  expect(grant).toMatchObject({ viewerId: guest.viewerId, subject, audience: 'everyone', renewAfterSeconds: 60 })
  expect(grant.expiresAt.getTime() - clock.now().getTime()).toBe(120_000)
  expect(audience.verify(grant.token, { subject, viewerId: guest.viewerId! })).toMatchObject({ session: grant.session })
})

test('a renewal keeps the sitting and lives longer', async () => {
  const { audience, pass } = setUp()
  const [guest, subject] = [viewer(), show()]
  const first = await audience.grant({ viewer: guest, subject })
  pass(60)
  const second = await audience.grant({ viewer: guest, subject, session: first.session })
  pass(61)
  expect(audience.verify(first.token, { subject })).toBeNull()
  expect(audience.verify(second.token, { subject })).toMatchObject({ session: first.session })
})

test('a show for adults is refused to whoever is not known to be one', async () => {
  const adult = viewer()
  const { audience } = setUp([adult])
  const subject = show()
  await audience.setAudience(subject, 'adults')
  expect(await audience.audienceOf(subject)).toBe('adults')
  await expect(audience.grant({ viewer: viewer(), subject })).rejects.toMatchObject({
    code: 'safety/audience/age-check-needed',
    status: 403,
  })
  expect(await audience.grant({ viewer: adult, subject })).toMatchObject({ audience: 'adults' })
})

test('without an age room nobody is known to be an adult', async () => {
  const { audience } = setUp()
  const subject = show()
  await audience.setAudience(subject, 'adults')
  await expect(audience.grant({ viewer: viewer(), subject })).rejects.toMatchObject({ code: 'safety/audience/age-check-needed' })
})

test('narrowing a show ends grants that are out and announces it', async () => {
  const { audience, events } = setUp()
  const subject = show()
  const heard: unknown[] = []
  events.on(audienceChanged, (news) => void heard.push(news))
  const { token } = await audience.grant({ viewer: viewer(), subject })
  await audience.setAudience(subject, 'adults')
  expect(audience.verify(token, { subject })).toBeNull()
  expect(heard).toEqual([{ subject, audience: 'adults' }])
})

test('what the platform restricts stays for adults whatever its owner chooses, and is as the owner chose once that is taken back', async () => {
  const { audience, clock } = setUp()
  for (const chosen of ['everyone', 'adults'] as const) {
    const subject = show()
    await audience.setAudience(subject, 'adults')
    await audience.restrictToAdults(subject, clock.now())
    await audience.setAudience(subject, chosen)
    expect(await audience.audienceOf(subject)).toBe('adults')
    await expect(audience.grant({ viewer: viewer(), subject })).rejects.toMatchObject({ code: 'safety/audience/age-check-needed' })
    await audience.restrictToAdults(subject, null)
    expect(await audience.audienceOf(subject)).toBe(chosen)
  }
})

test('another process refuses a narrowed show within two seconds', async () => {
  const [here, there] = [setUp(), setUp()]
  const subject = show()
  await there.audience.grant({ viewer: viewer(), subject })
  await here.audience.setAudience(subject, 'adults')
  there.pass(2)
  await expect(there.audience.grant({ viewer: viewer(), subject })).rejects.toMatchObject({ code: 'safety/audience/age-check-needed' })
})

test('somebody without a guest identity gets no grant', async () => {
  const { audience } = setUp()
  await expect(audience.grant({ viewer: anonymous, subject: show() })).rejects.toMatchObject({
    code: 'safety/audience/viewer-needed',
    status: 401,
  })
})
