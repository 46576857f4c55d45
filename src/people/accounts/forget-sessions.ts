import type { Database } from '#platform/db'
import type { Jobs } from '#platform/jobs'
import type { Clock } from '#platform/time'
import { forgetSessions } from './jobs.ts'
import { deleteStaleChallenges } from './passkeys/store.ts'
import { deleteEnded } from './store.ts'
import type { AccountTables } from './tables.ts'

/** Every night: a session says where somebody was, and is nobody's business once it is over. */
export function forgetNightly({ db, jobs, clock }: { db: Database; jobs: Jobs; clock: Clock }): void {
  jobs.handle(forgetSessions, async () => {
    await deleteEnded(db.tables<AccountTables>(), clock.now())
    await deleteStaleChallenges(db.tables(), clock.now())
  })
  jobs.schedule(forgetSessions, '41 2 * * *')
}
