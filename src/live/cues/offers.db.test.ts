import { beforeAll, expect, test } from 'vitest'
import { toUuid } from '#platform/ids'
import { testDatabase } from '#test/database'
import { member, type Stage, stage } from '#test/stage'
import type { CueWire } from './contract.ts'
import { createCues } from './index.ts'

const TICKS = 90_000
const PATIENCE = { timeout: 30_000 }
const { db, owner } = await testDatabase()
let set: Stage
let host: ReturnType<typeof member>
let cues: ReturnType<typeof createCues>
const told: CueWire[] = []
beforeAll(async () => {
  set = await stage({ db, owner })
  host = member(set.hostId, ['show.run'], [set.brand.id])
  cues = createCues({ ...set, realtime: { publish: (_room, _type, cue) => void told.push(cue as CueWire) } })
  return () => cues.close()
})

/** A show on air with ten pieces of each product, and a wish to offer five of its second one. */
async function onAir() {
  const { show, lineup, variantIds } = await set.openShow()
  const broadcastId = await set.goOnAir(show.id)
  set.media.reach(broadcastId, 12.5)
  const wish = {
    ...{ key: crypto.randomUUID(), lineupItemId: lineup[1]!.id, variantId: variantIds[1]!, price: { amount: '9000', currency: 'AED' } },
    ...{ quantity: 5, mostPerPerson: 2, seconds: 60 },
  }
  const mine = () => told.filter((cue) => cue.showId === show.id)
  return { show, lineup, broadcastId, wish, mine }
}

test('opens at a frame, pins its product there, and says at which frame its time is over', async () => {
  const { show, lineup, wish, mine } = await onAir()
  const { cue, replayed } = await cues.openOffer(host, show.id, wish)
  expect(replayed).toBe(false)
  const mediaTime = 12.8 * TICKS
  expect(cue).toMatchObject({
    ...{ kind: 'offer.open', mediaTime, lineupItemId: lineup[1]!.id },
    offer: { endsMediaTime: mediaTime + 60 * TICKS, terms: { price: wish.price, lowestPrice: { amount: '10001' }, quantity: 5 } },
  })
  expect(mine().map(({ kind, mediaTime: at }) => [kind, at])).toEqual([
    ['pin', mediaTime],
    ['offer.open', mediaTime],
  ])
  expect((await set.inventory.available([wish.variantId]))[wish.variantId]).toBe(5)
})

test('an item of a rundown opens its offer at its frame on each turn, unless the one before still runs', async () => {
  const { show, lineup, variantIds } = await set.openShow({ loopSeconds: 20 })
  const item = { title: show.title, script: null, lineupItemId: lineup[1]!.id, durationSeconds: 10, sale: null }
  const offer = { variantId: variantIds[1]!, price: { amount: '9000', currency: 'AED' }, quantity: 2, mostPerPerson: 1, seconds: 10 }
  await set.rundowns.replace(show.id, [
    { ...item, lineupItemId: lineup[0]!.id, startsAtSeconds: 0 },
    { ...item, startsAtSeconds: 5, offer },
  ])
  await cues.start()
  const broadcastId = await set.goOnAir(show.id)
  const openings = () => told.filter(({ showId, kind }) => showId === show.id && kind === 'offer.open')
  await expect.poll(() => openings().map(({ mediaTime }) => mediaTime), PATIENCE).toEqual([5 * TICKS])
  expect(openings()[0]!.offer).toMatchObject({ endsMediaTime: 15 * TICKS, terms: { price: offer.price, quantity: 2, mostPerPerson: 1 } })
  // The next turn comes while the first offer runs, the one after it when it is over.
  set.media.reach(broadcastId, 18)
  const pins = () => new Set(told.filter(({ showId, mediaTime }) => showId === show.id && mediaTime >= 25 * TICKS))
  await expect.poll(() => pins().size, PATIENCE).toBeGreaterThan(0)
  expect(openings()).toHaveLength(1)
  await cues.closeOffer(host, show.id)
  set.media.reach(broadcastId, 38)
  await expect.poll(() => openings().map(({ mediaTime }) => mediaTime), PATIENCE).toEqual([5 * TICKS, 45 * TICKS])
})

test('the same wish again is the same offer, and another one waits for its end', async () => {
  const { show, wish } = await onAir()
  const { cue } = await cues.openOffer(host, show.id, wish)
  expect(await cues.openOffer(host, show.id, wish)).toMatchObject({ replayed: true, cue: { id: cue.id } })
  const other = { ...wish, key: crypto.randomUUID() }
  await expect(cues.openOffer(host, show.id, other)).rejects.toMatchObject({ code: 'shop/offers/already-running' })
  await cues.closeOffer(host, show.id)
  expect(await cues.openOffer(host, show.id, other)).toMatchObject({ replayed: false })
})

test('a wish whose opening was lost opens nothing any more once its offer is over', async () => {
  const { show, wish } = await onAir()
  const { cue } = await cues.openOffer(host, show.id, wish)
  await cues.closeOffer(host, show.id)
  await owner.query('delete from live.cue where id = $1', [toUuid(cue.id)])
  await expect(cues.openOffer(host, show.id, wish)).rejects.toMatchObject({ code: 'live/cues/offer-over' })
})

test('is in force beside the pin until it is closed, for whoever comes late too', async () => {
  const { show, lineup, broadcastId, wish, mine } = await onAir()
  const { cue } = await cues.openOffer(host, show.id, wish)
  set.media.reach(broadcastId, 100)
  await cues.pin(host, show.id, { key: crypto.randomUUID(), lineupItemId: lineup[0]!.id })
  set.media.reach(broadcastId, 200)
  const now = await cues.current(show.id)
  expect(now.offer?.id).toBe(cue.id)
  expect(now.pin?.lineupItemId).toBe(lineup[0]!.id)
  expect(now.cues[0]?.id).toBe(cue.id)
  const [closed, again] = await Promise.all([cues.closeOffer(host, show.id), cues.closeOffer(host, show.id)])
  expect(closed.cue).toMatchObject({ kind: 'offer.close', offerId: cue.offerId, mediaTime: 200.3 * TICKS })
  expect(again.cue.id).toBe(closed.cue.id)
  set.media.reach(broadcastId, 201)
  expect((await cues.current(show.id)).offer).toBe(null)
  expect(mine().filter(({ kind }) => kind === 'offer.close')).toHaveLength(1)
})

test('however it ends, every player hears of it', async () => {
  const { show, broadcastId, wish, mine } = await onAir()
  await cues.openOffer(host, show.id, wish)
  const offer = await set.offers.latestAt('show', toUuid(show.id))
  set.media.reach(broadcastId, 30)
  await set.offers.end(offer!.id, 'stock', new Date())
  await expect.poll(() => mine().at(-1)?.kind, { timeout: 30_000 }).toBe('offer.close')
})

test('who does not run the brand’s shows opens and ends nothing; a product of another show is not offered', async () => {
  const { show, wish } = await onAir()
  const stranger = member(set.hostId, ['chat.moderate'], [set.brand.id])
  await expect(cues.openOffer(stranger, show.id, wish)).rejects.toMatchObject({ code: 'platform/http/forbidden' })
  await expect(cues.proposeOffer(stranger, show.id, wish.lineupItemId)).rejects.toMatchObject({ code: 'platform/http/forbidden' })
  await expect(cues.closeOffer(stranger, show.id)).rejects.toMatchObject({ code: 'platform/http/forbidden' })
  await expect(cues.closeOffer(host, show.id)).rejects.toMatchObject({ code: 'live/cues/no-offer' })
  const other = await onAir()
  await expect(cues.openOffer(host, show.id, { ...wish, variantId: other.wish.variantId })).rejects.toMatchObject({
    code: 'live/cues/not-its-variant',
  })
  await expect(cues.openOffer(host, show.id, other.wish)).rejects.toMatchObject({ code: 'live/cues/not-in-lineup' })
})
