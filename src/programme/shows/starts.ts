import { Temporal } from 'temporal-polyfill'
import { showProblems } from './problems.ts'

/**
 * The instant at which a wall clock in a zone shows this time. A time that the clocks skip that night is refused; of one that comes twice, it is
 * the first. `local` is `2026-11-27T21:30`.
 */
export function instantOf(local: string, timeZone: string): Date {
  const time = Temporal.PlainDateTime.from(local)
  const zoned = inZone(() => time.toZonedDateTime(timeZone))
  if (!zoned.toPlainDateTime().equals(time)) throw showProblems['no-such-time'](undefined, { next: wallClock(zoned) })
  return new Date(zoned.epochMilliseconds)
}

/** What a wall clock in the zone shows at that instant, to the minute. */
export function localOf(instant: Date, timeZone: string): string {
  return wallClock(inZone(() => Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(timeZone)))
}

const wallClock = (zoned: Temporal.ZonedDateTime): string => zoned.toPlainDateTime().toString({ smallestUnit: 'minute' })

function inZone<Result>(work: () => Result): Result {
  try {
    return work()
  } catch (error) {
    if (error instanceof RangeError) throw showProblems['zone-unknown']()
    throw error
  }
}

/** Tomorrow evening at the place: where a new draft begins. */
export function tomorrowEvening(now: Date, timeZone: string): Date {
  const today = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(timeZone)
  return new Date(today.add({ days: 1 }).withPlainTime({ hour: 20 }).epochMilliseconds)
}
