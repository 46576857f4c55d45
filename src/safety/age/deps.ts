import type { Markets } from '#markets'
import type { Accounts } from '#people/accounts'
import type { Audit } from '#people/audit'
import type { Config } from '#platform/config'
import type { Database } from '#platform/db'
import type { Events } from '#platform/events'
import type { Jobs } from '#platform/jobs'
import type { Clock } from '#platform/time'
import type { AgeProvider } from './provider.ts'
import type { Seal } from './seal.ts'
import type { Tables } from './store.ts'

export interface AgeDeps {
  config: Pick<Config, 'secret'>
  db: Database
  clock: Clock
  events: Events
  jobs: Jobs
  markets: Pick<Markets, 'get'>
  accounts: Pick<Accounts, 'getMany' | 'requireActive'>
  audit: Pick<Audit, 'record'>
  /** Takes the checks of every market that asks for one. */
  provider: AgeProvider
}

/** What the use cases share. */
export interface Desk extends AgeDeps {
  tables: Tables
  seal: Seal
}
