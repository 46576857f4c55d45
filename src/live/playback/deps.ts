import type { Ingest } from '#live/ingest'
import type { MediaPort } from '#live/media'
import type { Events } from '#platform/events'
import type { Log } from '#platform/log'
import type { Clock } from '#platform/time'
import type { Shows } from '#programme/shows'
import type { AudiencePolicy } from '#safety/audience'
import type { MediaGuard } from './admit-media.ts'
import type { BroadcastPaths } from './paths.ts'
import type { ReplaySource } from './replays.ts'
import type { ViewingSessions } from './sessions.ts'

export interface PlaybackDeps {
  audience: Pick<AudiencePolicy, 'grant' | 'verify'>
  shows: Pick<Shows, 'find'>
  ingest: Pick<Ingest, 'currentBroadcast' | 'findBroadcast'>
  media: MediaPort
  events: Events
  clock: Clock
  log: Log
  /** Address people reach this Souk under; decides whether the cookie is for HTTPS alone. */
  publicUrl: string
  /** Proxies in front are believed about the client's address. */
  trustProxy?: boolean
  config: { media: { stunTurn: readonly string[]; edgeSecret?: string | undefined } }
}

/** What the use cases share. */
export interface Desk extends PlaybackDeps {
  sessions: ViewingSessions
  guard: MediaGuard
  paths: BroadcastPaths
  replays: ReplaySource
}
