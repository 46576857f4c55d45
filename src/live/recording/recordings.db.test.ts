import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createCues } from '#live/cues'
import type { FinishedSegment } from '#live/playback'
import { type Actor, anonymous } from '#platform/http'
import { type Id, newId } from '#platform/ids'
import { createPictures } from '#platform/pictures'
import { createLocalFiles, type Files } from '#platform/storage'
import { createAudience } from '#safety/audience'
import { testDatabase } from '#test/database'
import { finishedSegments } from '#test/segments'
import { member, type Stage, stage } from '#test/stage'
import { statesIn } from '#test/states'
import { effectiveCues } from './chapters.ts'
import type { RecordingDeps } from './deps.ts'
import { createRecordings, type Recordings } from './index.ts'
import { hideReplay, listRecordings } from './keep-house.ts'
import { removeOldReplays } from './keep-replays.ts'
import { makeReplayFile } from './make-replay-file.ts'
import { readReplay } from './read-replay.ts'
import { fileStates, keys, recordingStates } from './recording.ts'
import { insertSegment, readRecording } from './store.ts'
import type { RecordingTables } from './tables.ts'

const { db, owner } = await testDatabase()
let set: Stage
let dataDir: string
let files: Files
beforeAll(async () => {
  dataDir = await mkdtemp(path.join(tmpdir(), 'souk-recordings-'))
  files = createLocalFiles(path.join(dataDir, 'files'))
  set = await stage({ db, owner })
})
afterAll(() => rm(dataDir, { recursive: true, force: true }))

const patience = { timeout: 60_000, interval: 50 }
const viewer: Actor = { ...anonymous, kind: 'viewer', viewerId: newId('vwr') }

/** A recording room fed by the test instead of by an engine. */
function openRoom(changes: Partial<RecordingDeps> = {}) {
  let tell: (segment: FinishedSegment) => void = () => undefined
  let tellLast: (broadcastId: Id<'brd'>) => void = () => undefined
  const playback: RecordingDeps['playback'] = {
    admitMedia: () => Promise.reject(new Error('no bytes are asked for in this test')),
    onSegment: (handler) => {
      tell = handler
      return () => (tell = () => undefined)
    },
    onLastSegment: (handler) => {
      tellLast = handler
      return () => (tellLast = () => undefined)
    },
  }
  const deps: RecordingDeps = {
    ...{ ...set, files, playback, config: { dataDir, replays: { keptDays: undefined, quotaBytes: undefined } } },
    audience: createAudience({ ...set, config: set.config }),
    pictures: createPictures({ files }),
    cues: createCues({ ...set, realtime: { publish: () => undefined } } as never),
    ...changes,
  }
  const recordings: Recordings = createRecordings({ ...deps, jobs: { ...set.jobs, handle: () => undefined, schedule: () => undefined } })
  return {
    ...{ recordings, deps, desk: { ...deps, tables: db.tables<RecordingTables>() } },
    tell: (one: FinishedSegment) => tell(one),
    end: (id: Id<'brd'>) => tellLast(id),
  }
}

async function onAir(options: Parameters<Stage['openShow']>[0] = {}) {
  const opened = await set.openShow(options)
  return { ...opened, broadcastId: await set.goOnAir(opened.show.id) }
}
const numbers = async (room: ReturnType<typeof openRoom>, id: Id<'brd'>) =>
  (await room.recordings.segmentsOf(id)).map(({ number }) => number)

test('a broadcast is kept as it comes and can be seen again as soon as it ends, as pieces and as one file', async () => {
  const room = openRoom()
  const { show, broadcastId } = await onAir()
  for (const segment of await finishedSegments({ broadcastId, count: 5, startedAt: new Date('2026-11-22T20:00:00Z') })) room.tell(segment)
  await expect.poll(() => numbers(room, broadcastId), patience).toEqual([0, 1, 2, 3, 4])
  expect(await room.recordings.findReplay(show.id)).toBeNull()
  room.end(broadcastId)
  await expect.poll(() => room.recordings.findReplay(show.id), patience).toMatchObject({ broadcastId, mp4Url: null })
  await makeReplayFile(room.desk as never, broadcastId)
  expect(await room.recordings.findReplay(show.id)).toMatchObject({ mp4Url: `/media/${broadcastId}/replay.mp4` })
  const replay = await readReplay(room.desk as never, viewer, show.slug)
  expect(replay).toMatchObject({
    durationSeconds: 10,
    startedAt: '2026-11-22T20:00:00.000Z',
    hlsUrl: `/media/${broadcastId}/replay/index.m3u8`,
  })
  expect((await files.stat(keys.file(broadcastId)))!.sizeBytes).toBe(replay.mp4SizeBytes)
})

test('a process that is killed loses what it had not written, and the next one goes on with a discontinuity', async () => {
  const first = openRoom()
  const { broadcastId, show } = await onAir()
  const segments = await finishedSegments({ broadcastId, count: 6 })
  for (const segment of segments.slice(0, 3)) first.tell(segment)
  await expect.poll(() => numbers(first, broadcastId), patience).toEqual([0, 1, 2])
  // Killed between a file and its row.
  await files.put(keys.segment(broadcastId, 3), Buffer.from('half a piece'))
  const second = openRoom()
  await second.recordings.start()
  for (const segment of segments.slice(4)) second.tell(segment)
  second.end(broadcastId)
  await expect.poll(() => second.recordings.findReplay(show.id), patience).not.toBeNull()
  expect(await second.recordings.segmentsOf(broadcastId)).toMatchObject([
    { number: 0, discontinuity: false, initNumber: 0 },
    { number: 1, discontinuity: false },
    { number: 2, discontinuity: false, initNumber: 0 },
    { number: 3, discontinuity: true, initNumber: 1, startTicks: 8 * 90_000 },
    { number: 4, discontinuity: false, initNumber: 1 },
  ])
  expect(await files.read(keys.segment(broadcastId, 3))).toEqual(segments[4]!.bytes)
  await makeReplayFile(second.desk as never, broadcastId)
  expect(await readReplay(second.desk as never, viewer, show.slug)).toMatchObject({ durationSeconds: 10, runs: [{}, {}] })
})

test('a recording whose broadcast ended while nobody was there is opened by the next start', async () => {
  const first = openRoom()
  const { broadcastId, show } = await onAir()
  for (const segment of await finishedSegments({ broadcastId, count: 2 })) first.tell(segment)
  await expect.poll(() => numbers(first, broadcastId), patience).toEqual([0, 1])
  await set.shows.changeState(show.id, 'ended')
  await set.ingest.endBroadcast(show.id, 'show-ended')
  const second = openRoom()
  await second.recordings.start()
  expect(await second.recordings.findReplay(show.id)).toMatchObject({ broadcastId })
})

test('a full disk ends the recording with a reason; what is kept stays', async () => {
  let left = 2
  const tight: Files = {
    ...files,
    put: async (key, content) => {
      if (key.includes('/seg-') && left-- <= 0) throw Object.assign(new Error('no space left on device'), { code: 'ENOSPC' })
      await files.put(key, content)
    },
  }
  const room = openRoom({ files: tight })
  const { broadcastId, show } = await onAir()
  for (const segment of await finishedSegments({ broadcastId, count: 5 })) room.tell(segment)
  await expect.poll(async () => (await readRecording(room.desk.tables, broadcastId))?.stopReason, patience).toBe('disk-full')
  room.end(broadcastId)
  await expect.poll(() => room.recordings.findReplay(show.id), patience).not.toBeNull()
  expect(await numbers(room, broadcastId)).toEqual([0, 1])
})

/** The table is gone for everybody until `end` is called: what an outage of the database looks like from here. */
async function outage(table: string) {
  await owner.query(`alter table live.${table} rename to ${table}_away`)
  return { end: () => owner.query(`alter table live.${table}_away rename to ${table}`) }
}

test('a piece that the database does not take for a while is kept when it does', async () => {
  const tries = new Map<string, number>()
  const counted: Files = {
    ...files,
    put: async (key, content) => {
      tries.set(key, (tries.get(key) ?? 0) + 1)
      await files.put(key, content)
    },
  }
  const room = openRoom({ files: counted })
  const { broadcastId } = await onAir()
  const segments = await finishedSegments({ broadcastId, count: 5 })
  for (const segment of segments.slice(0, 2)) room.tell(segment)
  await expect.poll(() => numbers(room, broadcastId), patience).toEqual([0, 1])
  const { end } = await outage('recorded_segment')
  try {
    for (const segment of segments.slice(2, 4)) room.tell(segment)
    await expect.poll(() => tries.get(keys.segment(broadcastId, 2)) ?? 0, patience).toBeGreaterThan(1)
  } finally {
    await end()
  }
  room.tell(segments[4]!)
  await expect.poll(() => numbers(room, broadcastId), patience).toEqual([0, 1, 2, 3, 4])
  expect((await room.recordings.segmentsOf(broadcastId)).filter(({ discontinuity }) => discontinuity)).toEqual([])
  expect(await readRecording(room.desk.tables, broadcastId)).toMatchObject({ state: 'recording', stopReason: null })
})

test('a piece whose row was written although no answer came is there once', async () => {
  const room = openRoom()
  const { broadcastId } = await onAir()
  for (const segment of await finishedSegments({ broadcastId, count: 1 })) room.tell(segment)
  await expect.poll(() => numbers(room, broadcastId), patience).toEqual([0])
  const [segment] = await room.recordings.segmentsOf(broadcastId)
  await insertSegment(room.desk.tables, broadcastId, segment!)
  expect(await room.recordings.segmentsOf(broadcastId)).toEqual([segment])
})

test('why a recording stopped, and that it is over, are noted once the database can', async () => {
  const codes: unknown[] = []
  const listen = (facts: { err?: { code?: string } }) => void codes.push(facts.err?.code)
  const full: Files = {
    ...files,
    put: (key, content) =>
      key.endsWith('/seg-1.m4s') ? Promise.reject(Object.assign(new Error('no space left'), { code: 'ENOSPC' })) : files.put(key, content),
  }
  const room = openRoom({ files: full, log: Object.assign(Object.create(set.log), { warn: listen, error: listen }) })
  const { broadcastId, show } = await onAir()
  const segments = await finishedSegments({ broadcastId, count: 2 })
  room.tell(segments[0]!)
  await expect.poll(() => numbers(room, broadcastId), patience).toEqual([0])
  const unknownTable = '42P01'
  const first = await outage('recording')
  try {
    room.tell(segments[1]!)
    await expect.poll(() => codes, patience).toContain(unknownTable)
  } finally {
    await first.end()
  }
  await expect.poll(async () => (await readRecording(room.desk.tables, broadcastId))?.stopReason, patience).toBe('disk-full')
  codes.length = 0
  const second = await outage('recording')
  try {
    room.end(broadcastId)
    await expect.poll(() => codes, patience).toContain(unknownTable)
  } finally {
    await second.end()
  }
  await expect.poll(() => room.recordings.findReplay(show.id), patience).toMatchObject({ broadcastId })
})

test('the one file is made where there is room for it twice and a reserve; until then the replay plays and the file is tried again later', async () => {
  const room = openRoom()
  const { broadcastId, show } = await onAir()
  for (const segment of await finishedSegments({ broadcastId, count: 3 })) room.tell(segment)
  room.end(broadcastId)
  await expect.poll(() => room.recordings.findReplay(show.id), patience).not.toBeNull()
  const pieces = await room.recordings.segmentsOf(broadcastId)
  const needed = 1024 ** 3 + 2 * pieces.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0)
  const waiting = () =>
    owner.query('select 1 from graphile_worker.jobs where key = $1 and run_at > now() + $2::interval', [
      ...[`replay-file:${broadcastId}`, '10 minutes'],
    ])
  expect((await waiting()).rowCount).toBe(0)
  const leaving = (bytes: number) => ({ ...room.desk, files: { ...files, freeBytes: () => Promise.resolve(bytes) } }) as never
  await makeReplayFile(leaving(needed - 1), broadcastId)
  expect(await files.stat(keys.file(broadcastId))).toBeNull()
  expect(await readRecording(room.desk.tables, broadcastId)).toMatchObject({ state: 'finished', fileState: 'failed' })
  expect(await room.recordings.findReplay(show.id)).toMatchObject({ broadcastId, mp4Url: null })
  expect((await waiting()).rowCount).toBe(1)
  await makeReplayFile(leaving(needed), broadcastId)
  expect(await readRecording(room.desk.tables, broadcastId)).toMatchObject({ fileState: 'ready' })
})

test('what a process that was killed had half joined is gone after the next start', async () => {
  const work = path.join(dataDir, 'work')
  await mkdir(work, { recursive: true })
  await writeFile(path.join(work, `${crypto.randomUUID()}.mp4`), 'half a film')
  await openRoom().recordings.start()
  expect(await readdir(work).catch(() => [])).toEqual([])
})

test('where the operator gives so much room, no more is kept', async () => {
  const room = openRoom({ config: { dataDir, replays: { keptDays: undefined, quotaBytes: 1 } } })
  const { broadcastId } = await onAir()
  for (const segment of await finishedSegments({ broadcastId, count: 2 })) room.tell(segment)
  await expect.poll(async () => (await readRecording(room.desk.tables, broadcastId))?.stopReason, patience).toBe('quota')
  expect(await numbers(room, broadcastId)).toEqual([])
})

test('a show that repeats without end keeps its last minutes only', async () => {
  const room = openRoom()
  const { broadcastId } = await onAir({ loopSeconds: 30 })
  const early = await finishedSegments({ broadcastId, count: 2 })
  const late = await finishedSegments({ broadcastId, count: 1, atSeconds: 620 })
  for (const segment of [...early, ...late]) room.tell(segment)
  await expect.poll(() => numbers(room, broadcastId), patience).toEqual([2])
  await expect.poll(() => files.stat(keys.segment(broadcastId, 0)), patience).toBeNull()
})

test('a replay goes when it is older than the operator keeps, with its files; a younger one stays', async () => {
  const room = openRoom()
  const made = [await onAir(), await onAir()] as const
  for (const { broadcastId, show } of made) {
    for (const segment of await finishedSegments({ broadcastId, count: 1 })) room.tell(segment)
    room.end(broadcastId)
    await expect.poll(() => room.recordings.findReplay(show.id), patience).not.toBeNull()
  }
  const [old, young] = made
  await owner.query(
    "update live.recording set ended_at = now() - interval '31 days' where show_id = (select show_id from live.broadcast b where b.id = broadcast_id and b.show_id in (select id from programme.show where slug = $1))",
    [old.show.slug],
  )
  await removeOldReplays({ ...room.desk, config: { dataDir, replays: { keptDays: 30, quotaBytes: undefined } } } as never)
  expect(await room.recordings.findReplay(old.show.id)).toBeNull()
  expect(await files.stat(keys.segment(old.broadcastId, 0))).toBeNull()
  expect(await room.recordings.findReplay(young.show.id)).not.toBeNull()
})

test('what is withheld is no replay until that is taken back, whatever its brand does', async () => {
  const room = openRoom()
  const { broadcastId, show } = await onAir()
  const [early, late] = await finishedSegments({ broadcastId, count: 2 })
  room.tell(early!)
  await expect.poll(() => numbers(room, broadcastId), patience).toEqual([0])
  await room.recordings.withhold(show.id, new Date())
  room.tell(late!)
  await set.shows.changeState(show.id, 'ended')
  await set.ingest.endBroadcast(show.id, 'stopped-by-operator')
  room.end(broadcastId)
  const kept = () => readRecording(room.desk.tables, broadcastId)
  await expect.poll(async () => (await kept())?.state, patience).toBe('finished')
  const brand = member(set.hostId, ['show.run'], [set.brand.id])
  await hideReplay(room.desk as never, brand, broadcastId, false)
  const open = async () => (await room.recordings.listOpen({ limit: 1000, before: null })).some((one) => one.broadcastId === broadcastId)
  expect(await room.recordings.findReplay(show.id)).toBeNull()
  expect(await listRecordings(room.desk as never, brand, show.id)).toMatchObject([{ broadcastId, withheld: true, hidden: false }])
  expect(await open()).toBe(false)
  expect(await room.recordings.showOf(broadcastId)).toBeNull()
  await expect(readReplay(room.desk as never, viewer, show.slug)).rejects.toMatchObject({ code: 'live/recording/no-replay' })
  await room.recordings.withhold(show.id, null)
  expect(await room.recordings.findReplay(show.id)).toMatchObject({ broadcastId })
  expect(await open()).toBe(true)
})

test('a broadcast that is stopped before its first piece is kept opens no replay', async () => {
  const room = openRoom()
  const { broadcastId, show } = await onAir()
  await room.recordings.withhold(show.id, new Date())
  for (const segment of await finishedSegments({ broadcastId, count: 1 })) room.tell(segment)
  room.end(broadcastId)
  await expect.poll(async () => (await readRecording(room.desk.tables, broadcastId))?.state, patience).toBe('finished')
  expect(await room.recordings.findReplay(show.id)).toBeNull()
})

test('a show for adults shows its replay to nobody who is not known to be one', async () => {
  const room = openRoom()
  const { broadcastId, show } = await onAir()
  for (const segment of await finishedSegments({ broadcastId, count: 1 })) room.tell(segment)
  room.end(broadcastId)
  await expect.poll(() => room.recordings.findReplay(show.id), patience).not.toBeNull()
  const audience = createAudience({ ...set, config: set.config })
  await audience.setAudience({ kind: 'show', id: show.id }, 'adults')
  await expect(readReplay({ ...room.desk, audience } as never, viewer, show.slug)).rejects.toMatchObject({
    code: 'safety/audience/age-check-needed',
  })
})

test('chapters follow the pins, at the price of today', async () => {
  const room = openRoom()
  const { show, lineup, broadcastId } = await onAir({ products: 2 })
  const host = member(set.hostId, ['show.run'], [set.brand.id])
  const cues = createCues({ ...set, realtime: { publish: () => undefined } } as never)
  for (const [seconds, index] of [
    [1, 0],
    [4, 1],
  ] as const) {
    set.media.reach(broadcastId, seconds)
    await cues.pin(host, show.id, { key: crypto.randomUUID(), lineupItemId: lineup[index]!.id })
  }
  for (const segment of await finishedSegments({ broadcastId, count: 4 })) room.tell(segment)
  room.end(broadcastId)
  await expect.poll(() => room.recordings.findReplay(show.id), patience).not.toBeNull()
  const { chapters, cues: told } = await readReplay({ ...room.desk, cues } as never, viewer, show.slug)
  expect(chapters).toMatchObject([
    { atSeconds: 1.3, durationSeconds: 3, price: { amount: '10000', currency: 'AED' } },
    { atSeconds: 4.3, durationSeconds: 3.7, price: { amount: '10001', currency: 'AED' } },
  ])
  expect(effectiveCues(told).map(({ at }) => at)).toEqual(['2026-11-22T20:00:01.300Z', '2026-11-22T20:00:04.300Z'])
})

test('the states of a recording and of its file are those that the database knows', async () => {
  expect(await statesIn(owner, 'live.recording')).toEqual(recordingStates.all.toSorted())
  const { rows } = await owner.query<{ definition: string }>(
    "select pg_get_constraintdef(oid) as definition from pg_constraint where conname = 'recording_file_state_check'",
  )
  const known = [...rows[0]!.definition.matchAll(/'([a-z]+)'/g)].map(([, state]) => state)
  expect(new Set(known)).toEqual(new Set(fileStates.all))
})
