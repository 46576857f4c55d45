import { afterAll, expect, test } from 'vitest'
import type { Files } from '#platform/storage'
import { testDatabase } from '#test/database'
import { patience, recordingStage } from '#test/recording-room'
import { finishedSegments } from '#test/segments'
import { keys } from './recording.ts'
import { insertSegment, readRecording } from './store.ts'
import type { RecordingTables } from './tables.ts'

const { db, owner } = await testDatabase()
const { set, files, openRoom, onAir, close } = await recordingStage({ db, owner })
afterAll(close)
const tables = db.tables<RecordingTables>()

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
  await expect.poll(() => room.numbers(broadcastId), patience).toEqual([0, 1])
  const { end } = await outage('recorded_segment')
  try {
    for (const segment of segments.slice(2, 4)) room.tell(segment)
    await expect.poll(() => tries.get(keys.segment(broadcastId, 2)) ?? 0, patience).toBeGreaterThan(1)
  } finally {
    await end()
  }
  room.tell(segments[4]!)
  await expect.poll(() => room.numbers(broadcastId), patience).toEqual([0, 1, 2, 3, 4])
  expect((await room.recordings.segmentsOf(broadcastId)).filter(({ discontinuity }) => discontinuity)).toEqual([])
  expect(await readRecording(tables, broadcastId)).toMatchObject({ state: 'recording', stopReason: null })
})

test('a piece whose row was written although no answer came is there once', async () => {
  const room = openRoom()
  const { broadcastId } = await onAir()
  for (const segment of await finishedSegments({ broadcastId, count: 1 })) room.tell(segment)
  await expect.poll(() => room.numbers(broadcastId), patience).toEqual([0])
  const [segment] = await room.recordings.segmentsOf(broadcastId)
  await insertSegment(tables, broadcastId, segment!)
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
  await expect.poll(() => room.numbers(broadcastId), patience).toEqual([0])
  const unknownTable = '42P01'
  const first = await outage('recording')
  try {
    room.tell(segments[1]!)
    await expect.poll(() => codes, patience).toContain(unknownTable)
  } finally {
    await first.end()
  }
  await expect.poll(async () => (await readRecording(tables, broadcastId))?.stopReason, patience).toBe('disk-full')
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
