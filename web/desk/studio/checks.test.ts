import { expect, test } from 'vitest'
import type { Signal } from '../../api/desk-types.ts'
import { checksOf } from './checks.ts'

const good: Signal = {
  state: 'live',
  width: 1280,
  height: 720,
  framesPerSecond: 30,
  bitrateBps: 2_500_000,
  keyframeIntervalSeconds: 2,
  lossPercent: 0,
  viewers: 0,
}
const wrongOf = (signal: Signal): string[] => checksOf(signal).flatMap(({ id, state }) => (state === 'wrong' ? [id] : []))

test('waits for the picture before it judges anything', () => {
  expect(checksOf(null)).toMatchObject([{ id: 'picture', state: 'waiting' }])
  expect(checksOf({ ...good, width: null })).toMatchObject([{ id: 'picture', state: 'waiting' }])
})

test.each<[string, Partial<Signal>]>([
  ['frames', { framesPerSecond: 9 }],
  ['keyframes', { keyframeIntervalSeconds: 8 }],
  ['loss', { lossPercent: 6 }],
])('finds %s wrong and the rest right', (id, fault) => {
  expect(wrongOf(good)).toEqual([])
  expect(wrongOf({ ...good, ...fault })).toEqual([id])
})
