import type { Sql } from '#platform/db'
import { fromUuid, type Id, toUuid } from '#platform/ids'
import type { AuctionParts } from './deps.ts'
import { lotLogged } from './events.ts'
import { type BidRow, entryFromRow } from './log-store.ts'
import type { LogEntry, Lot } from './lot.ts'
import { auctionProblems } from './problems.ts'
import { type AskedBid, type BidAnswer, judgeRound, type Known, type Round } from './round.ts'
import { priceOf } from './rule.ts'
import { type LotRow, lockLot, lotFromRow } from './store.ts'

/** A lot that other processes write to all the time is locked after so many. */
const TRIES_WITHOUT_LOCK = 3

/**
 * The one place where bids are judged: in the order in which they came, by the database's clock, and each round by the lot as it stood when it was
 * read. A round that nobody wins over, as most are when a crowd bids, locks nothing. One that takes bids is written down only if the lot still
 * stands as it was read; else it is read and judged again, and after some times of that it queues for the lock of the lot's row. What is
 * answered is committed.
 */
export async function judgeBids({ db, events }: AuctionParts, lotId: Id<'lot'>, asked: readonly AskedBid[]): Promise<readonly BidAnswer[]> {
  let round: Round | null = null
  for (let tries = 0; round === null && tries < TRIES_WITHOUT_LOCK; tries++) round = await judgeAsRead(db.pool, lotId, asked)
  round ??= await db.transaction((sql) => judgeLocked(sql, lotId, asked))
  if (round.entries.length > 0) events.emit(lotLogged, { lot: round.lot, entries: loggedOf(round) })
  return round.answers
}

/** Null when the lot moved meanwhile. */
async function judgeAsRead(sql: Sql, lotId: Id<'lot'>, asked: readonly AskedBid[]): Promise<Round | null> {
  const read = await readLotWith(sql, lotId, asked)
  if (!read) throw auctionProblems.unknown()
  const round = judgeRound(read.lot, read.known, asked)
  return round.entries.length === 0 || (await writeRound(sql, round, read.version)) ? round : null
}

async function judgeLocked(sql: Sql, lotId: Id<'lot'>, asked: readonly AskedBid[]): Promise<Round> {
  await lockLot(sql, lotId)
  // Read after the lock came: only then nobody else writes.
  const { lot, known, version } = (await readLotWith(sql, lotId, asked))!
  const round = judgeRound(lot, known, asked)
  if (round.entries.length > 0) await writeRound(sql, round, version)
  return round
}

function loggedOf({ answers }: Round): LogEntry[] {
  return answers.flatMap((answer) => (answer.outcome === 'taken' && !answer.repeated ? [answer.entry] : []))
}

interface KnownRow {
  now: Date
  before:
    | (Omit<BidRow, 'maximum' | 'price' | 'ends_at' | 'at'> & {
        maximum: string
        price: string | null
        ends_at: string | null
        at: string
      })[]
    | null
  known_bidders: { bidder_id: string; number: number; maximum: string | null }[] | null
}

interface Read {
  readonly lot: Lot
  readonly known: Known
  /** Another one as soon as anybody writes to the lot. */
  readonly version: string
}

/** The lot and what is known of these bids and their bidders, at one moment. */
async function readLotWith(sql: Sql, lotId: Id<'lot'>, asked: readonly AskedBid[]): Promise<Read | null> {
  const { rows } = await sql.query<LotRow & KnownRow & { version: string }>({
    name: 'auctions-known',
    text: `select l.*, l.xmin::text as version, clock_timestamp() as now,
        (select json_agg(json_build_object('lot_id', b.lot_id, 'sequence', b.sequence, 'id', b.id, 'kind', b.kind, 'number', b.number,
           'maximum', b.maximum::text, 'price', b.price::text, 'leader', b.leader, 'ends_at', b.ends_at, 'at', b.at, 'refers', b.refers,
           'reason', b.reason, 'voided', b.voided)) from shop.bid b where b.id = any ($2::uuid[])) as before,
        (select json_agg(json_build_object('bidder_id', p.bidder_id, 'number', p.number, 'maximum', p.maximum::text))
           from shop.proxy_bid p where p.lot_id = $1 and p.bidder_id = any ($3::uuid[])) as known_bidders
      from shop.lot l where l.id = $1`,
    values: [toUuid(lotId), asked.map(({ id }) => id), asked.map(({ bidderId }) => toUuid(bidderId))],
  })
  return rows[0] ? { lot: lotFromRow(rows[0]), known: knownFrom(rows[0]), version: rows[0].version } : null
}

function knownFrom({ now, before, known_bidders: bidders }: KnownRow): Known {
  return {
    now,
    before: new Map(
      (before ?? []).map((row) => {
        const amounts = { maximum: BigInt(row.maximum), price: row.price === null ? null : BigInt(row.price) }
        const times = { ends_at: row.ends_at === null ? null : new Date(row.ends_at), at: new Date(row.at) }
        return [row.id, entryFromRow({ ...row, ...amounts, ...times })]
      }),
    ),
    bidders: new Map(
      (bidders ?? []).map(({ bidder_id: id, number, maximum }) => [
        fromUuid('bdr', id),
        { number, maximum: maximum === null ? null : BigInt(maximum) },
      ]),
    ),
  }
}

/** Lot, log and maxima in one round trip; false, and nothing is written, when the lot is not of this version any more. */
async function writeRound(sql: Sql, { lot, entries, proxies }: Round, version: string): Promise<boolean> {
  const lotId = toUuid(lot.id)
  const { leader, leaderMaximum, runnerUpMaximum } = lot.standing
  const bids = entries.map(({ sequence, id, kind, number, maximum, price, leader: leads, endsAt, at }) => ({
    ...{ lot_id: lotId, sequence, id, kind, number, leader: leads, ends_at: endsAt, at },
    ...{ maximum: maximum?.toString(), price: price?.toString() ?? null },
  }))
  const maxima = proxies.map(({ bidderId, viewerId, maximum, number, sequence }) => ({
    ...{ lot_id: lotId, bidder_id: toUuid(bidderId), viewer_id: toUuid(viewerId), maximum: maximum.toString(), number, sequence },
  }))
  const { rowCount } = await sql.query({
    name: 'auctions-write',
    text: `with moved as (
        update shop.lot set sequence = $4, bidders = $5, bids = $6, leader = $7, leader_maximum = $8, runner_up_maximum = $9, price = $10,
          ends_at = $11
        where id = $3 and xmin::text = $12 returning id
      ), logged as (
        insert into shop.bid (lot_id, sequence, id, kind, number, maximum, price, leader, ends_at, at)
        select b.lot_id, b.sequence, b.id, b.kind, b.number, b.maximum, b.price, b.leader, b.ends_at, b.at
        from moved, json_populate_recordset(null::shop.bid, $1) b
      ), raised as (
        insert into shop.proxy_bid (lot_id, bidder_id, number, maximum, sequence, viewer_id)
        select p.lot_id, p.bidder_id, p.number, p.maximum, p.sequence, p.viewer_id
        from moved, json_populate_recordset(null::shop.proxy_bid, $2) p
        on conflict (lot_id, bidder_id) do update set maximum = excluded.maximum, sequence = excluded.sequence, viewer_id = excluded.viewer_id
      )
      select id from moved`,
    values: [
      ...[JSON.stringify(bids), JSON.stringify(maxima), lotId, lot.sequence, lot.bidders, lot.bids],
      ...[leader, leaderMaximum, runnerUpMaximum, shownPrice(lot), lot.endsAt],
      version,
    ],
  })
  return rowCount === 1
}

const shownPrice = (lot: Lot): bigint | null => (lot.state === 'planned' ? null : priceOf(lot, lot.standing))
