import { beforeAll, expect, test } from 'vitest'
import { toUuid } from '#platform/ids'
import { money } from '#platform/money'
import { testDatabase } from '#test/database'
import { member, type Stage, stage } from '#test/stage'
import type { CueWire } from './contract.ts'
import { type Cues, createCues } from './index.ts'

const TICKS = 90_000
const { db, owner } = await testDatabase()
let set: Stage
let host: ReturnType<typeof member>
beforeAll(async () => {
  set = await stage({ db, owner })
  host = member(set.hostId, ['show.run'], [set.brand.id])
})

/** Cues with a room that remembers what was published. */
async function cuesWithRoom(): Promise<{ cues: Cues; told: { room: string; cue: CueWire; lane: string }[]; [Symbol.dispose](): void }> {
  const told: { room: string; cue: CueWire; lane: string }[] = []
  const publish = (room: string, _type: string, cue: unknown, { lane }: { lane: string }) =>
    void told.push({ room, cue: cue as CueWire, lane })
  const cues = createCues({ ...set, realtime: { publish } })
  await cues.start()
  return { cues, told, [Symbol.dispose]: () => cues.close() }
}
/** The planner looks once a second. */
const patience = { timeout: 30_000 }
const key = () => crypto.randomUUID()

test('a tap pins from the newest frame plus the lead, in all three forms of that moment, and is told at once', async () => {
  using room = await cuesWithRoom()
  const { show, lineup } = await set.openShow()
  const broadcastId = await set.goOnAir(show.id)
  set.media.reach(broadcastId, 12.5)
  const { cue, replayed } = await room.cues.pin(host, show.id, { key: key(), lineupItemId: lineup[1]!.id })
  const mediaTime = 12.5 * TICKS + 0.3 * TICKS
  expect(replayed).toBe(false)
  expect(cue).toMatchObject({
    ...{ kind: 'pin', showId: show.id, broadcastId, epoch: 1, mediaTime },
    rtp: (0xffff_0000 + mediaTime) % 2 ** 32,
    at: new Date('2026-11-22T20:00:12.800Z'),
    lineupItemId: lineup[1]!.id,
    productId: lineup[1]!.productId,
  })
  expect(room.told).toEqual([
    { room: `show:${show.id}`, lane: 'now', cue: expect.objectContaining({ id: cue.id, mediaTime, seq: cue.seq }) },
  ])
})

test('the lead of a broadcast can be set, and only by those who run the show', async () => {
  using room = await cuesWithRoom()
  const { show, lineup } = await set.openShow()
  const broadcastId = await set.goOnAir(show.id)
  await room.cues.setLead(host, show.id, 1_200)
  await expect(room.cues.setLead(member(set.hostId, ['orders.read'], [set.brand.id]), show.id, 0)).rejects.toMatchObject({ status: 403 })
  set.media.reach(broadcastId, 1)
  const { cue } = await room.cues.pin(host, show.id, { key: key(), lineupItemId: lineup[0]!.id })
  expect(cue.mediaTime).toBe(198_000)
})

test('the same key again, also at the same time, is the same pin and is told once', async () => {
  using room = await cuesWithRoom()
  const { show, lineup } = await set.openShow()
  await set.goOnAir(show.id)
  const input = { key: key(), lineupItemId: lineup[0]!.id }
  const placed = await Promise.all(Array.from({ length: 5 }, () => room.cues.pin(host, show.id, input)))
  expect(new Set(placed.map(({ cue }) => cue.id)).size).toBe(1)
  expect(placed.filter(({ replayed }) => !replayed)).toHaveLength(1)
  expect(room.told).toHaveLength(1)
})

test('what is sold out is not pinned, and the pin in force stays', async () => {
  using room = await cuesWithRoom()
  const { show, lineup } = await set.openShow()
  await set.goOnAir(show.id)
  const sold = await set.catalog.createProduct({
    ...{ organisationId: set.brand.id, slug: 'sold-out', title: { en: 'Gone', ar: 'نفد' }, pictureUrl: '/pot.svg' },
    variants: [{ sku: 'GONE', title: { en: 'Gone', ar: 'نفد' }, prices: [{ market: 'ae', price: money(100n, 'AED') }], stock: 0 }],
  })
  const gone = await set.shows.addLineupItem(show.id, sold.id)
  await room.cues.pin(host, show.id, { key: key(), lineupItemId: lineup[0]!.id })
  await expect(room.cues.pin(host, show.id, { key: key(), lineupItemId: gone.id })).rejects.toMatchObject({
    code: 'live/cues/nothing-left',
  })
  expect(room.told).toHaveLength(1)
})

test('who does not run the brand’s shows pins nothing', async () => {
  using room = await cuesWithRoom()
  const { show, lineup } = await set.openShow()
  await set.goOnAir(show.id)
  const other = await set.organisations.create({ kind: 'brand', slug: `other-${show.slug}`, name: { en: 'Other', ar: 'أخرى' } })
  for (const actor of [member(set.hostId, ['show.run'], [other.id]), member(set.hostId, ['chat.moderate'], [set.brand.id])]) {
    const input = { key: key(), lineupItemId: lineup[0]!.id }
    await expect(room.cues.pin(actor, show.id, input)).rejects.toMatchObject({ code: 'platform/http/forbidden' })
    await expect(room.cues.unpin(actor, show.id)).rejects.toMatchObject({ code: 'platform/http/forbidden' })
  }
  expect(room.told).toEqual([])
})

test('without a frame, and for a product of another show, nothing is pinned', async () => {
  using room = await cuesWithRoom()
  const { show, lineup } = await set.openShow()
  const another = await set.openShow()
  const input = { key: key(), lineupItemId: lineup[0]!.id }
  await expect(room.cues.pin(host, show.id, input)).rejects.toMatchObject({ code: 'live/cues/not-on-air' })
  await set.goOnAir(show.id)
  await expect(room.cues.pin(host, show.id, { key: key(), lineupItemId: another.lineup[0]!.id })).rejects.toMatchObject({
    code: 'live/cues/not-in-lineup',
  })
})

test('a pin is taken away once, however many ask', async () => {
  using room = await cuesWithRoom()
  const { show, lineup } = await set.openShow()
  const broadcastId = await set.goOnAir(show.id)
  await expect(room.cues.unpin(host, show.id)).rejects.toMatchObject({ code: 'live/cues/nothing-pinned' })
  await room.cues.pin(host, show.id, { key: key(), lineupItemId: lineup[0]!.id })
  set.media.reach(broadcastId, 3)
  const placed = await Promise.all([room.cues.unpin(host, show.id), room.cues.unpin(host, show.id)])
  expect(new Set(placed.map(({ cue }) => cue.id)).size).toBe(1)
  expect(placed[0]!.cue).toMatchObject({ kind: 'unpin', lineupItemId: null, mediaTime: 297_000 })
  set.media.reach(broadcastId, 4)
  expect((await room.cues.current(show.id)).pin).toBeNull()
})

test('what is in force follows the newest frame; what comes and what a late player still needs is there too', async () => {
  using room = await cuesWithRoom()
  const { show, lineup } = await set.openShow({ products: 3 })
  const broadcastId = await set.goOnAir(show.id)
  for (const [index, seconds] of [10, 20, 60].entries()) {
    set.media.reach(broadcastId, seconds)
    await room.cues.pin(host, show.id, { key: key(), lineupItemId: lineup[index]!.id })
  }
  // The third tap's frame has not come yet.
  const before = await room.cues.current(show.id)
  expect(before.pin?.lineupItemId).toBe(lineup[1]!.id)
  expect(before.cues.map((cue) => cue.lineupItemId)).toEqual([lineup[1]!.id, lineup[2]!.id])
  set.media.reach(broadcastId, 61)
  expect((await room.cues.current(show.id)).pin?.lineupItemId).toBe(lineup[2]!.id)
})

test('another process goes on with what is pinned', async () => {
  using first = await cuesWithRoom()
  const { show, lineup } = await set.openShow()
  await set.goOnAir(show.id)
  await first.cues.pin(host, show.id, { key: key(), lineupItemId: lineup[1]!.id })
  using second = await cuesWithRoom()
  expect(second.cues.pinned(show.id)).toBe(lineup[1]!.id)
})

test('a looping show’s rundown is planned ahead, once, and afresh when its publisher comes back', async () => {
  using room = await cuesWithRoom()
  const { show, lineup } = await set.openShow({ products: 2, loopSeconds: 10 })
  const title = { en: 'Scene', ar: 'مشهد' }
  for (const [index, lineupItemId] of [lineup[0]!.id, lineup[1]!.id].entries()) {
    await set.rundowns.addItem(show.id, { title, script: null, lineupItemId, startsAtSeconds: index * 5, durationSeconds: 5 })
  }
  const mine = () => room.told.filter(({ cue }) => cue.showId === show.id)
  const placed = () => mine().map(({ cue }) => [cue.epoch, cue.mediaTime / TICKS, cue.lineupItemId === lineup[0]!.id ? 0 : 1])
  const broadcastId = await set.goOnAir(show.id)
  await expect.poll(placed, patience).toEqual([
    [1, 0, 0],
    [1, 5, 1],
  ])
  set.media.reach(broadcastId, 4)
  // A second process plans the same places.
  using other = await cuesWithRoom()
  await expect.poll(() => [...placed(), ...other.told.filter(({ cue }) => cue.showId === show.id)], patience).toHaveLength(3)
  set.media.interrupt(broadcastId)
  await expect.poll(async () => (await set.ingest.currentBroadcast(show.id))?.state, patience).toBe('interrupted')
  set.media.start(broadcastId, 2, 7)
  const stored = () =>
    owner.query('select epoch, media_time / 90000 as seconds from live.cue where broadcast_id = $1 order by seq', [toUuid(broadcastId)])
  await expect
    .poll(async () => (await stored()).rows.map((row: { epoch: number; seconds: string }) => [row.epoch, Number(row.seconds)]), patience)
    .toEqual([
      [1, 0],
      [1, 5],
      [1, 10],
      [2, 7],
      [2, 12],
    ])
  set.media.reach(broadcastId, 11)
  const { pin } = await room.cues.current(show.id)
  expect(pin).toMatchObject({ epoch: 2, lineupItemId: lineup[0]!.id })
})

test('stored cues cannot be changed by the application', async () => {
  await expect(db.pool.query("update live.cue set kind = 'unpin'")).rejects.toThrow(/permission denied/)
  await expect(db.pool.query('delete from live.cue')).rejects.toThrow(/permission denied/)
})
