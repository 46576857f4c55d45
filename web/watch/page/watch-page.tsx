import { lazy, Suspense, useEffect, useState } from 'react'
import type { ProductCard } from '../../api/types.ts'
import { ToastRegion } from '../../kit/toast.tsx'
import { useStore } from '../session/use-store.ts'
import { productOf, type WatchSession } from '../session/watch-session.ts'
import { Chat } from './chat.tsx'
import { LineupSheet } from './lineup-sheet.tsx'
import { Notice } from './notice.tsx'
import { PinCard } from './pin-card.tsx'
import { Rail, WatchBar } from './watch-bar.tsx'
import { WatchTop } from './watch-top.tsx'

const loadBuySheet = () => import('../buy/buy-sheet.tsx')
const BuySheet = lazy(async () => ({ default: (await loadBuySheet()).BuySheet }))

export function WatchPage({ session }: { session: WatchSession }) {
  const show = useStore(session.show)
  const { stock } = useStore(session.room)
  const pin = useStore(session.pin)
  const [lineupOpen, setLineupOpen] = useState(false)
  const [buying, setBuying] = useState<ProductCard | null>(null)
  const pinned = pin?.productId ? productOf(show, pin.productId) : undefined

  useEffect(() => {
    // What a tap and a cue will need is fetched while nothing else is asked for.
    const timer = setTimeout(() => {
      void loadBuySheet()
      for (const { product } of show.lineup) if (product.pictureUrl) new Image().src = product.pictureUrl
    }, 2500)
    return () => clearTimeout(timer)
  }, [show])

  return (
    <>
      <main className="watch">
        <WatchTop session={session} />
        <Notice session={session} />
        <div className="watch-below">
          <div className="watch-middle">
            <Chat session={session} />
            <Rail session={session} />
          </div>
          {pinned && <PinCard product={pinned} stock={stock} onBuy={() => setBuying(pinned)} />}
          <WatchBar session={session} onLineup={() => setLineupOpen(true)} />
        </div>
      </main>
      {lineupOpen && (
        <LineupSheet show={show} stock={stock} pinnedId={pinned?.id ?? null} onBuy={setBuying} onClose={() => setLineupOpen(false)} />
      )}
      {buying && (
        <Suspense>
          <BuySheet show={show} product={buying} stock={stock} saved={null} onClose={() => setBuying(null)} />
        </Suspense>
      )}
      <ToastRegion className="watch-toasts" />
    </>
  )
}
