import type { Consents } from '#people/consent'
import type { Mandate, Membership, Organisations } from '#people/organisations'
import type { Config } from '#platform/config'
import type { Database } from '#platform/db'
import type { Events } from '#platform/events'
import type { Acted } from '#platform/http'
import type { Id } from '#platform/ids'
import type { Jobs } from '#platform/jobs'
import type { Log } from '#platform/log'
import type { Mail } from '#platform/mail'
import type { Clock } from '#platform/time'

export interface AccountsDeps {
  config: Pick<Config, 'secret' | 'rateLimits'>
  /** Address people reach this Souk under; https makes cookies Secure. */
  publicUrl: string
  db: Database
  events: Events
  jobs: Jobs
  mail: Pick<Mail, 'send'>
  clock: Clock
  log: Log
  organisations: Organisations
  /** What people agree to when they open an account. Absent: nothing is asked. */
  consents?: Pick<Consents, 'accept' | 'requireNewest'>
  /** Where people act for others. Absent: nowhere. */
  delegations?: {
    heldBy(accountId: Id<'acc'>, own: readonly Membership[]): Promise<readonly Membership[]>
    record(mandates: readonly Mandate[], acted: Acted): Promise<void>
  }
}
