import { Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { useLanguage } from '../../kit/language.ts'
import { Amount } from '../../kit/money.tsx'
import { useReduction } from './reductions.ts'
import './lowered-price.css'

export interface LoweredPriceProps {
  market: string
  productId: string
  /** The one whose price the card shows. */
  variantId: string
  /** Before the lowest of several prices. */
  from: ReactNode
  /** The price as it is set. */
  children: ReactNode
}

/** On a card: what one unit costs after what comes off by itself, how much that is, and the lowest price of the 30 days before. */
export function LoweredPrice({ market, productId, variantId, from, children }: LoweredPriceProps) {
  const { read } = useLanguage()
  const reduction = useReduction(market, productId)
  if (!reduction) return children
  const lowered = reduction.prices[variantId]
  const note = reduction.note && (
    <span className="tag tag-accent">
      <bdi>{read(reduction.note)}</bdi>
    </span>
  )
  if (!lowered) {
    return (
      <span className="lowered">
        {children} {note}
      </span>
    )
  }
  const { price, prior, percent } = lowered
  return (
    <span className="lowered">
      <span>
        {from}
        <Amount of={price} short />
      </span>{' '}
      <span className="lowered-by">
        <span className="tag tag-accent">
          <bdi dir="ltr">−{percent}%</bdi>
        </span>{' '}
        <s aria-hidden="true">
          <Amount of={prior} short />
        </s>
        <span className="sr-only">
          <Trans>
            Lowest price of the 30 days before: <Amount of={prior} short />
          </Trans>
        </span>
      </span>
    </span>
  )
}
