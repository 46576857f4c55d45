import type { Markets } from '#markets'
import type { Disputes } from '#money/disputes'
import type { Ledger } from '#money/ledger'
import type { Payments } from '#money/payments'
import type { Audit } from '#people/audit'
import type { Organisations } from '#people/organisations'
import type { Database } from '#platform/db'
import type { Events } from '#platform/events'
import type { Jobs } from '#platform/jobs'
import type { Log } from '#platform/log'
import type { Metrics } from '#platform/metrics'
import type { Clock } from '#platform/time'
import type { SettlementProvider } from './provider.ts'
import type { SoldSource, WelfareHolds } from './sold.ts'

export interface SettlementsDeps {
  db: Database
  events: Events
  jobs: Jobs
  log: Log
  metrics: Metrics
  clock: Clock
  /** Where people reach this Souk; no slash at the end. */
  publicUrl: string
  ledger: Pick<Ledger, 'post' | 'transfersOfAll' | 'sealedSince'>
  payments: Pick<Payments, 'find' | 'findMany' | 'refundsOf' | 'paymentOfRefund'>
  disputes: Pick<Disputes, 'of' | 'paymentOf'>
  markets: Pick<Markets, 'find' | 'list'>
  organisations: Pick<Organisations, 'get' | 'getMany' | 'countryOf' | 'setCountry'>
  audit: Pick<Audit, 'record'>
  sold: SoldSource
  /** Default: nobody asks that money is held. */
  welfare?: WelfareHolds
  /** The first one opens accounts now. */
  providers: readonly [SettlementProvider, ...SettlementProvider[]]
}

export interface SettlementParts extends Required<SettlementsDeps> {
  readonly byCode: ReadonlyMap<string, SettlementProvider>
}
