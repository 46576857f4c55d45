import { expect, test } from 'vitest'
import { stretchOf } from './cut-stretch.ts'
import type { ReplayChapter } from './replay-types.ts'

const SECOND = 90_000
const chapter = (productId: string, from: number, to: number) =>
  ({ productId, startTicks: from * SECOND, endTicks: to * SECOND }) as ReplayChapter
const chapters = [chapter('teapot', 0, 20), chapter('cup', 20, 40), chapter('teapot', 40, 60), chapter('tray', 60, 90)]

test('a clip goes from one tap to the other, with each product that is shown meanwhile', () => {
  const stretch = stretchOf(15 * SECOND, 45 * SECOND, { chapters })
  expect(stretch).toMatchObject({ endTicks: 45 * SECOND, seconds: 30 })
  expect(typeof stretch === 'string' ? [] : stretch.chapters.map(({ productId }) => productId)).toEqual(['teapot', 'cup'])
  expect(stretchOf(45 * SECOND, 15 * SECOND, { chapters })).toEqual(stretch)
})

test('what is shorter or longer than a clip may be is not cut', () => {
  expect(stretchOf(0, 4.9 * SECOND, { chapters })).toBe('short')
  expect(stretchOf(0, 181 * SECOND, { chapters })).toBe('long')
})
