import { sql } from 'kysely'
import type { Database } from '#platform/db'
import { fromUuid, type Id, toUuid } from '#platform/ids'
import { numberText } from './order.ts'
import type { OrderTables } from './tables.ts'

/** Lines before and after one that somebody reported. */
const LINES_AROUND = 3

interface ThreadLine {
  readonly side: 'buyer' | 'seller'
  readonly name: string
  readonly text: string
  readonly sentAt: string
}

/** A message as somebody reported it, with what was said before and after. */
export interface ReportedMessage extends ThreadLine {
  readonly sellerOrderId: Id<'sor'>
  /** As people read it. */
  readonly orderNumber: string
  /** Who wrote it; null for a guest. */
  readonly accountId: Id<'acc'> | null
  /** For operators. */
  readonly pictureUrl: string | null
  readonly before: readonly ThreadLine[]
  readonly after: readonly ThreadLine[]
}

interface MessageRow {
  side: 'buyer' | 'seller'
  author_name: string
  body: string
  at: Date
}

const toLine = (row: MessageRow): ThreadLine => ({ side: row.side, name: row.author_name, text: row.body, sentAt: row.at.toISOString() })

/** `id` is known to the two sides of the thread alone: nobody guesses it. */
export async function findMessage(db: Database, id: string): Promise<ReportedMessage | null> {
  const tables = db.tables<OrderTables>()
  const row = await tables
    .selectFrom('shop.order_message as message')
    .innerJoin('shop.seller_order as seller', 'seller.id', 'message.seller_order_id')
    .selectAll('message')
    .select('seller.number')
    .where('message.id', '=', id)
    .executeTakeFirst()
  if (!row) return null
  const ofThread = tables.selectFrom('shop.order_message').selectAll().where('seller_order_id', '=', row.seller_order_id)
  const around = (side: '<' | '>', order: 'asc' | 'desc') =>
    ofThread
      // By the database's own time: it is finer than a Date.
      .where(sql<boolean>`(at, id) ${sql.raw(side)} (select at, id from shop.order_message where id = ${id})`)
      .orderBy('at', order)
      .orderBy('id', order)
      .limit(LINES_AROUND)
      .execute()
  const [before, after] = await Promise.all([around('<', 'desc'), around('>', 'asc')])
  const sellerOrderId = fromUuid('sor', row.seller_order_id)
  return {
    ...{ ...toLine(row), sellerOrderId, orderNumber: numberText(row.number) },
    accountId: row.account_id === null ? null : fromUuid('acc', row.account_id),
    pictureUrl: row.picture_url && `/api/seller-orders/${sellerOrderId}/pictures/${row.picture_url}`,
    ...{ before: before.toReversed().map(toLine), after: after.map(toLine) },
  }
}

/** Keeps a message and its picture from both sides; null gives it back. */
export async function withholdMessage(db: Database, id: string, at: Date | null): Promise<void> {
  await db.tables<OrderTables>().updateTable('shop.order_message').set({ withheld_at: at }).where('id', '=', id).execute()
}

export async function isPictureWithheld(db: Database, id: Id<'sor'>, picture: string): Promise<boolean> {
  const row = await db
    .tables<OrderTables>()
    .selectFrom('shop.order_message')
    .select('id')
    .where('seller_order_id', '=', toUuid(id))
    .where('picture_url', '=', picture)
    .where('withheld_at', 'is not', null)
    .executeTakeFirst()
  return row !== undefined
}
