import { type Kysely, type Selectable, sql } from 'kysely'
import { type Id, toUuid } from '#platform/ids'
import type { DeskOrder, PlacedOrder } from './order.ts'
import { deskFromRows, orderFromRow, sellerFromRow } from './rows.ts'
import type { SellerOrderState } from './states.ts'
import type { OrderTables } from './tables.ts'

export type Tables = Kysely<OrderTables>
export type SellerRow = Selectable<OrderTables['shop.seller_order']>
export type LineRow = Selectable<OrderTables['shop.order_line']>

/** One parameter however many ids: a batch's statement is the same text as another's. */
const anyOf = (ids: readonly string[]) => sql<string>`any(${ids}::uuid[])`

export async function readOrder(tables: Tables, id: Id<'ord'>): Promise<PlacedOrder | null> {
  const row = await tables.selectFrom('shop.order').selectAll().where('id', '=', toUuid(id)).executeTakeFirst()
  if (!row) return null
  const sellers = await tables.selectFrom('shop.seller_order').selectAll().where('id', 'in', row.seller_orders).orderBy('id').execute()
  const lines = await readLines(tables, sellers)
  return { ...orderFromRow(row), sellers: sellers.map((seller) => sellerFromRow(seller, lines.get(seller.id) ?? [])) }
}

/** Seller's orders with their whole orders, in a few statements for all. */
export async function readWithOrders(tables: Tables, ids: readonly string[]): Promise<{ desk: DeskOrder; whole: PlacedOrder }[]> {
  if (ids.length === 0) return []
  const wanted = new Set(ids)
  const asked = await tables.selectFrom('shop.seller_order').select('order_id').distinct().where('id', '=', anyOf(ids)).execute()
  const orders = await readOrderRows(
    tables,
    asked.map((row) => row.order_id),
  )
  const allIds = [...orders.values()].flatMap((row) => row.seller_orders)
  const sellers = await tables.selectFrom('shop.seller_order').selectAll().where('id', '=', anyOf(allIds)).orderBy('id').execute()
  const lines = await readLines(tables, sellers)
  const ofOrder = Map.groupBy(sellers, (seller) => seller.order_id)
  return [...orders.values()].flatMap((row) => {
    const own = ofOrder.get(row.id) ?? []
    const whole = { ...orderFromRow(row), sellers: own.map((seller) => sellerFromRow(seller, lines.get(seller.id) ?? [])) }
    return own.filter(({ id }) => wanted.has(id)).map((seller) => ({ desk: deskFromRows(seller, row, lines.get(seller.id) ?? []), whole }))
  })
}

export async function readDeskOrder(tables: Tables, id: Id<'sor'>): Promise<DeskOrder | null> {
  const seller = await tables.selectFrom('shop.seller_order').selectAll().where('id', '=', toUuid(id)).executeTakeFirst()
  if (!seller) return null
  const order = await tables.selectFrom('shop.order').selectAll().where('id', '=', seller.order_id).executeTakeFirstOrThrow()
  const lines = await readLines(tables, [seller])
  return deskFromRows(seller, order, lines.get(seller.id) ?? [])
}

export async function readLines(tables: Tables, sellers: readonly Pick<SellerRow, 'id'>[]): Promise<Map<string, LineRow[]>> {
  if (sellers.length === 0) return new Map()
  const ids = sellers.map((seller) => seller.id)
  const rows = await tables
    .selectFrom('shop.order_line')
    .selectAll()
    .where('seller_order_id', '=', anyOf(ids))
    .orderBy('position')
    .execute()
  return Map.groupBy(rows, (row) => row.seller_order_id)
}

export interface DeskQuery {
  readonly organisationId: Id<'org'>
  /** Part of a buyer's name, e-mail or city, an order number, or a whole tracking number. */
  readonly search?: string | undefined
  readonly state?: SellerOrderState | undefined
  readonly after?: { readonly placedAt: Date; readonly id: string } | undefined
  readonly limit: number
}

/** Newest first; one more than the limit tells that there is a next page. */
export async function readDeskPage(tables: Tables, query: DeskQuery): Promise<SellerRow[]> {
  const { after } = query
  return filtered(tables, query)
    .selectAll()
    .$if(after !== undefined, (select) =>
      select.where((eb) => eb(eb.refTuple('placed_at', 'id'), '<', eb.tuple(after!.placedAt, after!.id))),
    )
    .orderBy('placed_at', 'desc')
    .orderBy('id', 'desc')
    .limit(query.limit + 1)
    .execute()
}

export async function countDesk(tables: Tables, query: DeskQuery): Promise<number> {
  const row = await filtered(tables, query)
    .select((eb) => eb.fn.countAll<bigint>().as('count'))
    .executeTakeFirstOrThrow()
  return Number(row.count)
}

function filtered(tables: Tables, { organisationId, search, state }: DeskQuery) {
  const number = /^(?:sk-)?(\d{1,15})$/i.exec(search ?? '')?.[1]
  const like = `%${(search ?? '').toLowerCase().replaceAll(/[\\%_]/g, '\\$&')}%`
  return (
    tables
      .selectFrom('shop.seller_order')
      .where('organisation_id', '=', toUuid(organisationId))
      .$if(state !== undefined, (query) => query.where('state', '=', state!))
      .$if(search !== undefined && number === undefined, (query) =>
        query.where((eb) => eb.or([eb('search', 'like', like), eb('id', 'in', parcelsOf(tables, search!))])),
      )
      // Digits alone may be either number.
      .$if(number !== undefined, (query) =>
        query.where((eb) => eb.or([eb('number', '=', BigInt(number!)), eb('id', 'in', parcelsOf(tables, search!))])),
      )
  )
}

/** Seller's orders with a parcel of this tracking number. */
const parcelsOf = (tables: Tables, trackingNumber: string) =>
  tables
    .selectFrom('shop.parcel')
    .select('seller_order_id')
    .where((eb) => eb(eb.fn<string>('lower', ['tracking_number']), '=', trackingNumber.trim().toLowerCase()))

/** Orders and sums of an occasion, such as a show, by currency. */
export async function readSales(tables: Tables, kind: string, id: string): Promise<{ orders: number; total: bigint; currency: string }[]> {
  const rows = await tables
    .selectFrom('shop.order')
    .select((eb) => [eb.fn.countAll<bigint>().as('orders'), eb.fn.sum<string>('total').as('total'), 'currency'])
    .where('occasion_kind', '=', kind)
    .where('occasion_id', '=', id)
    .groupBy('currency')
    .execute()
  return rows.map((row) => ({ orders: Number(row.orders), total: BigInt(row.total), currency: row.currency }))
}

export async function writeHoldWindow(tables: Tables, marketCode: string, seconds: number): Promise<void> {
  await tables
    .insertInto('shop.order_policy')
    .values({ market_code: marketCode, hold_seconds: seconds })
    .onConflict((conflict) => conflict.column('market_code').doUpdateSet({ hold_seconds: seconds }))
    .execute()
}

export async function readOrderRows(tables: Tables, ids: readonly string[]) {
  if (ids.length === 0) return new Map<string, Selectable<OrderTables['shop.order']>>()
  const rows = await tables.selectFrom('shop.order').selectAll().where('id', '=', anyOf(ids)).execute()
  return new Map(rows.map((row) => [row.id, row]))
}
