import type { Kysely, Selectable } from 'kysely'
import type { Pool } from 'pg'
import type { Sql } from '#platform/db'
import { fromUuid, type Id, newUuid, toUuid } from '#platform/ids'
import type { Bilingual } from '#platform/language'
import { MOST_DELAY_MILLISECONDS } from './fence.ts'
import type { Hold, Restocking, TakeOutcome, TakeRequest } from './hold.ts'
import type { HoldState } from './states.ts'
import type { InventoryTables } from './tables.ts'

type Tables = Kysely<InventoryTables>
/** Available units by variant. */
export type Levels = Record<Id<'var'>, number>

interface TakeRow {
  outcome: TakeOutcome['outcome']
  state: HoldState | null
  ends_at: Date | null
  available: number
}

/** One statement for a whole batch, in no other transaction; answers in the order of `requests`. */
export async function takeHolds(
  sql: Pool,
  requests: readonly TakeRequest[],
  { holdSeconds, mostPerViewer }: { holdSeconds: number; mostPerViewer: number },
): Promise<TakeOutcome[]> {
  const asked = requests.map((request) => ({
    id: toUuid(request.id),
    viewer_id: toUuid(request.viewerId),
    account_id: request.accountId ? toUuid(request.accountId) : undefined,
    variant_id: toUuid(request.variantId),
    quantity: request.quantity,
    unit_price: request.unitPrice.toString(),
    currency: request.currency,
    market_code: request.marketCode,
    occasion_kind: request.occasion?.kind,
    occasion_id: request.occasion?.id,
    media_time: request.occasion?.mediaTime?.toString(),
    fence_id: request.fenceId ?? undefined,
    delay_milliseconds: request.delayMilliseconds,
    hold_seconds: request.holdSeconds,
  }))
  const result = await sql.query<TakeRow>({
    name: 'inventory-take',
    // For this statement's own transaction. What is lost with the machine is as if it had run out; whatever builds on a hold and is kept, keeps it too.
    text: `select outcome, state, ends_at, available from set_config('synchronous_commit', 'off', true), shop.take($1, $2, $3, $4)`,
    values: [JSON.stringify(asked), holdSeconds, mostPerViewer, MOST_DELAY_MILLISECONDS],
  })
  return result.rows.map((row) => ({
    outcome: row.outcome,
    state: row.state,
    endsAt: row.ends_at,
    available: row.available,
  }))
}

export async function readHolds(tables: Tables, ids: readonly Id<'hld'>[]): Promise<Hold[]> {
  const rows = await tables.selectFrom('shop.hold').selectAll().where('id', 'in', ids.map(toUuid)).execute()
  return rows.map(fromRow)
}

function fromRow(row: Selectable<InventoryTables['shop.hold']>): Hold {
  const { held_until: heldUntil, paying_until: payingUntil } = row
  return {
    id: fromUuid('hld', row.id),
    viewerId: fromUuid('vwr', row.viewer_id),
    fenceId: row.fence_id,
    variantId: fromUuid('var', row.variant_id),
    quantity: row.quantity,
    unitPrice: row.unit_price,
    currency: row.currency,
    marketCode: row.market_code,
    occasion: row.occasion_kind === null ? null : { kind: row.occasion_kind, id: row.occasion_id!, mediaTime: row.media_time },
    createdAt: row.created_at,
    state: row.state,
    endsAt: payingUntil !== null && payingUntil > heldUntil ? payingUntil : heldUntil,
  }
}

export interface LevelRow {
  variant_id: string
  available: number
}
export const levelsOf = (rows: readonly LevelRow[]): Levels =>
  Object.fromEntries(rows.map((row) => [fromUuid('var', row.variant_id), row.available]))

export async function readHeldBy(sql: Sql, accountId: Id<'acc'>): Promise<Id<'hld'>[]> {
  const result = await sql.query<{ id: string }>('select id from shop.hold where active and account_id = $1 order by id', [
    toUuid(accountId),
  ])
  return result.rows.map(({ id }) => fromUuid('hld', id))
}

export async function releaseHold(sql: Sql, id: Id<'hld'>): Promise<Levels> {
  const result = await sql.query<LevelRow>({
    name: 'inventory-release',
    text: `select variant_id, available from shop.free_holds(array[$1::uuid], 'released')`,
    values: [toUuid(id)],
  })
  return levelsOf(result.rows)
}

export async function sweepHolds(sql: Sql, most: number): Promise<Levels> {
  const result = await sql.query<LevelRow>('select variant_id, available from shop.sweep_holds($1)', [most])
  return levelsOf(result.rows)
}

export async function returnHolds(sql: Sql, orderId: string): Promise<void> {
  await sql.query('select shop.return_holds($1)', [orderId])
}

export async function readAvailable(sql: Sql, variantIds: readonly Id<'var'>[]): Promise<Levels> {
  if (variantIds.length === 0) return {}
  const result = await sql.query<LevelRow>({
    name: 'inventory-available',
    text: `select variant_id, sum(on_hand - reserved - allocated - fenced)::integer as available
           from shop.stock_level where variant_id = any ($1) group by variant_id`,
    values: [variantIds.map(toUuid)],
  })
  const found = levelsOf(result.rows)
  return Object.fromEntries(variantIds.map((id) => [id, found[id] ?? 0]))
}

/** The main place an organisation keeps its stock at, made at first use. */
export async function locationOf(tables: Tables, organisationId: Id<'org'>): Promise<string> {
  const name: Bilingual = { en: 'Main stock', ar: 'المخزون الرئيسي' }
  await tables
    .insertInto('shop.stock_location')
    .values({ id: newUuid(), organisation_id: toUuid(organisationId), name: JSON.stringify(name) })
    .onConflict((conflict) => conflict.column('organisation_id').where('main', '=', true).doNothing())
    .execute()
  const row = await tables
    .selectFrom('shop.stock_location')
    .select('id')
    .where('organisation_id', '=', toUuid(organisationId))
    .where('main', '=', true)
    .executeTakeFirstOrThrow()
  return row.id
}

export interface StockMove {
  readonly variantId: Id<'var'>
  readonly location: string
  readonly change: number
  readonly kind: 'received' | 'adjusted'
  readonly cause: { readonly kind: string; readonly id: string }
}

/** Answers what is available then. */
export async function moveStock(sql: Sql, move: StockMove): Promise<number> {
  const result = await sql.query<{ available: number }>('select shop.move_stock($1, $2, $3, $4, $5, $6) as available', [
    ...[toUuid(move.variantId), move.location, move.change, move.kind, move.cause.kind, move.cause.id],
  ])
  return result.rows[0]!.available
}

/** Answers the variants that can be sold again. */
export async function restock(sql: Sql, { key, lines }: Restocking): Promise<Id<'var'>[]> {
  const result = await sql.query<{ variant_id: string }>('select distinct v as variant_id from shop.restock($1, $2, $3) v', [
    ...[key, lines.map(({ holdId }) => toUuid(holdId)), lines.map(({ quantity }) => quantity)],
  ])
  return result.rows.map((row) => fromUuid('var', row.variant_id))
}

/** Whether stock was counted under this key. Two at once wait for each other until the transaction is over. */
export async function isCounted(sql: Sql, key: string): Promise<boolean> {
  await sql.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [key])
  const result = await sql.query("select from shop.stock_movement where cause_kind = 'count' and cause_id = $1 limit 1", [key])
  return result.rows.length > 0
}
