import type { Sql } from '#platform/db'
import { fromUuid, type Id, toUuid } from '#platform/ids'
import type { Tables } from './store.ts'

const LINES = 100_000

/** What an account said, oldest first. */
export async function readOwnLines(tables: Tables, accountId: Id<'acc'>) {
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

/** The lines stay where they were said; whose they were is gone. */
export async function forgetSpeaker(sql: Sql, accountId: Id<'acc'>): Promise<void> {
  await sql.query('select live.forget_speaker($1)', [toUuid(accountId)])
}
