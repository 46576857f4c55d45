import type { Sql } from '#platform/db'
import { fromUuid, type Id, toUuid } from '#platform/ids'
import type { AuctionParts } from './deps.ts'
import { lotLogged } from './events.ts'
import { type BidRow, entryFromRow } from './log-store.ts'
import type { LogEntry, Lot } from './lot.ts'
import { auctionProblems } from './problems.ts'
import { type AskedBid, type BidAnswer, judgeRound, type Known, type Round } from './round.ts'
import { priceOf } from './rule.ts'
import { lockLot } from './store.ts'

/**
 * The one place where bids are judged: in the order in which they came, under the lock of the lot's row, by the database's clock. Whatever
 * process they came to, they queue here; what is answered is committed.
 */
export async function judgeBids({ db, events }: AuctionParts, lotId: Id<'lot'>, asked: readonly AskedBid[]): Promise<readonly BidAnswer[]> {
  const round = await db.transaction(async (sql) => {
    const lot = await lockLot(sql, lotId)
    if (!lot) throw auctionProblems.unknown()
    const judged = judgeRound(lot, await readKnown(sql, lotId, asked), asked)
    if (judged.entries.length > 0) await writeRound(sql, judged)
    return judged
  })
  if (round.entries.length > 0) events.emit(lotLogged, { lot: round.lot, entries: loggedOf(round) })
  return round.answers
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
  bidders: { bidder_id: string; number: number; maximum: string | null }[] | null
}

async function readKnown(sql: Sql, lotId: Id<'lot'>, asked: readonly AskedBid[]): Promise<Known> {
  const { rows } = await sql.query<KnownRow>({
    name: 'auctions-known',
    text: `select clock_timestamp() as now,
        (select json_agg(json_build_object('lot_id', b.lot_id, 'sequence', b.sequence, 'id', b.id, 'kind', b.kind, 'number', b.number,
           'maximum', b.maximum::text, 'price', b.price::text, 'leader', b.leader, 'ends_at', b.ends_at, 'at', b.at, 'refers', b.refers,
           'reason', b.reason, 'voided', b.voided)) from shop.bid b where b.id = any ($2::uuid[])) as before,
        (select json_agg(json_build_object('bidder_id', p.bidder_id, 'number', p.number, 'maximum', p.maximum::text))
           from shop.proxy_bid p where p.lot_id = $1 and p.bidder_id = any ($3::uuid[])) as bidders`,
    values: [toUuid(lotId), asked.map(({ id }) => id), asked.map(({ bidderId }) => toUuid(bidderId))],
  })
  const { now, before, bidders } = rows[0]!
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

/** Log, maxima and lot in one round trip. */
async function writeRound(sql: Sql, { lot, entries, proxies }: Round): Promise<void> {
  const lotId = toUuid(lot.id)
  const { leader, leaderMaximum, runnerUpMaximum } = lot.standing
  const bids = entries.map(({ sequence, id, kind, number, maximum, price, leader: leads, endsAt, at }) => ({
    ...{ lot_id: lotId, sequence, id, kind, number, leader: leads, ends_at: endsAt, at },
    ...{ maximum: maximum?.toString(), price: price?.toString() ?? null },
  }))
  const maxima = proxies.map(({ bidderId, viewerId, maximum, number, sequence }) => ({
    ...{ lot_id: lotId, bidder_id: toUuid(bidderId), viewer_id: toUuid(viewerId), maximum: maximum.toString(), number, sequence },
  }))
  await sql.query({
    name: 'auctions-write',
    text: `with logged as (
        insert into shop.bid (lot_id, sequence, id, kind, number, maximum, price, leader, ends_at, at)
        select lot_id, sequence, id, kind, number, maximum, price, leader, ends_at, at from json_populate_recordset(null::shop.bid, $1)
      ), raised as (
        insert into shop.proxy_bid (lot_id, bidder_id, number, maximum, sequence, viewer_id)
        select lot_id, bidder_id, number, maximum, sequence, viewer_id from json_populate_recordset(null::shop.proxy_bid, $2)
        on conflict (lot_id, bidder_id) do update set maximum = excluded.maximum, sequence = excluded.sequence, viewer_id = excluded.viewer_id
      )
      update shop.lot set sequence = $4, bidders = $5, bids = $6, leader = $7, leader_maximum = $8, runner_up_maximum = $9, price = $10,
        ends_at = $11
      where id = $3`,
    values: [
      ...[JSON.stringify(bids), JSON.stringify(maxima), lotId, lot.sequence, lot.bidders, lot.bids],
      ...[leader, leaderMaximum, runnerUpMaximum, shownPrice(lot), lot.endsAt],
    ],
  })
}

const shownPrice = (lot: Lot): bigint | null => (lot.state === 'planned' ? null : priceOf(lot, lot.standing))
