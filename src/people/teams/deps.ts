import type { Accounts } from '#people/accounts'
import type { Organisations } from '#people/organisations'
import type { Database } from '#platform/db'
import type { Mail } from '#platform/mail'
import type { Clock } from '#platform/time'

export interface TeamDeps {
  db: Database
  clock: Clock
  accounts: Pick<Accounts, 'get' | 'getMany' | 'findByEmail'>
  organisations: Organisations
  mail: Pick<Mail, 'send'>
  /** Address people reach this Souk under; no slash at the end. */
  publicUrl: string
}
