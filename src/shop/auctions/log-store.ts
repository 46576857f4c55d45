import type { Selectable } from 'kysely'
import type { Sql } from '#platform/db'
import { fromUuid, type Id, toUuid } from '#platform/ids'
import type { LogEntry } from './lot.ts'
import type { Tables } from './store.ts'
import type { AuctionTables } from './tables.ts'

export type BidRow = Selectable<AuctionTables['shop.bid']>

export interface NewEntry extends Omit<LogEntry, 'voided'> {
  /** UUID; a repeated one is refused. */
  readonly id: string
}

/** Entries of one lot, numbered by whoever holds its lock. */
export async function insertEntries(sql: Sql, entries: readonly NewEntry[]): Promise<void> {
  const rows = entries.map(({ lotId, number, maximum, price, leader, endsAt, refers, reason, ...entry }) => ({
    ...{ ...entry, lot_id: toUuid(lotId), number, maximum: maximum?.toString() ?? null, price: price?.toString() ?? null, leader },
    ...{ ends_at: endsAt, refers, reason },
  }))
  await sql.query({
    name: 'auctions-log',
    text: `insert into shop.bid (lot_id, sequence, id, kind, number, maximum, price, leader, ends_at, at, refers, reason)
      select lot_id, sequence, id, kind, number, maximum, price, leader, ends_at, at, refers, reason
      from json_populate_recordset(null::shop.bid, $1)`,
    values: [JSON.stringify(rows)],
  })
}

/** In their order, after `after`. */
export async function readEntries(tables: Tables, lotId: Id<'lot'>, after: number, most: number): Promise<LogEntry[]> {
  const rows = await tables
    .selectFrom('shop.bid')
    .selectAll()
    .where('lot_id', '=', toUuid(lotId))
    .where('sequence', '>', after)
    .orderBy('sequence')
    .limit(most)
    .execute()
  return rows.map(entryFromRow)
}

/** The newest ones, in their order. */
export async function readNewest(tables: Tables, lotId: Id<'lot'>, most: number): Promise<LogEntry[]> {
  const rows = await tables
    .selectFrom('shop.bid')
    .selectAll()
    .where('lot_id', '=', toUuid(lotId))
    .orderBy('sequence', 'desc')
    .limit(most)
    .execute()
  return rows.map(entryFromRow).toReversed()
}

/** Bids that stand, in their order. */
export async function readStanding(tables: Tables, lotId: Id<'lot'>): Promise<{ number: number; maximum: bigint; sequence: number }[]> {
  const rows = await tables
    .selectFrom('shop.bid')
    .select(['number', 'maximum', 'sequence'])
    .where('lot_id', '=', toUuid(lotId))
    .where('kind', '=', 'bid')
    .where('voided', '=', false)
    .orderBy('sequence')
    .execute()
  return rows.map(({ number, maximum, sequence }) => ({ number: number!, maximum: maximum!, sequence }))
}

/** The bid of that place in the log when it stands and was made void by this; null otherwise. */
export async function markVoided(tables: Tables, lotId: Id<'lot'>, sequence: number): Promise<LogEntry | null> {
  const row = await tables
    .updateTable('shop.bid')
    .set({ voided: true })
    .where('lot_id', '=', toUuid(lotId))
    .where('sequence', '=', sequence)
    .where('kind', '=', 'bid')
    .where('voided', '=', false)
    .returningAll()
    .executeTakeFirst()
  return row ? entryFromRow(row) : null
}

export function entryFromRow(row: BidRow): LogEntry {
  const { lot_id: lotId, ends_at: endsAt, sequence, kind, number, maximum, price, leader, at, refers, reason, voided } = row
  return { lotId: fromUuid('lot', lotId), sequence, kind, number, maximum, price, leader, endsAt, at, refers, reason, voided }
}
