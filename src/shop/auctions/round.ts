import type { Id } from '#platform/ids'
import type { NewEntry } from './log-store.ts'
import type { LogEntry, Lot } from './lot.ts'
import { endAfterBid, judge, priceOf, type Standing } from './rule.ts'

/** A bid on its way. `id` is a UUID made of the bidder, the lot and the bidder's key. */
export interface AskedBid {
  readonly id: string
  readonly bidderId: Id<'bdr'>
  readonly viewerId: Id<'vwr'>
  readonly maximum: bigint
}

export type BidAnswer =
  | { readonly outcome: 'taken'; readonly repeated: boolean; readonly entry: LogEntry; readonly lot: Lot }
  | { readonly outcome: 'too-low' | 'leads-already'; readonly least: bigint; readonly lot: Lot }
  | { readonly outcome: 'not-open'; readonly lot: Lot }

/** What the database knows, read under the lot's lock. */
export interface Known {
  readonly now: Date
  /** Bids of this round that were taken before, by their id. */
  readonly before: ReadonlyMap<string, LogEntry>
  readonly bidders: ReadonlyMap<Id<'bdr'>, { readonly number: number; readonly maximum: bigint | null }>
}

export interface NewProxy {
  readonly bidderId: Id<'bdr'>
  readonly number: number
  readonly maximum: bigint
  readonly sequence: number
  readonly viewerId: Id<'vwr'>
}

export interface Round {
  readonly lot: Lot
  readonly answers: readonly BidAnswer[]
  readonly entries: readonly NewEntry[]
  readonly proxies: readonly NewProxy[]
}

/** Judges bids in the order in which they came, all at one moment. Pure: what it says is written down under the same lock, or not at all. */
export function judgeRound(locked: Lot, { now, before, bidders }: Known, asked: readonly AskedBid[]): Round {
  let lot = locked
  const answers: BidAnswer[] = []
  const entries = new Map<string, NewEntry>()
  const proxies = new Map<Id<'bdr'>, NewProxy>()
  for (const bid of asked) {
    const earlier = before.get(bid.id) ?? asLogged(entries.get(bid.id))
    if (earlier) {
      answers.push({ outcome: 'taken', repeated: true, entry: earlier, lot })
      continue
    }
    const known = proxies.get(bid.bidderId) ?? bidders.get(bid.bidderId)
    const number = known?.number ?? lot.bidders + 1
    const judged = judgeOne(lot, now, { number, maximum: bid.maximum, own: known?.maximum ?? null })
    if (!judged.taken) {
      answers.push(judged.answer)
      continue
    }
    const sequence = lot.sequence + 1
    const bought = { sequence, bids: lot.bids + 1, bidders: Math.max(lot.bidders, number) }
    lot = { ...lot, ...bought, standing: judged.standing, endsAt: judged.endsAt }
    const said = { price: judged.price, leader: judged.price === null ? null : judged.standing.leader, endsAt: judged.endsAt }
    const entry: NewEntry = {
      ...{ lotId: lot.id, sequence, id: bid.id, kind: 'bid', number, maximum: bid.maximum, ...said, at: now },
      ...{ refers: null, reason: null },
    }
    entries.set(bid.id, entry)
    proxies.set(bid.bidderId, { bidderId: bid.bidderId, number, maximum: bid.maximum, sequence, viewerId: bid.viewerId })
    answers.push({ outcome: 'taken', repeated: false, entry: asLogged(entry)!, lot })
  }
  return { lot, answers, entries: [...entries.values()], proxies: [...proxies.values()] }
}

interface OneBid {
  readonly number: number
  readonly maximum: bigint
  /** What the bidder said before. */
  readonly own: bigint | null
}

type One =
  | { taken: true; standing: Standing; price: bigint | null; endsAt: Date | null }
  | { taken: false; answer: Exclude<BidAnswer, { outcome: 'taken' }> }

function judgeOne(lot: Lot, now: Date, bid: OneBid): One {
  if (lot.state === 'planned') return beforeOpening(lot, bid)
  if (lot.state !== 'open' || lot.endsAt === null || now >= lot.endsAt) return { taken: false, answer: { outcome: 'not-open', lot } }
  const judged = judge(lot, lot.standing, bid)
  if (!judged.taken) return { taken: false, answer: { outcome: judged.why, least: judged.least, lot } }
  const moved = judged.standing.leader !== lot.standing.leader || judged.price !== priceOf(lot, lot.standing)
  return { ...judged, endsAt: moved ? endAfterBid(lot, lot.endsAt, now) : lot.endsAt }
}

/** Nobody is told what the others would pay: only the starting bid and the own maximum are in the way. */
function beforeOpening(lot: Lot, { maximum, own }: OneBid): One {
  if (maximum < lot.startingBid) return { taken: false, answer: { outcome: 'too-low', least: lot.startingBid, lot } }
  if (own !== null && maximum <= own) return { taken: false, answer: { outcome: 'leads-already', least: own + 1n, lot } }
  // Kept for the opening, which judges them all in this order.
  return { taken: true, standing: lot.standing, price: null, endsAt: null }
}

function asLogged(entry: NewEntry | undefined): LogEntry | undefined {
  if (!entry) return undefined
  const { lotId, sequence, kind, number, maximum, price, leader, endsAt, at, refers, reason } = entry
  return { lotId, sequence, kind, number, maximum, price, leader, endsAt, at, refers, reason, voided: false }
}
