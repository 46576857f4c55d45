import type { Sql } from '#platform/db'
import { fromUuid, type Id, toUuid } from '#platform/ids'
import type { Tables } from './store.ts'

const LINES = 100_000

export interface OwnLines {
  /** What an account said, oldest first. */
  collect(accountId: Id<'acc'>): Promise<unknown[]>
  /** Of an account that ends: its lines stay where they were said, and are nobody's. */
  forget(sql: Sql, accountId: Id<'acc'>): Promise<void>
}

export const ownLines = (tables: Tables): OwnLines => ({
  collect: (accountId) => readOwnLines(tables, accountId),
  forget: async (sql, accountId) => void (await sql.query('select live.forget_speaker($1)', [toUuid(accountId)])),
})

async function readOwnLines(tables: Tables, accountId: Id<'acc'>) {
  const rows = await tables
    .selectFrom('live.chat_message')
    .select(['show_id', 'text', 'name', 'sent_at', 'removed_at'])
    .where('account_id', '=', toUuid(accountId))
    .orderBy('sent_at')
    .limit(LINES)
    .execute()
  return rows.map(({ show_id, text, name, sent_at, removed_at }) => ({
    ...{ showId: fromUuid('shw', show_id), name, text, sentAt: sent_at, removedAt: removed_at },
  }))
}
