import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { fromUuid } from '#platform/ids'
import { testDatabase } from '#test/database'
import { openStall } from '#test/stall'

const { db } = await testDatabase()
const facts = { title: { en: 'Practice', ar: 'تجربة' }, slug: 'practice', marketCode: 'ae', creator: null, sells: () => true }
const stall = await openStall(db, { occasions: { describe: () => Promise.resolve({ ...facts, refuses: 'practice' as const }) } })

test('nothing is kept for anybody in a practice, whatever it shows', async () => {
  const variantId = await stall.putOut(3)
  const answer = await stall.shopper().hold(variantId, 1, { showId: fromUuid('shw', randomUUID()) })
  expect(answer.json()).toMatchObject({ status: 409, code: 'shop/checkout/only-practice' })
  expect((await stall.inventory.available([variantId]))[variantId]).toBe(3)
})
