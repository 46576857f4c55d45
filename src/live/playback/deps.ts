import type { Ingest } from '#live/ingest'
import type { MediaPort } from '#live/media'
import type { Events } from '#platform/events'
import type { Shows } from '#programme/shows'
import type { AudiencePolicy } from '#safety/audience'
import type { ViewingSessions } from './sessions.ts'

export interface PlaybackDeps {
  audience: Pick<AudiencePolicy, 'grant' | 'verify'>
  shows: Pick<Shows, 'find'>
  ingest: Pick<Ingest, 'currentBroadcast'>
  media: MediaPort
  events: Events
  /** Address people reach this Souk under; decides whether the cookie is for HTTPS alone. */
  publicUrl: string
  config: { media: { stunTurn: readonly string[] } }
}

/** What the use cases share. */
export interface Desk extends PlaybackDeps {
  sessions: ViewingSessions
}
