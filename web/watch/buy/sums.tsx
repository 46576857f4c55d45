import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { Quote, Sums as SumsOf } from '../../api/types.ts'
import { useLanguage } from '../../kit/language.ts'
import { formatFigure } from '../../kit/money.ts'
import { Amount, Figure } from '../../kit/money.tsx'
import { SplitBar, SplitList } from '../../kit/split-bar.tsx'
import { useStore } from '../../live/session/use-store.ts'
import { Adjustments, Subsidy } from './adjustments.tsx'
import type { Checkout } from './checkout.ts'
import { Coupons } from './coupons.tsx'
import { Stepper } from './options.tsx'
import type { Purchase } from './purchase.ts'
import { availableOf, type StockLevels } from './variants.ts'

/** What it costs, line by line, down to the total that the button repeats. */
export function Sums({ checkout, stock, quote }: { checkout: Checkout; stock: StockLevels; quote: Quote }) {
  const { read } = useLanguage()
  const { paying } = useStore(checkout.view)
  const { variant, quantity } = useStore(checkout.choice)
  const hold = useStore(checkout.holds.view)
  const own = hold.state === 'held' && hold.hold.variantId === variant.id ? hold.hold.quantity : 0
  return (
    <div className="sums" aria-busy={hold.state === 'asking'}>
      <div className="sum">
        <span className="sum-product">
          <bdi>{read(checkout.product.title)}</bdi>
          <Stepper
            quantity={quantity}
            most={checkout.offerOn(variant)?.mostPerPerson ?? availableOf(variant, stock) + own}
            disabled={paying || checkout.fixed}
            onChange={(next) => checkout.setQuantity(next)}
          />
        </span>
        <Figure of={quote.goods} />
      </div>
      <Reckoning purchase={checkout} quote={quote} />
    </div>
  )
}

/** From what the goods cost down to the total: what is taken off, delivery, codes, and who gets what. */
export function Reckoning({ purchase, quote }: { purchase: Purchase; quote: Quote }) {
  const { t } = useLingui()
  const { read } = useLanguage()
  const { method } = useStore(purchase.view)
  const shipping = quote.shippingMethods.find(({ code }) => code === method)
  return (
    <>
      <Adjustments of={quote.adjustments.filter(({ kind }) => kind !== 'shipping')} before={quote} />
      <div className="sum">
        <span>{shipping ? <bdi>{read(shipping.name)}</bdi> : t`Delivery`}</span>
        <Figure of={quote.delivery} />
      </div>
      <Adjustments of={quote.adjustments.filter(({ kind }) => kind === 'shipping')} />
      <Coupons purchase={purchase} />
      <Total sums={quote} taxIncluded={quote.taxIncluded} />
      <WhoGetsWhat sums={quote} />
    </>
  )
}

export function Total({ sums, taxIncluded }: { sums: SumsOf; taxIncluded: boolean }) {
  const { locale } = useLanguage()
  const tax = formatFigure(sums.tax, { locale })
  return (
    <div className="sum sum-total">
      <span>
        <Trans>Total</Trans> <small>{taxIncluded ? <Trans>including tax of {tax}</Trans> : <Trans>with tax of {tax}</Trans>}</small>
      </span>
      <Amount of={sums.total} />
    </div>
  )
}

/** The bar that stands wherever money does, and behind it every name with its sum. */
export function WhoGetsWhat({ sums, open = false }: { sums: SumsOf; open?: boolean }) {
  const [shown, setShown] = useState(open)
  return (
    <div>
      <div className="who-head">
        <SplitBar parts={sums.split} thin />
        {!open && (
          <button type="button" className="who-more" aria-expanded={shown} onClick={() => setShown(!shown)}>
            <Trans>Who gets what?</Trans>
          </button>
        )}
      </div>
      {shown && <SplitList parts={sums.split} />}
      {shown && <Subsidy of={sums.subsidy} />}
    </div>
  )
}
