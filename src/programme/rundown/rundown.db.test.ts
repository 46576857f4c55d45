import { beforeAll, expect, test } from 'vitest'
import { newId } from '#platform/ids'
import { testDatabase } from '#test/database'
import { type Stage, stage } from '#test/stage'
import { rundownChanged } from './events.ts'

const { db, owner } = await testDatabase()
let set: Stage
beforeAll(async () => {
  set = await stage({ db, owner })
})

const cue = (en: string, startsAtSeconds: number, more: object = {}) => ({
  ...{ title: { en, ar: en }, script: null, lineupItemId: null, startsAtSeconds, durationSeconds: 60, sale: null },
  ...more,
})

test('a sheet is written anew as a whole: what is kept keeps its id, the rest is added, moved or gone, and its sale goes with it', async () => {
  const { show, lineup } = await set.openShow()
  let told = 0
  set.events.on(rundownChanged, ({ showId }) => void (told += showId === show.id ? 1 : 0))
  const [first, second] = await set.rundowns.replace(show.id, [cue('Hello', 0), cue('Teapot', 60, { lineupItemId: lineup[0]!.id })])
  const sale = { kind: 'drop', id: newId('drp') } as const
  await set.rundowns.replace(show.id, [cue('Teapot drops', 0, { id: second!.id, lineupItemId: lineup[0]!.id, sale }), cue('Goodbye', 60)])
  const sheet = await set.rundowns.list(show.id)
  expect(sheet.map(({ position, title, sale: opens }) => [position, title.en, opens])).toEqual([
    [0, 'Teapot drops', sale],
    [1, 'Goodbye', null],
  ])
  expect(sheet[0]!.id).toBe(second!.id)
  expect(sheet.some(({ id }) => id === first!.id)).toBe(false)
  expect(told).toBe(2)
})

test('an item keeps the live offer on its product, and one without a product can have none', async () => {
  const { show, lineup } = await set.openShow()
  const price = { amount: '9900', currency: 'AED' }
  const offer = { variantId: newId('var'), price, quantity: 5, mostPerPerson: 2, seconds: 300 }
  await set.rundowns.replace(show.id, [cue('Teapot for less', 0, { lineupItemId: lineup[0]!.id, offer })])
  expect((await set.rundowns.list(show.id)).map((item) => item.offer)).toEqual([offer])
  await expect(set.rundowns.replace(show.id, [cue('Talk', 0, { offer })])).rejects.toMatchObject({
    code: 'programme/rundown/offer-without-product',
  })
})

test('an edit that names what the show does not have leaves the sheet as it was', async () => {
  const [{ show }, other] = await Promise.all([set.openShow(), set.openShow({ loopSeconds: 30 })])
  await set.rundowns.replace(show.id, [cue('Hello', 0)])
  const foreign = cue('Teapot', 60, { lineupItemId: other.lineup[0]!.id })
  await expect(set.rundowns.replace(show.id, [cue('Hello', 0), foreign])).rejects.toMatchObject({ code: 'programme/rundown/not-in-lineup' })
  await expect(set.rundowns.replace(other.show.id, [cue('Hello', 0)])).rejects.toMatchObject({ code: 'programme/rundown/beyond-loop' })
  expect((await set.rundowns.list(show.id)).map(({ title }) => title.en)).toEqual(['Hello'])
})
