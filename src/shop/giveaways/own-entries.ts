import type { Database, Sql } from '#platform/db'
import { fromUuid, type Id, toUuid } from '#platform/ids'

const ENTRIES = 10_000

/** Giveaways that an account entered, oldest first; and the end of its tie to them. What was drawn
 * stays: who wants to do it again needs all entries. What was not drawn yet goes on without them. */
export const ownEntries = (db: Database) => ({
  async collect(accountId: Id<'acc'>) {
    const { rows } = await db.pool.query<{ giveaway_id: string; id: string; email: string; at: Date; place: number | null }>(
      'select giveaway_id, id, email, at, place from shop.giveaway_entry where account_id = $1 order by at limit $2',
      [toUuid(accountId), ENTRIES],
    )
    return rows.map(({ giveaway_id, id, ...entry }) => ({ giveawayId: fromUuid('gva', giveaway_id), id: fromUuid('gen', id), ...entry }))
  },
  async forget(sql: Sql, accountId: Id<'acc'>): Promise<void> {
    // A draw that begins now waits, or is over.
    await sql.query(
      `select from shop.giveaway where state = 'open' and id in (select giveaway_id from shop.giveaway_entry where account_id = $1)
       order by id for share`,
      [toUuid(accountId)],
    )
    await sql.query(
      `update shop.giveaway_entry e set withdrawn = true from shop.giveaway g
       where g.id = e.giveaway_id and g.state = 'open' and e.account_id = $1`,
      [toUuid(accountId)],
    )
    await sql.query("update shop.giveaway_entry set email = 'left-' || id || '@souk.invalid', account_id = null where account_id = $1", [
      toUuid(accountId),
    ])
  },
})
