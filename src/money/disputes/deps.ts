import type { PaymentProvider } from '#money/payments'
import type { Audit } from '#people/audit'
import type { Jobs } from '#platform/jobs'
import type { Files } from '#platform/storage'
import type { NewsDeps } from './take-news.ts'

export interface DisputesDeps extends NewsDeps {
  jobs: Jobs
  audit: Pick<Audit, 'record'>
  files: Pick<Files, 'put' | 'read' | 'remove'>
  providers: readonly PaymentProvider[]
}
