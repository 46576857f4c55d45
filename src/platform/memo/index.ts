/** A bounded memory of answers that were costly to find. Never the truth: whatever is forgotten is found again. */

export interface Memo<Value> {
  /** Undefined when unknown, forgotten or lapsed at `nowMs`. */
  get(key: string, nowMs: number): Value | undefined
  set(key: string, value: Value, untilMs: number): void
  delete(key: string): void
  /** Forgets every entry that `matches`. */
  deleteWhere(matches: (value: Value) => boolean): void
}

/** Keeps at most `entries`; the oldest goes first. */
export function createMemo<Value>(entries: number): Memo<Value> {
  const kept = new Map<string, { value: Value; untilMs: number }>()
  return {
    get(key, nowMs) {
      const found = kept.get(key)
      if (!found) return undefined
      if (nowMs < found.untilMs) return found.value
      kept.delete(key)
      return undefined
    },
    set(key, value, untilMs) {
      kept.delete(key)
      kept.set(key, { value, untilMs })
      if (kept.size > entries) kept.delete(kept.keys().next().value!)
    },
    delete(key) {
      kept.delete(key)
    },
    deleteWhere(matches) {
      for (const [key, { value }] of kept) if (matches(value)) kept.delete(key)
    },
  }
}
