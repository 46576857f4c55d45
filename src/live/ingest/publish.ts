import { MediaRefusal } from '#live/media'
import { type Id, newId } from '#platform/ids'
import { OFFER_FAULTS, takesPublisher } from './broadcast.ts'
import type { Desk } from './deps.ts'
import { ingestProblems } from './problems.ts'
import { findKey, openBroadcast } from './store.ts'
import { hashStreamKey } from './stream-key.ts'

export interface Publishing {
  sessionId: Id<'whp'>
  /** SDP. */
  answer: string
}

/** Lets an encoder on air. The key is checked before anything of the offer is looked at; media flows only after all of it. */
export async function publish(desk: Desk, key: string | null, offer: string): Promise<Publishing> {
  const found = key === null ? null : await findKey(desk.tables, hashStreamKey(key))
  if (!found) throw ingestProblems['wrong-key']()
  const show = await desk.shows.find(found.showId)
  if (!show || !takesPublisher(show)) throw ingestProblems['show-not-open'](undefined, { state: show?.state ?? null })
  const broadcast = await openBroadcast(desk.tables, found.showId)
  const session = { id: newId('whp'), keyId: found.keyId, showId: found.showId, broadcastId: broadcast.id }
  desk.sessions.add(session)
  try {
    const { answer } = await desk.media.whip({
      broadcastId: broadcast.id,
      sessionId: session.id,
      offer,
      ...(broadcast.timeline ? { continueFrom: broadcast.timeline } : {}),
    })
    return { sessionId: session.id, answer }
  } catch (error) {
    desk.sessions.remove(session.id)
    throw error instanceof MediaRefusal ? refusalOf(error) : error
  }
}

function refusalOf({ reason, message }: MediaRefusal): Error {
  if (reason === 'already-publishing') return ingestProblems['already-publishing']()
  if (OFFER_FAULTS.has(reason)) return ingestProblems['offer-refused'](message, { reason })
  return ingestProblems.unavailable(message, { retryAfterSeconds: 2 })
}

/** Ends a session for whoever holds the key it was opened with. */
export async function leave(desk: Desk, key: string | null, sessionId: string): Promise<void> {
  const found = key === null ? null : await findKey(desk.tables, hashStreamKey(key))
  if (!found) throw ingestProblems['wrong-key']()
  const session = desk.sessions.find(sessionId)
  if (session?.keyId !== found.keyId) throw ingestProblems['session-unknown']()
  await desk.media.endWhip(session.id, 'publisher-left')
}
