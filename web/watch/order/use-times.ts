import { useLanguage } from '../../kit/language.ts'

const formats = new Map<string, Intl.DateTimeFormat>()

function formatOf(locale: string, key: 'day' | 'moment'): Intl.DateTimeFormat {
  const known = formats.get(`${locale} ${key}`)
  if (known) return known
  const format = new Intl.DateTimeFormat(
    locale,
    key === 'day'
      ? { day: 'numeric', month: 'long' }
      : { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  )
  formats.set(`${locale} ${key}`, format)
  return format
}

/** Instants in the reader's language and time zone. */
export function useTimes() {
  const { locale } = useLanguage()
  return {
    day: (iso: string): string => formatOf(locale, 'day').format(new Date(iso)),
    moment: (iso: string): string => formatOf(locale, 'moment').format(new Date(iso)),
    days: (from: string, until: string): string =>
      new Intl.DateTimeFormat(locale, { weekday: 'short', day: 'numeric', month: 'short', timeZone: 'UTC' }).formatRange(
        new Date(from),
        new Date(until),
      ),
  }
}
