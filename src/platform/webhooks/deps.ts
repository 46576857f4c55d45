import type { Database, Sql } from '#platform/db'
import type { Id } from '#platform/ids'
import type { Jobs } from '#platform/jobs'
import type { Clock } from '#platform/time'

/** What somebody did to an endpoint, as the audit log takes it. */
export interface EndpointAct {
  readonly actorId: Id<'acc'> | null
  readonly organisationId: Id<'org'>
  readonly delegationId: Id<'dlg'> | null
  readonly act: 'webhook.add' | 'webhook.change' | 'webhook.remove' | 'webhook.new-secret'
  readonly subject: { readonly kind: 'webhook-endpoint'; readonly id: Id<'whk'> }
  readonly detail: Readonly<Record<string, unknown>>
}

export interface WebhooksDeps {
  db: Database
  jobs: Jobs
  clock: Clock
  /** Writes an act down in the transaction that does it. */
  audit: { record(sql: Sql, act: EndpointAct): Promise<void> }
  /** Whether endpoints may be anywhere, this machine included, and be spoken to in the clear. For trying things out. */
  allowPrivate: boolean
  /** Kinds of events there are, for endpoints to choose from. */
  types: readonly string[]
  /** Tells the people of an endpoint that it is not asked any more; through the open transaction. */
  tellStopped(sql: Sql, endpoint: { readonly organisation_id: string; readonly url: string }): Promise<void>
}
