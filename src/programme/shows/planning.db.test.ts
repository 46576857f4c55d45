import fc from 'fast-check'
import sharp from 'sharp'
import { beforeAll, expect, test, vi } from 'vitest'
import { type Actor, anonymous } from '#platform/http'
import { type Id, newId, toUuid } from '#platform/ids'
import { enqueue } from '#platform/jobs'
import { testDatabase } from '#test/database'
import { member, type Stage, stage } from '#test/stage'
import { describeForDesk, listForDesk, searchProducts } from './describe-desk.ts'
import type { DeskDeps } from './desk-deps.ts'
import { editLineup } from './edit-lineup.ts'
import { editShow } from './edit-show.ts'
import { endStopped } from './jobs.ts'
import { changePlan, deleteDraft, draftShow, endPractice, restoreDraft } from './plan-show.ts'
import { setCover } from './set-cover.ts'
import type { Show } from './show.ts'
import { type ShowState, showStates, stateNames } from './states.ts'

const PATIENCE = { timeout: 30_000, interval: 50 }
const { db, owner } = await testDatabase()
let set: Stage
let desk: DeskDeps
let planner: Actor
let host: Actor
let stranger: Actor

beforeAll(async () => {
  set = await stage({ db, owner })
  desk = { ...set, ...set.parts }
  await set.organisations.addMember(set.brand.id, set.hostId, 'host')
  planner = member(set.hostId, ['show.plan'], [set.brand.id])
  host = member(set.hostId, ['show.run', 'chat.moderate'], [set.brand.id])
  stranger = member(newId('acc'), ['show.plan', 'show.run'], [newId('org')])
})

const words = { title: { en: 'Green soap', ar: 'صابون أخضر' } }
const tomorrow = () => new Date(Date.now() + 86_400_000).toISOString().slice(0, 16)

/** A draft with everything it needs, in the zone of the test. */
async function draft(): Promise<Show> {
  const show = await draftShow(desk, planner, set.brand.id)
  return editShow(desk, planner, show.id, { version: show.version, ...words, startsLocal: tomorrow(), timeZone: 'UTC' })
}
const plan = (show: Show, state: 'draft' | 'scheduled' | 'cancelled' = 'scheduled') =>
  changePlan(desk, planner, show.id, { state, version: show.version })
const code = (name: string) => ({ code: `programme/shows/${name}` })
const visible = async (reader: Actor | null) => (await set.shows.list(reader)).items.map(({ id }) => id)

test('a draft becomes a show with an address of its own, once nothing is missing', async () => {
  const empty = await draftShow(desk, planner, set.brand.id)
  expect(await describeForDesk(desk, empty)).toMatchObject({
    state: 'draft',
    hostId: set.hostId,
    missing: ['title-en', 'title-ar'],
    version: 1,
  })
  await expect(plan(empty)).rejects.toMatchObject({ ...code('not-ready'), extensions: { missing: ['title-en', 'title-ar'] } })
  const [one, other] = [await plan(await draft()), await plan(await draft())]
  expect([one.slug, other.slug]).toEqual(['green-soap', 'green-soap-2'])
  expect(await visible(anonymous)).toEqual(expect.arrayContaining([one.id, other.id]))
})

test('a start in the past and a host who may not are told before anybody is', async () => {
  const show = await draft()
  const late = await editShow(desk, planner, show.id, { version: show.version, startsLocal: '2024-01-01T20:00' })
  expect((await describeForDesk(desk, late)).missing).toEqual(['start-past'])
  const nobody = await set.accounts.create({
    email: 'nobody@demo.souk.example',
    password: 'a long enough password',
    name: words.title,
    avatarUrl: null,
  })
  await expect(editShow(desk, planner, show.id, { version: late.version, hostId: nobody })).rejects.toMatchObject(code('host-unfit'))
})

test('of two who change the same version, one is told of the other', async () => {
  const show = await draft()
  const both = await Promise.allSettled(
    ['One', 'Other'].map((en) => editShow(desk, planner, show.id, { version: show.version, title: { en, ar: 'عنوان' } })),
  )
  expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  const lost = both.find((result) => result.status === 'rejected')
  expect(lost?.reason).toMatchObject({ ...code('changed-meanwhile'), extensions: { version: show.version + 1 } })
})

test('whoever may not plan a brand’s shows finds none of them at the desk', async () => {
  const show = await draft()
  for (const actor of [host, stranger, anonymous]) {
    await expect(editShow(desk, actor, show.id, { version: show.version, ...words })).rejects.toMatchObject(code('unknown'))
    await expect(listForDesk(desk, actor, { organisationId: set.brand.id, limit: 5 })).rejects.toMatchObject({ status: 403 })
    await expect(deleteDraft(desk, actor, show.id)).rejects.toMatchObject(code('unknown'))
  }
})

test('what was told to people stays: an address after the announcement, a start on air, everything after a cancellation', async () => {
  const show = await plan(await draft())
  const edit = (now: Show, change: Record<string, unknown>) => editShow(desk, planner, now.id, { version: now.version, ...change })
  await expect(edit(show, { slug: 'another-address' })).rejects.toMatchObject({ ...code('locked'), extensions: { fields: ['slug'] } })
  await expect(edit(show, { slug: show.slug, plannedMinutes: 120 })).resolves.toMatchObject({ plannedMinutes: 120 })
  const live = await set.shows.changeState(show.id, 'live')
  await expect(edit(live, { startsLocal: tomorrow().replace(/T.*/, 'T03:03') })).rejects.toMatchObject(code('locked'))
  await expect(edit(live, { visibility: 'practice' })).rejects.toMatchObject(code('locked'))
  expect(await edit(live, { title: { en: 'Soap now', ar: 'صابون الآن' } })).toMatchObject({ title: { en: 'Soap now' } })
  const gone = await plan(await plan(await draft()), 'cancelled')
  await expect(edit(gone, { title: { en: 'Back', ar: 'عودة' } })).rejects.toMatchObject(code('locked'))
})

test('whatever is wished in whatever order, a stored show moves by its table alone', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.constantFrom(...stateNames), { minLength: 1, maxLength: 8 }), async (wishes) => {
      const { show } = await set.openShow({ products: 0, state: 'draft' })
      let now: ShowState = show.state
      for (const to of wishes) {
        const allowed = to === now || showStates.can(now, to)
        const moved = await set.shows.changeState(show.id, to).then(
          ({ state }) => state,
          (error: { code: string }) => error.code,
        )
        expect(moved).toBe(allowed ? to : 'programme/shows/wrong-state')
        if (allowed) now = to
      }
      expect((await set.shows.get(show.id)).state).toBe(now)
    }),
    { numRuns: 25 },
  )
})

test('drafts, unlisted shows and practices are in nobody’s list, and found by those alone who may', async () => {
  const [draftOne, unlisted, practice] = [await draft(), await draft(), await draft()]
  const set2 = async (show: Show, visibility: 'unlisted' | 'practice') =>
    plan(await editShow(desk, planner, show.id, { version: show.version, visibility }))
  const shows = { draft: draftOne, unlisted: await set2(unlisted, 'unlisted'), practice: await set2(practice, 'practice') }
  await set.shows.changeState(shows.practice.id, 'live')
  const finds = async (reader: Actor, name: keyof typeof shows) => (await set.shows.findFor(reader, shows[name].id)) !== null
  for (const reader of [null, anonymous, stranger, planner, host]) {
    const listed = await visible(reader)
    for (const { id } of Object.values(shows)) expect(listed).not.toContain(id)
  }
  for (const reader of [anonymous, stranger]) {
    expect([await finds(reader, 'draft'), await finds(reader, 'unlisted'), await finds(reader, 'practice')]).toEqual([false, true, false])
  }
  expect([await finds(host, 'draft'), await finds(host, 'practice'), await finds(planner, 'practice')]).toEqual([true, true, false])
  expect((await set.shows.listForCalendar(set.brand.id, new Date(0))).map(({ id }) => id)).not.toEqual(
    expect.arrayContaining([shows.unlisted.id]),
  )
})

test('a practice ends as a plan that everybody finds; what was filmed before is marked', async () => {
  const show = await draft()
  const practice = await plan(await editShow(desk, planner, show.id, { version: show.version, visibility: 'practice' }))
  expect(practice.announcedAt).toBeNull()
  await expect(endPractice(desk, planner, show.id, 'public')).rejects.toMatchObject(code('wrong-state'))
  await set.shows.changeState(show.id, 'live')
  const real = await endPractice(desk, planner, show.id, 'public')
  expect(real).toMatchObject({ state: 'scheduled', visibility: 'public', practiceEndedAt: expect.any(Date), announcedAt: expect.any(Date) })
  expect(await visible(anonymous)).toContain(show.id)
})

test('a stopped show is taken up within two hours, not later', async () => {
  const { show } = await set.openShow()
  await set.shows.changeState(show.id, 'stopped')
  expect(await set.shows.changeState(show.id, 'live')).toMatchObject({ state: 'live', stoppedAt: null })
  await set.shows.changeState(show.id, 'stopped')
  await owner.query("update programme.show set stopped_at = now() - interval '121 minutes' where id = $1", [toUuid(show.id)])
  await expect(set.shows.changeState(show.id, 'live')).rejects.toMatchObject(code('resume-over'))
})

test('the lineup is said as a whole: what stays keeps its id, what comes back is what it was, nothing foreign gets in', async () => {
  const { lineup } = await set.openShow({ products: 3 })
  const [a, b, c] = lineup.map(({ productId }) => productId) as [Id<'prd'>, Id<'prd'>, Id<'prd'>]
  const show = await draft()
  const say = async (version: number, productIds: Id<'prd'>[]) => editLineup(desk, planner, show.id, { version, productIds })
  const first = await say(show.version, [a, b, c])
  const before = await set.shows.lineup(show.id)
  const second = await say(first.version, [c, a])
  expect((await set.shows.lineup(show.id)).map(({ productId }) => productId)).toEqual([c, a])
  const third = await say(second.version, [b, c, a])
  const after = await set.shows.lineup(show.id)
  expect(after.map(({ position }) => position)).toEqual([0, 1, 2])
  expect(Object.fromEntries(after.map(({ productId, id }) => [productId, id]))).toEqual(
    Object.fromEntries(before.map(({ productId, id }) => [productId, id])),
  )
  await expect(say(second.version, [a])).rejects.toMatchObject(code('changed-meanwhile'))
  await expect(say(third.version, [a, newId('prd')])).rejects.toMatchObject(code('product-unfit'))
  await say(third.version, [])
  expect(await set.shows.lineup(show.id)).toEqual([])
  expect((await searchProducts(desk, planner, show.id, 'pot')).items.length).toBeGreaterThan(0)
})

test('a show for adults says to nobody else what it is, in no list and under no address', async () => {
  const show = await plan(await draft())
  const adults = await editShow(desk, planner, show.id, {
    version: show.version,
    audience: 'adults',
    title: { en: 'Secret wine', ar: 'نبيذ' },
  })
  const card = (await set.shows.list(anonymous)).items.find(({ id }) => id === show.id)!
  expect(card).toMatchObject({ masked: true, slug: show.id, title: { en: 'For adults only' }, coverUrl: '', covers: [], featured: null })
  const page = await set.shows.open(anonymous, adults.slug)
  expect(page).toMatchObject({ masked: true, description: null, lineup: [] })
  expect(JSON.stringify([card, page])).not.toMatch(/Secret|نبيذ|green-soap/)
  expect(await set.shows.open(host, adults.slug)).toMatchObject({ masked: false, title: { en: 'Secret wine' } })
})

test('what an operator has restricted to adults stays so, whatever its brand says', async () => {
  const show = await plan(await draft())
  const subject = { kind: 'show', id: show.id }
  await set.parts.audience.restrictToAdults(subject, new Date())
  await editShow(desk, planner, show.id, { version: show.version, audience: 'everyone' })
  expect(await set.shows.open(anonymous, show.slug)).toMatchObject({ masked: true })
  await set.parts.audience.restrictToAdults(subject, null)
  expect(await set.shows.open(anonymous, show.slug)).toMatchObject({ masked: false })
})

test('a draft that was deleted comes back whole; what others have heard of is not deleted', async () => {
  const show = await draft()
  await deleteDraft(desk, planner, show.id)
  expect(await set.shows.find(show.id)).toBeNull()
  await expect(restoreDraft(desk, stranger, show.id)).rejects.toMatchObject(code('unknown'))
  expect(await restoreDraft(desk, planner, show.id)).toMatchObject({ id: show.id, state: 'draft', title: words.title })
  const announced = await plan(await draft())
  await expect(deleteDraft(desk, planner, announced.id)).rejects.toMatchObject(code('only-drafts'))
})

test('a cover is kept in three sizes, and the one before it is gone', async () => {
  const picture = (colour: string) =>
    sharp({ create: { width: 900, height: 1200, channels: 3, background: colour } })
      .jpeg()
      .toBuffer()
  const show = await draft()
  const first = await setCover(desk, planner, show.id, show.version, await picture('#b8450b'))
  expect((await describeForDesk(desk, first)).covers.map(({ width }) => width)).toEqual([320, 720, 1280])
  const second = await setCover(desk, planner, show.id, first.version, await picture('#1f6f3f'))
  expect(set.parts.pictureFiles.has(first.coverUrl.slice(1))).toBe(false)
  expect(set.parts.pictureFiles.has(second.coverUrl.slice(1))).toBe(true)
  await expect(setCover(desk, planner, show.id, first.version, await picture('#000000'))).rejects.toMatchObject(code('changed-meanwhile'))
  expect(await setCover(desk, planner, show.id, second.version, null)).toMatchObject({ coverUrl: '' })
})

test('page after page, a list names every show once, in its order', async () => {
  for (let index = 0; index < 5; index++) await plan(await draft())
  const whole = (await set.shows.list(null, { state: 'upcoming' })).items.map(({ id }) => id)
  const walked: string[] = []
  let cursor: string | undefined
  do {
    const page = await set.shows.list(null, { state: 'upcoming', limit: 2, ...(cursor === undefined ? {} : { cursor }) })
    expect(page.items.length).toBeLessThanOrEqual(2)
    walked.push(...page.items.map(({ id }) => id))
    cursor = page.nextCursor ?? undefined
  } while (cursor !== undefined)
  expect(walked).toEqual(whole)
  expect(new Set(walked).size).toBe(walked.length)
  await expect(set.shows.list(null, { cursor: 'nonsense' })).rejects.toMatchObject(code('cursor-invalid'))
  expect((await set.shows.list(null, { brand: 'nobody' })).items).toEqual([])
})

test('a show that was taken up again is not ended by the pause before', async () => {
  const { show } = await set.openShow()
  const stopped = await set.shows.changeState(show.id, 'stopped')
  await set.shows.changeState(show.id, 'live')
  await set.jobs.start(db.pool)
  await enqueue(db.pool, endStopped, { showId: show.id, stoppedAt: stopped.stoppedAt!.toISOString() }, { key: `again ${show.id}` })
  await vi.waitFor(async () => {
    const { rows } = await owner.query('select 1 from graphile_worker.jobs where key = $1', [`again ${show.id}`])
    expect(rows).toEqual([])
  }, PATIENCE)
  expect((await set.shows.get(show.id)).state).toBe('live')
  await set.jobs.stop()
})
