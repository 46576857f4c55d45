import fc from 'fast-check'
import { expect, test } from 'vitest'
import { piecesWithin, runsOf, wholeTitle } from './clip.ts'

const LENGTH = 180_000
const pieces = Array.from({ length: 20 }, (_, index) => ({ startTicks: index * LENGTH, durationTicks: LENGTH, discontinuity: false }))

test('a clip holds what was asked for, and at most one piece more at either end', () => {
  const moment = fc.integer({ min: 0, max: 20 * LENGTH })
  fc.assert(
    fc.property(moment, moment, (one, other) => {
      const [start, end] = [Math.min(one, other), Math.max(one, other)]
      fc.pre(end > start)
      const cut = piecesWithin(pieces, start, end)
      const [first, last] = [cut[0]!, cut.at(-1)!]
      expect(first.startTicks).toBeLessThanOrEqual(start)
      expect(start - first.startTicks).toBeLessThan(LENGTH)
      expect(last.startTicks + LENGTH).toBeGreaterThanOrEqual(end)
      expect(last.startTicks + LENGTH - end).toBeLessThan(LENGTH)
    }),
  )
})

test('what lies outside of what is kept gives nothing', () => {
  expect(piecesWithin(pieces, 20 * LENGTH, 30 * LENGTH)).toEqual([])
})

test('a gap parts the stretches of a clip, and nothing is lost or added', () => {
  const gapped = [pieces[0]!, pieces[1]!, { ...pieces[5]!, discontinuity: true }, pieces[6]!]
  expect(runsOf(gapped)).toEqual([
    { startTicks: 0, durationTicks: 2 * LENGTH },
    { startTicks: 5 * LENGTH, durationTicks: 2 * LENGTH },
  ])
})

test('a title in one language serves the other', () => {
  expect(wholeTitle({ en: null, ar: 'إبريق' })).toEqual({ en: 'إبريق', ar: 'إبريق' })
  expect(wholeTitle({ en: 'Teapot', ar: 'إبريق' })).toEqual({ en: 'Teapot', ar: 'إبريق' })
})
