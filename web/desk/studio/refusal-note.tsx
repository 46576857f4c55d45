import { Trans, useLingui } from '@lingui/react/macro'
import type { Signal } from '../../api/desk-types.ts'
import { Button } from '../../kit/button.tsx'
import { AlertIcon } from '../../kit/icons.tsx'
import { refusalWords } from './refusal-words.ts'
import type { EncoderRefusal } from './studio-queries.ts'

interface RefusalNoteProps {
  refusal: EncoderRefusal | null
  /** Of the encoder that is let in. */
  signal: Signal | null
  onRtmp: () => void
}

/** Why an encoder was sent away, and what to set: it tells its own person less, or nothing. */
export function RefusalNote({ refusal, signal, onRtmp }: RefusalNoteProps) {
  const { t } = useLingui()
  const isBlocked = refusal?.reason === 'udp-blocked'
  // With a picture it stands among the checks.
  const words = isBlocked && signal !== null && signal.width !== null ? null : refusalWords(refusal)
  return (
    <div role="status">
      {words && (
        <p className="refusal-note">
          <AlertIcon /> <span>{t(words)}</span>
        </p>
      )}
      {words && isBlocked && (
        <Button size="desk" onClick={onRtmp}>
          <Trans>To the RTMP address</Trans>
        </Button>
      )}
    </div>
  )
}
