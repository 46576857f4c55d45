import type { IceState } from '#live/ingest'
import type { Id } from '#platform/ids'

export interface ViewingSession {
  id: Id<'whe'>
  viewerId: Id<'vwr'>
  showId: Id<'shw'>
  ice: IceState
}

/** Viewing sessions of this process. They live as long as the engine's, so they are kept nowhere else. */
export class ViewingSessions {
  readonly #sessions = new Map<string, ViewingSession>()

  add(session: ViewingSession): void {
    this.#sessions.set(session.id, session)
  }

  find(id: string): ViewingSession | null {
    return this.#sessions.get(id) ?? null
  }

  remove(id: string): void {
    this.#sessions.delete(id)
  }

  ofShow(showId: string): ViewingSession[] {
    return [...this.#sessions.values()].filter((session) => session.showId === showId)
  }

  of(viewerId: Id<'vwr'>, showId: Id<'shw'>): ViewingSession[] {
    return [...this.#sessions.values()].filter((session) => session.viewerId === viewerId && session.showId === showId)
  }
}
