import type { Kysely, Selectable } from 'kysely'
import { fromUuid, type Id, toUuid } from '#platform/ids'
import type { SalePlace } from '#shop/sales'
import type { Drop, DropEndReason, DropFacts } from './drop.ts'
import type { DropTables } from './tables.ts'

type Tables = Kysely<DropTables>

/** False when it is there already. */
export async function insertDrop(tables: Tables, drop: DropFacts, plannedBy: Id<'acc'> | null): Promise<boolean> {
  const inserted = await tables
    .insertInto('shop.drop')
    .values({
      ...{ id: toUuid(drop.id), organisation_id: toUuid(drop.organisationId), product_id: toUuid(drop.productId) },
      ...{ variant_id: toUuid(drop.variantId), market_code: drop.marketCode, currency: drop.currency, price: drop.price },
      ...{ usual_price: drop.usualPrice, lowest_price: drop.lowestPrice, quantity: drop.quantity, most_per_person: drop.mostPerPerson },
      ...{ turn_seconds: drop.turnSeconds, open_seconds: drop.openSeconds, announced_for: drop.announcedFor },
      ...{ occasion_kind: drop.occasion.kind, occasion_id: drop.occasion.id, planned_by: plannedBy === null ? null : toUuid(plannedBy) },
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .executeTakeFirst()
  return inserted.numInsertedOrUpdatedRows === 1n
}

export async function readDrop(tables: Tables, id: Id<'drp'>): Promise<Drop | null> {
  const row = await tables.selectFrom('shop.drop').selectAll().where('id', '=', toUuid(id)).executeTakeFirst()
  return row ? fromRow(row) : null
}

export async function readDropsById(tables: Tables, ids: readonly Id<'drp'>[]): Promise<Map<Id<'drp'>, Drop>> {
  const rows = await tables.selectFrom('shop.drop').selectAll().where('id', 'in', ids.map(toUuid)).execute()
  return new Map(rows.map((row) => [fromUuid('drp', row.id), fromRow(row)]))
}

/** Those of an occasion, by the time they are announced for; what is over only since a moment. */
export async function readDropsAt(tables: Tables, { kind, id }: SalePlace, overSince: Date): Promise<Drop[]> {
  const rows = await tables
    .selectFrom('shop.drop')
    .selectAll()
    .where('occasion_kind', '=', kind)
    .where('occasion_id', '=', id)
    .where((eb) => eb.or([eb('ended_at', 'is', null), eb('ended_at', '>', overSince)]))
    .orderBy('announced_for')
    .limit(100)
    .execute()
  return rows.map(fromRow)
}

/** The lowest price of a drop of this variant that anybody could have paid since then; null without one. */
export async function lowestDropped(tables: Tables, variantId: Id<'var'>, market: string, since: Date): Promise<bigint | null> {
  const row = await tables
    .selectFrom('shop.drop')
    .select((eb) => eb.fn.min('price').as('lowest'))
    .where('variant_id', '=', toUuid(variantId))
    .where('market_code', '=', market)
    .where('opened_at', 'is not', null)
    .where((eb) => eb.or([eb('ended_at', 'is', null), eb('ended_at', '>', since)]))
    .executeTakeFirst()
  return row?.lowest ?? null
}

export async function readLiving(tables: Tables): Promise<Drop[]> {
  const rows = await tables.selectFrom('shop.drop').selectAll().where('ended_at', 'is', null).execute()
  return rows.map(fromRow)
}

/** Null when it is open or over already. */
export async function markOpened(
  tables: Tables,
  id: Id<'drp'>,
  { openedAt, endsAt, usualPrice, lowestPrice }: Pick<DropFacts, 'usualPrice' | 'lowestPrice'> & { openedAt: Date; endsAt: Date },
): Promise<Drop | null> {
  const row = await tables
    .updateTable('shop.drop')
    .set({ opened_at: openedAt, ends_at: endsAt, usual_price: usualPrice, lowest_price: lowestPrice })
    .where('id', '=', toUuid(id))
    .where('opened_at', 'is', null)
    .where('ended_at', 'is', null)
    .returningAll()
    .executeTakeFirst()
  return row ? fromRow(row) : null
}

/** Null when it had ended before. */
export async function markEnded(tables: Tables, id: Id<'drp'>, endedAt: Date, reason: DropEndReason): Promise<Drop | null> {
  const row = await tables
    .updateTable('shop.drop')
    .set({ ended_at: endedAt, end_reason: reason })
    .where('id', '=', toUuid(id))
    .where('ended_at', 'is', null)
    .returningAll()
    .executeTakeFirst()
  return row ? fromRow(row) : null
}

function fromRow(row: Selectable<DropTables['shop.drop']>): Drop {
  return {
    ...{ id: fromUuid('drp', row.id), organisationId: fromUuid('org', row.organisation_id) },
    ...{ productId: fromUuid('prd', row.product_id), variantId: fromUuid('var', row.variant_id) },
    ...{ marketCode: row.market_code, currency: row.currency },
    ...{ price: row.price, usualPrice: row.usual_price, lowestPrice: row.lowest_price },
    ...{ quantity: row.quantity, mostPerPerson: row.most_per_person, turnSeconds: row.turn_seconds, openSeconds: row.open_seconds },
    occasion: { kind: row.occasion_kind, id: row.occasion_id },
    ...{ announcedFor: row.announced_for, openedAt: row.opened_at, endsAt: row.ends_at, endedAt: row.ended_at, endReason: row.end_reason },
  }
}
