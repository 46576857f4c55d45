import ical, { ICalAlarmType, type ICalCalendar, ICalCalendarMethod, ICalEventStatus, ICalEventTransparency } from 'ical-generator'
import type { Bilingual, Language } from '#platform/language'
import { endOf, MASKED_TITLE, type Show, titleOf } from '#programme/shows'

/** A show as a calendar tells it. A calendar proves no age: of a show for adults it knows when, not what. */
export interface CalendarEntry {
  readonly show: Show
  readonly hostName: Bilingual
  readonly brandName: Bilingual
  readonly masked: boolean
}

export interface CalendarFacts {
  readonly name: string
  readonly language: Language
  /** Address people reach this Souk under; no slash at the end. */
  readonly publicUrl: string
  /** Reminds by itself, a quarter of an hour before: for one show that somebody chose. */
  readonly alarm: boolean
  readonly now: Date
}

const HOUR_SECONDS = 3600
const ALARM_SECONDS = 15 * 60
const words: Record<Language, (host: string, brand: string) => string> = {
  en: (host, brand) => `${host} of ${brand}`,
  ar: (host, brand) => `${host} من ${brand}`,
}

/** RFC 5545. Instants are written in UTC, which every calendar shows by its owner's clock, whatever their zone does in spring. */
export function writeCalendar(facts: CalendarFacts, entries: readonly CalendarEntry[]): string {
  const calendar = ical({
    name: facts.name,
    prodId: { company: 'Souk', product: 'Souk', language: facts.language.toUpperCase() },
    method: ICalCalendarMethod.PUBLISH,
    ttl: HOUR_SECONDS,
  })
  for (const entry of entries) writeEntry(calendar, facts, entry)
  return calendar.toString()
}

function writeEntry(calendar: ICalCalendar, { language, publicUrl, alarm, now }: CalendarFacts, entry: CalendarEntry): void {
  const { show, masked, hostName, brandName } = entry
  const url = `${publicUrl}/shows/${masked ? show.id : show.slug}`
  const about = masked ? '' : (show.description?.[language].trim() ?? '')
  const cancelled = show.state === 'cancelled'
  const event = calendar.createEvent({
    // The same for ever, however the show or this Souk is called.
    id: `${show.id}@souk`,
    sequence: show.version,
    start: show.startsAt,
    end: cancelled ? new Date(show.startsAt.getTime() + show.plannedMinutes * 60_000) : laterOf(endOf(show), show.startsAt),
    stamp: now,
    lastModified: show.updatedAt,
    summary: (masked ? MASKED_TITLE : titleOf(show))[language],
    description: [words[language](hostName[language], brandName[language]), about, url].filter(Boolean).join('\n\n'),
    url,
    status: cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    transparency: ICalEventTransparency.TRANSPARENT,
  })
  if (alarm && !cancelled) event.createAlarm({ type: ICalAlarmType.display, triggerBefore: ALARM_SECONDS })
}

/** A show that ended before its planned start has no length that a calendar could draw. */
const laterOf = (end: Date, start: Date): Date => (end > start ? end : new Date(start.getTime() + 60_000))
