import { lazy, Suspense, useEffect, useState } from 'react'
import { serverNow } from '../../api/clock.ts'
import type { ProductCard, Show } from '../../api/types.ts'
import { LiveBadge } from '../../kit/badge.tsx'
import { useLanguage } from '../../kit/language.ts'
import { ToastRegion } from '../../kit/toast.tsx'
import { productOf } from '../../live/session/page-session.ts'
import { useStore } from '../../live/session/use-store.ts'
import type { WatchSession } from '../../live/session/watch-session.ts'
import { loadAttempt, saveAttempt } from '../buy/attempt.ts'
import type { BuyOffer } from '../buy/checkout.ts'
import { askedProduct } from './asked-product.ts'
import { Chat } from './chat.tsx'
import { Controls } from './controls.tsx'
import { Extras, useExtras } from './extras.tsx'
import { FollowButton } from './follow.tsx'
import { useIdle } from './idle.ts'
import { LineupSheet, LineupStrip } from './lineup-sheet.tsx'
import { Notice } from './notice.tsx'
import { OfferStrip } from './offer-strip.tsx'
import type { OfferView } from './offer-view.ts'
import { PinCard } from './pin-card.tsx'
import { Resume } from './resume.tsx'
import type { Kept } from './sale-card.ts'
import { SaleSlot } from './sale-slot.tsx'
import { useNotice, type WatchNotice } from './use-notice.ts'
import { useOffer } from './use-offer.ts'
import { Rail, WatchBar } from './watch-bar.tsx'
import { WatchTop } from './watch-top.tsx'

const Wins = lazy(async () => ({ default: (await import('../auction/win-strip.tsx')).Wins }))
const MyClaims = lazy(async () => ({ default: (await import('../claims/claims-here.tsx')).ClaimsHere }))
const loadBuySheet = () => import('../buy/buy-sheet.tsx')
const BuySheet = lazy(async () => ({ default: (await loadBuySheet()).BuySheet }))

function useTitle(title: string): void {
  useEffect(() => {
    document.title = title
  }, [title])
}

export function WatchPage({ session }: { session: WatchSession }) {
  const { read } = useLanguage()
  const show = useStore(session.show)
  const { stock } = useStore(session.room)
  const pin = useStore(session.pin)
  const sales = useStore(session.sales)
  const [lineupOpen, setLineupOpen] = useState(false)
  const { attempt, buying, buy, buyKept, close, giveUp } = usePurchase(show)
  const extras = useExtras(session)
  useIdle()
  const offer = useOffer(session)
  const pinned = pin?.productId ? productOf(show, pin.productId) : undefined
  const elsewhere = offer?.state === 'running' && !onProduct(offer, pinned) ? productIn(show, offer) : undefined

  useTitle(read(show.title))
  useFetchedAhead(show)
  return (
    <>
      <main className="watch">
        <WatchTop session={session} badge={<OnAir session={session} />}>
          <FollowButton session={session} />
        </WatchTop>
        <Notice session={session} />
        <Controls session={session} onMore={extras.openMore} />
        <div className="watch-below">
          <div className="watch-middle">
            <Chat session={session} />
            <Rail session={session} onMore={extras.openMore} />
          </div>
          {attempt && !buying && <Resume attempt={attempt} show={show} onContinue={buy} onEnd={giveUp} />}
          <WinsHere session={session} onBuy={buyKept} />
          <ClaimsHere session={session} onBuy={buyKept} />
          <SaleSlot session={session} onBuy={buyKept} />
          {elsewhere && offer && <OfferStrip product={elsewhere} offer={offer} onBuy={() => buy(elsewhere)} />}
          {/* What a sale shows is on its own card. */}
          {pinned && !sales.some(({ productId }) => productId === pinned.id) && (
            <PinCard
              product={pinned}
              stock={stock}
              market={show.market.code}
              offer={onProduct(offer, pinned)}
              quiet={sales.some(({ sale }) => sale?.kind === 'drop' || sale?.kind === 'lot')}
              onBuy={() => buy(pinned)}
            />
          )}
          <LineupStrip show={show} stock={stock} pinnedId={pinned?.id ?? null} onBuy={buy} />
          <WatchBar session={session} onLineup={() => setLineupOpen(true)} />
        </div>
      </main>
      {lineupOpen && (
        <LineupSheet show={show} stock={stock} pinnedId={pinned?.id ?? null} onBuy={buy} onClose={() => setLineupOpen(false)} />
      )}
      {buying && (
        <Suspense>
          <BuySheet
            show={show}
            product={buying}
            stock={stock}
            saved={attempt}
            offer={toBuy(session, onProduct(offer, buying))}
            onClose={close}
          />
        </Suspense>
      )}
      <Extras session={session} extras={extras} />
      <ToastRegion className="watch-toasts" />
    </>
  )
}

/** What is being bought in the sheet, and the attempt that this page keeps. */
function usePurchase(show: Show) {
  const [attempt, setAttempt] = useState(() => loadAttempt(localStorage, show.id, serverNow()))
  // A payment whose outcome nobody has seen is asked about at once.
  const [buying, setBuying] = useState(() => productOf(show, attempt?.payment ? attempt.productId : askedProduct()))
  const turnTo = (product: ProductCard | undefined): void => {
    setBuying(product)
    setAttempt(loadAttempt(localStorage, show.id, serverNow()))
  }
  const buyKept = ({ product, hold, spanSeconds }: Kept): void => {
    saveAttempt(localStorage, { showId: show.id, productId: product.id, hold, spanSeconds, method: null, payment: null, fixed: true })
    turnTo(product)
  }
  return { attempt, buying, buy: setBuying, buyKept, close: () => turnTo(undefined), giveUp: () => setAttempt(null) }
}

function useFetchedAhead(show: Show): void {
  useEffect(() => {
    // What a tap and a cue will need is fetched while nothing else is asked for.
    const timer = setTimeout(() => {
      // Without a network now, the tap fetches it.
      loadBuySheet().catch(() => undefined)
      for (const { product } of show.lineup) if (product.pictureUrl) new Image().src = product.pictureUrl
    }, 2500)
    return () => clearTimeout(timer)
  }, [show])
}

/** What was won is asked for only where somebody bid. */
function WinsHere(props: { session: WatchSession; onBuy: (kept: Kept) => void }) {
  const { lots } = useStore(props.session.room)
  if (Object.keys(lots).length === 0 && localStorage.getItem('souk.bidder') === null) return null
  return (
    <Suspense>
      <Wins {...props} />
    </Suspense>
  )
}

/** What was claimed is asked for only where something can be claimed, or could. */
function ClaimsHere(props: { session: WatchSession; onBuy: (kept: Kept) => void }) {
  const { claims } = useStore(props.session.room)
  if (!claims || claims.state === 'planned') return null
  return (
    <Suspense>
      <MyClaims {...props} />
    </Suspense>
  )
}

const productIn = (show: Show, { terms }: OfferView): ProductCard | undefined =>
  show.lineup.find(({ product }) => product.variants.some(({ id }) => id === terms.variantId))?.product

const onProduct = (offer: OfferView | null, product: ProductCard | undefined): OfferView | null =>
  offer && product?.variants.some(({ id }) => id === offer.terms.variantId) ? offer : null

/** What a sheet that opens now buys in; it keeps it, whatever becomes of the offer meanwhile. */
function toBuy(session: WatchSession, offer: OfferView | null): BuyOffer | null {
  if (offer?.state !== 'running') return null
  return { ...offer.terms, delayMilliseconds: () => Math.round(session.delaySeconds() * 1000) }
}

/** Told in words instead: what is in sight then is not now. */
const notLive: readonly WatchNotice[] = ['ended', 'stopped', 'offline', 'paused']

function OnAir({ session }: { session: WatchSession }) {
  const { broadcast } = useStore(session.room)
  const notice = useNotice(session)
  const onAir = notice === null || (broadcast?.state === 'live' && !notLive.includes(notice))
  return onAir && <LiveBadge />
}
