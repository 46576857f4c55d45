import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { ProductCard } from '../../api/types.ts'
import { useLanguage } from '../../kit/language.ts'
import { Amount, Figure } from '../../kit/money.tsx'
import { Sheet } from '../../kit/sheet.tsx'
import { useStore } from '../../live/session/use-store.ts'
import { Thumb } from '../page/pin-card.tsx'
import { LoweredPrice } from '../product/lowered-price.tsx'
import { checkoutFor } from './active-checkout.ts'
import { AddressForm } from './address-form.tsx'
import type { Attempt } from './attempt.ts'
import './buy.css'
import type { BuyPlace } from './buy-place.ts'
import { CardChoice } from './card-choice.tsx'
import { CardFields } from './card-fields.ts'
import type { BuyOffer, Checkout } from './checkout.ts'
import { Delivery } from './delivery.tsx'
import { HoldBanner } from './hold-banner.tsx'
import { IntoCart } from './into-cart.tsx'
import { Options } from './options.tsx'
import { BankStep, PayFooter } from './payment.tsx'
import { Receipt } from './receipt.tsx'
import { Sums } from './sums.tsx'
import type { StockLevels } from './variants.ts'

interface BuySheetProps {
  show: BuyPlace
  product: ProductCard
  stock: StockLevels
  saved: Attempt | null
  offer: BuyOffer | null
  onClose: () => void
}

/** Buying over the playing video: the full price, the kept units and the payment on one sheet. */
export function BuySheet({ show, product, stock, saved, offer, onClose }: BuySheetProps) {
  const { t } = useLingui()
  const { read } = useLanguage()
  const [checkout] = useState(() => checkoutFor({ show, product, stock, saved, offer }))
  const [cards] = useState(() => new CardFields())
  const { step, order, actionUrl } = useStore(checkout.view)
  const kept = useStore(checkout.holds.view).state === 'held'
  const title = read(product.title)
  return (
    <Sheet title={t`Buy ${title}`} titleHidden className="buy" onClose={onClose}>
      {step === 'done' && order ? (
        <div className="buy-scroll">
          <Receipt order={order} show={show} />
        </div>
      ) : (
        <>
          <HoldBanner checkout={checkout} stock={stock} />
          <div className="buy-scroll">
            {step === 'address' && <AddressForm checkout={checkout} />}
            {step === 'bank' && actionUrl && <BankStep checkout={checkout} actionUrl={actionUrl} />}
            {/* The card fields keep what was typed while another step is in front. */}
            <div hidden={step !== 'order'}>
              <OrderStep checkout={checkout} cards={cards} stock={stock} />
            </div>
          </div>
          {step === 'order' && <PayFooter checkout={checkout} cards={cards} kept={kept} />}
        </>
      )}
    </Sheet>
  )
}

function OrderStep({ checkout, cards, stock }: { checkout: Checkout; cards: CardFields; stock: StockLevels }) {
  const { quote } = useStore(checkout.view)
  const free = quote !== null && BigInt(quote.total.amount) === 0n
  const returnDays = checkout.show.market.returnWindowDays
  return (
    <>
      <ProductHead checkout={checkout} />
      <Options checkout={checkout} stock={stock} />
      <IntoCart checkout={checkout} />
      <Delivery checkout={checkout} />
      {quote && <Sums checkout={checkout} stock={stock} quote={quote} />}
      {!free && <CardChoice checkout={checkout} cards={cards} />}
      <p className="fine">
        <Plural
          value={returnDays}
          one="You have # day after it arrives to send it back."
          other="You have # days after it arrives to send it back."
        />
      </p>
    </>
  )
}

function ProductHead({ checkout }: { checkout: Checkout }) {
  const { read } = useLanguage()
  const { variant } = useStore(checkout.choice)
  const { product } = checkout
  const hold = useStore(checkout.holds.view)
  // What is kept has the price it was kept at, whatever the card says meanwhile.
  const kept = hold.state === 'held' && hold.hold.variantId === variant.id ? hold.hold : null
  const price = kept?.unitPrice ?? checkout.priceOf(variant)
  const inOffer = price.amount !== variant.price.amount
  return (
    <div className="buy-head">
      <Thumb url={variant.pictureUrl ?? product.pictureUrl} />
      <div>
        <h3>
          <bdi>{read(product.title)}</bdi>
        </h3>
        {inOffer ? (
          <Amount of={price} short />
        ) : (
          <LoweredPrice market={checkout.show.market.code} productId={product.id} variantId={variant.id} from={null}>
            <Amount of={price} short />
          </LoweredPrice>
        )}{' '}
        {inOffer && (
          <span className="stock-note">
            <Trans>
              Live offer, usually <Figure of={variant.price} />
            </Trans>{' '}
          </span>
        )}
        {product.options.length > 0 && (
          <span className="stock-note">
            <bdi>{read(variant.title)}</bdi>
          </span>
        )}
      </div>
    </div>
  )
}
