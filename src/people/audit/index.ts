/** Audit: who did what, in whose name, to whom and why. Entries are added and read, never changed. */
import type { Accounts } from '#people/accounts'
import type { Database, Sql } from '#platform/db'
import type { Route } from '#platform/http'
import type { Clock } from '#platform/time'
import type { NewEntry } from './entry.ts'
import { auditRoutes } from './routes.ts'
import { insertEntry } from './store.ts'
import type { AuditTables } from './tables.ts'

export type { NewEntry } from './entry.ts'

export interface AuditDeps {
  db: Database
  clock: Clock
  accounts: Pick<Accounts, 'getMany'>
}

export interface Audit {
  /** Writes the act down in the transaction that does it: neither is there without the other. */
  record(sql: Sql, entry: NewEntry): Promise<void>
  readonly routes: readonly Route[]
}

export function createAudit({ db, clock, accounts }: AuditDeps): Audit {
  return {
    record: (sql, entry) => insertEntry(db.tablesOn<AuditTables>(sql), entry, clock.now()),
    routes: auditRoutes({ tables: db.tables<AuditTables>(), accounts }),
  }
}
