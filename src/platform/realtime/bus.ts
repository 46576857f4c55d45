/**
 * Carries a room's messages to every process that has members of it. One process uses the local bus;
 * several share an adapter with the same face, and nothing above changes.
 */
export interface Bus {
  publish(topic: string, bytes: Uint8Array): void
  /** Answers with what ends the subscription. Messages of one publisher arrive in order. */
  subscribe(topic: string, listener: (bytes: Uint8Array) => void): () => void
}

/** Inside one process: listeners run before `publish` returns. */
export function createLocalBus(): Bus {
  const topics = new Map<string, Set<(bytes: Uint8Array) => void>>()
  return {
    publish(topic, bytes) {
      for (const listener of topics.get(topic) ?? []) listener(bytes)
    },
    subscribe(topic, listener) {
      const listeners = topics.get(topic) ?? new Set()
      topics.set(topic, listeners)
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
        if (listeners.size === 0) topics.delete(topic)
      }
    },
  }
}
