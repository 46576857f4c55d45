import { expect, test } from 'vitest'
import { type Cue, createCueTimeline } from './cue-timeline.ts'
import { rtpDifference } from './playhead.ts'

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
  timeline.frame({ rtp: 3000 })
  expect(timeline.learn(cue('teapot', 9000))).toEqual([])
  expect(timeline.frame({ rtp: 6000 })).toEqual([])
  expect(timeline.frame({ rtp: 9000 })).toMatchObject([{ appliedAt: { rtp: 9000 }, late: false }])
  expect(timeline.frame({ rtp: 12000 })).toEqual([])
  expect(timeline.learn(cue('teapot', 9000))).toEqual([])
})

test('a frame that was skipped still carries its cue with the next frame', () => {
  const timeline = createCueTimeline()
  timeline.learn(cue('teapot', 9000))
  expect(timeline.frame({ rtp: 10500 })).toMatchObject([{ appliedAt: { rtp: 10500 }, late: false }])
})

test('a cue heard after its frame is applied at once and counted as late', () => {
  const timeline = createCueTimeline()
  timeline.frame({ rtp: 9000 })
  expect(timeline.learn(cue('teapot', 8999))).toMatchObject([{ appliedAt: { rtp: 9000 }, late: true }])
})

test('cues of one frame follow the order they were stored in, however they arrive', () => {
  const timeline = createCueTimeline()
  timeline.learn(cue('cups', 9000, { seq: 3 }))
  timeline.learn(cue('teapot', 9000, { seq: 2 }))
  timeline.learn(cue('bowl', 6000, { seq: 4 }))
  expect(names(timeline.frame({ rtp: 9000 }))).toEqual(['bowl', 'teapot', 'cups'])
})

test('the RTP clock wraps between a cue and its frame', () => {
  expect(rtpDifference(5, 0xffff_fffb)).toBe(10)
  const timeline = createCueTimeline()
  timeline.frame({ rtp: 0xffff_ff00 })
  timeline.learn(cue('teapot', 500_000, { rtp: 0x0000_0010 }))
  expect(timeline.frame({ rtp: 0xffff_fff0 })).toEqual([])
  expect(names(timeline.frame({ rtp: 0x0000_0010 }))).toEqual(['teapot'])
})

test('a cue that stands before the last applied one is void', () => {
  const timeline = createCueTimeline()
  timeline.learn(cue('planned for the epoch that ended', 90_000, { epoch: 1 }))
  timeline.learn(cue('tapped in the next', 60_000, { epoch: 2 }))
  expect(names(timeline.frame({ rtp: 60_000 }))).toEqual(['tapped in the next'])
  expect(timeline.frame({ rtp: 90_000 })).toEqual([])
})

test('a new broadcast starts a new order', () => {
  const timeline = createCueTimeline()
  timeline.learn(cue('teapot', 900_000))
  timeline.frame({ rtp: 900_000 })
  timeline.learn(cue('cups', 3000, { broadcastId: 'brd_2' as Cue['broadcastId'], rtp: 77_000 }))
  expect(names(timeline.frame({ rtp: 77_000 }))).toEqual(['cups'])
})

test('without frames the date form of a cue decides', () => {
  const timeline = createCueTimeline()
  timeline.learn(cue('teapot', 90_000))
  expect(timeline.date(start + 990)).toEqual([])
  expect(timeline.date(start + 1000)).toMatchObject([{ appliedAt: null, late: false }])
})

const evening = [cue('teapot', 3000), cue('cups', 9000), cue('bowl', 30_000)]

test('who joins before the first frame sees the pin in force, and the older cues stay silent afterwards', () => {
  const timeline = createCueTimeline()
  expect(timeline.catchUp(evening, [cue('cups', 9000)], null)).toMatchObject([{ cue: { id: 'cups' }, late: false }])
  expect(timeline.frame({ rtp: 12_000 })).toEqual([])
  expect(names(timeline.frame({ rtp: 30_000 }))).toEqual(['bowl'])
})

test('who joins after the first frame sees what holds at that frame, and nothing counts as late', () => {
  const timeline = createCueTimeline()
  timeline.frame({ rtp: 6000 })
  expect(timeline.catchUp(evening, [cue('cups', 9000)], { rtp: 6000 })).toMatchObject([{ cue: { id: 'teapot' }, late: false }])
  expect(names(timeline.frame({ rtp: 9000 }))).toEqual(['cups'])
})

test('who comes back has missed the cue in force, and sees it once', () => {
  const timeline = createCueTimeline()
  timeline.catchUp(evening, [cue('teapot', 3000)], { rtp: 6000 })
  expect(timeline.catchUp(evening, [cue('bowl', 30_000)], { rtp: 33_000 })).toMatchObject([{ cue: { id: 'bowl' }, late: true }])
  expect(timeline.catchUp(evening, [cue('bowl', 30_000)], { rtp: 36_000 })).toEqual([])
})

test('on HLS the date of the frame decides, and a date cut to milliseconds is no frame too late', () => {
  const timeline = createCueTimeline()
  timeline.learn(cue('teapot', 90_030))
  expect(timeline.frame({ date: start + 966.7 })).toEqual([])
  expect(timeline.frame({ date: start + 1000 })).toMatchObject([{ cue: { id: 'teapot' }, late: false }])
})

test('who falls from WHEP to HLS is a second earlier, and what was shown stays', () => {
  const timeline = createCueTimeline()
  timeline.learn(cue('teapot', 90_000))
  timeline.frame({ rtp: 90_000 })
  expect(timeline.frame({ date: start - 300 })).toEqual([])
  timeline.learn(cue('cups', 180_000))
  expect(timeline.frame({ date: start + 1990 })).toEqual([])
  expect(names(timeline.frame({ date: start + 2020 }))).toEqual(['cups'])
})

test('a replay that is sought backwards shows what held there', () => {
  const timeline = createCueTimeline()
  timeline.catchUp(evening, [], { date: start + 400 })
  timeline.restart()
  expect(names(timeline.catchUp(evening, [], { date: start + 40 }))).toEqual(['teapot'])
  expect(names(timeline.frame({ date: start + 110 }))).toEqual(['cups'])
})

test('an offer and a pin stand beside each other: neither voids the other', () => {
  const timeline = createCueTimeline()
  timeline.learn(cue('cups', 9000))
  timeline.frame({ rtp: 9000 })
  const offer = cue('offer on the cups', 8000, { kind: 'offer.open' })
  expect(names(timeline.learn(offer))).toEqual(['offer on the cups'])
  expect(names(timeline.learn(cue('teapot, heard too late', 8500)))).toEqual([])
  const joining = createCueTimeline()
  expect(names(joining.catchUp([offer, ...evening], [], { rtp: 10_000 }))).toEqual(['offer on the cups', 'cups'])
})
