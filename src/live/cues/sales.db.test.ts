import { beforeAll, expect, test } from 'vitest'
import { newId, toUuid } from '#platform/ids'
import { type SaleSource, saleEnded } from '#shop/sales'
import { testDatabase } from '#test/database'
import { member, type Stage, stage } from '#test/stage'
import type { CueWire } from './contract.ts'
import { type Cues, createCues } from './index.ts'

const TICKS = 90_000
const PATIENCE = { timeout: 30_000 }
const { db, owner } = await testDatabase()
let set: Stage
let cues: Cues
let host: ReturnType<typeof member>
const told: CueWire[] = []
const asked: { id: string; startsAt: Date }[] = []
let ended: string[] = []

/** A kind of sale that says yes to everything and ends after a minute. */
const claims: SaleSource = {
  kind: 'claims',
  async open(id, { startsAt }) {
    asked.push({ id, startsAt })
    const endsAt = new Date(startsAt.getTime() + 60_000)
    return { id, productId: null, title: null, endsAt, facts: { words: ['claim'], holdSeconds: 600, mostPerPerson: 1 } }
  },
  async close(id, { occasion }) {
    ended.push(id)
    set.events.emit(saleEnded, { kind: 'claims', id, occasion })
  },
  async endAllAt({ id }) {
    ended.push(`all of ${id}`)
  },
}

beforeAll(async () => {
  set = await stage({ db, owner })
  host = member(set.hostId, ['show.run'], [set.brand.id])
  cues = createCues({ ...set, sales: [claims], realtime: { publish: (_room, _type, cue) => void told.push(cue as CueWire) } })
  return () => cues.close()
})

async function onAir() {
  const { show, lineup } = await set.openShow()
  const broadcastId = await set.goOnAir(show.id)
  set.media.reach(broadcastId, 10)
  ended = []
  return { show, lineup, broadcastId, mine: () => told.filter(({ showId }) => showId === show.id) }
}

test('a sale opens at the frame that its room is told of, says what it is, and runs out by the video’s clock', async () => {
  const { show, mine } = await onAir()
  const name = { kind: 'claims', id: newId('clm') } as const
  const { cue } = await cues.openSale(host, show.id, name)
  const mediaTime = 927_000
  expect(cue).toMatchObject({ kind: 'sale.open', mediaTime, productId: null, sale: { ...name, endsMediaTime: mediaTime + 60 * TICKS } })
  expect(asked.filter(({ id }) => id === name.id)).toHaveLength(1)
  expect(await cues.openSale(host, show.id, name)).toMatchObject({ replayed: true, cue: { id: cue.id } })
  expect(mine()).toHaveLength(1)
})

test('two sales stand beside each other and the pin, for whoever comes late too, until each is closed', async () => {
  const { show, lineup, broadcastId } = await onAir()
  const [first, second] = [newId('clm'), newId('clm')]
  for (const id of [first, second]) await cues.openSale(host, show.id, { kind: 'claims', id })
  set.media.reach(broadcastId, 100)
  await cues.pin(host, show.id, { key: crypto.randomUUID(), lineupItemId: lineup[0]!.id })
  set.media.reach(broadcastId, 200)
  const openNow = async () => (await cues.current(show.id)).cues.filter(({ kind }) => kind === 'sale.open').map(({ sale }) => sale?.id)
  expect(await openNow()).toEqual([first, second])
  const closed = await cues.closeSale(host, show.id, { kind: 'claims', id: first })
  expect(closed.cue).toMatchObject({ kind: 'sale.close', sale: { id: first }, mediaTime: 18_027_000 })
  expect((await cues.closeSale(host, show.id, { kind: 'claims', id: first })).cue.id).toBe(closed.cue.id)
  set.media.reach(broadcastId, 300)
  expect(await openNow()).toEqual([second])
})

test('however it ends, its closing is placed once; and no sale outlives its broadcast', async () => {
  const { show, broadcastId, mine } = await onAir()
  const id = newId('clm')
  await cues.openSale(host, show.id, { kind: 'claims', id })
  set.media.reach(broadcastId, 30)
  set.events.emit(saleEnded, { kind: 'claims', id, occasion: { kind: 'show', id: toUuid(show.id) } })
  await expect.poll(() => mine().map(({ kind }) => kind), PATIENCE).toEqual(['sale.open', 'sale.close'])
  await set.ingest.endBroadcast(show.id, 'show-ended')
  await expect.poll(() => ended, PATIENCE).toEqual([`all of ${toUuid(show.id)}`])
})

test('who does not run the brand’s shows opens none, and a kind that nobody sells is unknown', async () => {
  const { show } = await onAir()
  const stranger = member(set.hostId, ['chat.moderate'], [set.brand.id])
  const sale = { kind: 'claims', id: newId('clm') } as const
  await expect(cues.openSale(stranger, show.id, sale)).rejects.toMatchObject({ code: 'platform/http/forbidden' })
  await expect(cues.closeSale(stranger, show.id, sale)).rejects.toMatchObject({ code: 'platform/http/forbidden' })
  await expect(cues.openSale(host, show.id, { ...sale, kind: 'lot' })).rejects.toMatchObject({ code: 'live/cues/sale-unknown' })
  await expect(cues.closeSale(host, show.id, sale)).rejects.toMatchObject({ code: 'live/cues/sale-not-open' })
})

test('an item of a looping rundown opens its sale at its frame, once however often it comes round', async () => {
  const { show } = await set.openShow({ loopSeconds: 10 })
  const sale = { kind: 'claims', id: newId('clm') } as const
  const item = { title: show.title, script: null, lineupItemId: null, durationSeconds: 5 }
  await set.rundowns.replace(show.id, [
    { ...item, startsAtSeconds: 0, sale: null },
    { ...item, startsAtSeconds: 5, sale },
  ])
  await cues.start()
  await set.goOnAir(show.id)
  const opened = () => told.filter(({ showId, kind }) => showId === show.id && kind === 'sale.open')
  await expect.poll(() => opened().map(({ mediaTime }) => mediaTime), PATIENCE).toEqual([5 * TICKS])
  const broadcast = await set.ingest.currentBroadcast(show.id)
  set.media.reach(broadcast!.id, 14)
  const turns = () => new Set(told.filter(({ showId, mediaTime }) => showId === show.id && mediaTime >= 15 * TICKS))
  await expect.poll(() => turns().size, PATIENCE).toBeGreaterThan(0)
  expect(opened()).toHaveLength(1)
})
