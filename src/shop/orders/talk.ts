import { type Id, newUuid, toUuid, uuidOf } from '#platform/ids'
import { changeOrder } from './change-order.ts'
import type { OrderParts } from './deps.ts'
import type { By } from './journal.ts'
import { messageLetter } from './letters.ts'
import { readMessagePicture } from './message-pictures.ts'
import { orderProblems } from './problems.ts'
import type { OrderTables } from './tables.ts'
import { buyerPage, tellSeller } from './tell.ts'
import { webhookOf } from './webhook.ts'

/** Messages in a row from one side, until the other answers. */
const MOST_IN_A_ROW = 20
const MESSAGES_SHOWN = 500

export interface NewMessage {
  readonly key: string
  readonly body: string
  /** Of a picture that was taken in before. */
  readonly pictureId?: string | null | undefined
}

/** One line of the thread between buyer and seller. The other side hears of it by mail, once. */
export async function writeMessage(parts: OrderParts, by: By, id: Id<'sor'>, message: NewMessage): Promise<void> {
  const messageId = uuidOf('order message', id, by.kind, message.key)
  const side = by.kind === 'buyer' ? 'buyer' : 'seller'
  if (message.pictureId) await readMessagePicture(parts, { id, picture: message.pictureId })
  await changeOrder(parts, id, async ({ sql, now }) => {
    const tables = parts.db.tablesOn<OrderTables>(sql)
    const inserted = await tables
      .insertInto('shop.order_message')
      .values({
        ...{ id: messageId, seller_order_id: toUuid(id), side, account_id: by.accountId && toUuid(by.accountId) },
        ...{ author_name: by.name ?? now.order.contact.name, body: message.body, picture_url: message.pictureId ?? null },
      })
      .onConflict((conflict) => conflict.column('id').doNothing())
      .executeTakeFirst()
    if (inserted.numInsertedOrUpdatedRows !== 1n) return
    const unread = side === 'buyer' ? now.unreadBySeller : now.unreadByBuyer
    if (unread >= MOST_IN_A_ROW) throw orderProblems['too-many-messages']()
    const column = side === 'buyer' ? 'unread_by_seller' : 'unread_by_buyer'
    await tables
      .updateTable('shop.seller_order')
      .set((eb) => ({ [column]: eb(column, '+', 1) }))
      .where('id', '=', toUuid(id))
      .execute()
    await parts.webhooks.send(sql, webhookOf(now, { kind: 'message', at: parts.clock.now(), from: now.state, facts: {} }))
    if (side === 'buyer') return tellSeller(parts, sql, { desk: now, kind: 'message', words: message.body })
    const brand = await parts.organisations.get(now.organisationId)
    await parts.mail.send(sql, messageLetter(now, brand.name, message.body, buyerPage(parts, now)))
  })
}

/** The newest of the thread, oldest first; reading it on one side makes it read there. Its pictures are found below `place`. */
export async function readMessages(parts: OrderParts, id: Id<'sor'>, side: 'buyer' | 'seller', place: string) {
  const tables = parts.db.tables<OrderTables>()
  const column = side === 'buyer' ? 'unread_by_buyer' : 'unread_by_seller'
  // Before the lines are read: what comes in between is unread, and not unseen.
  await tables
    .updateTable('shop.seller_order')
    .set({ [column]: 0 })
    .where('id', '=', toUuid(id))
    .where(column, '>', 0)
    .execute()
  const rows = await tables
    .selectFrom('shop.order_message')
    .selectAll()
    .where('seller_order_id', '=', toUuid(id))
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(MESSAGES_SHOWN)
    .execute()
  return rows.toReversed().map((row) => ({
    ...{ id: row.id, side: row.side, author: row.author_name, body: row.withheld_at ? '' : row.body },
    pictureUrl: row.picture_url && !row.withheld_at ? `${place}/pictures/${row.picture_url}` : null,
    withheld: row.withheld_at !== null,
    at: row.at.toISOString(),
  }))
}

export async function writeNote(parts: OrderParts, by: By, id: Id<'sor'>, body: string): Promise<void> {
  await parts.db
    .tables<OrderTables>()
    .insertInto('shop.order_note')
    .values({ id: newUuid(), seller_order_id: toUuid(id), account_id: toUuid(by.accountId!), author_name: by.name ?? '', body })
    .execute()
}

/** Newest first. */
export async function readNotes(parts: OrderParts, id: Id<'sor'>) {
  const query = parts.db.tables<OrderTables>().selectFrom('shop.order_note').selectAll().where('seller_order_id', '=', toUuid(id))
  const rows = await query.orderBy('at', 'desc').orderBy('id', 'desc').limit(MESSAGES_SHOWN).execute()
  return rows.map((row) => ({ id: row.id, author: row.author_name, body: row.body, at: row.at.toISOString() }))
}
