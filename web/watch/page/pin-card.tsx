import { Trans, useLingui } from '@lingui/react/macro'
import type { ProductCard } from '../../api/types.ts'
import { Button } from '../../kit/button.tsx'
import { useLanguage } from '../../kit/language.ts'
import { Amount } from '../../kit/money.tsx'
import { Stock } from '../../kit/stock.tsx'
import { availableOfAll, priceSpan, type StockLevels } from '../buy/variants.ts'

interface PinCardProps {
  product: ProductCard
  stock: StockLevels
  onBuy: () => void
}

/** The product in the host's hands, where the thumb is. */
export function PinCard({ product, stock, onBuy }: PinCardProps) {
  const { t } = useLingui()
  const { read } = useLanguage()
  const available = availableOfAll(product, stock)
  const span = priceSpan(product, stock)
  const title = read(product.title)
  return (
    <article
      className={available > 0 ? 'pin-card glass' : 'pin-card glass is-out'}
      aria-label={t`Pinned product`}
      data-product={product.id}
    >
      <Thumb url={span?.lowest.pictureUrl ?? product.pictureUrl} />
      <div>
        <h2>
          <bdi>{title}</bdi>
        </h2>
        <p className="stock-note">
          <span className="ticks" key={available}>
            <Stock available={available} />
          </span>
        </p>
      </div>
      <div className="pin-line">
        {span && <Price span={span} />}
        {available > 0 && (
          <Button kind="main" onClick={onBuy} aria-label={t`Buy ${title}`}>
            <Trans context="button on a product">Buy</Trans>
          </Button>
        )}
      </div>
    </article>
  )
}

export function Price({ span }: { span: NonNullable<ReturnType<typeof priceSpan>> }) {
  return (
    <span>
      {span.varies && (
        <span className="stock-note">
          <Trans context="before the lowest price">from</Trans>{' '}
        </span>
      )}
      <Amount of={span.lowest.price} short />
    </span>
  )
}

export function Thumb({ url }: { url: string | null }) {
  return <span className="thumb">{url && <img src={url} alt="" />}</span>
}
