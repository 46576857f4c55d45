import { expect, test } from 'vitest'
import { dateAt, mediaTimeAt, rtpAt } from '../clock.ts'
import { BroadcastTimeline } from './timeline.ts'

const start = new Date('2026-11-22T18:00:00Z')
const after = (seconds: number) => new Date(start.getTime() + seconds * 1000)

test('media time begins at 0 and goes on over the wrap of the timestamps', () => {
  const timeline = new BroadcastTimeline(500, null)
  timeline.beginEpoch(2 ** 32 - 3000, start)
  expect([2 ** 32 - 3000, 0, 3000].map((timestamp) => timeline.take(timestamp))).toEqual([0, 3000, 6000])
  expect(timeline.clock(true)).toMatchObject({ epoch: 1, epochStart: 0, newest: 6000, rtpOfNewest: 6500, startedAt: start })
})

test('a frame from before the first keyframe has no place', () => {
  const timeline = new BroadcastTimeline(0, null)
  timeline.beginEpoch(10_000, start)
  expect(timeline.take(7000)).toBeNull()
})

test("a publisher's return begins an epoch by the wall clock, whatever its timestamps", () => {
  const timeline = new BroadcastTimeline(0, null)
  timeline.beginEpoch(1000, start)
  timeline.take(91_000)
  timeline.beginEpoch(4_000_000_000, after(11))
  expect(timeline.clock(true)).toMatchObject({ epoch: 2, epochStart: 990_000, newest: 990_000, at: after(11) })
  expect(timeline.take(4_000_003_000)).toBe(993_000)
})

test('an epoch never begins before what was already shown', () => {
  const timeline = new BroadcastTimeline(0, null)
  timeline.beginEpoch(0, start)
  timeline.take(900_000)
  timeline.beginEpoch(0, after(2))
  expect(timeline.epochStart).toBe(903_000)
})

test('another engine goes on where the last one stopped', () => {
  const timeline = new BroadcastTimeline(1, { rtpBase: 4_294_967_000, startedAt: start, epoch: 3, epochStart: 10, newest: 20_000 })
  timeline.beginEpoch(0, after(1))
  expect(timeline.clock(true)).toMatchObject({ rtpBase: 4_294_967_000, epoch: 4, epochStart: 90_000, rtpOfNewest: 89_704 })
})

test('media time, timestamp and date are three forms of one thing', () => {
  const timeline = { rtpBase: 4_294_967_295, startedAt: start }
  expect(rtpAt(timeline, 1)).toBe(0)
  expect(dateAt(timeline, 90_000 * 3600)).toEqual(after(3600))
  expect(mediaTimeAt(timeline, after(3600))).toBe(90_000 * 3600)
})
