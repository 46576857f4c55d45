import { type ComponentType, lazy, Suspense } from 'react'
import type { Hold, ProductCard } from '../../api/types.ts'
import type { Cue } from '../../live/cues/cue-timeline.ts'
import { useStore } from '../../live/session/use-store.ts'
import type { WatchSession } from '../../live/session/watch-session.ts'

type SaleKind = NonNullable<Cue['sale']>['kind']

/** Units that a sale keeps for this viewer, to be bought on the sheet. */
export interface Kept {
  readonly product: ProductCard
  readonly hold: Hold
  /** How long they were kept for when they were given. */
  readonly spanSeconds: number
}

export interface SaleCardProps {
  session: WatchSession
  /** The opening of the sale at the frame in sight; `cue.sale` says what it is. */
  cue: Cue
  /** Opens the buy sheet with them. */
  onBuy: (kept: Kept) => void
}

const loadDrops = () => import('../drops/drop-card.tsx')

/** What draws each kind, loaded with the first one. */
const cards: Partial<Record<SaleKind, ComponentType<SaleCardProps>>> = {
  claims: lazy(async () => ({ default: (await import('../claims/claim-card.tsx')).ClaimCard })),
  drop: lazy(async () => ({ default: (await loadDrops()).DropCard })),
  giveaway: lazy(async () => ({ default: (await import('../giveaway/giveaway-card.tsx')).GiveawayCard })),
  lot: lazy(async () => ({ default: (await import('../auction/lot-card.tsx')).LotCard })),
}
const QuietDrop = lazy(async () => ({ default: (await loadDrops()).QuietDrop }))

/** The sale that was opened last and is open still, above the pinned product; one at a time. */
export function SaleSlot({ session, onBuy }: Omit<SaleCardProps, 'cue'>) {
  const open = useStore(session.sales)
  const cue = open.findLast(({ sale }) => sale && cards[sale.kind])
  const Card = cue?.sale && cards[cue.sale.kind]
  const { drops } = useStore(session.room)
  if (!Card) {
    // What is announced, and how the last one ended.
    return (
      drops.length > 0 && (
        <Suspense>
          <QuietDrop session={session} onBuy={onBuy} />
        </Suspense>
      )
    )
  }
  return (
    <Suspense>
      <Card key={cue.sale?.id} session={session} cue={cue} onBuy={onBuy} />
    </Suspense>
  )
}
