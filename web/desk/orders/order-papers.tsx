import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import type { SellerOrder } from '../../api/desk-types.ts'
import { Badge } from '../../kit/badge.tsx'
import { useTimes } from '../../kit/desk/times.ts'
import { ReceiptIcon } from '../../kit/icons.tsx'
import { Amount } from '../../kit/money.tsx'
import { reasonWords } from './reason-words.ts'

const refundLooks: Record<SellerOrder['refunds'][number]['state'], { word: MessageDescriptor; tone: 'quiet' | 'success' | 'danger' }> = {
  pending: { word: msg({ message: 'On its way', context: 'refund' }), tone: 'quiet' },
  succeeded: { word: msg({ message: 'Arrived', context: 'refund' }), tone: 'success' },
  failed: { word: msg({ message: 'Failed', context: 'refund' }), tone: 'danger' },
}

/** Parcels that left, money that went back, and the invoice. */
export function OrderPapers({ order }: { order: SellerOrder }) {
  const { t } = useLingui()
  const times = useTimes()
  const { parcels, refunds } = order
  return (
    <section className="panel order-papers" aria-labelledby="papers-title">
      <h2 id="papers-title" className="sr-only">
        <Trans>Parcels, refunds and papers</Trans>
      </h2>
      <dl>
        {parcels.map((parcel) => (
          <div key={parcel.id}>
            <dt>
              <Trans>
                Parcel <span className="num">{parcel.number}</span>
              </Trans>
            </dt>
            <dd>
              <bdi>{parcel.carrier}</bdi> ·{' '}
              {parcel.trackingUrl ? (
                <a className="num" href={parcel.trackingUrl} rel="noreferrer" target="_blank">
                  {parcel.trackingNumber}
                </a>
              ) : (
                <span className="num">{parcel.trackingNumber}</span>
              )}{' '}
              <span className="text-muted">
                <bdi>{times.short(parcel.shippedAt)}</bdi>
              </span>
            </dd>
          </div>
        ))}
        {refunds.map((refund) => (
          <div key={refund.id}>
            <dt>
              <Trans>Refund</Trans>
            </dt>
            <dd>
              <Amount of={refund.amount} /> <Badge tone={refundLooks[refund.state].tone}>{t(refundLooks[refund.state].word)}</Badge>{' '}
              <span className="text-muted">{t(reasonWords(refund.reasonCode))}</span>
            </dd>
          </div>
        ))}
        <div>
          <dt>
            <Trans>Papers</Trans>
          </dt>
          <dd className="paper-links">
            <a href={`/api/seller-orders/${order.id}/invoice`} target="_blank" rel="noreferrer">
              <ReceiptIcon /> <Trans>Invoice</Trans>
            </a>
            {refunds
              .filter((refund) => refund.state === 'succeeded')
              .map((refund) => (
                <a key={refund.id} href={`/api/seller-orders/${order.id}/invoice?refundId=${refund.id}`} target="_blank" rel="noreferrer">
                  <ReceiptIcon />{' '}
                  <Trans>
                    Credit note, <Amount of={refund.amount} />
                  </Trans>
                </a>
              ))}
          </dd>
        </div>
      </dl>
    </section>
  )
}
