import { Trans } from '@lingui/react/macro'
import { useEffect } from 'react'
import { answered, api } from '../../api/client.ts'
import type { components } from '../../api/schema.gen.ts'
import { createStore } from '../../live/session/store.ts'
import { useStore } from '../../live/session/use-store.ts'

type Consents = components['schemas']['Consents']

/** The texts that the buyer has not accepted yet; null where all are, or where it is not known. */
const asked = createStore<Consents['newest'] | null>(null)

export async function readAcceptance(): Promise<void> {
  const { newest, accepted } = await answered(api.GET('/api/me/consents'))
  const isDone = accepted.terms === newest.terms && accepted.privacy === newest.privacy
  asked.change(() => (isDone ? null : newest))
}

/** What the next order says yes to. */
export const toAccept = (): { accepts?: Consents['newest'] } => {
  const accepts = asked.read()
  return accepts ? { accepts } : {}
}

/** Beside the button that orders, until somebody has ordered once. */
export function AcceptanceNote() {
  const versions = useStore(asked)
  useEffect(() => {
    void readAcceptance().catch(() => undefined)
  }, [])
  if (!versions) return null
  return (
    <p className="pay-terms">
      <Trans>
        By ordering you accept the{' '}
        <a href="/terms" target="_blank" rel="noopener">
          terms
        </a>
        . How your data is used is in the{' '}
        <a href="/privacy" target="_blank" rel="noopener">
          privacy notice
        </a>
        .
      </Trans>
    </p>
  )
}
