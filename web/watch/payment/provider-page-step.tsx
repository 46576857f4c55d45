import { Trans } from '@lingui/react/macro'
import { useEffect } from 'react'
import { Button } from '../../kit/button.tsx'
import { LockIcon } from '../../kit/icons.tsx'
import { hearReturn, rememberPlace } from './back.ts'
import './payment.css'

interface StepProps {
  actionUrl: string
  /** Asks for the order again: the server knows how far the buyer has come. */
  onReturned: () => void
}

/** The card is typed on the provider's own page, in another tab: the show goes on in this one. */
export function ProviderPageStep({ actionUrl, onReturned }: StepProps) {
  useEffect(() => {
    rememberPlace()
    return hearReturn(onReturned)
  }, [onReturned])
  return (
    <div className="provider-page">
      <p>
        <Trans>
          You pay on the payment provider’s own page, which opens beside this one. The show goes on here, and your products stay kept.
        </Trans>
      </p>
      <a className="btn btn-main btn-wide" href={actionUrl} target="_blank" rel="noopener">
        <LockIcon /> <Trans>Open the payment page</Trans>
      </a>
      <Button kind="quiet" size="wide" onClick={onReturned}>
        <Trans>I have paid</Trans>
      </Button>
    </div>
  )
}

/** In place of the card fields. */
export function ProviderPageNote() {
  return (
    <p className="provider-page-note">
      <LockIcon /> <Trans>You type your card on the payment provider’s own page. Souk never sees it.</Trans>
    </p>
  )
}
