import { Trans } from '@lingui/react/macro'
import { browserSupportsWebAuthn, browserSupportsWebAuthnAutofill, WebAuthnAbortService } from '@simplewebauthn/browser'
import { useEffect, useEffectEvent } from 'react'
import { Button } from '../../kit/button.tsx'
import { signInByPasskey } from './sign-in-by-passkey.ts'

interface PasskeyEntryProps {
  busy: boolean
  /** The person asks for the key; any refusal is told. */
  onAsk: () => void
  /** The key was chosen out of the field's own list. */
  onDone: () => void
}

/** A button, and the passkeys among the browser's suggestions for the address field. */
export function PasskeyEntry({ busy, onAsk, onDone }: PasskeyEntryProps) {
  const arrive = useEffectEvent(onDone)
  // One standing offer for as long as the page is open.
  useEffect(() => {
    void browserSupportsWebAuthnAutofill()
      .then((knows) => (knows ? signInByPasskey({ fromField: true }).then(() => arrive()) : undefined))
      // Nobody chose one, or the page went on: nothing was asked for, so nothing is told.
      .catch(() => undefined)
    return () => WebAuthnAbortService.cancelCeremony()
  }, [])
  if (!browserSupportsWebAuthn()) return null
  return (
    <Button busy={busy} onClick={onAsk}>
      <Trans>Sign in with a passkey</Trans>
    </Button>
  )
}
