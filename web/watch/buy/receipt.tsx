import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useEffect, useRef } from 'react'
import type { OrderReceipt } from '../../api/types.ts'
import { Button } from '../../kit/button.tsx'
import { CheckIcon } from '../../kit/icons.tsx'
import { useLanguage } from '../../kit/language.ts'
import { Figure } from '../../kit/money.tsx'
import { cityName } from '../../kit/places.ts'
import { useCloseSheet } from '../../kit/sheet.tsx'
import { Thumb } from '../page/pin-card.tsx'
import { Adjustments } from './adjustments.tsx'
import type { BuyPlace } from './buy-place.ts'
import { useDeliveryDay } from './delivery.tsx'
import { addressLine } from './draft.ts'
import { Total, WhoGetsWhat } from './sums.tsx'

/** Paid: the number, what comes when, and the same bar as before paying, now final. */
export function Receipt({ order, show }: { order: OrderReceipt; show: { market: Pick<BuyPlace['market'], 'returnWindowDays'> } }) {
  const { t } = useLingui()
  const { read } = useLanguage()
  const close = useCloseSheet()
  const heading = useRef<HTMLHeadingElement>(null)
  const day = useDeliveryDay(order.shippingMethod)
  const returnDays = show.market.returnWindowDays
  const { email } = order.contact
  useEffect(() => heading.current?.focus(), [])
  return (
    <div className="receipt">
      <div className="receipt-head">
        <span className="empty-arch" aria-hidden="true">
          <CheckIcon />
        </span>
        <h3 ref={heading} tabIndex={-1}>
          <Trans>Ordered and paid</Trans>
        </h3>
        <p className="receipt-number num">{order.number}</p>
        <p className="fine">
          <Trans>
            A letter with a link to your order is on its way to <bdi>{email}</bdi>.
          </Trans>
        </p>
      </div>
      <ul className="receipt-lines">
        {order.lines.map((line) => (
          <li key={line.holdId}>
            <Thumb url={line.pictureUrl} />
            <span className="pick-words">
              <b>{read(line.productTitle)}</b>
              <small>
                <bdi>{read(line.variantTitle)}</bdi> × <span className="num">{line.quantity}</span>
              </small>
            </span>
            <Figure of={line.total} />
          </li>
        ))}
      </ul>
      <div className="sums">
        <div className="sum">
          <span>
            {read(order.shippingMethod.name)} <small>· {day}</small>
          </span>
          <Figure of={order.delivery} />
        </div>
        <Adjustments of={order.adjustments} />
        <Total sums={order} taxIncluded={order.taxIncluded} />
        <WhoGetsWhat sums={order} open />
      </div>
      <p className="fine">
        <bdi>{addressLine({ ...order.address, city: read(cityName(order.address.city)) }, t`, `)}</bdi> ·{' '}
        <span className="num">{order.paymentLabel}</span>
      </p>
      <p className="fine">
        <Plural
          value={returnDays}
          one="You have # day after it arrives to send it back."
          other="You have # days after it arrives to send it back."
        />
      </p>
      <a className="btn btn-wide" href={`/orders/${order.id}`} target="_blank" rel="noopener">
        <Trans>Look at the order</Trans>
      </a>
      <Button kind="main" size="wide" onClick={close}>
        <Trans>Back to the show</Trans>
      </Button>
    </div>
  )
}
