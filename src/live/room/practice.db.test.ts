import { beforeAll, expect, test, vi } from 'vitest'
import { createPlayback } from '#live/playback'
import { createStudio } from '#live/studio'
import { type Actor, anonymous } from '#platform/http'
import { newId, toUuid } from '#platform/ids'
import { type Show, showOccasions } from '#programme/shows'
import { testDatabase } from '#test/database'
import { anyHost, member, type Stage, stage } from '#test/stage'
import { admit } from './admit.ts'

const PATIENCE = { timeout: 30_000, interval: 50 }
const { db, owner } = await testDatabase()
let set: Stage
let crew: Actor
let planner: Actor
const guest: Actor = { ...anonymous, kind: 'viewer', viewerId: newId('vwr') }

beforeAll(async () => {
  set = await stage({ db, owner })
  crew = { ...member(set.hostId, ['show.run'], [set.brand.id]), viewerId: newId('vwr') }
  planner = { ...member(set.hostId, ['show.plan', 'chat.moderate'], [set.brand.id]), viewerId: newId('vwr') }
  createStudio({ ...set, hosts: anyHost, realtime: { viewers: () => 0 }, cues: null as never, orders: { salesOf: async () => [] } })
  await set.jobs.start(db.pool)
  return () => set.jobs.stop()
})

async function practice(): Promise<Show> {
  const { show } = await set.openShow({ products: 1, state: 'draft' })
  await owner.query("update programme.show set visibility = 'practice' where id = $1", [toUuid(show.id)])
  await set.shows.changeState(show.id, 'scheduled')
  return set.shows.changeState(show.id, 'live')
}

test('a practice on air lets in those who run it, to its room and its picture, and answers everybody else as if there were none', async () => {
  const show = await practice()
  const { audience } = set.parts
  const playback = createPlayback({ ...set, audience, media: set.media.port, publicUrl: 'http://souk.test', trustProxy: false })
  const enter = (actor: Actor) => admit({ shows: set.shows, audience }, { actor, id: show.id, grant: undefined } as never)
  for (const actor of [anonymous, guest, planner]) {
    await expect(enter(actor)).rejects.toMatchObject({ code: 'live/room/unknown' })
    await expect(playback.grant(actor, show.id)).rejects.toMatchObject({ code: 'live/playback/show-unknown' })
  }
  await expect(enter(crew)).resolves.toEqual({ until: null, counted: false })
  await expect(playback.grant(crew, show.id)).resolves.toMatchObject({ grant: { viewerId: crew.viewerId } })
  playback.close()
})

test('nothing is sold in a practice', async () => {
  const show = await practice()
  const occasions = showOccasions(() => set.shows, set.accounts)
  expect(await occasions.describe('show', toUuid(show.id))).toMatchObject({ refuses: 'practice' })
  const { show: real } = await set.openShow()
  expect(await occasions.describe('show', toUuid(real.id))).toMatchObject({ refuses: null })
})

test('a practice that is over sends its camera home, and so does a show that nobody took up again', async () => {
  const left = await practice()
  await set.goOnAir(left.id)
  await set.shows.changeState(left.id, 'scheduled')
  await vi.waitFor(async () => expect((await set.ingest.latestBroadcast(left.id))?.state).toBe('ended'), PATIENCE)

  const { show } = await set.openShow()
  await set.goOnAir(show.id)
  await set.shows.changeState(show.id, 'stopped')
  // The job that was written down with the pause, two hours early.
  const { rows } = await owner.query<{ id: string }>('select id from graphile_worker.jobs where key = $1', [`end ${show.id}`])
  expect(rows).toHaveLength(1)
  await owner.query('select graphile_worker.reschedule_jobs(array[$1::bigint], run_at => now())', [rows[0]!.id])
  await vi.waitFor(async () => expect((await set.shows.get(show.id)).state).toBe('ended'), PATIENCE)
  await vi.waitFor(async () => expect((await set.ingest.latestBroadcast(show.id))?.state).toBe('ended'), PATIENCE)
})

test('the camera before the show opens is told to those who work on it only', async () => {
  const { show } = await set.openShow({ products: 0, state: 'scheduled' })
  const broadcastId = await set.goOnAir(show.id)
  const playback = createPlayback({ ...set, audience: set.parts.audience, media: set.media.port, publicUrl: 'http://souk.test' })
  const bytesFor = async (actor: Actor) => {
    const { grant } = await playback.grant(actor, show.id)
    return playback.admitMedia({ headers: { cookie: `souk_grant=${grant.token}` }, ip: 'here' }, broadcastId)
  }
  expect(await playback.grant(guest, show.id)).toMatchObject({ broadcastId: null, paths: { whep: false, hls: false } })
  await expect(bytesFor(guest)).rejects.toMatchObject({ code: 'live/playback/grant-required' })
  expect(await playback.grant(crew, show.id)).toMatchObject({ broadcastId })
  await expect(bytesFor(crew)).resolves.toMatchObject({ showId: show.id })
  await set.shows.changeState(show.id, 'live')
  expect(await playback.grant(guest, show.id)).toMatchObject({ broadcastId })
  await expect(bytesFor(guest)).resolves.toMatchObject({ showId: show.id })
  playback.close()
})
