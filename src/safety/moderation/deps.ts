import type { Accounts } from '#people/accounts'
import type { Audit } from '#people/audit'
import type { Config } from '#platform/config'
import type { Database } from '#platform/db'
import type { Jobs } from '#platform/jobs'
import type { Log } from '#platform/log'
import type { Mail } from '#platform/mail'
import type { Clock } from '#platform/time'
import type { Addresses } from './addresses.ts'
import type { Tables } from './report-store.ts'
import type { SubjectSources } from './subjects.ts'

export interface ModerationDeps {
  config: Pick<Config, 'secret'>
  /** Address people reach this Souk under; for links in letters. */
  publicUrl: string
  db: Database
  clock: Clock
  log: Log
  jobs: Jobs
  accounts: Pick<Accounts, 'get' | 'getMany' | 'search' | 'suspend' | 'lift' | 'announceSuspension' | 'suspensionsOf'>
  audit: Pick<Audit, 'record'>
  mail: Pick<Mail, 'send'>
  /** What can be reported besides people, by kind. Asked when needed: the floors above are built later. */
  sources(): SubjectSources
}

/** What the use cases share. */
export interface Desk extends ModerationDeps {
  tables: Tables
  addresses: Addresses
  /** With people among them. */
  allSources(): SubjectSources
}
