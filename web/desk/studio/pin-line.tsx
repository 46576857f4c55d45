import type { Show } from '../../api/types.ts'
import { AlertIcon, CheckIcon, PinIcon } from '../../kit/icons.tsx'
import { useLanguage } from '../../kit/language.ts'
import { usePinWords } from './pin-words.ts'
import { lineupItemOf } from './products.ts'
import type { PinStatus } from './use-pin.ts'

/** What became of the last pin, in a sentence; spoken politely. */
export function PinLine({ status, show }: { status: PinStatus; show: Show }) {
  const { read } = useLanguage()
  const wordsOf = usePinWords()
  const item = status.kind === 'idle' ? null : lineupItemOf(show, status.itemId)
  const words = wordsOf(status, item ? read(item.product.title) : '')
  return (
    <p className={`pin-line is-${status.kind}`} role="status">
      {status.kind === 'refused' ? <AlertIcon /> : status.kind === 'landed' ? <CheckIcon /> : words && <PinIcon />}
      {words && <span>{words}</span>}
    </p>
  )
}
