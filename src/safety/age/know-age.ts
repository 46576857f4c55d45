import type { AgeLevel } from '#markets'
import type { Actor } from '#platform/http'
import type { Id } from '#platform/ids'
import { type AgeStanding, enough, reaches, standingOf } from './assertion.ts'
import type { Desk } from './deps.ts'
import { ageProblems } from './problems.ts'
import { readAssertions } from './store.ts'

type Who = Pick<Actor, 'accountId' | 'viewerId'>

const UNKNOWN: AgeStanding = { level: null, expiresAt: null, saidMinorUntil: null }

/** What is known of the account's age, or of the browser's. Asks no database for who has neither. */
export async function knowAge(desk: Pick<Desk, 'tables' | 'clock'>, { accountId, viewerId }: Who): Promise<AgeStanding> {
  if (accountId === null && viewerId === null) return UNKNOWN
  const now = desk.clock.now()
  return standingOf(await readAssertions(desk.tables, { accountId, viewerId }, now), now)
}

export async function isAdult(desk: Pick<Desk, 'tables' | 'clock'>, who: Who, needed: AgeLevel): Promise<boolean> {
  return reaches((await knowAge(desk, who)).level, needed)
}

/** Lets only those on air who are known to be 18 as surely as the market asks, and who are not suspended. */
export async function requireHost(desk: Desk, accountId: Id<'acc'>, marketCode: string): Promise<void> {
  await desk.accounts.requireActive(accountId)
  const { age } = await desk.markets.get(marketCode)
  if (await isAdult(desk, { accountId, viewerId: null }, age.hosts)) return
  const address = `/age?for=host&market=${marketCode}`
  throw ageProblems['host-age-needed'](undefined, { levels: enough(age.hosts), address, accountId })
}
