import { MediaRefusal } from '#live/media'
import type { Id } from '#platform/ids'
import type { Problem } from '#platform/problem'
import { admitPublisher, checkAgain, noteProblem } from './admit-publisher.ts'
import { type Broadcast, OFFER_FAULTS } from './broadcast.ts'
import type { Desk } from './deps.ts'
import { ingestProblems } from './problems.ts'
import type { PublishingSession } from './sessions.ts'
import { findKey } from './store.ts'
import { hashStreamKey } from './stream-key.ts'

export interface Publishing {
  sessionId: Id<'whp'>
  /** SDP. */
  answer: string
}

/** Lets an encoder on air. The key is checked before anything of the offer is looked at; media flows only after all of it. */
export async function publish(desk: Desk, key: string | null, offer: string): Promise<Publishing> {
  const { session, broadcast } = await admitPublisher(desk, key, 'whip')
  session.iceUser = iceUserOf(offer) ?? ''
  const { answer } = await answerOf(desk, session, broadcast, offer)
  await checkAgain(desk, session, key ?? '')
  return { sessionId: session.id, answer }
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

/**
 * Takes an encoder's candidates. They are not needed, for the engine only answers whoever comes; but encoders that send them must not fail.
 * A restart of ICE, told by another user name, is refused: the library cannot, and a new session is as quick.
 */
export async function trickle(desk: Desk, key: string | null, sessionId: string, fragment: string, restarts: boolean): Promise<void> {
  const session = await ownSession(desk, key, sessionId)
  const user = iceUserOf(fragment)
  if (fragment !== '' && !/^(a|m)=/m.test(fragment)) throw ingestProblems['fragment-malformed']()
  if (restarts || (user !== null && user !== session.iceUser)) throw ingestProblems['restart-unsupported']()
}

function iceUserOf(sdp: string): string | null {
  return /^a=ice-ufrag:(\S+)/m.exec(sdp)?.[1] ?? null
}

async function ownSession(desk: Desk, key: string | null, sessionId: string): Promise<PublishingSession> {
  const found = key === null ? null : await findKey(desk.tables, hashStreamKey(key))
  if (!found?.inForce) throw ingestProblems['wrong-key']()
  const session = desk.sessions.find(sessionId)
  if (session?.keyId !== found.keyId) throw ingestProblems['session-unknown']()
  return session
}
