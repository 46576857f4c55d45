import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Cue, compareCues } from '#live/cues'
import type { Id } from '#platform/ids'
import { chaptersOf, effectiveCues } from './chapters.ts'
import { lengthOf, runsOf, secondsAt } from './replay-time.ts'

const SECOND = 90_000
const made = fc.record({
  epoch: fc.integer({ min: 1, max: 3 }),
  atSeconds: fc.integer({ min: 0, max: 60 }),
  product: fc.option(fc.integer({ min: 0, max: 3 })),
})
let seq = 0
const cue = ({ epoch, atSeconds, product }: { epoch: number; atSeconds: number; product: number | null }): Cue =>
  ({
    id: `cue_${++seq}` as Id<'cue'>,
    ...{ showId: 'shw_1' as Id<'shw'>, broadcastId: 'brd_1' as Id<'brd'>, rtp: 0, at: new Date(atSeconds * 1000) },
    ...{ epoch, mediaTime: atSeconds * SECOND, seq, kind: product === null ? 'unpin' : 'pin' },
    lineupItemId: product === null ? null : (`lin_${product}` as Id<'lin'>),
    productId: product === null ? null : (`prd_${product}` as Id<'prd'>),
  }) as Cue
const segments = fc
  .array(fc.record({ gapSeconds: fc.constantFrom(0, 0, 0, 7), lengthSeconds: fc.integer({ min: 1, max: 4 }) }), {
    minLength: 1,
    maxLength: 20,
  })
  .map((list) => {
    let at = 0
    return list.map(({ gapSeconds, lengthSeconds }) => {
      const startTicks = (at += gapSeconds * SECOND)
      at += lengthSeconds * SECOND
      return { startTicks, durationTicks: lengthSeconds * SECOND }
    })
  })
/** What a player shows that applied every cue up to the frame, in the order of cues. */
const shownAt = (cues: readonly Cue[], ticks: number) =>
  cues
    .filter((one) => one.mediaTime <= ticks)
    .toSorted(compareCues)
    .at(-1)?.productId ?? null

test('at every recorded moment the chapter is that of the product a player shows', () => {
  fc.assert(
    fc.property(fc.array(made, { maxLength: 15 }), segments, fc.integer({ min: 0, max: 80 }), (list, kept, second) => {
      const cues = list.map(cue)
      const runs = runsOf(kept)
      const ticks = second * SECOND
      fc.pre(runs.some((run) => ticks >= run.startTicks && ticks < run.startTicks + run.durationTicks))
      const chapter = chaptersOf(cues, runs).find(({ startTicks, endTicks }) => startTicks <= ticks && ticks < endTicks)
      expect(chapter?.productId ?? null).toBe(shownAt(cues, ticks))
    }),
  )
})

test('chapters follow each other, never overlap, and stay within what was recorded', () => {
  fc.assert(
    fc.property(fc.array(made, { maxLength: 15 }), segments, (list, kept) => {
      const runs = runsOf(kept)
      const chapters = chaptersOf(list.map(cue), runs)
      const last = runs.at(-1)!
      let end = runs[0]!.startTicks
      for (const chapter of chapters) {
        expect(chapter.startTicks).toBeGreaterThanOrEqual(end)
        expect(chapter.endTicks).toBeGreaterThan(chapter.startTicks)
        end = chapter.endTicks
      }
      expect(end).toBeLessThanOrEqual(last.startTicks + last.durationTicks)
    }),
  )
})

test('cues in effect stand at later and later frames', () => {
  fc.assert(
    fc.property(fc.array(made, { maxLength: 20 }), (list) => {
      const times = effectiveCues(list.map(cue)).map(({ mediaTime }) => mediaTime)
      expect(times).toEqual([...new Set(times)].toSorted((one, other) => one - other))
    }),
  )
})

test('what an epoch had planned and did not reach makes no chapter', () => {
  const cues = [
    cue({ epoch: 1, atSeconds: 0, product: 0 }),
    cue({ epoch: 1, atSeconds: 10, product: 1 }),
    cue({ epoch: 2, atSeconds: 7, product: 2 }),
  ]
  const chapters = chaptersOf(cues, [{ startTicks: 0, durationTicks: 20 * SECOND }])
  expect(chapters.map(({ productId, startTicks, endTicks }) => [productId, startTicks / SECOND, endTicks / SECOND])).toEqual([
    ['prd_0', 0, 7],
    ['prd_2', 7, 20],
  ])
})

test('a replay is as long as what was recorded, and a moment of a gap is where it goes on', () => {
  const runs = runsOf([
    { startTicks: 0, durationTicks: 2 * SECOND },
    { startTicks: 2 * SECOND + 100, durationTicks: 2 * SECOND },
    { startTicks: 60 * SECOND, durationTicks: 2 * SECOND },
  ])
  expect(runs).toEqual([
    { startTicks: 0, durationTicks: 4 * SECOND + 100 },
    { startTicks: 60 * SECOND, durationTicks: 2 * SECOND },
  ])
  expect(lengthOf(runs)).toBe(6 * SECOND + 100)
  const gone = (4 * SECOND + 100) / SECOND
  expect([0, 3, 30, 60, 61, 99].map((second) => secondsAt(runs, second * SECOND))).toEqual([0, 3, gone, gone, gone + 1, gone + 2])
})
