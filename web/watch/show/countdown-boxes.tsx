import { plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import { useEffect, useState } from 'react'
import { serverNow } from '../../api/clock.ts'
import { useLanguage } from '../../kit/language.ts'
import { figure, remainingUntil } from './remaining.ts'

/** Days, hours, minutes, seconds until the start, by the server's clock. Spoken once a minute at most. */
export function CountdownBoxes({ startsAt }: { startsAt: string }) {
  const { t } = useLingui()
  const { locale } = useLanguage()
  const start = Date.parse(startsAt)
  const [now, setNow] = useState(serverNow)
  useEffect(() => {
    const timer = setInterval(() => setNow(serverNow()), 250)
    return () => clearInterval(timer)
  }, [])
  const { days, hours, minutes, seconds } = remainingUntil(start, now)
  const digits = new Intl.NumberFormat(locale, { minimumIntegerDigits: 2, useGrouping: false })
  const boxes = [
    { value: days, word: t({ message: plural(days, { one: 'day', other: 'days' }) }) },
    { value: hours, word: t({ message: plural(hours, { one: 'hour', other: 'hours' }) }) },
    { value: minutes, word: t({ message: plural(minutes, { one: 'minute', other: 'minutes' }) }) },
    { value: seconds, word: t({ message: plural(seconds, { one: 'second', other: 'seconds' }) }) },
  ]
  return (
    <div
      className="clockwork"
      role="timer"
      aria-label={t`Begins in ${days} d ${hours} h ${minutes} min`}
      data-left={`${days}:${figure(hours)}:${figure(minutes)}`}
    >
      {boxes.map(({ value, word }, index) => (
        <div key={index} className="glass" aria-hidden="true">
          <b className="num">{digits.format(value)}</b>
          <small>{word}</small>
        </div>
      ))}
    </div>
  )
}
