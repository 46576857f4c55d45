import { Trans } from '@lingui/react/macro'
import {
  type AuthenticationResponseJSON,
  browserSupportsWebAuthn,
  browserSupportsWebAuthnAutofill,
  WebAuthnAbortService,
} from '@simplewebauthn/browser'
import { useEffect, useEffectEvent, useRef } from 'react'
import { Button } from '../../kit/button.tsx'
import { offerPasskeys } from './sign-in-by-passkey.ts'

interface PasskeyEntryProps {
  busy: boolean
  /** The person asks for the key, or has chosen it out of the field's own list; any refusal is told. */
  onAsk: (chosen?: AuthenticationResponseJSON) => void
}

/** A button, and the passkeys among the browser's suggestions for the address field. */
export function PasskeyEntry({ busy, onAsk }: PasskeyEntryProps) {
  const ask = useEffectEvent(onAsk)
  const pressed = useRef(false)
  // One standing offer for as long as the page is open.
  useEffect(() => {
    void browserSupportsWebAuthnAutofill()
      .then((knows) => (knows ? offerPasskeys(() => !pressed.current) : null))
      .then((chosen) => chosen && ask(chosen))
      // Nothing was asked for, so nothing is told.
      .catch(() => undefined)
    return () => WebAuthnAbortService.cancelCeremony()
  }, [])
  if (!browserSupportsWebAuthn()) return null
  return (
    <Button
      busy={busy}
      onClick={() => {
        pressed.current = true
        onAsk()
      }}
    >
      <Trans>Sign in with a passkey</Trans>
    </Button>
  )
}
