import { Trans, useLingui } from '@lingui/react/macro'
import { useEffect } from 'react'
import { setLanguage, useLanguage } from '../../kit/language.ts'
import { ProveAge } from './prove-age.tsx'

/** What stands in the place of a show for adults: nothing of the show is on this page, and nothing of it was fetched. */
export function AgeGate({ market, onProven }: { market: string; onProven: () => void }) {
  const { t } = useLingui()
  const title = t`For adults only`
  useEffect(() => {
    document.title = `${title} · Souk`
  }, [title])
  return (
    <main className="age">
      <span className="age-sign" aria-hidden="true">
        18+
      </span>
      <h1>{title}</h1>
      <p>
        <Trans>The host of this show has chosen it for people of 18 or older. Nothing of it is shown before we know that you are.</Trans>
      </p>
      <ProveAge market={market} purpose="viewer" to={location.pathname + location.search} onProven={onProven} />
      <Foot />
    </main>
  )
}

function Foot() {
  const { language } = useLanguage()
  const other = language === 'ar' ? 'en' : 'ar'
  return (
    <p className="age-foot">
      <a className="btn" href="/">
        <Trans>Leave this page</Trans>
      </a>{' '}
      <button type="button" className="btn btn-quiet" lang={other} onClick={() => void setLanguage(other)}>
        {other === 'ar' ? 'العربية' : 'English'}
      </button>
    </p>
  )
}
