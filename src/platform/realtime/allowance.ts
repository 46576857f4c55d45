/** A bucket of permits that fills with time: short bursts pass, a steady flood does not. */
export interface Allowance {
  /** Takes one permit; false when none is left. */
  take(nowMs: number): boolean
  /** Whole seconds until the next permit. */
  secondsUntilNext(nowMs: number): number
}

export interface AllowanceOptions {
  /** Permits at once after a quiet time. */
  burst: number
  perSecond: number
}

export function createAllowance({ burst, perSecond }: AllowanceOptions): Allowance {
  let permits = burst
  let filledAtMs = Number.NaN

  function fill(nowMs: number): void {
    if (!Number.isNaN(filledAtMs)) permits = Math.min(burst, permits + (Math.max(0, nowMs - filledAtMs) / 1000) * perSecond)
    filledAtMs = nowMs
  }

  return {
    take(nowMs) {
      fill(nowMs)
      if (permits < 1) return false
      permits -= 1
      return true
    },
    secondsUntilNext(nowMs) {
      fill(nowMs)
      return Math.max(1, Math.ceil((1 - permits) / perSecond))
    },
  }
}
