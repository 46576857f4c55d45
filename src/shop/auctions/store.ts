import type { Kysely, Selectable } from 'kysely'
import type { Sql } from '#platform/db'
import { fromUuid, type Id, toUuid } from '#platform/ids'
import type { Lot, LotTerms } from './lot.ts'
import type { LotState } from './states.ts'
import type { AuctionTables } from './tables.ts'

export type Tables = Kysely<AuctionTables>
export type LotRow = Selectable<AuctionTables['shop.lot']>

const ONE_AT_A_TIME = 'lot_open'
export const isOpenElsewhere = (error: unknown): boolean => (error as { constraint?: string }).constraint === ONE_AT_A_TIME

/** False when it is there already. */
export async function insertLot(tables: Tables, lot: LotTerms, madeBy: Id<'acc'> | null): Promise<boolean> {
  const inserted = await tables
    .insertInto('shop.lot')
    .values({
      ...{ id: toUuid(lot.id), organisation_id: toUuid(lot.organisationId), variant_id: toUuid(lot.variantId) },
      ...{ market_code: lot.marketCode, currency: lot.currency, occasion_kind: lot.occasion.kind, occasion_id: lot.occasion.id },
      ...{ starting_bid: lot.startingBid, reserve: lot.reserve, mode: lot.mode },
      ladder: JSON.stringify(lot.ladder.map(({ from, step }) => ({ from: from.toString(), step: step.toString() }))),
      ...{ duration_seconds: lot.durationSeconds, counter_seconds: lot.counterSeconds, delivery: lot.delivery },
      ...{ pay_minutes: lot.payMinutes, if_unpaid: lot.ifUnpaid, made_by: madeBy === null ? null : toUuid(madeBy) },
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .executeTakeFirst()
  return inserted.numInsertedOrUpdatedRows === 1n
}

export async function readLot(tables: Tables, id: Id<'lot'>): Promise<Lot | null> {
  const row = await tables.selectFrom('shop.lot').selectAll().where('id', '=', toUuid(id)).executeTakeFirst()
  return row ? lotFromRow(row) : null
}

/** Whoever holds the lock decides; everybody else waits. */
export async function lockLot(sql: Sql, id: Id<'lot'>): Promise<Lot | null> {
  const { rows } = await sql.query<LotRow>({
    name: 'auctions-lock',
    text: 'select * from shop.lot where id = $1 for update',
    values: [toUuid(id)],
  })
  return rows[0] ? lotFromRow(rows[0]) : null
}

/** The database's clock, the only one that bids and ends are judged by. Ask under the lock. */
export async function judgeTime(sql: Sql): Promise<Date> {
  const { rows } = await sql.query<{ now: Date }>({ name: 'auctions-clock', text: 'select clock_timestamp() as now' })
  return rows[0]!.now
}

export async function readLotsAt(tables: Tables, kind: string, id: string, most: number): Promise<Lot[]> {
  const rows = await tables
    .selectFrom('shop.lot')
    .selectAll()
    .where('occasion_kind', '=', kind)
    .where('occasion_id', '=', id)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(most)
    .execute()
  return rows.map(lotFromRow).toReversed()
}

export async function readLotsIn(tables: Tables, states: readonly LotState[]): Promise<Lot[]> {
  const rows = await tables.selectFrom('shop.lot').selectAll().where('state', 'in', states).limit(10_000).execute()
  return rows.map(lotFromRow)
}

export type LotChange = Partial<
  Pick<Lot, 'state' | 'openedAt' | 'endsAt' | 'closedAt' | 'sequence' | 'bidders' | 'bids' | 'standing' | 'why'>
> & {
  price?: bigint | null
}

/** The caller holds the lock. */
export async function changeLot(tables: Tables, id: Id<'lot'>, change: LotChange): Promise<Lot> {
  const { state, openedAt, endsAt, closedAt, sequence, bidders, bids, standing, why, price } = change
  const row = await tables
    .updateTable('shop.lot')
    .set({
      ...(state && { state }),
      ...(openedAt && { opened_at: openedAt }),
      ...(endsAt && { ends_at: endsAt }),
      ...(closedAt && { closed_at: closedAt }),
      ...(sequence !== undefined && { sequence }),
      ...(bidders !== undefined && { bidders }),
      ...(bids !== undefined && { bids }),
      ...(standing && {
        ...{ leader: standing.leader, leader_maximum: standing.leaderMaximum, runner_up_maximum: standing.runnerUpMaximum },
      }),
      ...(price !== undefined && { price }),
      ...(why !== undefined && { why }),
    })
    .where('id', '=', toUuid(id))
    .returningAll()
    .executeTakeFirstOrThrow()
  return lotFromRow(row)
}

export function lotFromRow(row: LotRow): Lot {
  return {
    id: fromUuid('lot', row.id),
    organisationId: fromUuid('org', row.organisation_id),
    variantId: fromUuid('var', row.variant_id),
    ...{ marketCode: row.market_code, currency: row.currency, occasion: { kind: row.occasion_kind, id: row.occasion_id } },
    ...{ startingBid: row.starting_bid, reserve: row.reserve, mode: row.mode },
    ladder: row.ladder.map(({ from, step }) => ({ from: BigInt(from), step: BigInt(step) })),
    ...{ durationSeconds: row.duration_seconds, counterSeconds: row.counter_seconds, delivery: row.delivery },
    ...{ payMinutes: row.pay_minutes, ifUnpaid: row.if_unpaid, state: row.state },
    ...{ openedAt: row.opened_at, endsAt: row.ends_at, closedAt: row.closed_at, sequence: row.sequence },
    ...{ bidders: row.bidders, bids: row.bids, why: row.why },
    standing: { leader: row.leader, leaderMaximum: row.leader_maximum, runnerUpMaximum: row.runner_up_maximum },
  }
}
