import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Id } from '#platform/ids'
import { type Cue, compareCues, cueInForce } from './cue.ts'

let seq = 0
const cue = (epoch: number, mediaTime: number): Cue => ({
  id: `cue_${++seq}` as Id<'cue'>,
  showId: 'shw_1' as Id<'shw'>,
  broadcastId: 'brd_1' as Id<'brd'>,
  ...{ epoch, mediaTime, seq, rtp: mediaTime },
  at: new Date(mediaTime),
  kind: 'pin',
  lineupItemId: 'lin_1' as Id<'lin'>,
  productId: 'prd_1' as Id<'prd'>,
  ...{ offerId: null, offer: null, sale: null },
})

test('of two cues on one frame the one stored later is in force', () => {
  const [first, second] = [cue(1, 100), cue(1, 100)]
  expect(cueInForce([second, first], 'pin', 1, 100)).toBe(second)
})

test('what an epoch that ended had planned never outranks the next epoch', () => {
  const planned = cue(1, 500)
  const next = cue(2, 300)
  expect(cueInForce([planned, next], 'pin', 2, 600)).toBe(next)
})

test('a cue is in force from its frame on, not before', () => {
  const ahead = cue(1, 100)
  expect(cueInForce([ahead], 'pin', 1, 99)).toBeNull()
  expect(cueInForce([ahead], 'pin', 1, 100)).toBe(ahead)
})

test('the cue in force does not depend on the order in which cues are heard of', () => {
  const cues = fc.array(fc.record({ epoch: fc.integer({ min: 1, max: 3 }), mediaTime: fc.integer({ min: 0, max: 50 }) }), { maxLength: 12 })
  fc.assert(
    fc.property(cues, fc.integer({ min: 0, max: 60 }), (list, mediaTime) => {
      const made = list.map((one) => cue(one.epoch, one.mediaTime))
      const found = cueInForce(made, 'pin', 3, mediaTime)
      expect(cueInForce(made.toReversed(), 'pin', 3, mediaTime)).toBe(found)
      expect(found).toBe(
        made
          .filter((one) => one.mediaTime <= mediaTime)
          .toSorted(compareCues)
          .at(-1) ?? null,
      )
    }),
  )
})
