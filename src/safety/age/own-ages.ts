import type { Database, Sql } from '#platform/db'
import { type Id, toUuid } from '#platform/ids'

/** What is known of somebody's age, and how; and the end of it. A document that waits goes too. */
export const ownAges = (db: Database) => ({
  async collect(accountId: Id<'acc'>) {
    const id = [toUuid(accountId)]
    const [assertions, documents, checks] = await Promise.all([
      db.pool.query(
        'select level, adult, source, asserted_at as "assertedAt", expires_at as "expiresAt", revoked_at as "revokedAt" from safety.age_assertion where account_id = $1 order by asserted_at',
        id,
      ),
      db.pool.query('select state, sent_at as "sentAt", decided_at as "decidedAt" from safety.age_document where account_id = $1', id),
      db.pool.query('select provider, state, started_at as "startedAt" from safety.age_check where account_id = $1', id),
    ])
    return { assertions: assertions.rows, documents: documents.rows, checks: checks.rows }
  },
  async forget(sql: Sql, accountId: Id<'acc'>): Promise<void> {
    await sql.query('delete from safety.age_assertion where account_id = $1', [toUuid(accountId)])
    await sql.query('delete from safety.age_document where account_id = $1', [toUuid(accountId)])
    await sql.query('delete from safety.age_check where account_id = $1', [toUuid(accountId)])
  },
})
