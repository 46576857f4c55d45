import { plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import { useEffect, useState } from 'react'
import { serverNow } from '../../api/clock.ts'
import { useLanguage } from '../../kit/language.ts'

/** "Starts in 48 min" within the hour, "Starts Wed 25 Nov, 21:30" before that. Follows the clock. */
export function useStartText(startsAt: string): string {
  const { locale } = useLanguage()
  const { t } = useLingui()
  const [now, setNow] = useState(serverNow)
  useEffect(() => {
    const timer = setInterval(() => setNow(serverNow()), 15_000)
    return () => clearInterval(timer)
  }, [])
  const minutes = Math.ceil((Date.parse(startsAt) - now) / 60_000)
  if (minutes <= 0) return t`Starts any moment`
  if (minutes <= 60) return t({ message: plural(minutes, { one: 'Starts in # min', other: 'Starts in # min' }) })
  const when = new Intl.DateTimeFormat(locale, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hour12: false,
  })
  const date = when.format(new Date(startsAt))
  return t`Starts ${date}`
}
