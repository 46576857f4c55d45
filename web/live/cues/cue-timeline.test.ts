import { expect, test } from 'vitest'
import { type Cue, createCueTimeline, rtpDifference } from './cue-timeline.ts'

const start = Date.parse('2026-11-22T20:00:00Z')

function cue(name: string, mediaTime: number, more: Partial<Cue> = {}): Cue {
  return {
    id: name,
    showId: 'shw_1',
    broadcastId: 'brd_1',
    epoch: 1,
    mediaTime,
    rtp: mediaTime >>> 0,
    at: new Date(start + mediaTime / 90).toISOString(),
    kind: 'pin',
    lineupItemId: `lin_${name}`,
    productId: `prd_${name}`,
    seq: 1,
    ...more,
  } as Cue
}

const names = (applied: { cue: Cue }[]): string[] => applied.map((entry) => entry.cue.id)

test('a cue waits for its frame and is applied on it, once', () => {
  const timeline = createCueTimeline()
  timeline.frame(3000)
  expect(timeline.learn(cue('teapot', 9000))).toEqual([])
  expect(timeline.frame(6000)).toEqual([])
  expect(timeline.frame(9000)).toMatchObject([{ appliedAtRtp: 9000, late: false }])
  expect(timeline.frame(12000)).toEqual([])
  expect(timeline.learn(cue('teapot', 9000))).toEqual([])
})

test('a frame that was skipped still carries its cue with the next frame', () => {
  const timeline = createCueTimeline()
  timeline.learn(cue('teapot', 9000))
  expect(timeline.frame(10500)).toMatchObject([{ appliedAtRtp: 10500, late: false }])
})

test('a cue heard after its frame is applied at once and counted as late', () => {
  const timeline = createCueTimeline()
  timeline.frame(9000)
  expect(timeline.learn(cue('teapot', 8999))).toMatchObject([{ appliedAtRtp: 9000, late: true }])
})

test('cues of one frame follow the order they were stored in, however they arrive', () => {
  const timeline = createCueTimeline()
  timeline.learn(cue('cups', 9000, { seq: 3 }))
  timeline.learn(cue('teapot', 9000, { seq: 2 }))
  timeline.learn(cue('bowl', 6000, { seq: 4 }))
  expect(names(timeline.frame(9000))).toEqual(['bowl', 'teapot', 'cups'])
})

test('the RTP clock wraps between a cue and its frame', () => {
  expect(rtpDifference(5, 0xffff_fffb)).toBe(10)
  const timeline = createCueTimeline()
  timeline.frame(0xffff_ff00)
  timeline.learn(cue('teapot', 500_000, { rtp: 0x0000_0010 }))
  expect(timeline.frame(0xffff_fff0)).toEqual([])
  expect(names(timeline.frame(0x0000_0010))).toEqual(['teapot'])
})

test('a cue that stands before the last applied one is void', () => {
  const timeline = createCueTimeline()
  timeline.learn(cue('planned for the epoch that ended', 90_000, { epoch: 1 }))
  timeline.learn(cue('tapped in the next', 60_000, { epoch: 2 }))
  expect(names(timeline.frame(60_000))).toEqual(['tapped in the next'])
  expect(timeline.frame(90_000)).toEqual([])
})

test('a new broadcast starts a new order', () => {
  const timeline = createCueTimeline()
  timeline.learn(cue('teapot', 900_000))
  timeline.frame(900_000)
  timeline.learn(cue('cups', 3000, { broadcastId: 'brd_2' as Cue['broadcastId'], rtp: 77_000 }))
  expect(names(timeline.frame(77_000))).toEqual(['cups'])
})

test('without frames the date form of a cue decides', () => {
  const timeline = createCueTimeline()
  timeline.learn(cue('teapot', 90_000))
  expect(timeline.date(start + 999)).toEqual([])
  expect(timeline.date(start + 1000)).toMatchObject([{ appliedAtRtp: null, late: false }])
})

const evening = [cue('teapot', 3000), cue('cups', 9000), cue('bowl', 30_000)]

test('who joins before the first frame sees the pin in force, and the older cues stay silent afterwards', () => {
  const timeline = createCueTimeline()
  expect(timeline.catchUp(evening, cue('cups', 9000), null)).toMatchObject([{ cue: { id: 'cups' }, late: false }])
  expect(timeline.frame(12_000)).toEqual([])
  expect(names(timeline.frame(30_000))).toEqual(['bowl'])
})

test('who joins after the first frame sees what holds at that frame, and nothing counts as late', () => {
  const timeline = createCueTimeline()
  timeline.frame(6000)
  expect(timeline.catchUp(evening, cue('cups', 9000), 6000)).toMatchObject([{ cue: { id: 'teapot' }, late: false }])
  expect(names(timeline.frame(9000))).toEqual(['cups'])
})

test('who comes back has missed the cue in force, and sees it once', () => {
  const timeline = createCueTimeline()
  timeline.catchUp(evening, cue('teapot', 3000), 6000)
  expect(timeline.catchUp(evening, cue('bowl', 30_000), 33_000)).toMatchObject([{ cue: { id: 'bowl' }, late: true }])
  expect(timeline.catchUp(evening, cue('bowl', 30_000), 36_000)).toEqual([])
})
