import { useLingui } from '@lingui/react/macro'
import { problemWords } from '../../api/problem-words.ts'
import { useLanguage } from '../../kit/language.ts'
import type { PinStatus } from './use-pin.ts'

/** One sentence on the last pin: on its way, when it lands, on the card, or refused with the reason. */
export function usePinWords(): (status: PinStatus, productName: string) => string {
  const { t } = useLingui()
  const { locale } = useLanguage()
  return (status, name) => {
    switch (status.kind) {
      case 'idle':
        return ''
      case 'sending':
        return status.itemId === null ? t`Taking the product off the card` : t`${name}: on its way`
      case 'landing': {
        const seconds = new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(status.landsInSeconds)
        return status.itemId === null ? t`The card clears in ${seconds} s` : t`${name}: lands in ${seconds} s`
      }
      case 'landed':
        return status.itemId === null ? t`Nothing is pinned now` : t`${name}: pinned on every screen`
      case 'refused':
        return t(problemWords(status.refusal))
    }
  }
}
