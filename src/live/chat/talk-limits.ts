import { createMemo } from '#platform/memo'
import { type Allowance, createAllowance } from '#platform/realtime'
import { SAY_BURST, SAY_PER_SECOND } from './limits.ts'

/** After so long everybody's breath is back, and the slowest mode is over. */
const FORGET_SECONDS = 660
const PEOPLE = 50_000

/** What a person must wait for. */
export interface Wait {
  readonly why: 'too-fast' | 'slow-mode'
  readonly seconds: number
}

/** How much each person has said lately, in any number of pages. */
export interface TalkLimits {
  /** Counts a line, or says what must be waited for. `slowSeconds` is the least time between two lines of one person. */
  take(person: string, nowMs: number, slowSeconds: number): Wait | null
}

export function createTalkLimits(): TalkLimits {
  const people = createMemo<{ allowance: Allowance; saidAtMs: number }>(PEOPLE)
  return {
    take(person, nowMs, slowSeconds) {
      const known = people.get(person, nowMs)
      const allowance = known?.allowance ?? createAllowance({ burst: SAY_BURST, perSecond: SAY_PER_SECOND })
      const saidAtMs = known?.saidAtMs ?? Number.NEGATIVE_INFINITY
      const forgetAtMs = nowMs + FORGET_SECONDS * 1000
      const slowMs = saidAtMs + slowSeconds * 1000 - nowMs
      if (slowMs > 0) return { why: 'slow-mode', seconds: Math.ceil(slowMs / 1000) }
      if (!allowance.take(nowMs)) {
        people.set(person, { allowance, saidAtMs }, forgetAtMs)
        return { why: 'too-fast', seconds: allowance.secondsUntilNext(nowMs) }
      }
      people.set(person, { allowance, saidAtMs: nowMs }, forgetAtMs)
      return null
    },
  }
}
