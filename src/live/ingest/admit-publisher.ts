import type { IngestProtocol } from '#live/media'
import { type Id, newId } from '#platform/ids'
import { Problem } from '#platform/problem'
import { type Broadcast, takesPublisher } from './broadcast.ts'
import type { Desk } from './deps.ts'
import { ingestProblems } from './problems.ts'
import type { PublishingSession } from './sessions.ts'
import { findKey, openBroadcast } from './store.ts'
import { hashStreamKey } from './stream-key.ts'

export interface Admitted {
  session: PublishingSession
  broadcast: Broadcast
}

/** Whoever shows a key in force may publish its show, by whichever protocol. A refusal is kept for the studio wherever it is known whose it is. */
export async function admitPublisher(desk: Desk, key: string | null, protocol: IngestProtocol): Promise<Admitted> {
  const found = key === null ? null : await findKey(desk.tables, hashStreamKey(key))
  if (!found) throw ingestProblems['wrong-key']()
  const { keyId, showId } = found
  try {
    await mayPublish(desk, found)
    const broadcast = await openBroadcast(desk.tables, showId)
    const session = { id: newId('whp'), keyId, showId, broadcastId: broadcast.id, protocol }
    desk.sessions.add(session)
    return { session, broadcast }
  } catch (error) {
    if (error instanceof Problem) noteProblem(desk, showId, error, protocol)
    throw error
  }
}

async function mayPublish(desk: Desk, { showId, inForce }: { showId: Id<'shw'>; inForce: boolean }): Promise<void> {
  if (!inForce) throw ingestProblems['wrong-key']('This stream key was replaced by a newer one.')
  const show = await desk.shows.find(showId)
  if (!show || !takesPublisher(show)) throw ingestProblems['show-not-open'](undefined, { state: show?.state ?? null })
  await desk.hosts.requireHost(show.hostId, show.marketCode)
}

/** For what may have changed while the engine answered: a key replaced, a show ended. Ends the session then, and throws what `admitPublisher` would. */
export async function checkAgain(desk: Desk, session: PublishingSession, key: string): Promise<void> {
  try {
    await mayPublish(desk, { showId: session.showId, inForce: (await findKey(desk.tables, hashStreamKey(key)))?.inForce ?? false })
  } catch (error) {
    await desk.media.endWhip(session.id, 'key-revoked')
    desk.sessions.remove(session.id)
    throw error
  }
}

export function noteProblem(desk: Desk, showId: Id<'shw'>, problem: Problem, protocol: IngestProtocol): void {
  const given = problem.extensions['reason']
  const reason = typeof given === 'string' ? given : problem.code.slice(problem.code.lastIndexOf('/') + 1)
  desk.refusals.note(showId, { at: desk.clock.now(), reason, detail: problem.message, protocol })
}
