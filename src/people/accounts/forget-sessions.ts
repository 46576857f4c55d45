import type { Database } from '#platform/db'
import type { Jobs } from '#platform/jobs'
import type { Clock } from '#platform/time'
import { forgetSessions } from './jobs.ts'
import { deleteEnded } from './store.ts'
import type { AccountTables } from './tables.ts'

/** Every night: a session says where somebody was, and is nobody's business once it is over. */
export function forgetNightly({ db, jobs, clock }: { db: Database; jobs: Jobs; clock: Clock }): void {
  jobs.handle(forgetSessions, () => deleteEnded(db.tables<AccountTables>(), clock.now()))
  jobs.schedule(forgetSessions, '41 2 * * *')
}
