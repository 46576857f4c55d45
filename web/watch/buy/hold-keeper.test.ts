import { expect, test } from 'vitest'
import { Refusal } from '../../api/refusal.ts'
import type { Hold } from '../../api/types.ts'
import { HoldKeeper, spanSecondsOf, type Wish } from './hold-keeper.ts'

const now = Date.parse('2026-11-22T20:00:00Z')

/** A shelf with so many units a variant, which answers when told to. */
function shelf(units: Record<string, number>) {
  const left = { ...units }
  const holds = new Map<string, Wish>()
  let lastId = 0
  let waiting: (() => void)[] = []
  return {
    left,
    holds,
    answer: async () => {
      for (let round = 0; round < 6; round += 1) {
        const due = waiting
        waiting = []
        for (const go of due) go()
        await new Promise((resolve) => setTimeout(resolve))
      }
    },
    desk: {
      now: () => now,
      async take(wish: Wish): Promise<Hold> {
        await new Promise<void>((resolve) => waiting.push(resolve))
        const available = left[wish.variantId] ?? 0
        if (available < wish.quantity) throw new Refusal('shop/checkout/out-of-stock', 409, { available })
        left[wish.variantId] = available - wish.quantity
        lastId += 1
        holds.set(`hld_${lastId}`, wish)
        return {
          id: `hld_${lastId}`,
          ...wish,
          unitPrice: { amount: '14900', currency: 'AED' },
          offerId: null,
          state: 'held',
          expiresAt: new Date(now + 300_000).toISOString(),
        }
      },
      async release(id: string): Promise<void> {
        const wish = holds.get(id)
        if (wish) left[wish.variantId] = (left[wish.variantId] ?? 0) + wish.quantity
        holds.delete(id)
      },
    },
  }
}

test('a chosen variant is held for the time the server gives', async () => {
  const place = shelf({ clay: 3 })
  const keeper = new HoldKeeper(place.desk)
  keeper.want({ variantId: 'clay', quantity: 1 })
  await place.answer()
  expect(keeper.view.read()).toMatchObject({ state: 'held', spanSeconds: 300, hold: { variantId: 'clay' } })
})

test('a hold is never said to last longer than it does, whatever the clocks say', () => {
  const inSeconds = (seconds: number) => spanSecondsOf(new Date(now + seconds * 1000).toISOString(), now)
  expect([301.6, 300.6, 299.2, 60.9].map(inSeconds)).toEqual([300, 300, 300, 60])
})

test('quick changes end in one hold: the newest', async () => {
  const place = shelf({ clay: 3, sand: 3 })
  const keeper = new HoldKeeper(place.desk)
  keeper.want({ variantId: 'clay', quantity: 1 })
  keeper.want({ variantId: 'sand', quantity: 1 })
  keeper.want({ variantId: 'sand', quantity: 2 })
  await place.answer()
  expect([...place.holds.values()]).toEqual([{ variantId: 'sand', quantity: 2 }])
  expect(place.left).toEqual({ clay: 3, sand: 1 })
})

test('one more of the last units gives the own ones back first', async () => {
  const place = shelf({ clay: 2 })
  const keeper = new HoldKeeper(place.desk)
  keeper.want({ variantId: 'clay', quantity: 1 })
  await place.answer()
  keeper.want({ variantId: 'clay', quantity: 2 })
  await place.answer()
  expect(keeper.view.read()).toMatchObject({ state: 'held', hold: { quantity: 2 } })
  expect(place.left).toEqual({ clay: 0 })
})

test('what is sold out says so and keeps nothing', async () => {
  const place = shelf({ clay: 0 })
  const keeper = new HoldKeeper(place.desk)
  keeper.want({ variantId: 'clay', quantity: 1 })
  await place.answer()
  expect(keeper.view.read()).toMatchObject({ state: 'refused', refusal: { code: 'shop/checkout/out-of-stock' } })
  expect(keeper.held).toBeNull()
})

test('a hold that ran out can be asked for again', async () => {
  const place = shelf({ clay: 1 })
  const keeper = new HoldKeeper(place.desk)
  keeper.want({ variantId: 'clay', quantity: 1 })
  await place.answer()
  keeper.lapse()
  expect(keeper.view.read()).toEqual({ state: 'over', wish: { variantId: 'clay', quantity: 1 } })
})
