import type { Database, Sql } from '#platform/db'
import { fromUuid, type Id, toUuid } from '#platform/ids'

const ENTRIES = 10_000

/** Giveaways that an account entered, oldest first; and the end of its tie to them. Entries stay: who wants to do a draw again needs them all. */
export const ownEntries = (db: Database) => ({
  async collect(accountId: Id<'acc'>) {
    const { rows } = await db.pool.query<{ giveaway_id: string; id: string; email: string; at: Date; place: number | null }>(
      'select giveaway_id, id, email, at, place from shop.giveaway_entry where account_id = $1 order by at limit $2',
      [toUuid(accountId), ENTRIES],
    )
    return rows.map(({ giveaway_id, id, ...entry }) => ({ giveawayId: fromUuid('gva', giveaway_id), id: fromUuid('gen', id), ...entry }))
  },
  async forget(sql: Sql, accountId: Id<'acc'>): Promise<void> {
    await sql.query("update shop.giveaway_entry set email = 'left-' || id || '@souk.invalid', account_id = null where account_id = $1", [
      toUuid(accountId),
    ])
  },
})
