import type { Actor, Route } from '#platform/http'
import type { Id } from '#platform/ids'
import { audienceChanged } from '#safety/audience'
import type { Desk, PlaybackDeps } from './deps.ts'
import { givePlaybackGrant, type PlaybackGrant } from './give-grant.ts'
import { playbackRoutes } from './routes.ts'
import { type FinishedSegment, SegmentNews } from './segments.ts'
import { ViewingSessions } from './sessions.ts'

export interface Playback {
  readonly routes: readonly Route[]
  /** Gives a grant, or renews the one in hand; what plays under it goes on until the new one lapses. */
  grant(viewer: Actor, showId: Id<'shw'>, earlier?: string): Promise<PlaybackGrant>
  /** Told of every finished segment of every broadcast, in order; handlers must be quick and never throw. */
  onSegment(handler: (segment: FinishedSegment) => void): () => void
  /** Told once a broadcast has ended and its last segment was told. */
  onLastSegment(handler: (broadcastId: Id<'brd'>) => void): () => void
}

export function createPlayback(deps: PlaybackDeps): Playback {
  const desk: Desk = { ...deps, sessions: new ViewingSessions() }
  const news = new SegmentNews()
  deps.media.on('whep.ended', ({ sessionId }) => desk.sessions.remove(sessionId))
  // Whoever is known to be an adult comes back with a new grant; nobody else sees another frame.
  deps.events.on(audienceChanged, async ({ subject, audience }) => {
    if (audience !== 'adults' || subject.kind !== 'show') return
    await Promise.all(desk.sessions.ofShow(subject.id).map((session) => deps.media.endWhep(session.id, 'grant-lapsed')))
  })
  return {
    routes: playbackRoutes(desk),
    grant: (viewer, showId, earlier) => givePlaybackGrant(desk, viewer, showId, earlier),
    onSegment: (handler) => news.onSegment(handler),
    onLastSegment: (handler) => news.onLast(handler),
  }
}
