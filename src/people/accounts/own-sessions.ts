import type { Database } from '#platform/db'
import { type Id, toUuid } from '#platform/ids'
import type { Clock } from '#platform/time'
import { accountProblems } from './problems.ts'
import type { AccountTables } from './tables.ts'

/** One browser in which a person is signed in. */
export interface OwnSession {
  readonly id: string
  readonly token: string
  readonly since: Date
  readonly lastSeen: Date
  readonly address: string | null
  readonly userAgent: string | null
}

/** Newest use first. */
export async function listSessions(db: Database, clock: Clock, accountId: Id<'acc'>): Promise<OwnSession[]> {
  const rows = await db
    .tables<AccountTables>()
    .selectFrom('people.session')
    .select(['id', 'token', 'created_at', 'updated_at', 'ip_address', 'user_agent'])
    .where('account_id', '=', toUuid(accountId))
    .where('expires_at', '>', clock.now())
    .orderBy('updated_at', 'desc')
    .limit(100)
    .execute()
  return rows.map((row) => ({
    id: row.id,
    token: row.token,
    since: row.created_at,
    lastSeen: row.updated_at,
    address: row.ip_address,
    userAgent: row.user_agent,
  }))
}

/** Ends one of the person's own sessions and answers its token. Refuses one that is not theirs. */
export async function endSession(db: Database, accountId: Id<'acc'>, sessionId: string): Promise<string> {
  const row = await db
    .tables<AccountTables>()
    .deleteFrom('people.session')
    .where('id', '=', sessionId)
    .where('account_id', '=', toUuid(accountId))
    .returning('token')
    .executeTakeFirst()
  if (!row) throw accountProblems['session-unknown']()
  return row.token
}

export async function hasSecondFactor(db: Database, accountId: Id<'acc'>): Promise<boolean> {
  const tables = db.tables<AccountTables>()
  const row = await tables.selectFrom('people.account').select('second_factor').where('id', '=', toUuid(accountId)).executeTakeFirst()
  return row?.second_factor ?? false
}
