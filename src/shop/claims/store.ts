import type { Kysely, Selectable } from 'kysely'
import type { Sql } from '#platform/db'
import { fromUuid, type Id, toUuid } from '#platform/ids'
import type { SalePlace } from '#shop/sales'
import type { CancelReason, Claim, ClaimItem, ClaimList, NewClaim } from './claim.ts'
import type { ClaimTables } from './tables.ts'

type Tables = Kysely<ClaimTables>

const ONE_AT_A_TIME = 'claim_list_open'
export const isThereAlready = (error: unknown): boolean => (error as { constraint?: string }).constraint === ONE_AT_A_TIME

/** False when it is there already. Fails by `claim_list_open` when another one is planned or open. */
export async function insertList(tables: Tables, list: ClaimList, plannedBy: Id<'acc'> | null): Promise<boolean> {
  const inserted = await tables
    .insertInto('shop.claim_list')
    .values({
      ...{ id: toUuid(list.id), organisation_id: toUuid(list.organisationId), market_code: list.marketCode, words: [...list.words] },
      ...{ hold_seconds: list.holdSeconds, most_per_person: list.mostPerPerson },
      ...{ occasion_kind: list.occasion.kind, occasion_id: list.occasion.id, planned_by: plannedBy === null ? null : toUuid(plannedBy) },
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .executeTakeFirst()
  if (inserted.numInsertedOrUpdatedRows !== 1n) return false
  await tables
    .insertInto('shop.claim_item')
    .values(
      list.items.map(({ id, productId, variantId, ...item }) => ({
        ...{ id: toUuid(id), list_id: toUuid(list.id), product_id: toUuid(productId), variant_id: toUuid(variantId) },
        ...item,
      })),
    )
    .execute()
  return true
}

export async function readList(tables: Tables, id: Id<'clm'>): Promise<ClaimList | null> {
  return (await readListsById(tables, [id])).get(id) ?? null
}

export async function readListsById(tables: Tables, ids: readonly Id<'clm'>[]): Promise<Map<Id<'clm'>, ClaimList>> {
  const rows = await tables.selectFrom('shop.claim_list').selectAll().where('id', 'in', ids.map(toUuid)).execute()
  return new Map((await withItems(tables, rows)).map((list) => [list.id, list]))
}

/** The newest of an occasion, in whatever state. */
export async function readLatestAt(tables: Tables, { kind, id }: SalePlace): Promise<ClaimList | null> {
  const rows = await tables
    .selectFrom('shop.claim_list')
    .selectAll()
    .where('occasion_kind', '=', kind)
    .where('occasion_id', '=', id)
    .orderBy('created_at', 'desc')
    .limit(1)
    .execute()
  return (await withItems(tables, rows))[0] ?? null
}

/** Every list of an occasion, newest first. */
export async function readListsAt(tables: Tables, { kind, id }: SalePlace): Promise<ClaimList[]> {
  const rows = await tables
    .selectFrom('shop.claim_list')
    .selectAll()
    .where('occasion_kind', '=', kind)
    .where('occasion_id', '=', id)
    .orderBy('created_at', 'desc')
    .limit(20)
    .execute()
  return withItems(tables, rows)
}

export async function readItem(tables: Tables, id: Id<'cli'>): Promise<{ item: ClaimItem; listId: Id<'clm'> } | null> {
  const row = await tables.selectFrom('shop.claim_item').selectAll().where('id', '=', toUuid(id)).executeTakeFirst()
  return row ? { item: itemFrom(row), listId: fromUuid('clm', row.list_id) } : null
}

export interface ListedItem {
  readonly item: ClaimItem
  readonly listId: Id<'clm'>
  readonly marketCode: string
  readonly occasion: SalePlace
}

/** Those of `ids` that can be claimed somewhere. */
export async function readListedItems(tables: Tables, ids: readonly Id<'cli'>[]): Promise<Map<Id<'cli'>, ListedItem>> {
  if (ids.length === 0) return new Map()
  const rows = await tables
    .selectFrom('shop.claim_item as item')
    .innerJoin('shop.claim_list as list', 'list.id', 'item.list_id')
    .selectAll('item')
    .select(['list.market_code', 'list.occasion_kind', 'list.occasion_id'])
    .where('item.id', 'in', ids.map(toUuid))
    .execute()
  return new Map(
    rows.map((row) => {
      const item = itemFrom(row)
      const occasion = { kind: row.occasion_kind, id: row.occasion_id }
      return [item.id, { item, listId: fromUuid('clm', row.list_id), marketCode: row.market_code, occasion }]
    }),
  )
}

/** False when claims were opened or closed before, or are being so at this moment: then the fence says how many. */
export async function markQuantity(tables: Tables, listId: Id<'clm'>, id: Id<'cli'>, quantity: number): Promise<boolean> {
  const updated = await tables
    .updateTable('shop.claim_item')
    .set({ quantity })
    .where('id', '=', toUuid(id))
    .where('list_id', 'in', ({ selectFrom }) =>
      selectFrom('shop.claim_list')
        .select('id')
        .where('id', '=', toUuid(listId))
        .where('opened_at', 'is', null)
        .where('closed_at', 'is', null)
        .forShare(),
    )
    .executeTakeFirst()
  return updated.numUpdatedRows === 1n
}

/** False when it was opened or closed before. */
export async function markOpened(tables: Tables, id: Id<'clm'>, openedAt: Date): Promise<boolean> {
  const updated = await tables
    .updateTable('shop.claim_list')
    .set({ opened_at: openedAt })
    .where('id', '=', toUuid(id))
    .where('opened_at', 'is', null)
    .where('closed_at', 'is', null)
    .executeTakeFirst()
  return updated.numUpdatedRows === 1n
}

export async function markClosed(tables: Tables, id: Id<'clm'>, closedAt: Date): Promise<boolean> {
  const updated = await tables
    .updateTable('shop.claim_list')
    .set({ closed_at: closedAt })
    .where('id', '=', toUuid(id))
    .where('closed_at', 'is', null)
    .executeTakeFirst()
  return updated.numUpdatedRows === 1n
}

/**
 * Writes down many at once, and each once. Not waited for on the disk: whoever joins a line after it waits for that, and takes this along; and
 * without the place in the line it says nothing.
 */
export async function insertClaims(sql: Sql, claims: readonly NewClaim[]): Promise<void> {
  const rows = claims.map(({ id, itemId, name, said }) => ({ id: toUuid(id), item_id: toUuid(itemId), name, said }))
  await sql.query({
    name: 'claims-write',
    text: `insert into shop.claim (id, item_id, name, said)
      select c.id, c.item_id, c.name, c.said
      from set_config('synchronous_commit', 'off', true), json_populate_recordset(null::shop.claim, $1) c
      on conflict (id) do nothing`,
    values: [JSON.stringify(rows)],
  })
}

export async function readClaims(tables: Tables, ids: readonly Id<'que'>[]): Promise<Map<Id<'que'>, Claim>> {
  if (ids.length === 0) return new Map()
  const rows = await tables.selectFrom('shop.claim').selectAll().where('id', 'in', ids.map(toUuid)).execute()
  return new Map(
    rows.map((row) => {
      const id = fromUuid('que', row.id)
      return [id, { id, itemId: fromUuid('cli', row.item_id), name: row.name, said: row.said, cancelReason: row.cancel_reason }]
    }),
  )
}

export async function markCancelled(tables: Tables, id: Id<'que'>, by: Id<'acc'>, reason: CancelReason): Promise<void> {
  await tables
    .updateTable('shop.claim')
    .set({ cancelled_by: toUuid(by), cancel_reason: reason })
    .where('id', '=', toUuid(id))
    .where('cancel_reason', 'is', null)
    .execute()
}

async function withItems(tables: Tables, rows: readonly Selectable<ClaimTables['shop.claim_list']>[]): Promise<ClaimList[]> {
  if (rows.length === 0) return []
  const ids = rows.map(({ id }) => id)
  const items = await tables.selectFrom('shop.claim_item').selectAll().where('list_id', 'in', ids).orderBy('number').orderBy('id').execute()
  const byList = Map.groupBy(items, ({ list_id }) => list_id)
  return rows.map((row) => ({
    ...{ id: fromUuid('clm', row.id), organisationId: fromUuid('org', row.organisation_id), marketCode: row.market_code },
    occasion: { kind: row.occasion_kind, id: row.occasion_id },
    ...{ words: row.words, holdSeconds: row.hold_seconds, mostPerPerson: row.most_per_person },
    ...{ openedAt: row.opened_at, closedAt: row.closed_at, items: (byList.get(row.id) ?? []).map(itemFrom) },
  }))
}

function itemFrom(row: Selectable<ClaimTables['shop.claim_item']>): ClaimItem {
  return {
    ...{ id: fromUuid('cli', row.id), number: row.number, price: row.price, currency: row.currency, quantity: row.quantity },
    ...{ productId: fromUuid('prd', row.product_id), variantId: fromUuid('var', row.variant_id) },
  }
}
