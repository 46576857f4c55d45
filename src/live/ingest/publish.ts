import { MediaRefusal } from '#live/media'
import type { Id } from '#platform/ids'
import type { Problem } from '#platform/problem'
import { admitPublisher, checkAgain, noteProblem } from './admit-publisher.ts'
import { type Broadcast, OFFER_FAULTS } from './broadcast.ts'
import type { Desk } from './deps.ts'
import { entityTagOf, iceStateOf, patchIce, type RestartedIce } from './patch-ice.ts'
import { ingestProblems } from './problems.ts'
import type { PublishingSession } from './sessions.ts'
import { findKey } from './store.ts'
import { hashStreamKey } from './stream-key.ts'

export interface Publishing {
  sessionId: Id<'whp'>
  /** SDP. */
  answer: string
  entityTag: string
}

/** Lets an encoder on air. The key is checked before anything of the offer is looked at; media flows only after all of it. */
export async function publish(desk: Desk, key: string | null, offer: string): Promise<Publishing> {
  const { session, broadcast } = await admitPublisher(desk, key, 'whip')
  session.ice = iceStateOf(offer)
  const { answer } = await answerOf(desk, session, broadcast, offer)
  await checkAgain(desk, session, key ?? '')
  return { sessionId: session.id, answer, entityTag: entityTagOf(session.ice) }
}

async function answerOf(desk: Desk, session: PublishingSession, broadcast: Broadcast, offer: string): Promise<{ answer: string }> {
  try {
    const continueFrom = broadcast.timeline ? { continueFrom: broadcast.timeline } : {}
    return await desk.media.whip({ broadcastId: broadcast.id, sessionId: session.id, offer, ...continueFrom })
  } catch (error) {
    desk.sessions.remove(session.id)
    if (!(error instanceof MediaRefusal)) throw error
    const problem = problemOf(error)
    noteProblem(desk, session.showId, problem, 'whip')
    throw problem
  }
}

function problemOf({ reason, message }: MediaRefusal): Problem {
  if (reason === 'already-publishing') return ingestProblems['already-publishing']()
  if (OFFER_FAULTS.has(reason)) return ingestProblems['offer-refused'](message, { reason })
  return ingestProblems.unavailable(message, { retryAfterSeconds: 2 })
}

/** Ends a session for whoever holds the key it was opened with. */
export async function leave(desk: Desk, key: string | null, sessionId: string): Promise<void> {
  const session = await ownSession(desk, key, sessionId)
  await desk.media.endWhip(session.id, 'publisher-left')
}

/** More candidates of an encoder, or its way here over another network. */
export async function patchPublishing(
  desk: Desk,
  key: string | null,
  sessionId: string,
  fragment: string,
  ifMatch: string | undefined,
): Promise<RestartedIce | null> {
  const { id, ice } = await ownSession(desk, key, sessionId)
  if (!ice) throw ingestProblems['session-unknown']()
  return patchIce(desk.media, { id, ice }, fragment, ifMatch)
}

async function ownSession(desk: Desk, key: string | null, sessionId: string): Promise<PublishingSession> {
  const found = key === null ? null : await findKey(desk.tables, hashStreamKey(key))
  if (!found?.inForce) throw ingestProblems['wrong-key']()
  const session = desk.sessions.find(sessionId)
  if (session?.keyId !== found.keyId) throw ingestProblems['session-unknown']()
  return session
}
