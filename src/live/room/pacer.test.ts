import { expect, test, vi } from 'vitest'
import { createPacer } from './pacer.ts'

test('the first goes at once, the rest together, and a quiet time makes the next one first again', () => {
  vi.useFakeTimers()
  const sent: (readonly number[])[] = []
  const pacer = createPacer<number>(100, (values) => sent.push(values))
  for (const value of [1, 2, 3]) pacer.add(value)
  expect(sent).toEqual([[1]])
  vi.advanceTimersByTime(100)
  expect(sent).toEqual([[1], [2, 3]])
  vi.advanceTimersByTime(300)
  pacer.add(4)
  expect(sent).toEqual([[1], [2, 3], [4]])
  pacer.close()
  vi.useRealTimers()
})
