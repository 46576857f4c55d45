import { Trans, useLingui } from '@lingui/react/macro'
import { useEffect, useState } from 'react'
import { BagIcon, UserIcon } from '../../kit/icons.tsx'
import { setLanguage, useLanguage } from '../../kit/language.ts'
import { Mark, Wordmark } from '../../kit/logo.tsx'
import { useStore } from '../../live/session/use-store.ts'
import './home-head.css'
import { cartView, loadCart, piecesIn, rememberedPieces } from '../cart/cart-store.ts'

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
          <Trans>Clips and shows</Trans>
        </a>
        <a href="/orders">
          <Trans>My orders</Trans>
        </a>
      </nav>
      <a className="icon-btn home-account" href="/desk/account" aria-label={t`Your account`}>
        <UserIcon />
      </a>
      <CartLink />
      <button type="button" className="icon-btn" lang={other} onClick={() => void setLanguage(other)}>
        {other === 'ar' ? 'العربية' : 'English'}
      </button>
    </header>
  )
}

/** How many pieces somebody means to buy. The cart's own page loads it itself. */
function CartLink() {
  const { t } = useLingui()
  const { cart } = useStore(cartView)
  const [remembered] = useState(rememberedPieces)
  useEffect(() => {
    if (location.pathname !== '/cart' && cartView.read().cart === null && remembered === null) void loadCart()
  }, [remembered])
  const pieces = piecesIn(cart) ?? remembered ?? 0
  return (
    <a className="icon-btn home-cart" href="/cart" aria-label={pieces > 0 ? `${t`Cart`}: ${pieces}` : t`Cart`}>
      <BagIcon />
      {pieces > 0 && <span className="num">{pieces}</span>}
    </a>
  )
}
