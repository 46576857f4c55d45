import { entityTagOf, iceStateOf, patchIce, type RestartedIce } from '#live/ingest'
import { MediaRefusal, type MediaRefusalReason } from '#live/media'
import { type Id, newId } from '#platform/ids'
import type { Desk } from './deps.ts'
import { isWatchable } from './give-grant.ts'
import { playbackProblems } from './problems.ts'
import { subjectOf } from './subject.ts'

export interface Watching {
  sessionId: Id<'whe'>
  /** SDP. */
  answer: string
  entityTag: string
}

/** Lets a player in by WHEP for as long as its grant, and the renewals of it, hold. */
export async function watch(desk: Desk, token: string | null, showId: Id<'shw'>, offer: string): Promise<Watching> {
  const claims = token === null ? null : desk.audience.verify(token, { subject: subjectOf(showId) })
  if (!claims) throw playbackProblems['grant-required']()
  const [show, broadcast] = await Promise.all([desk.shows.find(showId), desk.ingest.currentBroadcast(showId)])
  if (!show || !isWatchable(show) || !broadcast?.startedAt) throw playbackProblems['not-live'](undefined, { retryAfterSeconds: 2 })
  const session = { id: newId('whe'), viewerId: claims.viewerId, showId, ice: iceStateOf(offer) }
  desk.sessions.add(session)
  try {
    const { answer } = await desk.media.whep({ broadcastId: broadcast.id, sessionId: session.id, offer, grantUntil: claims.expiresAt })
    if (token === null || !desk.audience.verify(token, { subject: subjectOf(showId) })) {
      // Taken away while the engine answered.
      await desk.media.endWhep(session.id, 'grant-lapsed')
      throw playbackProblems['grant-required']()
    }
    return { sessionId: session.id, answer, entityTag: entityTagOf(session.ice) }
  } catch (error) {
    desk.sessions.remove(session.id)
    throw error instanceof MediaRefusal ? refusalOf(error.reason, error.message) : error
  }
}

function refusalOf(reason: MediaRefusalReason, detail: string): Error {
  switch (reason) {
    case 'not-live':
      return playbackProblems['not-live'](undefined, { retryAfterSeconds: 2 })
    case 'viewers-full':
      return playbackProblems.full(undefined, { retryAfterSeconds: 15 })
    case 'already-publishing':
    case 'engine-unavailable':
      return playbackProblems.unavailable(detail, { retryAfterSeconds: 2 })
    default:
      return playbackProblems['offer-refused'](detail, { reason })
  }
}

/** More candidates of a player, or its way here over another network; for as long as it may watch. */
export async function patchWatching(
  desk: Desk,
  token: string | null,
  showId: Id<'shw'>,
  sessionId: string,
  fragment: string,
  ifMatch: string | undefined,
): Promise<RestartedIce | null> {
  const claims = token === null ? null : desk.audience.verify(token, { subject: subjectOf(showId) })
  if (!claims) throw playbackProblems['grant-required']()
  const session = desk.sessions.find(sessionId)
  if (session?.showId !== showId || session.viewerId !== claims.viewerId) throw playbackProblems['session-unknown']()
  return patchIce(desk.media, session, fragment, ifMatch)
}

/** The address of a session is known to its player alone, so whoever names it may end it: a page that closes has no valid grant in hand. */
export async function stopWatching(desk: Desk, showId: Id<'shw'>, sessionId: string): Promise<void> {
  const session = desk.sessions.find(sessionId)
  if (session?.showId !== showId) throw playbackProblems['session-unknown']()
  await desk.media.endWhep(session.id, 'viewer-left')
}
