import type { Actor, Front, FrontRequest, Route } from '#platform/http'
import type { Id } from '#platform/ids'
import { audienceChanged } from '#safety/audience'
import { type MediaAdmission, type MediaCall, MediaGuard } from './admit-media.ts'
import type { Desk, PlaybackDeps } from './deps.ts'
import { pathsChanged } from './events.ts'
import { followBroadcasts } from './follow-broadcasts.ts'
import { givePlaybackGrant, hasOpened, type PlaybackGrant } from './give-grant.ts'
import { mediaFront, Origin } from './origin/index.ts'
import { BroadcastPaths, type Paths } from './paths.ts'
import { noReplays, type ReplaySource } from './replays.ts'
import { playbackRoutes } from './routes.ts'
import { type FinishedSegment, SegmentNews } from './segments.ts'
import { ViewingSessions } from './sessions.ts'

export interface Playback {
  readonly routes: readonly Route[]
  /** Gives a grant, or renews the one in hand; what plays under it goes on until the new one lapses. */
  grant(viewer: Actor, showId: Id<'shw'>, earlier?: string): Promise<PlaybackGrant>
  /** Answers live parts and playlists in front of the router; false for what is not one. */
  readonly front: Front
  /** Whether the caller may have bytes of that broadcast, live or not; refuses with `live/playback/grant-required`. Ask for every address below `/media/`. */
  admitMedia(call: MediaCall, broadcastId: string): Promise<MediaAdmission>
  /** Ways by which a broadcast can be watched now. */
  paths(broadcastId: Id<'brd'>): Paths
  /** Who knows what remains of a show. */
  useReplays(source: ReplaySource): void
  /** Lets go of every player that waits. */
  close(): void
  /** Told of every finished segment of every broadcast, in order; handlers must be quick and never throw. */
  onSegment(handler: (segment: FinishedSegment) => void): () => void
  /** Told once a broadcast has ended and its last segment was told. */
  onLastSegment(handler: (broadcastId: Id<'brd'>) => void): () => void
}

export function createPlayback(deps: PlaybackDeps): Playback {
  const { media, ingest, clock, audience, events, log } = deps
  const edgeSecret = deps.config.media.edgeSecret ?? null
  const isOpen = async (showId: Id<'shw'>) => {
    const show = await deps.shows.find(showId)
    return show !== null && hasOpened(show)
  }
  const guard = new MediaGuard({ audience, clock, edgeSecret, isOpen, findBroadcast: (id) => ingest.findBroadcast(id) })
  const desk: Desk = { ...deps, guard, sessions: new ViewingSessions(), paths: new BroadcastPaths(media), replays: noReplays }
  const news = new SegmentNews()
  const origin = new Origin(media, news)
  followBroadcasts(events, guard, origin)
  media.on('paths.changed', ({ broadcastId }) => {
    const tell = (showId: Id<'shw'> | null) =>
      showId && events.emit(pathsChanged, { showId, broadcastId: broadcastId as Id<'brd'>, paths: desk.paths.of(broadcastId) })
    guard.showOf(broadcastId).then(tell, (error: unknown) => log.error({ err: error }, 'a change of paths could not be told'))
  })
  media.on('whep.ended', ({ sessionId }) => desk.sessions.remove(sessionId))
  // Whoever is known to be an adult comes back with a new grant; nobody else sees another frame.
  events.on(audienceChanged, async ({ subject, audience }) => {
    if (audience !== 'adults' || subject.kind !== 'show') return
    await Promise.all(desk.sessions.ofShow(subject.id).map((session) => media.endWhep(session.id, 'grant-lapsed')))
  })
  return {
    front: mediaFront({ origin, guard, log, addressOf: (request) => clientAddress(request, deps.trustProxy ?? false) }),
    admitMedia: (call, broadcastId) => guard.admit(call, broadcastId),
    paths: (broadcastId) => desk.paths.of(broadcastId),
    useReplays: (source) => {
      desk.replays = source
    },
    close: () => origin.close(),
    routes: playbackRoutes(desk),
    grant: (viewer, showId, earlier) => givePlaybackGrant(desk, viewer, showId, earlier),
    onSegment: (handler) => news.onSegment(handler),
    onLastSegment: (handler) => news.onLast(handler),
  }
}

/** What the proxy that speaks to us says last; whatever stands before that, a client may have made up. */
function clientAddress({ headers, address }: FrontRequest, trustProxy: boolean): string {
  const forwarded = trustProxy ? headers['x-forwarded-for'] : undefined
  const last = typeof forwarded === 'string' ? forwarded.split(',').at(-1)?.trim() : undefined
  return last || address
}
