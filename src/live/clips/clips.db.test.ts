import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createCues } from '#live/cues'
import type { FinishedSegment } from '#live/playback'
import { createRecordings, type Recordings } from '#live/recording'
import { type Audit, createAudit } from '#people/audit'
import { type Actor, anonymous } from '#platform/http'
import { type Id, newId } from '#platform/ids'
import { createJobs } from '#platform/jobs'
import { createLog } from '#platform/log'
import { createPictures } from '#platform/pictures'
import { createLocalFiles, type Files } from '#platform/storage'
import { createAudience } from '#safety/audience'
import { testDatabase } from '#test/database'
import { finishedSegments } from '#test/segments'
import { member, type Stage, stage } from '#test/stage'
import { statesIn } from '#test/states'
import { clipStates, keyOf } from './clip.ts'
import { cutClip } from './cut-clip.ts'
import { type Clips, type ClipsDeps, createClips } from './index.ts'
import { listWithheld, releaseClip, releaseReplay } from './review.ts'
import type { ClipTables } from './tables.ts'

const TICKS = 90_000
const { db, owner } = await testDatabase()
let set: Stage
let dataDir: string
let files: Files
let recordings: Recordings
let clips: Clips
let audit: Audit
let deskParts: () => ClipsDeps
let tell: (segment: FinishedSegment) => void
let tellLast: (broadcastId: Id<'brd'>) => void
const jobs = createJobs(createLog('silent'))
beforeAll(async () => {
  dataDir = await mkdtemp(path.join(tmpdir(), 'souk-clips-'))
  files = createLocalFiles(path.join(dataDir, 'files'))
  set = await stage({ db, owner })
  const cues = createCues({ ...set, realtime: { publish: () => undefined } } as never)
  const audience = createAudience({ ...set, config: set.config })
  const playback = {
    admitMedia: () => Promise.reject(new Error('no bytes are asked for in this test')),
    onSegment: (handler: typeof tell) => {
      tell = handler
      return () => undefined
    },
    onLastSegment: (handler: typeof tellLast) => {
      tellLast = handler
      return () => undefined
    },
  }
  const ground = {
    ...set,
    jobs,
    files,
    pictures: createPictures({ files }),
    cues,
    audience,
    config: { dataDir, replays: { keptDays: undefined, quotaBytes: undefined } },
  }
  recordings = createRecordings({ ...ground, playback })
  audit = createAudit({ ...set, accounts: { getMany: async () => new Map() } })
  deskParts = () => ({ ...ground, recordings, audit })
  clips = createClips(deskParts())
  await jobs.start(db.pool)
})
afterAll(async () => {
  await jobs.stop()
  await recordings.close()
  await rm(dataDir, { recursive: true, force: true })
})

const patience = { timeout: 60_000, interval: 100 }
const viewer: Actor = { ...anonymous, kind: 'viewer', viewerId: newId('vwr') }
const key = () => crypto.randomUUID()

async function onAir(seconds: number) {
  const opened = await set.openShow()
  const broadcastId = await set.goOnAir(opened.show.id)
  const segments = await finishedSegments({ broadcastId, count: seconds / 2 })
  return { ...opened, broadcastId, segments, host: member(set.hostId, ['show.run'], [set.brand.id]) }
}
const made = async (id: Id<'clp'>) => (await clips.find(id))?.state

test('a clip is cut while the show goes on; it waits for the piece that is not there yet', async () => {
  const { show, broadcastId, segments, host } = await onAir(12)
  for (const segment of segments.slice(0, 4)) tell(segment)
  await expect.poll(async () => (await recordings.segmentsOf(broadcastId)).length, patience).toBe(4)
  set.media.reach(broadcastId, 9)
  const { id } = await clips.cut(host, show.id, { key: key(), seconds: 6, title: { en: 'The spout', ar: null } })
  expect(await made(id)).toBe('waiting')
  tell(segments[4]!)
  await expect.poll(() => made(id), patience).toBe('ready')
  // Asked for 3 to 9; pieces are two seconds long.
  expect(await clips.find(id)).toMatchObject({ startTicks: 2 * TICKS, endTicks: 10 * TICKS, width: 540, height: 960 })
  expect((await files.stat(keyOf(id)))!.sizeBytes).toBeGreaterThan(100_000)
  const clip = await clips.open(viewer, id)
  expect(clip).toMatchObject({ durationSeconds: 8, title: { en: 'The spout', ar: 'The spout' }, pageUrl: `/clips/${id}` })
})

test('a clip carries the product that was pinned when it begins, and every one pinned in it', async () => {
  const { show, lineup, broadcastId, segments, host } = await onAir(12)
  const cues = createCues({ ...set, realtime: { publish: () => undefined } } as never)
  for (const [seconds, index] of [
    [0, 0],
    [7, 1],
    [11, 0],
  ] as const) {
    set.media.reach(broadcastId, seconds)
    await cues.pin(host, show.id, { key: key(), lineupItemId: lineup[index]!.id })
  }
  for (const segment of segments) tell(segment)
  tellLast(broadcastId)
  await expect.poll(() => recordings.findReplay(show.id), patience).not.toBeNull()
  const { id } = await clips.cut(host, show.id, { key: key(), seconds: 6, until: { broadcastId, endTicks: 10 * TICKS } })
  await expect.poll(() => made(id), patience).toBe('ready')
  const clip = await clips.open(viewer, id)
  expect(clip.productIds).toEqual([lineup[0]!.productId, lineup[1]!.productId])
  expect(clip.cues.map(({ mediaTime }) => mediaTime / TICKS)).toEqual([0.3, 7.3])
  expect(clip.title).toEqual(show.title)
})

test('the same key again is the same clip; lengths have bounds; others’ shows cannot be cut', async () => {
  const { show, broadcastId, segments, host } = await onAir(8)
  for (const segment of segments) tell(segment)
  await expect.poll(async () => (await recordings.segmentsOf(broadcastId)).length, patience).toBe(4)
  set.media.reach(broadcastId, 8)
  const cut = { key: key(), seconds: 5 }
  const [one, other] = await Promise.all([clips.cut(host, show.id, cut), clips.cut(host, show.id, cut)])
  expect(one.id).toBe(other.id)
  await expect(clips.cut(host, show.id, { key: key(), seconds: 4 })).rejects.toMatchObject({ code: 'live/clips/too-short' })
  await expect(clips.cut(host, show.id, { key: key(), seconds: 181 })).rejects.toMatchObject({ code: 'live/clips/too-long' })
  const stranger = member(set.hostId, ['show.run'], [newId('org')])
  await expect(clips.cut(stranger, show.id, { key: key(), seconds: 5 })).rejects.toMatchObject({ code: 'platform/http/forbidden' })
  const elsewhere = await onAir(2)
  const until = { broadcastId, endTicks: 6 * TICKS }
  await expect(clips.cut(host, elsewhere.show.id, { key: key(), seconds: 5, until })).rejects.toMatchObject({
    code: 'live/clips/nothing-recorded',
  })
})

test('a clip that the brand hides or the operator withholds is there for nobody, and one of a show for adults for adults alone', async () => {
  const { show, broadcastId, segments, host } = await onAir(6)
  for (const segment of segments) tell(segment)
  await expect.poll(async () => (await recordings.segmentsOf(broadcastId)).length, patience).toBe(3)
  set.media.reach(broadcastId, 6)
  const { id } = await clips.cut(host, show.id, { key: key(), seconds: 5 })
  await expect.poll(() => made(id), patience).toBe('ready')
  await clips.withhold(id, new Date())
  await expect(clips.open(viewer, id)).rejects.toMatchObject({ code: 'live/clips/unknown' })
  expect((await clips.listOpen({ limit: 50, before: null })).map((clip) => clip.id)).not.toContain(id)
  await clips.withhold(id, null)
  await expect(clips.open(viewer, id)).resolves.toMatchObject({ id })
  await createAudience({ ...set, config: set.config }).setAudience({ kind: 'show', id: show.id }, 'adults')
  await expect
    .poll(
      () =>
        clips.open(viewer, id).then(
          () => 'open',
          (error: { code: string }) => error.code,
        ),
      patience,
    )
    .toBe('safety/audience/age-check-needed')
})

test('what a stopped show leaves is kept back until an operator lets go of it, one by one, and what else is withheld stays so', async () => {
  const { show, broadcastId, segments, host } = await onAir(6)
  for (const segment of segments) tell(segment)
  await expect.poll(async () => (await recordings.segmentsOf(broadcastId)).length, patience).toBe(3)
  set.media.reach(broadcastId, 6)
  const ids = await Promise.all([1, 2, 3].map(async () => (await clips.cut(host, show.id, { key: key(), seconds: 5 })).id))
  for (const id of ids) await expect.poll(() => made(id), patience).toBe('ready')
  const [released, kept, hidden] = ids as [Id<'clp'>, Id<'clp'>, Id<'clp'>]
  await clips.withhold(hidden, new Date())
  await recordings.withhold(show.id, new Date())
  await clips.withholdOf(show.id, new Date())
  tellLast(broadcastId)
  const desk = { ...deskParts(), tables: db.tables() }
  const ofShow = async () => (await listWithheld(desk)).find(({ show: { id } }) => id === show.id)
  await expect.poll(async () => (await ofShow())?.replays.map((replay) => replay.broadcastId), patience).toEqual([broadcastId])
  expect((await ofShow())?.clips.map(({ id }) => id).toSorted()).toEqual(ids.toSorted())
  const openOnes = async () => (await clips.listOpen({ limit: 50, before: null })).map(({ id }) => id).filter((id) => ids.includes(id))
  expect(await openOnes()).toEqual([])
  const reviewer = { actor: member(set.hostId, ['safety.review'], []), requestId: 'review' }
  await releaseClip(desk, reviewer, released)
  await releaseReplay(desk, reviewer, broadcastId)
  await releaseClip(desk, reviewer, hidden)
  expect(await openOnes()).toEqual([released])
  expect((await recordings.findReplay(show.id))?.broadcastId).toBe(broadcastId)
  expect((await ofShow())?.clips.map(({ id }) => id)).toEqual([kept])
  await expect(releaseClip(desk, reviewer, released)).rejects.toMatchObject({ code: 'live/clips/not-withheld' })
  await clips.withholdOf(show.id, null)
  expect(new Set(await openOnes())).toEqual(new Set([released, kept]))
})

test('a clip that is cut in the moment in which an operator stops the show is refused or kept back with it', async () => {
  const { show, broadcastId, segments, host } = await onAir(6)
  for (const segment of segments) tell(segment)
  await expect.poll(async () => (await recordings.segmentsOf(broadcastId)).length, patience).toBe(3)
  set.media.reach(broadcastId, 6)
  const stop = async () => {
    await recordings.withhold(show.id, new Date())
    await clips.withholdOf(show.id, new Date())
  }
  const deskWith = (transaction: typeof db.transaction) => ({ ...deskParts(), tables: db.tables<ClipTables>(), db: { ...db, transaction } })
  const waiting = async () => {
    const asked = `select count(*)::int as waiting from pg_locks join pg_stat_activity using (pid) where not granted and datname = current_database()`
    return (await owner.query<{ waiting: number }>(asked)).rows[0]!.waiting
  }
  let stopped: Promise<void> | undefined
  const first = deskWith((work) =>
    db.transaction(async (sql) => {
      const done = await work(sql)
      stopped = stop()
      await expect.poll(waiting, patience).toBeGreaterThan(0)
      return done
    }),
  )
  const { id } = await cutClip(first, host, show.id, { key: key(), seconds: 5 })
  await stopped
  expect((await clips.find(id))?.withheldWithShowAt).not.toBeNull()
  await recordings.withhold(show.id, null)
  const second = deskWith(async (work) => {
    await stop()
    return db.transaction(work)
  })
  await expect(cutClip(second, host, show.id, { key: key(), seconds: 5 })).rejects.toMatchObject({ code: 'live/clips/nothing-recorded' })
})

test('the states of a clip are those that the database knows', async () => {
  expect(await statesIn(owner, 'live.clip')).toEqual(clipStates.all.toSorted())
})
