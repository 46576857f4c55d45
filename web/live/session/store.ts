/** One value that the page watches. Change it from anywhere; components follow it with `useStore`. */
export interface Store<Value> {
  read(): Value
  change(next: Value | ((now: Value) => Value)): void
  subscribe(listener: () => void): () => void
}

export function createStore<Value>(initial: Value): Store<Value> {
  let value = initial
  const listeners = new Set<() => void>()
  return {
    read: () => value,
    change(next) {
      const changed = typeof next === 'function' ? (next as (now: Value) => Value)(value) : next
      if (Object.is(changed, value)) return
      value = changed
      for (const listener of listeners) listener()
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
