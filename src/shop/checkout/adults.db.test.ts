import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { createEvents } from '#platform/events'
import { fromUuid, idSchema, newId, toUuid } from '#platform/ids'
import { createLog } from '#platform/log'
import { systemClock } from '#platform/time'
import { createAudience } from '#safety/audience'
import { testDatabase } from '#test/database'
import { openStall } from '#test/stall'

const { db, owner } = await testDatabase()
const adults = new Set<string | null>()
const audience = createAudience({
  ...{ db, events: createEvents(createLog('silent')), clock: systemClock },
  config: { secret: 'a secret for tests that is long enough' },
  ages: { isAdult: ({ viewerId }) => Promise.resolve(adults.has(viewerId)) },
})
const facts = { title: { en: 'Late', ar: 'متأخر' }, slug: 'late', marketCode: 'ae', creator: null, sells: () => true }
const stall = await openStall(db, { audience, occasions: { describe: () => Promise.resolve(facts) } })
const ageNeeded = { status: 403, code: 'safety/audience/age-check-needed', address: '/age' }

/** A show that everybody may watch, with three of something in it. */
async function openShow() {
  const showId = newId('shw')
  return { showId, variantId: await stall.putOut(3), narrow: () => audience.restrictToAdults({ kind: 'show', id: showId }, new Date()) }
}

async function proveAge(holdId: string): Promise<void> {
  const { rows } = await owner.query<{ viewer_id: string }>('select viewer_id from shop.hold where id = $1', [
    toUuid(idSchema('hld').parse(holdId)),
  ])
  adults.add(fromUuid('vwr', rows[0]!.viewer_id))
}

test('who knows the name of a show for adults keeps nothing out of it without a proof of age', async () => {
  const { showId, variantId, narrow } = await openShow()
  await narrow()
  expect((await stall.shopper().hold(variantId, 1, { showId })).json()).toMatchObject(ageNeeded)
  expect((await stall.inventory.available([variantId]))[variantId]).toBe(3)
  expect((await stall.shopper().hold(variantId, 1)).statusCode).toBe(201)
})

test('what was kept before the show became one for adults is neither priced nor sold, until the age is proved', async () => {
  const { showId, variantId, narrow } = await openShow()
  const shopper = stall.shopper()
  const holdId = await shopper.held(variantId, 1, { showId })
  const body = await shopper.orderOf([holdId])
  await narrow()
  expect((await shopper.quote([holdId])).json()).toMatchObject(ageNeeded)
  expect((await shopper.order(body)).json()).toMatchObject(ageNeeded)
  const paid = await owner.query('select 1 from money.payment where key = $1', [body.key])
  expect(paid.rowCount).toBe(0)
  await proveAge(holdId)
  expect((await shopper.quote([holdId])).statusCode).toBe(200)
  expect((await shopper.order({ ...body, key: randomUUID() })).statusCode).toBe(201)
})

test('an order that was placed before answers its repeat also when the show is for adults now', async () => {
  const { showId, variantId, narrow } = await openShow()
  const shopper = stall.shopper()
  const body = await shopper.orderOf([await shopper.held(variantId, 1, { showId })])
  const first = await shopper.order(body)
  await narrow()
  expect((await shopper.order(body)).json()).toEqual(first.json())
})

test('a cart says of a line out of a show for adults why it is not kept', async () => {
  const { showId, variantId, narrow } = await openShow()
  const shopper = stall.shopper()
  await shopper.send('PUT', `/api/cart/lines/${variantId}`, { quantity: 1, showId })
  await narrow()
  const answer = await shopper.send('POST', '/api/cart/holds')
  expect(answer.json()).toMatchObject({ holds: [], refused: [{ variantId, code: ageNeeded.code }] })
})
