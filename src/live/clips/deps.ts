import type { Cues } from '#live/cues'
import type { Ingest } from '#live/ingest'
import type { Recordings } from '#live/recording'
import type { Audit } from '#people/audit'
import type { Database } from '#platform/db'
import type { Jobs } from '#platform/jobs'
import type { Log } from '#platform/log'
import type { Files } from '#platform/storage'
import type { Clock } from '#platform/time'
import type { Shows } from '#programme/shows'
import type { AudiencePolicy } from '#safety/audience'
import type { Catalog } from '#shop/catalog'
import type { Tables } from './store.ts'

export interface ClipsDeps {
  db: Database
  clock: Clock
  log: Log
  jobs: Jobs
  files: Files
  ingest: Pick<Ingest, 'mediaClock' | 'currentBroadcast'>
  recordings: Pick<Recordings, 'segmentsOf' | 'startOf' | 'holdOpen' | 'stillOf' | 'join' | 'admitMedia' | 'listWithheld' | 'release'>
  audit: Pick<Audit, 'record'>
  cues: Pick<Cues, 'listOf'>
  shows: Pick<Shows, 'find' | 'findBySlug' | 'get' | 'describeWhole'>
  catalog: Pick<Catalog, 'listProductCards'>
  audience: Pick<AudiencePolicy, 'grant' | 'admits' | 'audienceOf'>
}

/** What the use cases share. */
export interface Desk extends ClipsDeps {
  tables: Tables
}
