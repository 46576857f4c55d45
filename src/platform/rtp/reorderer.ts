export interface InOrder<Item> {
  item: Item
  /** Something before it is lost for good. */
  afterLoss: boolean
}

interface Waiting<Item> {
  item: Item
  sinceMs: number
}

/** Puts packets back into the order they were sent in; waits a bounded time for those that were asked for again. */
export class Reorderer<Item> {
  readonly #maxWaitMs: number
  readonly #maxItems: number
  readonly #waiting = new Map<number, Waiting<Item>>()
  #next: number | null = null

  constructor(limits: { maxWaitMs: number; maxItems: number }) {
    this.#maxWaitMs = limits.maxWaitMs
    this.#maxItems = limits.maxItems
  }

  /** What can go on now. `sequence` is unwrapped; the first one given opens the order. */
  take(sequence: number, item: Item, nowMs: number): InOrder<Item>[] {
    this.#next ??= sequence
    if (sequence < this.#next) return []
    this.#waiting.set(sequence, { item, sinceMs: nowMs })
    const ready = this.#drain(false)
    while (this.#overdue(nowMs)) {
      this.#next = Math.min(...this.#waiting.keys())
      ready.push(...this.#drain(true))
    }
    return ready
  }

  #overdue(nowMs: number): boolean {
    if (this.#waiting.size > this.#maxItems) return true
    const oldest = this.#waiting.values().next().value
    return oldest !== undefined && nowMs - oldest.sinceMs > this.#maxWaitMs
  }

  #drain(afterLoss: boolean): InOrder<Item>[] {
    const ready: InOrder<Item>[] = []
    for (let next = this.#next!; ; next++) {
      const found = this.#waiting.get(next)
      if (!found) break
      this.#waiting.delete(next)
      ready.push({ item: found.item, afterLoss: afterLoss && ready.length === 0 })
      this.#next = next + 1
    }
    return ready
  }
}
