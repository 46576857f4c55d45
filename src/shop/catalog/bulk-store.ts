import type { Kysely } from 'kysely'
import { type Id, toUuid } from '#platform/ids'
import type { BulkRow } from './bulk.ts'
import type { BulkOutcome } from './bulk-contract.ts'
import type { CatalogTables } from './tables.ts'

type Tables = Kysely<CatalogTables>

/** Nobody else changes them until the transaction ends. */
export async function lockProducts(tables: Tables, organisationId: Id<'org'>, ids: readonly Id<'prd'>[]): Promise<void> {
  await tables
    .selectFrom('shop.product')
    .select('id')
    .where('organisation_id', '=', toUuid(organisationId))
    .where('id', 'in', ids.map(toUuid))
    .orderBy('id')
    .forUpdate()
    .execute()
}

/** As JSON text. */
const kept = (row: BulkRow): { before: string; after: string } => {
  const { field, before, after } = row
  const more = row.field === 'price' ? { market: row.market, currency: row.currency } : {}
  const told = (value: typeof before): string =>
    JSON.stringify({ field, ...more, value: typeof value === 'bigint' ? value.toString() : value })
  return { before: told(before), after: told(after) }
}

export interface KeptValue {
  readonly field: BulkRow['field']
  readonly market?: string
  readonly currency?: string
  /** Minor units as text, of a price. */
  readonly value: string | number | null
}

interface NewEdit {
  readonly uuid: string
  readonly organisationId: Id<'org'>
  readonly actorId: Id<'acc'> | null
  readonly change: unknown
  readonly outcome: BulkOutcome
  readonly rows: readonly BulkRow[]
}

const ROWS_AT_ONCE = 2_000

export async function insertEdit(tables: Tables, { uuid, organisationId, actorId, change, outcome, rows }: NewEdit): Promise<void> {
  await tables
    .insertInto('shop.bulk_edit')
    .values({
      ...{ id: uuid, organisation_id: toUuid(organisationId), actor_id: actorId && toUuid(actorId) },
      ...{ change: JSON.stringify(change), outcome: JSON.stringify(outcome) },
    })
    .execute()
  const values = rows.map((row, position) => ({
    ...{ edit_id: uuid, position, product_id: toUuid(row.product.id) },
    ...{ variant_id: 'variant' in row ? toUuid(row.variant.id) : null, ...kept(row) },
  }))
  for (let from = 0; from < values.length; from += ROWS_AT_ONCE) {
    await tables
      .insertInto('shop.bulk_edit_row')
      .values(values.slice(from, from + ROWS_AT_ONCE))
      .execute()
  }
}

export const readEdit = (tables: Tables, uuid: string) =>
  tables.selectFrom('shop.bulk_edit').selectAll().where('id', '=', uuid).executeTakeFirst()

export const readEditRows = (tables: Tables, uuid: string) =>
  tables.selectFrom('shop.bulk_edit_row').selectAll().where('edit_id', '=', uuid).orderBy('position').execute()

/** False when somebody undid it before. */
export async function claimUndo(tables: Tables, uuid: string, now: Date): Promise<boolean> {
  const claimed = await tables
    .updateTable('shop.bulk_edit')
    .set({ undone_at: now })
    .where('id', '=', uuid)
    .where('undone_at', 'is', null)
    .executeTakeFirst()
  return claimed.numUpdatedRows === 1n
}

/** Writes states, kinds and prices; stock is counted by who keeps it. */
export async function writeRows(tables: Tables, rows: readonly BulkRow[], now: Date): Promise<void> {
  const products = rows.filter((row) => row.field === 'state' || row.field === 'category')
  for (const [after, same] of Map.groupBy(products, ({ after: value }) => value)) {
    const [first] = same
    await tables
      .updateTable('shop.product')
      .set((eb) => ({
        ...{ version: eb('version', '+', 1), updated_at: now },
        ...(first!.field === 'state'
          ? { state: after as 'draft', ...(after === 'in-review' && { submitted_at: now, review_note: null }) }
          : { category_id: after }),
      }))
      .where(
        'id',
        'in',
        same.map(({ product }) => toUuid(product.id)),
      )
      .execute()
  }
  const prices = rows.filter((row) => row.field === 'price')
  for (let from = 0; from < prices.length; from += ROWS_AT_ONCE) {
    await tables
      .insertInto('shop.price')
      .values(
        prices.slice(from, from + ROWS_AT_ONCE).map(({ variant, market, currency, after }) => ({
          ...{ variant_id: toUuid(variant.id), market_code: market, amount: after, currency },
        })),
      )
      .onConflict((conflict) =>
        conflict
          .columns(['variant_id', 'market_code'])
          .doUpdateSet((eb) => ({ amount: eb.ref('excluded.amount'), currency: eb.ref('excluded.currency') })),
      )
      .execute()
  }
}
