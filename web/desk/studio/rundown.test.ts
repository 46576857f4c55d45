import { expect, test } from 'vitest'
import type { RundownItem } from '../../api/desk-types.ts'
import { placeIn, rowStateOf } from './rundown.ts'

const item = (position: number, lineupItemId: string | null): RundownItem => ({
  id: `run_${position}`,
  position,
  title: { en: 'An item', ar: 'فقرة' },
  script: null,
  sale: null,
  offer: null,
  lineupItemId,
  startsAtSeconds: position * 60,
  durationSeconds: 60,
})
const plan = [item(1, 'teapot'), item(2, null), item(3, 'bowl'), item(4, 'teapot')]
const place = (pinned: string | null, steppedTo: string | null, despite: string | null = null) => {
  const { current, next } = placeIn(plan, pinned, steppedTo === null ? null : { itemId: steppedTo, despite })
  return [current?.position ?? null, next?.position ?? null]
}

test('the pinned product tells where the show stands', () => {
  expect(place('bowl', null)).toEqual([3, 4])
})

test('before the first pin the first item is next', () => {
  expect(place(null, null)).toEqual([null, 1])
})

test('talk without a product is where the host stepped', () => {
  expect(place(null, 'run_2')).toEqual([2, 3])
})

test('a product planned twice counts at the place the host has reached', () => {
  expect(place('teapot', 'run_3')).toEqual([4, null])
  expect(place('teapot', 'run_4')).toEqual([4, null])
})

test('somebody else’s pin moves the place, also backwards', () => {
  expect(place('bowl', 'run_4')).toEqual([3, 4])
})

test('a pinned product outside the plan leaves the place alone', () => {
  expect(place('planter', 'run_2')).toEqual([2, 3])
})

test('a refused product does not hold the host back', () => {
  expect(place('teapot', 'run_3', 'teapot')).toEqual([3, 4])
})

test('rows before the current one are past, the others wait', () => {
  const here = placeIn(plan, 'bowl', null)
  expect(plan.map((row) => rowStateOf(row, here))).toEqual(['past', 'past', 'now', 'next'])
})
