import { expect, test } from 'vitest'
import type { LogEntryWire, LotNews, LotNowWire } from '#shop/auctions/contract'
import { movedEnd, withLotNews } from './lot-news.ts'

const entry = (sequence: number, over: Partial<LogEntryWire> = {}): LogEntryWire => ({
  ...{ sequence, kind: 'bid', number: 1, amount: null, price: null, leader: 1, endsAt: null, at: '2026-11-22T20:00:00Z' },
  ...{ refers: null, reason: null, voided: false, ...over },
})
const now = (sequence: number) => ({ sequence }) as LotNowWire
const news = (sequence: number, ...entries: LogEntryWire[]): LotNews => ({ now: now(sequence), entries })

test('news of two processes that overtake each other leave one order, and the newest standing', () => {
  const all = [news(3, entry(2), entry(3)), news(5, entry(4), entry(5)), news(4, entry(4))]
  const seen = all.reduce<LotNews | undefined>(withLotNews, undefined)!
  expect(seen.now.sequence).toBe(5)
  expect(seen.entries.map(({ sequence }) => sequence)).toEqual([2, 3, 4, 5])
})

test('a voided bid is marked where it stands', () => {
  const seen = withLotNews(news(2, entry(2)), news(3, entry(3, { kind: 'voided', refers: 2, reason: 'A slip' })))
  expect(seen.entries.map(({ voided }) => voided)).toEqual([true, false])
})

test('an end moved where the log knew an earlier one, and only while bids are taken', () => {
  const [first, later] = ['2026-11-22T20:00:30Z', '2026-11-22T20:00:55Z']
  const open = { state: 'open', endsAt: later } as LotNowWire
  const log = [entry(1, { kind: 'opened', endsAt: first }), entry(2, { endsAt: later })]
  expect(movedEnd(open, log)).toBe(later)
  expect(movedEnd({ ...open, endsAt: first }, [entry(1, { endsAt: first }), entry(2, { endsAt: first })])).toBeNull()
  expect(movedEnd({ ...open, state: 'closing' }, log)).toBeNull()
})
