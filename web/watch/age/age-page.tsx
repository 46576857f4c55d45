import { Trans, useLingui } from '@lingui/react/macro'
import { useCallback, useEffect, useState } from 'react'
import { answered, api } from '../../api/client.ts'
import { asRefusal } from '../../api/refusal.ts'
import { pathHere } from './path-here.ts'
import { ProveAge } from './prove-age.tsx'

const LOOK_EVERY_MS = 1500

/** `/age`: where a refusal leads, and where a provider sends people back to. */
export function AgePage() {
  const { t } = useLingui()
  const [asked] = useState(() => new URLSearchParams(location.search))
  const market = asked.get('market')
  const to = pathHere(asked.get('to'), location.origin)
  const check = useCheck(asked.get('check'))
  const title = t`Proof of age`
  useEffect(() => {
    document.title = `${title} · Souk`
  }, [title])
  const arrived = useCallback(() => {
    if (asked.get('check')) location.replace(to)
  }, [asked, to])
  return (
    <main className="age">
      <h1>{title}</h1>
      <p>
        <Trans>
          Whoever goes on air is 18 or older, and so is whoever watches a show for adults. We keep that you are, how we know, and until
          when: no date of birth.
        </Trans>
      </p>
      {check === 'started' && (
        <p role="status">
          <Trans>Waiting for the provider’s answer…</Trans>
        </p>
      )}
      {(check === 'failed' || check === 'expired') && (
        <p role="alert">
          {check === 'failed' ? (
            <Trans>The provider could not confirm that you are 18 or older.</Trans>
          ) : (
            <Trans>The check took too long and was given up.</Trans>
          )}
        </p>
      )}
      {check !== 'started' && (
        <ProveAge
          key={check}
          market={market ?? 'ae'}
          purpose={asked.get('for') === 'host' ? 'host' : 'viewer'}
          to={to}
          onProven={arrived}
        />
      )}
      <p className="age-foot">
        <a className="btn" href={to}>
          <Trans>Go on</Trans>
        </a>
      </p>
    </main>
  )
}

type CheckState = 'started' | 'passed' | 'failed' | 'expired' | null

/** The provider's answer comes apart from the person, so it is asked for until it is there. */
function useCheck(id: string | null): CheckState {
  const [state, setState] = useState<CheckState>(id ? 'started' : null)
  useEffect(() => {
    if (!id || state !== 'started') return
    const look = async (): Promise<void> => {
      try {
        setState((await answered(api.GET('/api/age/checks/{id}', { params: { path: { id } } }))).state)
      } catch (error) {
        if (asRefusal(error).status >= 400) setState(null)
      }
    }
    const timer = setInterval(() => void look(), LOOK_EVERY_MS)
    return () => clearInterval(timer)
  }, [id, state])
  return state
}
