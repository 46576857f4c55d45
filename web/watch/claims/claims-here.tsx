import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useEffect, useState } from 'react'
import { serverNow } from '../../api/clock.ts'
import { Button } from '../../kit/button.tsx'
import { Clock, useSecondsLeft } from '../../kit/countdown.tsx'
import { useStore } from '../../live/session/use-store.ts'
import type { WatchSession } from '../../live/session/watch-session.ts'
import { CartPurchase, savedAttempt } from '../cart/cart-purchase.ts'
import { CartSheet } from '../cart/cart-sheet.tsx'
import type { Kept } from '../page/sale-card.ts'
import './claims.css'
import { claimsBasket, claimsKey, payable } from './claims-basket.ts'
import { ClaimsSheet } from './claims-sheet.tsx'
import { claimsView, closeClaims, openClaims } from './claims-view.ts'
import { useMyClaims } from './use-claims.ts'

interface ClaimsHereProps {
  session: WatchSession
  onBuy: (kept: Kept) => void
}

/** A payment of claims whose outcome nobody has seen is asked about at once. */
function interrupted(): CartPurchase | null {
  const saved = savedAttempt(claimsKey)
  return saved?.payment ? new CartPurchase(claimsBasket([]), saved, saved) : null
}

/** What this person claimed, whatever is sold by now: a strip while something is kept, the sheet, and paying for all of it together. */
export function ClaimsHere({ session, onBuy }: ClaimsHereProps) {
  const { t } = useLingui()
  const { claims } = useStore(session.room)
  const { market } = useStore(session.show)
  const sales = useStore(session.sales)
  const { open } = useStore(claimsView)
  const mine = useMyClaims(session)
  const [purchase, setPurchase] = useState<CartPurchase | null>(interrupted)
  const kept = mine.items.filter(({ place }) => place.state === 'turn' || place.state === 'waiting').length
  useEffect(() => claimsView.change((now) => ({ ...now, kept })), [kept])
  const holdIds = payable(mine.items)
  // The card of open claims says the same.
  const onCard = sales.findLast(({ sale }) => sale)?.sale?.kind === 'claims'
  return (
    <>
      {!onCard && holdIds.length > 0 && !purchase && (
        <KeptStrip
          count={holdIds.length}
          until={Math.min(...mine.items.flatMap(({ place }) => (place.holdId && place.turnUntil ? [Date.parse(place.turnUntil)] : [])))}
        />
      )}
      {open && claims && (
        <ClaimsSheet
          {...{ session, claims, mine, onBuy }}
          onBuyAll={() => setPurchase(new CartPurchase(claimsBasket(holdIds), market))}
          onClose={closeClaims}
        />
      )}
      {purchase && <CartSheet title={t`Pay for my claims`} purchase={purchase} onClose={() => setPurchase(null)} />}
    </>
  )
}

function KeptStrip({ count, until }: { count: number; until: number }) {
  const { t } = useLingui()
  const seconds = useSecondsLeft(until, serverNow)
  return (
    <section className="offer-strip glass" aria-label={t`My claims`} data-kept={count}>
      <span className="offer-strip-words">
        <b>
          <Plural value={count} one="One claim is kept for you" other="# claims are kept for you" />
        </b>
        <span className="stock-note">
          {' '}
          <Trans>to pay within</Trans> <Clock seconds={seconds} />
        </span>
      </span>
      <Button kind="main" onClick={openClaims}>
        <Trans>My claims</Trans>
      </Button>
    </section>
  )
}
