import { type Ladder, stepAt } from './ladder.ts'

/** What bids are judged by. Minor units. */
export interface Terms {
  readonly startingBid: bigint
  /** Said openly; below it nothing is sold. */
  readonly reserve: bigint | null
  readonly ladder: Ladder
}

/** Who leads, and with what. Bidders are known by their number in the lot. */
export interface Standing {
  readonly leader: number | null
  readonly leaderMaximum: bigint | null
  /** The highest that anybody else would pay. */
  readonly runnerUpMaximum: bigint | null
}

export interface Maximum {
  readonly number: number
  readonly maximum: bigint
}

export const nobody: Standing = { leader: null, leaderMaximum: null, runnerUpMaximum: null }

/**
 * What the leader would pay now: one step more than anybody else would, at least the starting bid, never more than the leader's own maximum. A
 * reserve that the leader would pay is paid.
 */
export function priceOf(terms: Terms, { leaderMaximum, runnerUpMaximum }: Standing): bigint | null {
  if (leaderMaximum === null) return null
  const enough = runnerUpMaximum === null ? terms.startingBid : runnerUpMaximum + stepAt(terms.ladder, runnerUpMaximum)
  const asked = terms.reserve !== null && leaderMaximum >= terms.reserve && enough < terms.reserve ? terms.reserve : enough
  return asked < leaderMaximum ? asked : leaderMaximum
}

/** The least that somebody who does not lead may bid. */
export function nextBid(terms: Terms, standing: Standing): bigint {
  const price = priceOf(terms, standing)
  return price === null ? terms.startingBid : price + stepAt(terms.ladder, price)
}

/** Takes a maximum in, whatever it is: of equal ones the earlier leads. */
export function withMaximum(standing: Standing, { number, maximum }: Maximum): Standing {
  const { leader, leaderMaximum, runnerUpMaximum } = standing
  if (leader === null || leaderMaximum === null) return { leader: number, leaderMaximum: maximum, runnerUpMaximum: null }
  if (leader === number) return { leader, leaderMaximum: maximum > leaderMaximum ? maximum : leaderMaximum, runnerUpMaximum }
  if (maximum > leaderMaximum) return { leader: number, leaderMaximum: maximum, runnerUpMaximum: leaderMaximum }
  return { leader, leaderMaximum, runnerUpMaximum: runnerUpMaximum === null || maximum > runnerUpMaximum ? maximum : runnerUpMaximum }
}

/** In the order in which they came. */
export const standingAfter = (bids: Iterable<Maximum>): Standing => [...bids].reduce(withMaximum, nobody)

export type Judgement =
  | { readonly taken: true; readonly standing: Standing; readonly price: bigint }
  /** `least` is what would do. */
  | { readonly taken: false; readonly why: 'too-low' | 'leads-already'; readonly least: bigint }

/** One bid against an open lot. */
export function judge(terms: Terms, standing: Standing, bid: Maximum): Judgement {
  const { leader, leaderMaximum } = standing
  if (leader === bid.number && leaderMaximum !== null) {
    if (bid.maximum <= leaderMaximum) return { taken: false, why: 'leads-already', least: leaderMaximum + 1n }
  } else {
    const least = nextBid(terms, standing)
    if (bid.maximum < least) return { taken: false, why: 'too-low', least }
  }
  const next = withMaximum(standing, bid)
  return { taken: true, standing: next, price: priceOf(terms, next)! }
}

/** From here on a bid gives the others time to answer. */
export const LAST_SECONDS = 10

export interface Closing {
  readonly mode: 'soft-close' | 'sudden-death'
  readonly counterSeconds: number
}

/** When the lot ends, after a bid at `now` that changed who pays what. */
export function endAfterBid({ mode, counterSeconds }: Closing, endsAt: Date, now: Date): Date {
  if (mode === 'sudden-death' || endsAt.getTime() - now.getTime() >= LAST_SECONDS * 1000) return endsAt
  const answered = now.getTime() + counterSeconds * 1000
  return answered > endsAt.getTime() ? new Date(answered) : endsAt
}
