import type { MediaPort } from '#live/media'
import type { Database } from '#platform/db'
import type { Events } from '#platform/events'
import type { Log } from '#platform/log'
import type { Clock } from '#platform/time'
import type { Shows } from '#programme/shows'
import type { HostGate } from '#safety/age'
import type { Refusals } from './refusals.ts'
import type { PublishingSessions } from './sessions.ts'
import type { Tables } from './store.ts'

export interface IngestDeps {
  db: Database
  clock: Clock
  log: Log
  events: Events
  media: MediaPort
  shows: Pick<Shows, 'find'>
  /** Who may go on air. */
  hosts: HostGate
  /** Address people reach this Souk under; no slash at the end. */
  publicUrl: string
  config: { media: { stunTurn: readonly string[] } }
}

/** What the use cases share. */
export interface Desk extends IngestDeps {
  tables: Tables
  sessions: PublishingSessions
  refusals: Refusals
}
