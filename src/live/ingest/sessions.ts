import type { IngestProtocol } from '#live/media'
import type { Id } from '#platform/ids'
import type { IceState } from './patch-ice.ts'

export interface PublishingSession {
  id: Id<'whp'>
  keyId: string
  showId: Id<'shw'>
  broadcastId: Id<'brd'>
  protocol: IngestProtocol
  /** Of WHIP; an encoder by RTMP has none. */
  ice?: IceState
}

/** Publishing sessions of this process. They live as long as the engine's, so they are kept nowhere else. */
export class PublishingSessions {
  readonly #sessions = new Map<string, PublishingSession>()

  add(session: PublishingSession): void {
    this.#sessions.set(session.id, session)
  }

  find(id: string): PublishingSession | null {
    return this.#sessions.get(id) ?? null
  }

  remove(id: string): PublishingSession | null {
    const session = this.find(id)
    this.#sessions.delete(id)
    return session
  }

  ofShow(showId: Id<'shw'>): PublishingSession[] {
    return [...this.#sessions.values()].filter((session) => session.showId === showId)
  }
}
