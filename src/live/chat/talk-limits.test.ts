import { expect, test } from 'vitest'
import { createTalkLimits } from './talk-limits.ts'

test('slow mode is one line in so many seconds for each person, and a refused line does not prolong it', () => {
  const limits = createTalkLimits()
  expect(limits.take('huda', 0, 30)).toBeNull()
  expect(limits.take('huda', 10_000, 30)).toEqual({ why: 'slow-mode', seconds: 20 })
  expect(limits.take('sami', 10_000, 30)).toBeNull()
  expect(limits.take('huda', 29_999, 30)).toEqual({ why: 'slow-mode', seconds: 1 })
  expect(limits.take('huda', 30_000, 30)).toBeNull()
})

test('switched off, the usual pace holds', () => {
  const limits = createTalkLimits()
  const waits = Array.from({ length: 6 }, () => limits.take('huda', 0, 0))
  expect(waits).toEqual([null, null, null, null, null, { why: 'too-fast', seconds: 2 }])
})
