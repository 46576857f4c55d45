/** A bucket of permits that fills with time: short bursts pass, a steady flood does not. */
export interface Allowance {
  /** Takes one permit; false when none is left. */
  take(nowMs: number): boolean
  /** Whole seconds until the next permit. */
  secondsUntilNext(nowMs: number): number
}

export interface AllowanceOptions {
  /** Permits at once after a quiet time. */
  readonly burst: number
  readonly perSecond: number
}

/** Every socket has one: an object without functions of its own. */
class Bucket implements Allowance {
  readonly #options: AllowanceOptions
  #permits: number
  #filledAtMs = -1

  constructor(options: AllowanceOptions) {
    this.#options = options
    this.#permits = options.burst
  }

  take(nowMs: number): boolean {
    this.#fill(nowMs)
    if (this.#permits < 1) return false
    this.#permits -= 1
    return true
  }

  secondsUntilNext(nowMs: number): number {
    this.#fill(nowMs)
    return Math.max(1, Math.ceil((1 - this.#permits) / this.#options.perSecond))
  }

  #fill(nowMs: number): void {
    const { burst, perSecond } = this.#options
    if (this.#filledAtMs >= 0) this.#permits = Math.min(burst, this.#permits + (Math.max(0, nowMs - this.#filledAtMs) / 1000) * perSecond)
    this.#filledAtMs = nowMs
  }
}

export function createAllowance(options: AllowanceOptions): Allowance {
  return new Bucket(options)
}
