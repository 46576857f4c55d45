import { Trans } from '@lingui/react/macro'
import { lazy, type ReactNode, Suspense } from 'react'
import type { ProductCard } from '../../api/types.ts'
import { Amount } from '../../kit/money.tsx'
import type { PriceSpan } from '../buy/variants.ts'

/** What comes off by itself is told as soon as it is known; a card is whole without it. */
const LoweredPrice = lazy(() =>
  import('../product/lowered-price.tsx').then(
    ({ LoweredPrice }) => ({ default: LoweredPrice }),
    () => ({ default: ({ children }: { children: ReactNode }) => children }),
  ),
)

interface PriceProps {
  product: Pick<ProductCard, 'id'>
  span: PriceSpan
  market: string
}

/** The price on a card, with what comes off by itself in the market. */
export function Price({ product, span: { lowest, varies }, market }: PriceProps) {
  const from = varies && (
    <span className="stock-note">
      {/* Never alone on a line. */}
      <Trans context="before the lowest price">from</Trans>
      {'\u00a0'}
    </span>
  )
  const set = (
    <span>
      {from}
      <Amount of={lowest.price} short />
    </span>
  )
  return (
    <Suspense fallback={set}>
      <LoweredPrice market={market} productId={product.id} variantId={lowest.id} from={from}>
        {set}
      </LoweredPrice>
    </Suspense>
  )
}
