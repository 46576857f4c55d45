import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { FinishedSegment } from '#live/playback'
import { createLocalFiles, type Files } from '#platform/storage'
import { testDatabase } from '#test/database'
import { finishedSegments } from '#test/segments'
import { type Stage, stage } from '#test/stage'
import type { Desk } from './deps.ts'
import { createRecorder } from './recorder.ts'
import { readRecording, readSegments } from './store.ts'
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

test('what the camera sees before the show opens is not kept, and what it sees from then on is', async () => {
  const { show } = await set.openShow({ products: 0, state: 'scheduled' })
  const broadcastId = await set.goOnAir(show.id)
  let looked = 0
  const shows = {
    ...set.shows,
    find: async (...asked: Parameters<Stage['shows']['find']>) => {
      const found = await set.shows.find(...asked)
      looked += 1
      return found
    },
  }
  const tables = db.tables<RecordingTables>()
  const config = { dataDir, replays: { keptDays: undefined, quotaBytes: undefined } }
  const recorder = createRecorder({ ...set, shows, files, tables, config } as unknown as Desk)
  const segments: FinishedSegment[] = (await finishedSegments({ broadcastId, count: 4 })).map((segment) => ({
    ...segment,
    rendition: 'aac',
  }))
  for (const segment of segments.slice(0, 2)) recorder.take(segment)
  await expect.poll(() => looked, patience).toBe(2)
  expect(await readRecording(tables, broadcastId)).toBeNull()

  await set.shows.changeState(show.id, 'live')
  for (const segment of segments.slice(2)) recorder.take(segment)
  await expect
    .poll(async () => (await readSegments(tables, broadcastId)).map(({ startTicks }) => startTicks), patience)
    .toEqual(segments.slice(2).map(({ startTicks }) => startTicks))
  await recorder.close()
})
