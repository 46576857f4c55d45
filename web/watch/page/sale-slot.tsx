import { type ComponentType, lazy, Suspense } from 'react'
import type { Cue } from '../../live/cues/cue-timeline.ts'
import { useStore } from '../../live/session/use-store.ts'
import type { SaleCardProps } from './sale-card.ts'

type SaleKind = NonNullable<Cue['sale']>['kind']

const loadDrops = () => import('../drops/drop-card.tsx')

/** What draws each kind, loaded with the first one. */
const cards: Partial<Record<SaleKind, ComponentType<SaleCardProps>>> = {
  claims: lazy(async () => ({ default: (await import('../claims/claim-card.tsx')).ClaimCard })),
  drop: lazy(async () => ({ default: (await loadDrops()).DropCard })),
  giveaway: lazy(async () => ({ default: (await import('../giveaway/giveaway-card.tsx')).GiveawayCard })),
  lot: lazy(async () => ({ default: (await import('../auction/lot-card.tsx')).LotCard })),
}
const MyDrop = lazy(async () => ({ default: (await loadDrops()).MyDrop }))
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
    <>
      {drops.some(({ id, state }) => id !== cue.sale?.id && state !== 'announced') && (
        <Suspense>
          <MyDrop session={session} cue={cue} onBuy={onBuy} />
        </Suspense>
      )}
      <Suspense>
        <Card key={cue.sale?.id} session={session} cue={cue} onBuy={onBuy} />
      </Suspense>
    </>
  )
}
