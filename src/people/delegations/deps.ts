import type { Accounts } from '#people/accounts'
import type { Audit } from '#people/audit'
import type { Organisations } from '#people/organisations'
import type { Database } from '#platform/db'
import type { Events } from '#platform/events'
import type { Clock } from '#platform/time'

export interface DelegationDeps {
  db: Database
  clock: Clock
  events: Events
  organisations: Organisations
  /** Asked later than this is built: who signs in holds what this room knows. */
  accounts(): Pick<Accounts, 'getMany'>
  audit(): Pick<Audit, 'record' | 'entriesOf'>
}
