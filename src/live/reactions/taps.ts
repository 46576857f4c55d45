import { createMemo } from '#platform/memo'
import { type Allowance, createAllowance } from '#platform/realtime'

/** As fast as a thumb taps for joy; what comes faster is dropped without a word. */
const PACE = { burst: 10, perSecond: 3 }
const FORGET_SECONDS = 60
const PEOPLE = 50_000

/** Answers whether one more tap of this person counts. */
export function createTaps(): (person: string, nowMs: number) => boolean {
  const people = createMemo<Allowance>(PEOPLE)
  return (person, nowMs) => {
    const allowance = people.get(person, nowMs) ?? createAllowance(PACE)
    people.set(person, allowance, nowMs + FORGET_SECONDS * 1000)
    return allowance.take(nowMs)
  }
}
