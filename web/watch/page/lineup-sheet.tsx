import { Trans, useLingui } from '@lingui/react/macro'
import type { ProductCard, Show } from '../../api/types.ts'
import { Badge } from '../../kit/badge.tsx'
import { Button } from '../../kit/button.tsx'
import { useLanguage } from '../../kit/language.ts'
import { Sheet, useCloseSheet } from '../../kit/sheet.tsx'
import { Stock } from '../../kit/stock.tsx'
import { availableOfAll, priceSpan, type StockLevels } from '../buy/variants.ts'
import { Thumb } from './pin-card.tsx'
import { Price } from './price.tsx'

interface LineupSheetProps {
  show: Show
  stock: StockLevels
  pinnedId: string | null
  onBuy: (product: ProductCard) => void
  onClose: () => void
}

/** Everything of the show, pinned or not. */
export function LineupSheet({ show, onClose, ...rest }: LineupSheetProps) {
  return (
    <Sheet title={<Trans>In this show</Trans>} onClose={onClose}>
      <ul className="lineup">
        {show.lineup.map(({ id, product }) => (
          <Row key={id} product={product} market={show.market.code} {...rest} />
        ))}
      </ul>
    </Sheet>
  )
}

type RowProps = Omit<LineupSheetProps, 'show' | 'onClose'> & { product: ProductCard; market: string }

function Row({ product, market, stock, pinnedId, onBuy }: RowProps) {
  const { t } = useLingui()
  const { read } = useLanguage()
  const close = useCloseSheet()
  const available = availableOfAll(product, stock)
  const span = priceSpan(product, stock)
  const title = read(product.title)
  return (
    <li>
      <Thumb url={product.pictureUrl} />
      <div className="lineup-words">
        <h3>
          <bdi>{title}</bdi>
        </h3>
        {span && <Price product={product} span={span} market={market} />}
        <p className="stock-note">
          <Stock available={available} />{' '}
          {product.id === pinnedId && (
            <Badge tone="accent">
              <Trans>Shown now</Trans>
            </Badge>
          )}
        </p>
      </div>
      {available > 0 && (
        <Button
          kind={product.id === pinnedId ? 'main' : 'plain'}
          aria-label={t`Buy ${title}`}
          onClick={() => {
            close()
            onBuy(product)
          }}
        >
          <Trans context="button on a product">Buy</Trans>
        </Button>
      )}
    </li>
  )
}

/** On a wide page, where there is room: everything of the show in one row, a tap away. */
export function LineupStrip({ show, stock, pinnedId, onBuy }: Omit<LineupSheetProps, 'onClose'>) {
  const { t } = useLingui()
  const { read } = useLanguage()
  return (
    <ul className="strip" aria-label={t`In this show`}>
      {show.lineup.map(({ id, product }) => {
        const title = read(product.title)
        const left = availableOfAll(product, stock) > 0
        return (
          <li key={id}>
            <button
              type="button"
              disabled={!left}
              aria-current={product.id === pinnedId ? 'true' : undefined}
              aria-label={t`Buy ${title}`}
              title={title}
              onClick={() => onBuy(product)}
            >
              <Thumb url={product.pictureUrl} />
            </button>
          </li>
        )
      })}
    </ul>
  )
}
