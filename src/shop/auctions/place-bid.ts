import { type Batcher, createBatcher } from '#platform/db'
import type { Actor } from '#platform/http'
import { type Id, uuidOf } from '#platform/ids'
import { createMemo } from '#platform/memo'
import { fromWire, type MoneyWire, toWire } from '#platform/money'
import { requireSeen } from '#shop/sales'
import { type Bidder, bidderIdOf, isBarred, readBidders } from './bidder-store.ts'
import type { AuctionParts } from './deps.ts'
import { judgeBids } from './judge-bids.ts'
import type { LotTerms } from './lot.ts'
import { auctionProblems } from './problems.ts'
import type { AskedBid, BidAnswer } from './round.ts'
import { readLot } from './store.ts'
import { isOfTheTeam } from './team.ts'

const BATCH_SIZE = 256
const QUEUE_LIMIT = 4_000
const LOTS_KEPT = 1_000
const BIDDERS_KEPT = 20_000
const BIDDER_SECONDS = 60
/** Minor units; nobody means more, in any currency. */
export const MOST_AMOUNT = 10n ** 13n
/** Who presents may change; lots do not. */
const LOT_SECONDS = 60

export interface WantedBid {
  /** The caller's UUID: a repeat gets the first answer. */
  readonly key: string
  /** The highest the bidder would pay. */
  readonly amount: MoneyWire
}

interface KnownLot {
  readonly terms: LotTerms
  readonly presenter: Id<'acc'> | null
}

export type Taken = Extract<BidAnswer, { outcome: 'taken' }>

export interface Bidding {
  place(actor: Actor, lotId: Id<'lot'>, wanted: WantedBid): Promise<Taken>
  /** What is known of a bidder is read anew. */
  forget(bidderId: Id<'bdr'>): void
  /** Bids in the queues, for metrics. */
  waiting(): number
}

/** Many bids at once on one lot share a transaction: one batch a lot and process is on its way, the others gather behind it. */
export function createBidding(parts: AuctionParts): Bidding {
  const queues = new Map<Id<'lot'>, Batcher<AskedBid, BidAnswer>>()
  const lots = createMemo<KnownLot>(LOTS_KEPT)
  const bidders = createMemo<Bidder & { teams: ReadonlySet<Id<'org'>> }>(BIDDERS_KEPT)

  function queueOf(lotId: Id<'lot'>): Batcher<AskedBid, BidAnswer> {
    const queue =
      queues.get(lotId) ??
      createBatcher<AskedBid, BidAnswer>({
        ...{ batchSize: BATCH_SIZE, queueLimit: QUEUE_LIMIT },
        run: (asked) => judgeBids(parts, lotId, asked),
        refuse: () => auctionProblems.busy(undefined, { retryAfterSeconds: 1 }),
      })
    queues.delete(lotId)
    queues.set(lotId, queue)
    const oldest = queues.keys().next().value!
    // Whoever waits in it is answered all the same.
    if (queues.size > LOTS_KEPT) queues.delete(oldest)
    return queue
  }

  async function lotOf(lotId: Id<'lot'>): Promise<KnownLot> {
    const nowMs = parts.clock.now().getTime()
    const known = lots.get(lotId, nowMs)
    if (known) return known
    const terms = await readLot(parts.tables, lotId)
    if (!terms) throw auctionProblems.unknown()
    const described = await parts.occasions.describe(terms.occasion.kind, terms.occasion.id)
    const lot = { terms, presenter: described?.creator?.accountId ?? null }
    lots.set(lotId, lot, nowMs + LOT_SECONDS * 1000)
    return lot
  }

  async function bidderOf(actor: Actor): Promise<Bidder & { teams: ReadonlySet<Id<'org'>> }> {
    const id = bidderIdOf(actor.viewerId!, actor.accountId)
    const nowMs = parts.clock.now().getTime()
    const known = bidders.get(id, nowMs)
    if (known) return known
    const [found] = await readBidders(parts.tables, [id])
    if (!found) throw auctionProblems['not-registered']()
    // Who signs out, or takes another browser, is still of the team.
    const account = await parts.accounts.findByEmail(found.email)
    const memberships = account ? await parts.organisations.membershipsOf(account.id) : []
    const bidder = { ...found, teams: new Set(memberships.map(({ organisation }) => organisation.id)) }
    bidders.set(id, bidder, nowMs + BIDDER_SECONDS * 1000)
    return bidder
  }

  return {
    async place(actor, lotId, { key, amount }) {
      const { terms, presenter } = await lotOf(lotId)
      if (isOfTheTeam(actor, terms.organisationId, presenter)) throw auctionProblems['own-lot']()
      await requireSeen(parts, actor, terms.occasion)
      const bidder = await bidderOf(actor)
      if (bidder.teams.has(terms.organisationId)) throw auctionProblems['own-lot']()
      if (isBarred(bidder, parts.clock.now())) throw auctionProblems.barred()
      const { amount: maximum, currency } = fromWire(amount)
      if (currency !== terms.currency) throw auctionProblems['wrong-currency']()
      if (maximum > MOST_AMOUNT) throw auctionProblems['too-high']()
      const id = uuidOf('bid', lotId, bidder.id, key)
      const answer = await queueOf(lotId).submit({ id, bidderId: bidder.id, viewerId: actor.viewerId!, maximum })
      return takenOr(answer, currency)
    },
    forget: (bidderId) => bidders.delete(bidderId),
    waiting: () => [...queues.values()].reduce((sum, queue) => sum + queue.waiting(), 0),
  }
}

function takenOr(answer: BidAnswer, currency: string): Taken {
  switch (answer.outcome) {
    case 'taken':
      return answer
    case 'not-open':
      throw auctionProblems['not-open'](undefined, { state: answer.lot.state })
    case 'too-low':
    case 'leads-already':
      throw auctionProblems[answer.outcome](undefined, { least: toWire({ amount: answer.least, currency }) })
  }
}
