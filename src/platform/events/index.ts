/**
 * News that travels up the floors, inside one process. A room declares its events in `events.ts`; rooms above subscribe.
 * Emit after the commit: a listener must never see what may still be rolled back.
 */
import type { Log } from '#platform/log'

export interface EventKind<Payload> {
  readonly name: string
  /** Carries the payload's type only. */
  readonly __payload?: Payload
}

/** `defineEvent<{ … }>('shop.stock.changed')`: `<wing>.<noun>.<past verb>`. */
export function defineEvent<Payload>(name: string): EventKind<Payload> {
  return { name }
}

export interface Events {
  on<Payload>(kind: EventKind<Payload>, listener: (payload: Payload) => void | Promise<void>): () => void
  emit<Payload>(kind: EventKind<Payload>, payload: Payload): void
}

export function createEvents(log: Log): Events {
  const listeners = new Map<string, Set<(payload: never) => void | Promise<void>>>()
  return {
    on(kind, listener) {
      const set = listeners.get(kind.name) ?? new Set()
      listeners.set(kind.name, set)
      set.add(listener as (payload: never) => void | Promise<void>)
      return () => set.delete(listener as (payload: never) => void | Promise<void>)
    },
    emit(kind, payload) {
      for (const listener of listeners.get(kind.name) ?? []) {
        Promise.try(listener, payload as never).catch((error: unknown) =>
          log.error({ err: error, event: kind.name }, 'event listener failed'),
        )
      }
    },
  }
}
