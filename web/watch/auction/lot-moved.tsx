import { Trans } from '@lingui/react/macro'
import { useLanguage } from '../../kit/language.ts'
import { movedEnd } from '../../live/realtime/lot-news.ts'
import type { LotView } from './use-lot.ts'

/** Said, and read aloud, each time a bid in the last seconds moves the end. */
export function LotMoved({ view: { now, log } }: { view: LotView }) {
  const { locale } = useLanguage()
  const end = movedEnd(now, log)
  const time = end && new Intl.DateTimeFormat(locale, { timeStyle: 'medium' }).format(new Date(end))
  return (
    <p className="lot-moved" role="status">
      {time && <Trans>More time to answer: it ends at {time}</Trans>}
    </p>
  )
}
