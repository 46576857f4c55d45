import { expect, test } from 'vitest'
import { PictureCache } from './picture-cache.ts'

const packet = (sequence: number) => ({ sequence, timestamp: 0, marker: false, payload: Buffer.alloc(10) })
const held = (cache: PictureCache) => cache.snapshot().map(({ sequence }) => sequence)

test('it holds everything since the last keyframe, in order, once', () => {
  const cache = new PictureCache()
  cache.add(packet(9), 0, false)
  cache.add(packet(10), 3000, true)
  cache.add(packet(12), 6000, false)
  cache.add(packet(11), 3000, true)
  cache.add(packet(11), 3000, true)
  expect(held(cache)).toEqual([10, 11, 12])
  cache.add(packet(13), 9000, true)
  cache.add(packet(8), 0, false)
  expect(held(cache)).toEqual([13])
})

test('a group without end is let go', () => {
  const cache = new PictureCache()
  cache.add(packet(0), 0, true)
  for (let sequence = 1; sequence <= 4000; sequence++) cache.add(packet(sequence), sequence, false)
  expect(cache.empty).toBe(true)
})
