import { expect, test } from 'vitest'
import { clockText, percentLeft, phaseOf, secondsLeft, spokenMark } from './countdown.ts'

test('a started second counts as left, and nothing is below zero', () => {
  expect(secondsLeft(10_000, 7_001)).toBe(3)
  expect(secondsLeft(10_000, 10_001)).toBe(0)
})

test('a span that begins is never longer than itself, whatever the clocks say', () => {
  expect(secondsLeft(300_400, 0, 300)).toBe(300)
  expect(secondsLeft(200_000, 0, 300)).toBe(200)
})

test('minutes and seconds keep two digits', () => {
  expect([272, 9, 3600 + 65].map(clockText)).toEqual(['04:32', '00:09', '1:01:05'])
})

test('the last half minute is its own phase', () => {
  expect([31, 30, 0].map(phaseOf)).toEqual(['calm', 'last', 'over'])
})

test('a reader hears 60, 30 and 10 once each', () => {
  expect(spokenMark(61, 60)).toBe(60)
  expect(spokenMark(60, 59)).toBeNull()
  expect(spokenMark(33, 28)).toBe(30)
  expect(spokenMark(11, 10)).toBe(10)
})

test('the ring never shows more than everything', () => {
  expect(percentLeft(330, 300)).toBe(100)
  expect(percentLeft(150, 300)).toBe(50)
})
