import { useState } from 'react'
import { useLanguage } from '../language.ts'

const formats = new Map<string, Intl.DateTimeFormat>()

function formatOf(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale}|${JSON.stringify(options)}`
  let format = formats.get(key)
  if (!format) {
    format = new Intl.DateTimeFormat(locale, { hourCycle: 'h23', ...options })
    formats.set(key, format)
  }
  return format
}

const time: Intl.DateTimeFormatOptions = { hour: '2-digit', minute: '2-digit' }
const exact: Intl.DateTimeFormatOptions = { ...time, second: '2-digit' }
const day: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'short' }
/** A date without a time belongs to no zone. */
const wholeDay: Intl.DateTimeFormatOptions = { weekday: 'short', ...day, timeZone: 'UTC' }

/** A year is said where it is not the present one. */
const yearOf = (at: Date, now: Date): Intl.DateTimeFormatOptions => (at.getFullYear() === now.getFullYear() ? {} : { year: 'numeric' })

const isSameDay = (one: Date, other: Date): boolean => one.toDateString() === other.toDateString()

export interface Times {
  /** "20:42" today, "22 Nov, 20:42" before, "22 Nov 2025, 20:42" in another year. */
  short(iso: string): string
  /** "22 Nov, 20:42:07"; the time alone when `after` is an instant of the same day. */
  exact(iso: string, after?: string): string
  /** "Sunday 22 November, 20:42", with its year when that is another one. */
  long(iso: string): string
  /** "Tue 24 – Thu 26 Nov" of two dates without time. */
  days(from: string, until: string): string
}

export function timesIn(locale: string, now: Date): Times {
  return {
    short(iso) {
      const at = new Date(iso)
      return formatOf(locale, isSameDay(at, now) ? time : { ...day, ...yearOf(at, now), ...time }).format(at)
    },
    exact(iso, after) {
      const at = new Date(iso)
      return formatOf(locale, after && isSameDay(at, new Date(after)) ? exact : { ...day, ...exact }).format(at)
    },
    long(iso) {
      const at = new Date(iso)
      return formatOf(locale, { weekday: 'long', day: 'numeric', month: 'long', ...yearOf(at, now), ...time }).format(at)
    },
    days: (from, until) => formatOf(locale, wholeDay).formatRange(new Date(from), new Date(until)),
  }
}

/** Instants in the reader's language and time zone. */
export function useTimes(): Times {
  const { locale } = useLanguage()
  const [openedAt] = useState(() => new Date())
  return timesIn(locale, openedAt)
}
