import { beforeAll, expect, test } from 'vitest'
import { anonymous } from '#platform/http'
import { type Id, newId, toUuid } from '#platform/ids'
import { testDatabase } from '#test/database'
import { member, type Stage, stage } from '#test/stage'
import { showSchema } from './contract.ts'
import { showOccasions, showStateChanged } from './index.ts'

const { db, owner } = await testDatabase()
let set: Stage
beforeAll(async () => {
  set = await stage({ db, owner })
})

test('a show is found with its people, market and products at their prices', async () => {
  const { show, lineup } = await set.openShow({ products: 2 })
  const found = showSchema.parse(await set.shows.open(anonymous, show.slug))
  expect(found).toMatchObject({
    ...{
      id: show.id,
      state: 'live',
      viewers: 0,
      host: { name: { en: 'Layla', ar: 'ليلى' } },
      brand: { id: set.brand.id, slug: 'dar-tin' },
    },
    market: { code: 'ae', currency: 'AED', taxRateBasisPoints: 500 },
  })
  expect(found.lineup.map(({ id, position, product }) => [id, position, product.id])).toEqual(
    lineup.map((item) => [item.id, item.position, item.productId]),
  )
  expect(found.lineup[1]!.product.variants[0]).toMatchObject({ price: { amount: '10001', currency: 'AED' }, available: 10 })
})

test('the list shows what is on air first, with the pinned product in front', async () => {
  const { show: later } = await set.openShow({ state: 'scheduled' })
  const { show, lineup } = await set.openShow()
  set.shows.useOnAir({ viewers: (id) => (id === show.id ? 7 : 0), pinned: (id) => (id === show.id ? lineup[1]!.id : null) })
  const { items: list } = await set.shows.list(null)
  const onAir = list.find(({ id }) => id === show.id)!
  expect(onAir).toMatchObject({ viewers: 7, featured: { id: lineup[1]!.productId } })
  expect(list.indexOf(onAir)).toBeLessThan(list.findIndex(({ id }) => id === later.id))
})

test('a draft answers like a show that does not exist, except to its brand', async () => {
  const { show } = await set.openShow({ state: 'draft' })
  await expect(set.shows.open(anonymous, show.slug)).rejects.toMatchObject({ code: 'programme/shows/unknown', status: 404 })
  expect((await set.shows.list(null)).items.map(({ id }) => id)).not.toContain(show.id)
  const host = member(set.hostId, ['show.run'], [set.brand.id])
  expect(await set.shows.open(host, show.slug)).toMatchObject({ id: show.id, state: 'draft' })
})

test('a show moves by its table only, and says so once', async () => {
  const { show } = await set.openShow({ state: 'scheduled' })
  const news: string[] = []
  set.events.on(showStateChanged, ({ showId, from, to }) => void (showId === show.id && news.push(`${from} ${to}`)))
  await expect(set.shows.changeState(show.id, 'ended')).rejects.toMatchObject({ code: 'programme/shows/wrong-state' })
  await Promise.all([set.shows.changeState(show.id, 'live'), set.shows.changeState(show.id, 'live')])
  await set.shows.changeState(show.id, 'ended')
  await expect(set.shows.changeState(show.id, 'live')).rejects.toMatchObject({ extensions: { state: 'ended' } })
  expect(news).toEqual(['scheduled live', 'live ended'])
})

test('two who add products at once get two places, and no product stands there twice', async () => {
  const { show, lineup } = await set.openShow({ products: 1 })
  const other = await set.openShow({ products: 4 })
  const added = await Promise.all(other.lineup.map(({ productId }) => set.shows.addLineupItem(show.id, productId)))
  expect(added.map(({ position }) => position).toSorted((a, b) => a - b)).toEqual([1, 2, 3, 4])
  await expect(set.shows.addLineupItem(show.id, lineup[0]!.productId)).rejects.toMatchObject({ code: 'programme/shows/in-lineup' })
})

test('two shows cannot have one address', async () => {
  const { show } = await set.openShow()
  const { id: _id, state: _state, ...copy } = show
  await expect(set.shows.create(copy)).rejects.toMatchObject({ code: 'programme/shows/slug-taken' })
})

test('a rundown names products of its own lineup and stays inside its loop', async () => {
  const { show, lineup } = await set.openShow({ loopSeconds: 30 })
  const { lineup: foreign } = await set.openShow()
  const item = (lineupItemId: Id<'lin'> | null, startsAtSeconds: number) =>
    set.rundowns.addItem(show.id, {
      title: show.title,
      script: { en: 'Say it', ar: 'قلها' },
      lineupItemId,
      startsAtSeconds,
      durationSeconds: 10,
    })
  await item(lineup[0]!.id, 0)
  await Promise.all([item(null, 10), item(lineup[1]!.id, 20)])
  await expect(item(lineup[0]!.id, 25)).rejects.toMatchObject({ code: 'programme/rundown/beyond-loop' })
  await expect(item(foreign[0]!.id, 0)).rejects.toMatchObject({ code: 'programme/rundown/not-in-lineup' })
  const sheet = await set.rundowns.list(show.id)
  expect(sheet.map(({ position }) => position)).toEqual([0, 1, 2])
  expect(sheet[0]).toMatchObject({ lineupItemId: lineup[0]!.id, script: { en: 'Say it', ar: 'قلها' } })
})

test('a sale counts as made in a show only while it is open and only for what it offers', async () => {
  const occasions = showOccasions(() => set.shows, set.accounts)
  const onAir = await set.openShow()
  const planned = await set.openShow({ state: 'scheduled' })
  const facts = await occasions.describe('show', toUuid(onAir.show.id))
  expect(facts?.creator?.accountId).toBe(set.hostId)
  expect(facts?.sells(onAir.lineup[0]!.productId)).toBe(true)
  expect(facts?.sells(planned.lineup[0]!.productId)).toBe(false)
  expect((await occasions.describe('show', toUuid(planned.show.id)))?.sells(planned.lineup[0]!.productId)).toBe(false)
  expect(await occasions.describe('show', toUuid(newId('shw')))).toBeNull()
})
