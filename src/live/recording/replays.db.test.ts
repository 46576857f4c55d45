import { mkdir, readdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { createCues } from '#live/cues'
import { toUuid } from '#platform/ids'
import { createAudience } from '#safety/audience'
import { testDatabase } from '#test/database'
import { patience, recordingStage, viewer } from '#test/recording-room'
import { finishedSegments } from '#test/segments'
import { member } from '#test/stage'
import { effectiveCues } from './chapters.ts'
import { hideReplay, listRecordings } from './keep-house.ts'
import { removeOldReplays } from './keep-replays.ts'
import { makeReplayFile } from './make-replay-file.ts'
import { readReplay } from './read-replay.ts'
import { keys } from './recording.ts'
import { readRecording } from './store.ts'
import type { RecordingTables } from './tables.ts'

const { db, owner } = await testDatabase()
const { set, files, dataDir, openRoom, onAir, close } = await recordingStage({ db, owner })
afterAll(close)
const tables = db.tables<RecordingTables>()

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
  expect(await readRecording(tables, broadcastId)).toMatchObject({ state: 'finished', fileState: 'failed' })
  expect(await room.recordings.findReplay(show.id)).toMatchObject({ broadcastId, mp4Url: null })
  expect((await waiting()).rowCount).toBe(1)
  await makeReplayFile(leaving(needed), broadcastId)
  expect(await readRecording(tables, broadcastId)).toMatchObject({ fileState: 'ready' })
})

test('what a process that was killed had half joined is gone after the next start', async () => {
  const work = path.join(dataDir, 'work')
  await mkdir(work, { recursive: true })
  await writeFile(path.join(work, `${crypto.randomUUID()}.mp4`), 'half a film')
  await openRoom().recordings.start()
  expect(await readdir(work).catch(() => [])).toEqual([])
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

test('a replay that cannot be removed now keeps no other that has reached its age', async () => {
  const removed: string[] = []
  const remove = async (key: string) => {
    removed.push(key)
    throw new Error('the disk is away')
  }
  const room = openRoom({ files: { ...files, remove } })
  const folders: string[] = []
  for (const { broadcastId, show } of [await onAir(), await onAir()]) {
    for (const segment of await finishedSegments({ broadcastId, count: 1 })) room.tell(segment)
    room.end(broadcastId)
    await expect.poll(() => room.recordings.findReplay(show.id), patience).not.toBeNull()
    await owner.query("update live.recording set ended_at = now() - interval '31 days' where broadcast_id = $1", [toUuid(broadcastId)])
    folders.push(keys.folder(broadcastId))
  }
  await removeOldReplays({ ...room.desk, config: { dataDir, replays: { keptDays: 30, quotaBytes: undefined } } } as never)
  expect(removed).toEqual(expect.arrayContaining(folders))
})

test('what is withheld is no replay until that is taken back, whatever its brand does', async () => {
  const room = openRoom()
  const { broadcastId, show } = await onAir()
  const [early, late] = await finishedSegments({ broadcastId, count: 2 })
  room.tell(early!)
  await expect.poll(() => room.numbers(broadcastId), patience).toEqual([0])
  await room.recordings.withhold(show.id, new Date())
  room.tell(late!)
  await set.shows.changeState(show.id, 'ended')
  await set.ingest.endBroadcast(show.id, 'stopped-by-operator')
  room.end(broadcastId)
  const kept = () => readRecording(tables, broadcastId)
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
  await expect.poll(async () => (await readRecording(tables, broadcastId))?.state, patience).toBe('finished')
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
