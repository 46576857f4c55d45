import type { PublishPermit, PublishRequest } from '#live/media'
import { Problem } from '#platform/problem'
import { admitPublisher } from './admit-publisher.ts'
import type { Desk } from './deps.ts'

/** Answers the engine, at whose own door an encoder stands. What it may change meanwhile is looked at again with the first frame. */
export async function permitPublisher(desk: Desk, { key, protocol }: PublishRequest): Promise<PublishPermit> {
  try {
    const { session, broadcast } = await admitPublisher(desk, key, protocol)
    return { broadcastId: broadcast.id, sessionId: session.id, continueFrom: broadcast.timeline }
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    return { refused: error.code === 'live/ingest/wrong-key' ? 'wrong-key' : 'show-not-open', description: error.message }
  }
}
