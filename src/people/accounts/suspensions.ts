import type { Database, Sql } from '#platform/db'
import type { Events } from '#platform/events'
import type { Id } from '#platform/ids'
import { enqueue } from '#platform/jobs'
import type { Clock } from '#platform/time'
import { accountSuspended } from './events.ts'
import { accountEnded } from './jobs.ts'
import { accountProblems } from './problems.ts'
import {
  deleteSessionsOf,
  insertSuspension,
  liftSuspensions,
  type NewSuspension,
  readSuspensions,
  type Suspension,
} from './suspension-store.ts'
import type { AccountTables } from './tables.ts'

export interface SuspensionDeps {
  db: Database
  clock: Clock
  events: Events
  /** What this process remembers of the account's sessions. */
  forgetAccount(accountId: Id<'acc'>): void
}

export type Suspensions = ReturnType<typeof createSuspensions>

/** Who may not sign in. A suspension ends every session in its transaction; `announceSuspension` after the commit ends what runs. */
export function createSuspensions({ db, clock, events, forgetAccount }: SuspensionDeps) {
  const tables = db.tables<AccountTables>()
  const suspensionsOf = (ids: readonly Id<'acc'>[]): Promise<ReadonlyMap<Id<'acc'>, Suspension>> =>
    readSuspensions(tables, ids, clock.now())
  return {
    /** Those of `ids` that are suspended now. */
    suspensionsOf,
    /** Refuses a suspended account: `people/accounts/suspended { until, statement }`. */
    async requireActive(accountId: Id<'acc'>): Promise<void> {
      const suspension = (await suspensionsOf([accountId])).get(accountId)
      if (!suspension) return
      const until = suspension.until?.toISOString() ?? null
      throw accountProblems.suspended(undefined, { until, statement: suspension.statementPath })
    },
    async suspend(sql: Sql, suspension: NewSuspension): Promise<void> {
      const within = db.tablesOn<AccountTables>(sql)
      await insertSuspension(within, suspension, clock.now())
      await deleteSessionsOf(within, suspension.accountId)
      await enqueue(sql, accountEnded, { accountId: suspension.accountId, gone: false }, { maxAttempts: 20 })
    },
    /** Every suspension of the account, or only the one that `statementPath` explains. False when there was none. */
    lift: (sql: Sql, accountId: Id<'acc'>, by: Id<'acc'>, statementPath: string | null = null): Promise<boolean> =>
      liftSuspensions(db.tablesOn<AccountTables>(sql), { accountId, by, statementPath }, clock.now()),
    announceSuspension(accountId: Id<'acc'>): void {
      forgetAccount(accountId)
      events.emit(accountSuspended, { accountId })
    },
  }
}
