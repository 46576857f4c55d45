import type { Markets } from '#markets'
import type { Ledger } from '#money/ledger'
import type { Payments } from '#money/payments'
import type { Accounts } from '#people/accounts'
import type { Audit } from '#people/audit'
import type { Organisations } from '#people/organisations'
import type { Config } from '#platform/config'
import type { Database } from '#platform/db'
import type { Events } from '#platform/events'
import type { Jobs } from '#platform/jobs'
import type { Log } from '#platform/log'
import type { Mail } from '#platform/mail'
import type { Pictures } from '#platform/pictures'
import type { Files } from '#platform/storage'
import type { Clock } from '#platform/time'
import type { Webhooks } from '#platform/webhooks'
import type { Inventory } from '#shop/inventory'
import type { OccasionSource } from './occasions.ts'

export interface OrdersDeps {
  db: Database
  clock: Clock
  log: Log
  events: Events
  jobs: Jobs
  config: Pick<Config, 'secret'>
  publicUrl: string
  mail: Pick<Mail, 'send'>
  accounts: Pick<Accounts, 'getMany'>
  audit: Pick<Audit, 'record'>
  organisations: Pick<Organisations, 'get' | 'getMany' | 'membersWith'>
  markets: Pick<Markets, 'get'>
  ledger: Pick<Ledger, 'post' | 'transfersOf'>
  payments: Pick<Payments, 'find' | 'findRefund' | 'refund' | 'refundsOf'>
  inventory: Pick<Inventory, 'announce' | 'restock' | 'ship' | 'takeBack'>
  pictures: Pick<Pictures, 'still'>
  files: Pick<Files, 'put' | 'read' | 'remove'>
  webhooks: Pick<Webhooks, 'send'>
  /** Default: nothing is known about occasions. */
  occasions?: OccasionSource
}

/** With the defaults filled in. */
export type OrderParts = Required<OrdersDeps>
