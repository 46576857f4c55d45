import type { Kysely, Selectable } from 'kysely'
import { fromUuid, type Id, type IdKind, toUuid } from '#platform/ids'
import { type Cue, DEFAULT_LEAD_MILLISECONDS } from './cue.ts'
import type { CueTables } from './tables.ts'

export type Tables = Kysely<CueTables>

export type NewCue = Omit<Cue, 'seq'> & { readonly key: string; readonly createdBy: Id<'acc'> | null }

/** Null when the show has a cue with this key. */
export async function insertCue(tables: Tables, cue: NewCue): Promise<Cue | null> {
  const row = await tables
    .insertInto('live.cue')
    .values({
      id: toUuid(cue.id),
      show_id: toUuid(cue.showId),
      broadcast_id: toUuid(cue.broadcastId),
      epoch: cue.epoch,
      media_time: BigInt(cue.mediaTime),
      rtp: BigInt(cue.rtp),
      at: cue.at,
      kind: cue.kind,
      lineup_item_id: cue.lineupItemId === null ? null : toUuid(cue.lineupItemId),
      product_id: cue.productId === null ? null : toUuid(cue.productId),
      offer_id: cue.offerId === null ? null : toUuid(cue.offerId),
      offer: cue.offer === null ? null : JSON.stringify(cue.offer),
      sale_id: cue.sale === null ? null : saleUuid(cue.sale.id),
      sale: cue.sale === null ? null : JSON.stringify(cue.sale),
      key: cue.key,
      created_by: cue.createdBy === null ? null : toUuid(cue.createdBy),
    })
    .onConflict((conflict) => conflict.columns(['show_id', 'key']).doNothing())
    .returningAll()
    .executeTakeFirst()
  return row ? fromRow(row) : null
}

export async function findByKey(tables: Tables, showId: Id<'shw'>, key: string): Promise<Cue | null> {
  const row = await tables
    .selectFrom('live.cue')
    .selectAll()
    .where('show_id', '=', toUuid(showId))
    .where('key', '=', key)
    .executeTakeFirst()
  return row ? fromRow(row) : null
}

/** The cue that opened an offer; null before it was placed. */
export async function findOpening(tables: Tables, offerId: Id<'off'>): Promise<Cue | null> {
  const row = await tables
    .selectFrom('live.cue')
    .selectAll()
    .where('offer_id', '=', toUuid(offerId))
    .where('kind', '=', 'offer.open')
    .executeTakeFirst()
  return row ? fromRow(row) : null
}

/** The newest cue about an offer in a broadcast. */
export async function readLatestOffer(tables: Tables, broadcastId: Id<'brd'>): Promise<Cue | null> {
  const row = await tables
    .selectFrom('live.cue')
    .selectAll()
    .where('broadcast_id', '=', toUuid(broadcastId))
    .where('offer_id', 'is not', null)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ? fromRow(row) : null
}

const saleUuid = (id: string): string => toUuid(id as Id<IdKind>)

/** The cue that opened a sale in a show, newest first; null before it was placed. */
export async function findSaleOpening(tables: Tables, showId: Id<'shw'>, saleId: string): Promise<Cue | null> {
  const row = await tables
    .selectFrom('live.cue')
    .selectAll()
    .where('show_id', '=', toUuid(showId))
    .where('sale_id', '=', saleUuid(saleId))
    .where('kind', '=', 'sale.open')
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ? fromRow(row) : null
}

/** More sales than this are not open at once in any show. */
const OPEN_SALES = 16

/** Openings of sales that nothing has closed in this broadcast. */
export async function readOpenSales(tables: Tables, broadcastId: Id<'brd'>): Promise<Cue[]> {
  const rows = await tables
    .selectFrom('live.cue as opening')
    .selectAll()
    .where('broadcast_id', '=', toUuid(broadcastId))
    .where('kind', '=', 'sale.open')
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('live.cue as closing')
            .select('closing.id')
            .whereRef('closing.broadcast_id', '=', 'opening.broadcast_id')
            .whereRef('closing.sale_id', '=', 'opening.sale_id')
            .where('closing.kind', '=', 'sale.close'),
        ),
      ),
    )
    .orderBy('seq', 'desc')
    .limit(OPEN_SALES)
    .execute()
  return rows.map(fromRow)
}

/** The last cues of a broadcast, in order: planned ones too. */
export async function readLatest(tables: Tables, broadcastId: Id<'brd'>, count: number): Promise<Cue[]> {
  const rows = await tables
    .selectFrom('live.cue')
    .selectAll()
    .where('broadcast_id', '=', toUuid(broadcastId))
    .orderBy('epoch', 'desc')
    .orderBy('media_time', 'desc')
    .orderBy('seq', 'desc')
    .limit(count)
    .execute()
  return rows.map(fromRow).toReversed()
}

/** Twelve hours of a rundown that changes every two seconds. */
const BROADCAST_LIMIT = 20_000

export const readAll = (tables: Tables, broadcastId: Id<'brd'>): Promise<Cue[]> => readLatest(tables, broadcastId, BROADCAST_LIMIT)

export async function readLeadMilliseconds(tables: Tables, broadcastId: Id<'brd'>): Promise<number> {
  const row = await tables
    .selectFrom('live.cue_lead')
    .select('lead_milliseconds')
    .where('broadcast_id', '=', toUuid(broadcastId))
    .executeTakeFirst()
  return row?.lead_milliseconds ?? DEFAULT_LEAD_MILLISECONDS
}

export async function upsertLead(tables: Tables, broadcastId: Id<'brd'>, leadMilliseconds: number): Promise<void> {
  const lead = { lead_milliseconds: leadMilliseconds, updated_at: new Date() }
  await tables
    .insertInto('live.cue_lead')
    .values({ broadcast_id: toUuid(broadcastId), ...lead })
    .onConflict((conflict) => conflict.column('broadcast_id').doUpdateSet(lead))
    .execute()
}

function fromRow(row: Selectable<CueTables['live.cue']>): Cue {
  return {
    id: fromUuid('cue', row.id),
    showId: fromUuid('shw', row.show_id),
    broadcastId: fromUuid('brd', row.broadcast_id),
    epoch: row.epoch,
    mediaTime: Number(row.media_time),
    rtp: Number(row.rtp),
    at: row.at,
    kind: row.kind,
    lineupItemId: row.lineup_item_id === null ? null : fromUuid('lin', row.lineup_item_id),
    productId: row.product_id === null ? null : fromUuid('prd', row.product_id),
    offerId: row.offer_id === null ? null : fromUuid('off', row.offer_id),
    offer: row.offer,
    sale: row.sale,
    seq: Number(row.seq),
  }
}
