import type { Actor } from '#platform/http'
import type { Id } from '#platform/ids'
import { isFoundBy, type Show, worksOn } from '#programme/shows'
import type { Grant } from '#safety/audience'
import type { PlaybackGrantWire } from './contract.ts'
import type { Desk } from './deps.ts'
import type { Paths } from './paths.ts'
import { playbackProblems } from './problems.ts'
import type { Replay } from './replays.ts'
import { subjectOf } from './subject.ts'

export interface PlaybackGrant {
  grant: Grant
  /** On air now. */
  broadcastId: Id<'brd'> | null
  paths: Paths
  replay: Replay | null
}

/**
 * Gives a viewer leave to watch a show, or renews it: `earlier` is the grant in hand, and everything that plays under it goes on.
 * Refuses what `safety/audience` refuses, and a show that cannot be watched.
 */
export async function givePlaybackGrant(desk: Desk, viewer: Actor, showId: Id<'shw'>, earlier?: string): Promise<PlaybackGrant> {
  const show = await desk.shows.find(showId)
  if (!show || !isPublic(show) || !isFoundBy(viewer, show)) throw playbackProblems['show-unknown']()
  const subject = subjectOf(showId)
  const held =
    earlier === undefined || viewer.viewerId === null ? null : desk.audience.verify(earlier, { subject, viewerId: viewer.viewerId })
  const grant = await desk.audience.grant({ viewer, subject, ...(held ? { session: held.session } : {}) })
  for (const session of desk.sessions.of(grant.viewerId, showId)) desk.media.extendWhep(session.id, grant.expiresAt)
  const works = worksOn(viewer, show)
  if (works) desk.guard.letWork(grant, showId)
  const [broadcast, replay] = await Promise.all([desk.ingest.currentBroadcast(showId), desk.replays.find(showId)])
  if (!broadcast || !(works || isWatchable(show))) return { grant, broadcastId: null, paths: { whep: false, hls: false }, replay }
  desk.guard.note(broadcast.id, showId)
  return { grant, broadcastId: broadcast.id, paths: desk.paths.of(broadcast.id), replay }
}

function isPublic(show: Show): boolean {
  return show.state !== 'draft' && show.state !== 'cancelled'
}

/** A rehearsal is not watched: the camera may run before the show opens. */
export function isWatchable(show: Pick<Show, 'state'>): boolean {
  return show.state === 'live' || show.state === 'stopped'
}

/** Whether there may be bytes for viewers: while the show can be watched, and of what remains of it. */
export function hasOpened(show: Pick<Show, 'state'>): boolean {
  return isWatchable(show) || show.state === 'ended'
}

export function grantToWire({ grant, broadcastId, paths, replay }: PlaybackGrant, showId: Id<'shw'>): PlaybackGrantWire {
  return {
    token: grant.token,
    expiresAt: grant.expiresAt.toISOString(),
    renewAfterSeconds: grant.renewAfterSeconds,
    showId,
    broadcastId,
    whepUrl: `/whep/${showId}`,
    whep: paths.whep,
    hlsUrl: broadcastId && paths.hls ? `/media/${broadcastId}/index.m3u8` : null,
    replay: replay && { ...replay, startedAt: replay.startedAt.toISOString() },
  }
}
