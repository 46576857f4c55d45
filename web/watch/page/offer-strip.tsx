import { Trans, useLingui } from '@lingui/react/macro'
import type { ProductCard } from '../../api/types.ts'
import { Button } from '../../kit/button.tsx'
import { useLanguage } from '../../kit/language.ts'
import { Amount } from '../../kit/money.tsx'
import { Drain, OfferClock } from './offer-lines.tsx'
import type { OfferView } from './offer-view.ts'

/** The offer that runs while the host shows something else: one line, so that nobody has to wait for its card. */
export function OfferStrip({ product, offer, onBuy }: { product: ProductCard; offer: OfferView; onBuy: () => void }) {
  const { t } = useLingui()
  const { read } = useLanguage()
  const title = read(product.title)
  return (
    <section className="offer-strip glass" aria-label={t`Live offer`} data-offer-of={product.id}>
      <Drain offer={offer} />
      <span className="offer-strip-words">
        <b>
          <bdi>{title}</bdi>
        </b>{' '}
        <Amount of={offer.terms.price} short />
      </span>
      <OfferClock offer={offer} />
      <Button kind="quiet" onClick={onBuy} aria-label={t`Buy ${title}`}>
        <Trans context="button on a product">Buy</Trans>
      </Button>
    </section>
  )
}
