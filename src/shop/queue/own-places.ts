import type { Database, Sql } from '#platform/db'
import { fromUuid, type Id, toUuid } from '#platform/ids'

const PLACES = 10_000

/** Places that an account had in lines of drops and claims, oldest first; and the end of its tie to those that are over. */
export const ownPlaces = (db: Database) => ({
  async collect(accountId: Id<'acc'>) {
    const { rows } = await db.pool.query<{ id: string; ticket: number; quantity: number; state: string; joined_at: Date }>(
      'select id, ticket, quantity, state, joined_at from shop.queue_entry where account_id = $1 order by joined_at limit $2',
      [toUuid(accountId), PLACES],
    )
    return rows.map(({ id, joined_at, ...place }) => ({ id: fromUuid('que', id), ...place, joinedAt: joined_at }))
  },
  async forget(sql: Sql, accountId: Id<'acc'>): Promise<void> {
    await sql.query('select shop.forget_queuer($1)', [toUuid(accountId)])
  },
})
