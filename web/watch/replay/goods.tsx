import { lazy, Suspense, useState } from 'react'
import type { OfferTermsWire } from '#shop/offers/contract'
import { serverNow } from '../../api/clock.ts'
import type { ProductCard, Show } from '../../api/types.ts'
import { type PageSession, productOf } from '../../live/session/page-session.ts'
import { useStore } from '../../live/session/use-store.ts'
import { type Attempt, loadAttempt } from '../buy/attempt.ts'
import { askedProduct } from '../page/asked-product.ts'
import { LineupSheet } from '../page/lineup-sheet.tsx'
import { PinCard } from '../page/pin-card.tsx'
import { Resume } from '../page/resume.tsx'

const BuySheet = lazy(async () => ({ default: (await import('../buy/buy-sheet.tsx')).BuySheet }))

/** What can be bought over a film that is not live: at today's price, of what is left today. */
export interface Goods {
  readonly show: Show
  readonly stock: Readonly<Record<string, number>>
  readonly pinned: ProductCard | undefined
  /** The offer that ran on it at the frame in sight. */
  readonly past: OfferTermsWire | null
  readonly attempt: Attempt | null
  readonly buying: ProductCard | undefined
  readonly lineupOpen: boolean
  buy(product: ProductCard | undefined): void
  forgetAttempt(): void
  openLineup(open: boolean): void
}

export function useGoods(session: PageSession): Goods {
  const show = useStore(session.show)
  const { stock } = useStore(session.room)
  const pin = useStore(session.pin)
  const offer = useStore(session.offer)
  const [lineupOpen, openLineup] = useState(false)
  const [attempt, setAttempt] = useState(() => loadAttempt(localStorage, show.id, serverNow()))
  // A payment whose outcome nobody has seen is asked about at once.
  const [buying, setBuying] = useState(() => productOf(show, attempt?.payment ? attempt.productId : askedProduct()))
  return {
    ...{ show, stock, attempt, buying, lineupOpen, openLineup },
    pinned: pin?.productId ? productOf(show, pin.productId) : undefined,
    past: offer && offer.productId === pin?.productId ? (offer.offer?.terms ?? null) : null,
    buy(product) {
      setBuying(product)
      if (!product) setAttempt(loadAttempt(localStorage, show.id, serverNow()))
    },
    forgetAttempt: () => setAttempt(null),
  }
}

/** The card of what is in sight, and what was begun earlier. */
export function GoodsInSight({ goods }: { goods: Goods }) {
  const { attempt, buying, pinned, past, show, stock } = goods
  return (
    <>
      {attempt && !buying && <Resume attempt={attempt} show={show} onContinue={goods.buy} onEnd={goods.forgetAttempt} />}
      {pinned && <PinCard product={pinned} stock={stock} market={show.market.code} past={past} onBuy={() => goods.buy(pinned)} />}
    </>
  )
}

export function GoodsSheets({ goods }: { goods: Goods }) {
  const { show, stock, pinned, buying, attempt, lineupOpen } = goods
  return (
    <>
      {lineupOpen && (
        <LineupSheet show={show} stock={stock} pinnedId={pinned?.id ?? null} onBuy={goods.buy} onClose={() => goods.openLineup(false)} />
      )}
      {buying && (
        <Suspense>
          <BuySheet show={show} product={buying} stock={stock} saved={attempt} offer={null} onClose={() => goods.buy(undefined)} />
        </Suspense>
      )}
    </>
  )
}
