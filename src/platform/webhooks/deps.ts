import type { Database, Sql } from '#platform/db'
import type { Jobs } from '#platform/jobs'
import type { Clock } from '#platform/time'

export interface WebhooksDeps {
  db: Database
  jobs: Jobs
  clock: Clock
  /** Whether endpoints may be anywhere, this machine included, and be spoken to in the clear. For trying things out. */
  allowPrivate: boolean
  /** Kinds of events there are, for endpoints to choose from. */
  types: readonly string[]
  /** Tells the people of an endpoint that it is not asked any more; through the open transaction. */
  tellStopped(sql: Sql, endpoint: { readonly organisation_id: string; readonly url: string }): Promise<void>
}
