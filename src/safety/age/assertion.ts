import { type AgeLevel, ageLevels } from '#markets'
import { DAY_MS, HOUR_MS } from '#platform/time'

/** A guest's word is one browser's word, and a browser is shared: it is asked for again every day. */
export const GUEST_HOURS = 24
/** Whoever says that they are under 18 is not asked again before tomorrow. */
export const MINOR_HOURS = 24

/** What somebody has asserted, as far as it holds now. */
export interface Asserted {
  readonly level: AgeLevel
  readonly adult: boolean
  readonly expiresAt: Date
}

/** What is known of somebody's age. `saidMinorUntil`: they said so themselves, so their own word no longer opens anything. */
export interface AgeStanding {
  readonly level: AgeLevel | null
  readonly expiresAt: Date | null
  readonly saidMinorUntil: Date | null
}

export const reaches = (level: AgeLevel | null, needed: AgeLevel): boolean =>
  level !== null && ageLevels.indexOf(level) >= ageLevels.indexOf(needed)

/** Levels that are enough where `needed` is asked for. */
export const enough = (needed: AgeLevel): AgeLevel[] => ageLevels.filter((level) => reaches(level, needed))

/** The strongest assertion that holds; a word for being 18 does not stand beside a word for not being it. */
export function standingOf(held: readonly Asserted[], now: Date): AgeStanding {
  const living = held.filter(({ expiresAt }) => expiresAt > now)
  const minor = living.filter(({ adult }) => !adult).toSorted(latest)[0] ?? null
  const [best] = living
    .filter(({ adult, level }) => adult && !(minor && level === 'declared'))
    .toSorted((one, other) => ageLevels.indexOf(other.level) - ageLevels.indexOf(one.level) || latest(one, other))
  return { level: best?.level ?? null, expiresAt: best?.expiresAt ?? null, saidMinorUntil: minor?.expiresAt ?? null }
}

const latest = (one: Asserted, other: Asserted): number => other.expiresAt.getTime() - one.expiresAt.getTime()

/** When an assertion that is made now ends. */
export function endOf(now: Date, { adult, guest, validDays }: { adult: boolean; guest: boolean; validDays: number }): Date {
  const bounds = [validDays * DAY_MS, ...(guest ? [GUEST_HOURS * HOUR_MS] : []), ...(adult ? [] : [MINOR_HOURS * HOUR_MS])]
  return new Date(now.getTime() + Math.min(...bounds))
}
