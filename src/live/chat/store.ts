import { type Kysely, type Selectable, sql } from 'kysely'
import { fromUuid, type Id, toUuid } from '#platform/ids'
import type { Line } from './line.ts'
import type { ChatTables } from './tables.ts'

export type Tables = Kysely<ChatTables>

/** Stores many lines in one statement. Answers which of them are new; the others were sent before. */
export async function insertLines(tables: Tables, lines: readonly Line[]): Promise<readonly boolean[]> {
  const inserted = await tables
    .insertInto('live.chat_message')
    .values(
      lines.map((line) => ({
        id: toUuid(line.id),
        show_id: toUuid(line.showId),
        key: line.key,
        viewer_id: line.viewerId === null ? null : toUuid(line.viewerId),
        account_id: line.accountId === null ? null : toUuid(line.accountId),
        name: line.name,
        role: line.role,
        text: line.text,
        sent_at: line.sentAt,
        removed_at: null,
        removed_by: null,
      })),
    )
    .onConflict((conflict) => conflict.columns(['show_id', 'key']).doNothing())
    .returning('id')
    .execute()
  const fresh = new Set(inserted.map(({ id }) => id))
  return lines.map((line) => fresh.has(toUuid(line.id)))
}

/** The last lines that were not taken down, oldest first. */
export async function readRecent(tables: Tables, showId: Id<'shw'>, count: number): Promise<Omit<Line, 'key'>[]> {
  const rows = await tables
    .selectFrom('live.chat_message')
    .selectAll()
    .where('show_id', '=', toUuid(showId))
    .where('removed_at', 'is', null)
    .orderBy('sent_at', 'desc')
    .orderBy('id', 'desc')
    .limit(count)
    .execute()
  return rows.map(fromRow).toReversed()
}

/** False when there is no such line, or it was taken down before. */
export async function markRemoved(tables: Tables, showId: Id<'shw'>, id: Id<'msg'>, by: Id<'acc'>): Promise<boolean> {
  const { numUpdatedRows } = await tables
    .updateTable('live.chat_message')
    .set({ removed_at: sql`now()`, removed_by: toUuid(by) })
    .where('id', '=', toUuid(id))
    .where('show_id', '=', toUuid(showId))
    .where('removed_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

function fromRow(row: Selectable<ChatTables['live.chat_message']>): Omit<Line, 'key'> {
  return {
    id: fromUuid('msg', row.id),
    showId: fromUuid('shw', row.show_id),
    viewerId: row.viewer_id === null ? null : fromUuid('vwr', row.viewer_id),
    accountId: row.account_id === null ? null : fromUuid('acc', row.account_id),
    name: row.name,
    role: row.role,
    text: row.text,
    sentAt: row.sent_at,
  }
}
