import type { Accounts } from '#people/accounts'
import type { Config } from '#platform/config'
import type { Database } from '#platform/db'
import type { Jobs } from '#platform/jobs'
import type { Log } from '#platform/log'
import type { Mail } from '#platform/mail'
import type { Push } from '#platform/push'
import type { Clock } from '#platform/time'
import type { Shows } from '#programme/shows'
import type { AudiencePolicy } from '#safety/audience'
import type { Links } from './links.ts'

export interface RemindersDeps {
  config: Pick<Config, 'secret'>
  publicUrl: string
  db: Database
  clock: Clock
  log: Log
  jobs: Jobs
  mail: Mail
  push: Push
  accounts: Pick<Accounts, 'get'>
  shows: Pick<Shows, 'find' | 'findFor'>
  audience: Pick<AudiencePolicy, 'admits'>
}

/** What the use cases share. */
export interface Desk extends RemindersDeps {
  links: Links
}
