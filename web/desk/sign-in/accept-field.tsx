import { Trans } from '@lingui/react/macro'
import { type ReactNode, useId } from 'react'
import { AlertIcon } from '../../kit/icons.tsx'
import type { DoorEntry } from './door-form.tsx'

export const acceptEntry: DoorEntry<'accept'> = {
  name: 'accept',
  refuses: (value) => (value === 'on' ? null : <Trans>Without the terms there is no account.</Trans>),
}

/** Unticked, and the texts a press away. */
export function AcceptField({ error }: { error: ReactNode }) {
  const id = useId()
  return (
    <div className="accept-field">
      <label>
        <input type="checkbox" name="accept" aria-invalid={error ? true : undefined} aria-describedby={error ? id : undefined} />
        <Trans>I accept the terms and have read the privacy notice.</Trans>
      </label>
      {error && (
        <p className="field-why" id={id}>
          <AlertIcon />
          <span>{error}</span>
        </p>
      )}
      <TextLinks />
    </div>
  )
}

export function TextLinks() {
  return (
    <p className="accept-links">
      <a href="/terms" target="_blank" rel="noopener">
        <Trans>Terms</Trans>
      </a>
      <a href="/privacy" target="_blank" rel="noopener">
        <Trans>Privacy</Trans>
      </a>
    </p>
  )
}
