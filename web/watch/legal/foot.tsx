import { Trans, useLingui } from '@lingui/react/macro'
import './foot.css'

/** What every shop must have within reach. */
export function Foot() {
  const { t } = useLingui()
  return (
    <footer className="home-foot">
      <nav aria-label={t`Rules`}>
        <a href="/terms">
          <Trans>Terms</Trans>
        </a>
        <a href="/privacy">
          <Trans>Privacy</Trans>
        </a>
      </nav>
    </footer>
  )
}
