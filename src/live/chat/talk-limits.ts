import { createMemo } from '#platform/memo'
import { type Allowance, createAllowance } from '#platform/realtime'

/** A few lines in one breath, then one in two seconds: faster is not talk. */
const BURST = 5
const PER_SECOND = 0.5
/** After so long everybody's breath is back. */
const FORGET_SECONDS = 60
const PEOPLE = 50_000

/** How much each person has said lately, in any number of pages. */
export interface TalkLimits {
  /** Seconds to wait, or null when the person may speak now. */
  take(person: string, nowMs: number): number | null
}

export function createTalkLimits(): TalkLimits {
  const people = createMemo<Allowance>(PEOPLE)
  return {
    take(person, nowMs) {
      const allowance = people.get(person, nowMs) ?? createAllowance({ burst: BURST, perSecond: PER_SECOND })
      people.set(person, allowance, nowMs + FORGET_SECONDS * 1000)
      return allowance.take(nowMs) ? null : allowance.secondsUntilNext(nowMs)
    },
  }
}
