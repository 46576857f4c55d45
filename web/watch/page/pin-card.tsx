import { Trans, useLingui } from '@lingui/react/macro'
import type { OfferTermsWire } from '#shop/offers/contract'
import type { ProductCard } from '../../api/types.ts'
import { Button } from '../../kit/button.tsx'
import { useLanguage } from '../../kit/language.ts'
import { Stock } from '../../kit/stock.tsx'
import { availableOfAll, priceSpan, type StockLevels } from '../buy/variants.ts'
import { Drain, OfferClock, OfferNote, OfferPrice, PastOffer } from './offer-lines.tsx'
import type { OfferView } from './offer-view.ts'
import { Price } from './price.tsx'

interface PinCardProps {
  product: ProductCard
  stock: StockLevels
  market: string
  /** The live offer on this product. */
  offer?: OfferView | null
  /** In a replay: the offer that ran at the frame in sight. */
  past?: OfferTermsWire | null
  /** While a drop or a lot is on above it, whose button is the main one. */
  quiet?: boolean
  onBuy: () => void
}

/** The product in the host's hands, where the thumb is. */
export function PinCard({ product, stock, market, offer = null, past = null, quiet = false, onBuy }: PinCardProps) {
  const { t } = useLingui()
  const { read } = useLanguage()
  const running = offer?.state === 'running' ? offer : null
  const available = running ? running.left : availableOfAll(product, stock)
  const span = priceSpan(product, stock)
  const variant = offer && product.variants.find(({ id }) => id === offer.terms.variantId)
  const name = variant && product.variants.length > 1 ? `${read(product.title)} · ${read(variant.title)}` : read(product.title)
  const picture = (variant ?? span?.lowest)?.pictureUrl ?? product.pictureUrl
  return (
    <article
      className={available > 0 ? 'pin-card glass' : 'pin-card glass is-out'}
      aria-label={t`Pinned product`}
      data-product={product.id}
      data-offer={offer?.state}
    >
      {running && <Drain offer={running} />}
      <Thumb url={picture} />
      <div>
        <div className="pin-line">
          <h2>
            <bdi>{name}</bdi>
          </h2>
          {running && <OfferClock offer={running} />}
        </div>
        <p className="stock-note">
          <span className="ticks" key={offer ? `${offer.state} ${offer.left}` : available}>
            {offer ? <OfferNote offer={offer} /> : <Stock available={available} />}
          </span>
        </p>
      </div>
      <div className="pin-line pin-deal">
        {running ? <OfferPrice terms={running.terms} /> : span && <Price product={product} span={span} market={market} />}
        {past && <PastOffer terms={past} />}
        {available > 0 && (
          <Button kind={quiet ? 'plain' : 'main'} onClick={onBuy} aria-label={t`Buy ${name}`}>
            <Trans context="button on a product">Buy</Trans>
          </Button>
        )}
      </div>
    </article>
  )
}

export function Thumb({ url }: { url: string | null }) {
  return <span className="thumb">{url && <img src={url} alt="" />}</span>
}
