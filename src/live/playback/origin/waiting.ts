/** Something that a player asked for ahead of time. */
export interface Waiter {
  /** Answers when it can; false while it has to wait on. */
  tryNow(): boolean
  /** It will not come in time. */
  giveUp(): void
  untilMs: number
}

const SWEEP_MS = 500

/** Requests that wait for the next part, over all broadcasts: bounded in number and in time. */
export class Waiting {
  readonly #most: number
  readonly #places = new Map<object, Set<Waiter>>()
  readonly #timer: NodeJS.Timeout
  #count = 0

  constructor(most: number) {
    this.#most = most
    this.#timer = setInterval(() => this.#sweep(Date.now()), SWEEP_MS).unref()
  }

  get count(): number {
    return this.#count
  }

  /** Lets it wait at that place; false when all places are taken. Call `leave` when its client has gone. */
  wait(place: object, waiter: Waiter): boolean {
    if (this.#count >= this.#most) return false
    const here = this.#places.get(place) ?? new Set()
    this.#places.set(place, here.add(waiter))
    this.#count++
    return true
  }

  leave(place: object, waiter: Waiter): void {
    const here = this.#places.get(place)
    if (!here?.delete(waiter)) return
    this.#count--
    if (here.size === 0) this.#places.delete(place)
  }

  /** Something new is there. */
  wake(place: object): void {
    for (const waiter of this.#places.get(place) ?? []) if (waiter.tryNow()) this.leave(place, waiter)
  }

  #sweep(nowMs: number): void {
    for (const [place, here] of this.#places) {
      for (const waiter of here) {
        if (waiter.untilMs > nowMs) continue
        this.leave(place, waiter)
        waiter.giveUp()
      }
    }
  }

  close(): void {
    clearInterval(this.#timer)
    this.#sweep(Number.POSITIVE_INFINITY)
  }
}
