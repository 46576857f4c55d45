import { afterAll, expect, test } from 'vitest'
import type { Files } from '#platform/storage'
import { testDatabase } from '#test/database'
import { patience, recordingStage, viewer } from '#test/recording-room'
import { finishedSegments } from '#test/segments'
import { statesIn } from '#test/states'
import { makeReplayFile } from './make-replay-file.ts'
import { readReplay } from './read-replay.ts'
import { fileStates, keys, recordingStates } from './recording.ts'
import { readRecording } from './store.ts'
import type { RecordingTables } from './tables.ts'

const { db, owner } = await testDatabase()
const { set, files, dataDir, openRoom, onAir, close } = await recordingStage({ db, owner })
afterAll(close)
const tables = db.tables<RecordingTables>()

test('a broadcast is kept as it comes and can be seen again as soon as it ends, as pieces and as one file', async () => {
  const room = openRoom()
  const { show, broadcastId } = await onAir()
  for (const segment of await finishedSegments({ broadcastId, count: 5, startedAt: new Date('2026-11-22T20:00:00Z') })) room.tell(segment)
  await expect.poll(() => room.numbers(broadcastId), patience).toEqual([0, 1, 2, 3, 4])
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
  await expect.poll(() => first.numbers(broadcastId), patience).toEqual([0, 1, 2])
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
  await expect.poll(() => first.numbers(broadcastId), patience).toEqual([0, 1])
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
  await expect.poll(async () => (await readRecording(tables, broadcastId))?.stopReason, patience).toBe('disk-full')
  room.end(broadcastId)
  await expect.poll(() => room.recordings.findReplay(show.id), patience).not.toBeNull()
  expect(await room.numbers(broadcastId)).toEqual([0, 1])
})

test('where the operator gives so much room, no more is kept', async () => {
  const room = openRoom({ config: { dataDir, replays: { keptDays: undefined, quotaBytes: 1 } } })
  const { broadcastId } = await onAir()
  for (const segment of await finishedSegments({ broadcastId, count: 2 })) room.tell(segment)
  await expect.poll(async () => (await readRecording(tables, broadcastId))?.stopReason, patience).toBe('quota')
  expect(await room.numbers(broadcastId)).toEqual([])
})

test('a show that repeats without end keeps its last minutes only', async () => {
  const room = openRoom()
  const { broadcastId } = await onAir({ loopSeconds: 30 })
  const early = await finishedSegments({ broadcastId, count: 2 })
  const late = await finishedSegments({ broadcastId, count: 1, atSeconds: 620 })
  for (const segment of [...early, ...late]) room.tell(segment)
  await expect.poll(() => room.numbers(broadcastId), patience).toEqual([2])
  await expect.poll(() => files.stat(keys.segment(broadcastId, 0)), patience).toBeNull()
})

test('the states of a recording and of its file are those that the database knows', async () => {
  expect(await statesIn(owner, 'live.recording')).toEqual(recordingStates.all.toSorted())
  const { rows } = await owner.query<{ definition: string }>(
    "select pg_get_constraintdef(oid) as definition from pg_constraint where conname = 'recording_file_state_check'",
  )
  const known = [...rows[0]!.definition.matchAll(/'([a-z]+)'/g)].map(([, state]) => state)
  expect(new Set(known)).toEqual(new Set(fileStates.all))
})
