import type { Cues } from '#live/cues'
import type { Ingest } from '#live/ingest'
import type { Playback } from '#live/playback'
import type { Config } from '#platform/config'
import type { Database } from '#platform/db'
import type { Events } from '#platform/events'
import type { Jobs } from '#platform/jobs'
import type { Log } from '#platform/log'
import type { Pictures } from '#platform/pictures'
import type { Files } from '#platform/storage'
import type { Clock } from '#platform/time'
import type { Shows } from '#programme/shows'
import type { AudiencePolicy } from '#safety/audience'
import type { Catalog } from '#shop/catalog'
import type { Tables } from './store.ts'

export interface RecordingDeps {
  db: Database
  clock: Clock
  log: Log
  events: Events
  jobs: Jobs
  files: Files
  config: Pick<Config, 'dataDir' | 'replays'>
  ingest: Pick<Ingest, 'findBroadcast' | 'currentBroadcast'>
  playback: Pick<Playback, 'onSegment' | 'onLastSegment' | 'admitMedia'>
  cues: Pick<Cues, 'listOf'>
  shows: Pick<Shows, 'find' | 'findBySlug' | 'get'>
  catalog: Pick<Catalog, 'listProductCards'>
  audience: Pick<AudiencePolicy, 'grant' | 'audienceOf'>
  pictures: Pick<Pictures, 'still'>
}

/** What the use cases share. */
export interface Desk extends RecordingDeps {
  tables: Tables
}
