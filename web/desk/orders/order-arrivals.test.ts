import { expect, test } from 'vitest'
import type { SellerOrderPage, SellerOrderRow } from '../../api/desk-types.ts'
import { arrivalsIn, hasGap, refreshed, takenIn } from './order-arrivals.ts'

const row = (id: string, state: SellerOrderRow['state'] = 'to-ship'): SellerOrderRow => ({
  id,
  number: id,
  placedAt: '2026-11-22T20:42:07+04:00',
  buyerName: 'Demo buyer',
  city: 'Sharjah',
  lines: [],
  total: { amount: '14900', currency: 'AED' },
  state,
  unread: 0,
})
const page = (ids: string[], nextCursor: string | null = null, total = ids.length): SellerOrderPage => ({
  items: ids.map((id) => row(id)),
  nextCursor,
  total,
})
const idsOf = (pages: SellerOrderPage[]) => pages.flatMap((each) => each.items.map((item) => item.id))

test('new orders come on top and keep the pages below where they were', () => {
  const pages = [page(['c', 'b'], 'next'), page(['a'])]
  const head = page(['e', 'd', 'c'], 'next', 5)
  expect(arrivalsIn(pages, head).map((item) => item.id)).toEqual(['e', 'd'])
  expect(idsOf(takenIn(pages, head))).toEqual(['e', 'd', 'c', 'b', 'a'])
})

test('an order that is already in the list changes its state in place', () => {
  const head = { ...page([]), items: [row('b', 'cancelled')], total: 9 }
  const [first] = refreshed([page(['c', 'b'])], head)
  expect(first?.items.map((item) => item.state)).toEqual(['to-ship', 'cancelled'])
  expect(first?.total).toBe(9)
})

test('the first order of all makes the list', () => {
  expect(idsOf(takenIn([], page(['a'])))).toEqual(['a'])
  expect(hasGap([page([])], page(['a', 'b'], 'next'))).toBe(false)
})

test('more arrivals than a page holds is a gap, not a list', () => {
  expect(hasGap([page(['a'])], page(['z', 'y'], 'next'))).toBe(true)
  expect(hasGap([page(['a'])], page(['b', 'a'], 'next'))).toBe(false)
})
