import { useLingui } from '@lingui/react/macro'
import type { Show } from '../../api/types.ts'
import { useLanguage } from '../../kit/language.ts'

const resumeMilliseconds = 2 * 60 * 60 * 1000

/** Until when a stopped show may go on: "Back by 21:40, or it ends then." */
export function useBackByText(show: Show): string {
  const { locale } = useLanguage()
  const { t } = useLingui()
  const { stoppedAt } = show
  if (!stoppedAt) return t`Stay: the picture comes back by itself.`
  const time = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', hour12: false })
  const until = time.format(Date.parse(stoppedAt) + resumeMilliseconds)
  return t`Back by ${until}, or it ends then. Stay: the picture comes back by itself.`
}
