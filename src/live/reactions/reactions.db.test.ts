import { beforeAll, expect, test, vi } from 'vitest'
import { type Actor, anonymous } from '#platform/http'
import { newId, toUuid } from '#platform/ids'
import { testDatabase } from '#test/database'
import { type Stage, stage } from '#test/stage'
import { createReactions } from './index.ts'
import { addBatch, readCounts, type Tables } from './store.ts'

const { db, owner } = await testDatabase()
let set: Stage
beforeAll(async () => {
  set = await stage({ db, owner })
})
const guest = (): Actor => ({ ...anonymous, kind: 'viewer', viewerId: newId('vwr') })

test('every tap of many people at once is counted, in two processes, and what is told was counted', async () => {
  const { show } = await set.openShow({ products: 0 })
  const told: { total: { heart?: number } }[] = []
  const publish = (_room: string, _type: string, data: unknown) => void told.push(data as never)
  const processes = [createReactions({ ...set, realtime: { publish } }), createReactions({ ...set, realtime: { publish } })]
  for (let count = 0; count < 500; count++) processes[count % 2]!.react(guest(), show.id, count % 5 === 0 ? 'clap' : 'heart')
  await Promise.all(processes.map((reactions) => reactions.close()))
  expect(await processes[0]!.counts(show.id)).toEqual({ heart: 400, clap: 100 })
  for (const { total } of told) expect(total.heart ?? 0).toBeLessThanOrEqual(400)
})

test('one who taps like a machine counts like a thumb, and nobody does not count', async () => {
  const { show } = await set.openShow({ products: 0 })
  const clock = { now: () => new Date('2026-11-22T20:00:00Z') }
  const reactions = createReactions({ ...set, clock, realtime: { publish: () => undefined } })
  const machine = guest()
  for (let count = 0; count < 100; count++) reactions.react(machine, show.id, 'fire')
  reactions.react(anonymous, show.id, 'fire')
  await reactions.close()
  expect(await reactions.counts(show.id)).toEqual({ fire: 10 })
})

test('a batch whose answer was lost is sent again and counts once', async () => {
  const { show } = await set.openShow({ products: 0 })
  const tables: Tables = db.tables()
  const batch = crypto.randomUUID()
  await addBatch(tables, show.id, batch, { wow: 3 })
  await addBatch(tables, show.id, batch, { wow: 3 })
  expect(await readCounts(tables, show.id)).toEqual({ wow: 3 })
})

test('a show begins without what was tapped in its practice', async () => {
  const { show } = await set.openShow({ products: 0, state: 'draft' })
  await owner.query("update programme.show set visibility = 'practice' where id = $1", [toUuid(show.id)])
  for (const state of ['scheduled', 'live'] as const) await set.shows.changeState(show.id, state)
  const tables: Tables = db.tables()
  await addBatch(tables, show.id, crypto.randomUUID(), { wow: 3 })
  const reactions = createReactions({ ...set, realtime: { publish: () => undefined } })
  reactions.react(guest(), show.id, 'heart')
  await set.shows.changeState(show.id, 'scheduled')
  await vi.waitFor(async () => expect(await reactions.counts(show.id)).toEqual({}), { timeout: 30_000, interval: 50 })
  reactions.react(guest(), show.id, 'clap')
  await reactions.close()
  expect(await reactions.counts(show.id)).toEqual({ clap: 1 })
})
