/** Audit: who did what, in whose name, to whom and why. Entries are added and read, never changed. */
import type { Accounts } from '#people/accounts'
import type { Database, Sql } from '#platform/db'
import type { Route } from '#platform/http'
import type { Id } from '#platform/ids'
import type { Clock } from '#platform/time'
import type { Entry, NewEntry } from './entry.ts'
import { pageOf } from './read-audit.ts'
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
  /** One page of what was done in an organisation's name, newest first. */
  entriesOf(organisationId: Id<'org'>, limit: number, cursor?: Id<'aud'>): Promise<{ entries: Entry[]; nextCursor: Id<'aud'> | null }>
  readonly routes: readonly Route[]
}

export function createAudit({ db, clock, accounts }: AuditDeps): Audit {
  return {
    record: (sql, entry) => insertEntry(db.tablesOn<AuditTables>(sql), entry, clock.now()),
    entriesOf: (organisationId, limit, cursor) => pageOf(db.tables(), { organisationId }, limit, cursor),
    routes: auditRoutes({ tables: db.tables<AuditTables>(), accounts }),
  }
}
