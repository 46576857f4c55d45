import { Plural, Trans } from '@lingui/react/macro'
import type { SellerOrder } from '../../api/desk-types.ts'
import { TruckIcon } from '../../kit/icons.tsx'
import { useLanguage } from '../../kit/language.ts'
import { Amount, Figure } from '../../kit/money.tsx'

/** What was bought, and what the buyer paid for it. */
export function OrderLines({ order }: { order: SellerOrder }) {
  return (
    <section className="panel order-lines" aria-labelledby="lines-title">
      <h2 id="lines-title" className="sr-only">
        <Trans>What was bought</Trans>
      </h2>
      <ul>
        {order.lines.map((line, index) => (
          <Line key={`${line.productTitle.en}-${index}`} line={line} units={order.units[index]} />
        ))}
        <li className="order-line">
          <span className="thumb order-line-sign">
            <TruckIcon />
          </span>
          <span>
            <b>
              <Trans>Delivery</Trans>
            </b>{' '}
            <small>
              <Figure of={order.delivery} />
            </small>
          </span>
        </li>
      </ul>
      <p className="order-paid">
        <small>
          <Trans>Buyer paid</Trans>
        </small>{' '}
        <Amount of={order.total} />{' '}
        <small>
          <Trans>
            of it tax <Figure of={order.tax} />
          </Trans>
        </small>
      </p>
    </section>
  )
}

function Line({ line, units }: { line: SellerOrder['lines'][number]; units: SellerOrder['units'][number] | undefined }) {
  const { read } = useLanguage()
  return (
    <li className="order-line">
      <span className="thumb">{line.pictureUrl && <img src={line.pictureUrl} alt="" />}</span>
      <span>
        <b>
          <bdi>{read(line.productTitle)}</bdi>
        </b>{' '}
        <small>
          <bdi>{read(line.variantTitle)}</bdi>
        </small>{' '}
        <small className="num">
          {line.quantity} × <Figure of={line.unitPrice} />
        </small>
        {units && units.cancelled > 0 && (
          <small className="units-note">
            <Plural value={units.cancelled} one="# cancelled" other="# cancelled" />
          </small>
        )}
        {units && units.returned > 0 && (
          <small className="units-note">
            <Plural value={units.returned} one="# sent back" other="# sent back" />
          </small>
        )}
        {line.offer && (
          <small>
            <Trans>
              Live offer, usually <Figure of={line.offer.usualPrice} />; you bear the difference
            </Trans>
          </small>
        )}
      </span>
    </li>
  )
}
