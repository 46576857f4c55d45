import { Trans, useLingui } from '@lingui/react/macro'
import { BagIcon } from '../../kit/icons.tsx'
import { setLanguage, useLanguage } from '../../kit/language.ts'
import { Mark, Wordmark } from '../../kit/logo.tsx'

/** The mark, where else one can go, and the other language. */
export function HomeHead({ title = false }: { title?: boolean }) {
  const { t } = useLingui()
  const { language } = useLanguage()
  const other = language === 'ar' ? 'en' : 'ar'
  const word = <Wordmark />
  return (
    <header className="home-head">
      <a className="home-mark" href="/">
        <Mark />
        {title ? <h1>{word}</h1> : word}
      </a>
      <nav className="home-nav" aria-label={t`Pages`}>
        <a href="/search">
          <Trans>Products</Trans>
        </a>
        <a href="/feed">
          <Trans>Clips and replays</Trans>
        </a>
      </nav>
      <a className="icon-btn" href="/cart" aria-label={t`Cart`}>
        <BagIcon />
      </a>
      <button type="button" className="icon-btn" lang={other} onClick={() => void setLanguage(other)}>
        {other === 'ar' ? 'العربية' : 'English'}
      </button>
    </header>
  )
}
