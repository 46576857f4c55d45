import { Trans } from '@lingui/react/macro'
import { Amount } from '../../kit/money.tsx'
import type { Product } from './product-types.ts'

type Money = Product['variants'][number]['price']

interface PriorPriceProps {
  price: Money
  /** The lowest price of the 30 days before it was lowered. */
  prior: Money | undefined
  /** Only the figure, struck through. */
  short?: boolean
}

/** Said with every discount: what the lowest price was before. */
export function PriorPrice({ price, prior, short = false }: PriorPriceProps) {
  if (!prior) return null
  const amount = (
    <s>
      <Amount of={prior} short />
    </s>
  )
  if (short) return amount
  const percent = 100 - Number((BigInt(price.amount) * 100n) / BigInt(prior.amount))
  return (
    <p className="product-prior">
      <Trans>
        <b dir="ltr">−{percent}%</b> Lowest price of the 30 days before: {amount}
      </Trans>
    </p>
  )
}
