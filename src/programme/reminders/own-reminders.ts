import type { Sql } from '#platform/db'
import { type Id, toUuid } from '#platform/ids'

/** Shows that an account asked to be told of. */
export async function readOwnReminders(sql: Sql, accountId: Id<'acc'>): Promise<unknown[]> {
  const { rows } = await sql.query<Record<string, unknown>>(
    'select show_id, channel, address, state, asked_at from programme.reminder where account_id = $1 order by asked_at limit 10000',
    [toUuid(accountId)],
  )
  return rows
}

export async function forgetReminders(sql: Sql, accountId: Id<'acc'>): Promise<void> {
  await sql.query('delete from programme.reminder where account_id = $1', [toUuid(accountId)])
}
