import { type Kysely, type Selectable, sql } from 'kysely'
import { fromUuid, type Id, toUuid } from '#platform/ids'
import type { PromotionRecord } from './record.ts'
import type { PromotionTables } from './tables.ts'
import { termsFrom, termsToKept } from './terms.ts'

type Tables = Kysely<PromotionTables>

const ONE_CODE = 'promotion_code'
export const isCodeTaken = (error: unknown): boolean => (error as { constraint?: string }).constraint === ONE_CODE

export async function insertPromotion(tables: Tables, record: PromotionRecord, madeBy: Id<'acc'> | null): Promise<boolean> {
  const { terms } = record
  const inserted = await tables
    .insertInto('shop.promotion')
    .values({
      ...{ id: toUuid(record.id), owner_id: toUuid(record.ownerId), funded_by: record.fundedBy, kind: terms.kind },
      organisation_id: record.organisationId === null ? null : toUuid(record.organisationId),
      ...{ market_code: record.marketCode, currency: record.currency, title: JSON.stringify(record.title) },
      ...{ code: terms.kind === 'coupon' ? terms.code : null, terms: termsToKept(terms), product_ids: record.productIds.map(toUuid) },
      ...{ first_order_only: record.firstOrderOnly, most_uses: record.mostUses, most_per_person: record.mostPerPerson },
      ...{ starts_at: record.startsAt, ends_at: record.endsAt, published_at: record.publishedAt },
      made_by: madeBy === null ? null : toUuid(madeBy),
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .executeTakeFirst()
  return inserted.numInsertedOrUpdatedRows === 1n
}

export async function readPromotion(tables: Tables, id: Id<'prm'>): Promise<PromotionRecord | null> {
  const row = await tables.selectFrom('shop.promotion').selectAll().where('id', '=', toUuid(id)).executeTakeFirst()
  return row ? fromRow(row) : null
}

/** Those without a code that run in a market now or begin before `until`. */
export async function readRunning(tables: Tables, market: string, until: Date): Promise<PromotionRecord[]> {
  const rows = await tables
    .selectFrom('shop.promotion')
    .selectAll()
    .where('market_code', '=', market)
    .where('code', 'is', null)
    .where('published_at', 'is not', null)
    .where('deactivated_at', 'is', null)
    .where('starts_at', '<=', until)
    .where((eb) => eb.or([eb('ends_at', 'is', null), eb('ends_at', '>', new Date())]))
    .orderBy('id')
    .execute()
  return rows.map(fromRow)
}

/** Those without a code that were published in a market and not over before `since`. */
export async function readPast(tables: Tables, market: string, since: Date): Promise<PromotionRecord[]> {
  const rows = await tables
    .selectFrom('shop.promotion')
    .selectAll()
    .where('market_code', '=', market)
    .where('code', 'is', null)
    .where('kind', '!=', 'limit')
    .where('published_at', 'is not', null)
    .where((eb) => eb.or([eb('deactivated_at', 'is', null), eb('deactivated_at', '>', since)]))
    .where((eb) => eb.or([eb('ends_at', 'is', null), eb('ends_at', '>', since)]))
    .orderBy('id')
    .execute()
  return rows.map(fromRow)
}

/** By code, in a market; without those that are deactivated or were never published. */
export async function readCodes(tables: Tables, codes: readonly string[]): Promise<PromotionRecord[]> {
  const rows = await tables
    .selectFrom('shop.promotion')
    .selectAll()
    .where('code', 'in', codes)
    .where('published_at', 'is not', null)
    .where('deactivated_at', 'is', null)
    .execute()
  return rows.map(fromRow)
}

export interface DeskQuery {
  readonly ownerId: Id<'org'>
  readonly after?: Id<'prm'> | undefined
  readonly limit: number
}

/** Newest first; one more than the limit tells that there is a next page. */
export async function readDesk(tables: Tables, { ownerId, after, limit }: DeskQuery): Promise<PromotionRecord[]> {
  const rows = await tables
    .selectFrom('shop.promotion')
    .selectAll()
    .where('owner_id', '=', toUuid(ownerId))
    .$if(after !== undefined, (query) =>
      query.where(
        sql<boolean>`(created_at, id) < (select p.created_at, p.id from shop.promotion p where p.id = ${after && toUuid(after)}::uuid)`,
      ),
    )
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit + 1)
    .execute()
  return rows.map(fromRow)
}

export interface Usage {
  readonly orders: number
  readonly amount: bigint
}

export async function readUsage(tables: Tables, ids: readonly Id<'prm'>[]): Promise<Map<Id<'prm'>, Usage>> {
  if (ids.length === 0) return new Map()
  const rows = await tables
    .selectFrom('shop.promotion_use')
    .select((eb) => ['promotion_id', eb.fn.countAll<bigint>().as('orders'), eb.fn.sum<string>('amount').as('amount')])
    .where('promotion_id', 'in', ids.map(toUuid))
    .groupBy('promotion_id')
    .execute()
  return new Map(rows.map((row) => [fromUuid('prm', row.promotion_id), { orders: Number(row.orders), amount: BigInt(row.amount) }]))
}

export interface Person {
  readonly viewerId: Id<'vwr'>
  /** UUID made of the e-mail; null while nobody wrote one. */
  readonly emailKey: string | null
}

/** What one person used of these so far, by promotion. */
export async function readUsedBy(tables: Tables, ids: readonly Id<'prm'>[], person: Person): Promise<Map<Id<'prm'>, number>> {
  if (ids.length === 0) return new Map()
  const rows = await tables
    .selectFrom('shop.promotion_use')
    .select((eb) => ['promotion_id', eb.fn.sum<string>('quantity').as('units')])
    .where('promotion_id', '=', sql<string>`any(${ids.map(toUuid)}::uuid[])`)
    .where((eb) =>
      eb.or([eb('viewer_id', '=', toUuid(person.viewerId)), ...(person.emailKey === null ? [] : [eb('email_key', '=', person.emailKey)])]),
    )
    .groupBy('promotion_id')
    .execute()
  return new Map(rows.map((row) => [fromUuid('prm', row.promotion_id), Number(row.units)]))
}

/** Null when it has moved on before. */
export async function markPublished(tables: Tables, id: Id<'prm'>, at: Date): Promise<PromotionRecord | null> {
  const row = await tables
    .updateTable('shop.promotion')
    .set({ published_at: at })
    .where('id', '=', toUuid(id))
    .where('published_at', 'is', null)
    .where('deactivated_at', 'is', null)
    .returningAll()
    .executeTakeFirst()
  return row ? fromRow(row) : null
}

/** Null when it has moved on before. */
export async function markDeactivated(tables: Tables, id: Id<'prm'>, at: Date): Promise<PromotionRecord | null> {
  const row = await tables
    .updateTable('shop.promotion')
    .set({ deactivated_at: at })
    .where('id', '=', toUuid(id))
    .where('deactivated_at', 'is', null)
    .returningAll()
    .executeTakeFirst()
  return row ? fromRow(row) : null
}

function fromRow(row: Selectable<PromotionTables['shop.promotion']>): PromotionRecord {
  return {
    ...{ id: fromUuid('prm', row.id), ownerId: fromUuid('org', row.owner_id), fundedBy: row.funded_by, title: row.title },
    organisationId: row.organisation_id === null ? null : fromUuid('org', row.organisation_id),
    ...{ marketCode: row.market_code, currency: row.currency, terms: termsFrom(row.kind, row.code, row.terms) },
    productIds: row.product_ids.map((id) => fromUuid('prd', id)),
    ...{ firstOrderOnly: row.first_order_only, mostUses: row.most_uses, mostPerPerson: row.most_per_person, uses: row.uses },
    ...{ startsAt: row.starts_at, endsAt: row.ends_at, publishedAt: row.published_at, deactivatedAt: row.deactivated_at },
    createdAt: row.created_at,
  }
}
