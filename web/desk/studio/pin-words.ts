import { useLingui } from '@lingui/react/macro'
import { problemWords } from '../../api/problem-words.ts'
import type { Refusal } from '../../api/refusal.ts'
import { useLanguage } from '../../kit/language.ts'
import type { PinStatus } from './use-pin.ts'

/** Why a pin was refused, in a sentence that says what to do. */
function useRefusalWords(): (refusal: Refusal) => string {
  const { t } = useLingui()
  return (refusal) => {
    switch (refusal.code) {
      case 'live/cues/nothing-left':
        return t`Not pinned: nothing left to sell`
      case 'live/cues/not-on-air':
        return t`Not pinned: the show is not on air`
      case 'live/cues/not-in-lineup':
        return t`Not pinned: this product is no longer in the lineup`
      case 'offline':
        return t`Not pinned: no connection. Press again when it is back.`
      default:
        return refusal.status >= 500 ? t`Not pinned: something broke on our side. Press again.` : t(problemWords(refusal))
    }
  }
}

/** One sentence on the last pin: on its way, when it lands, on the card, or refused with the reason. */
export function usePinWords(): (status: PinStatus, productName: string) => string {
  const { t } = useLingui()
  const { locale } = useLanguage()
  const refusalWords = useRefusalWords()
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
        return refusalWords(status.refusal)
    }
  }
}
