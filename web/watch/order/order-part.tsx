import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { Badge } from '../../kit/badge.tsx'
import { Button } from '../../kit/button.tsx'
import { ReceiptIcon, TruckIcon } from '../../kit/icons.tsx'
import { useLanguage } from '../../kit/language.ts'
import { Amount, Figure } from '../../kit/money.tsx'
import { Thumb } from '../page/pin-card.tsx'
import { CancelForm } from './cancel-form.tsx'
import { type BuyerOrder, type OrderPart, sellerReason, stateLooks } from './order-words.ts'
import { PartThread } from './part-thread.tsx'
import { useTimes } from './use-times.ts'

interface PartProps {
  part: OrderPart
  orderRef: string
  onChange: (order: BuyerOrder) => void
}

/** What one brand sends: its state, its things, its parcels, and what can still be done. */
export function OrderPartCard({ part, orderRef, onChange }: PartProps) {
  const { t } = useLingui()
  const { read } = useLanguage()
  const [cancelling, setCancelling] = useState(false)
  const look = stateLooks[part.state]
  return (
    <section className="own-card" aria-labelledby={`part-${part.id}`}>
      <div className="own-card-head">
        <h2 id={`part-${part.id}`}>
          <a href={`/channels/${part.brand.slug}`}>
            <bdi>{read(part.brand.name)}</bdi>
          </a>
        </h2>
        <Badge tone={look.tone}>{t(look.word)}</Badge>
      </div>
      <News part={part} />
      <ul className="receipt-lines">
        {part.lines.map((line, index) => (
          <li key={line.holdId}>
            <Thumb url={line.pictureUrl} />
            <span className="pick-words">
              <b>
                <bdi>{read(line.productTitle)}</bdi>
              </b>
              <small>
                <bdi>{read(line.variantTitle)}</bdi> × <span className="num">{line.quantity}</span>
              </small>
              <Gone units={part.units[index]} />
            </span>
            <Figure of={line.total} />
          </li>
        ))}
      </ul>
      <Parcels part={part} />
      <div className="own-acts">
        {part.mayCancel !== 'no' && !cancelling && (
          <Button onClick={() => setCancelling(true)}>
            {part.mayCancel === 'at-once' ? <Trans>Cancel</Trans> : <Trans>Ask to cancel</Trans>}
          </Button>
        )}
        <Papers part={part} orderRef={orderRef} />
      </div>
      {cancelling && <CancelForm part={part} orderRef={orderRef} onChange={onChange} onClose={() => setCancelling(false)} />}
      <PartThread part={part} orderRef={orderRef} />
    </section>
  )
}

/** The one thing to know now. */
function News({ part }: { part: OrderPart }) {
  const { t } = useLingui()
  const times = useTimes()
  const { state, holdUntil, returnUntil, cancellation, refunded } = part
  const ended = part.timeline.findLast((step) => step.kind === 'cancelled')
  const reason = ended?.reasonCode ? sellerReason(ended.reasonCode) : null
  return (
    <div className="own-news">
      {part.mayCancel === 'at-once' && holdUntil && (
        <p>
          <Trans>You can cancel until {times.moment(holdUntil)} with one tap.</Trans>
        </p>
      )}
      {state === 'cancellation-requested' && (
        <p>
          <Trans>The seller has your question and answers by mail.</Trans>
        </p>
      )}
      {cancellation?.state === 'refused' && state !== 'cancelled' && (
        <p>
          <Trans>The seller could not cancel it.</Trans> <bdi>{cancellation.answer}</bdi>
        </p>
      )}
      {state === 'delivered' && returnUntil && (
        <p>
          <Trans>You can send it back until {times.day(returnUntil)}.</Trans>
        </p>
      )}
      {ended && (
        <p>
          {reason && <>{t(reason)}. </>}
          {ended.note && <bdi>{ended.note}</bdi>}
        </p>
      )}
      {refunded.amount !== '0' && (
        <p>
          {part.refunds.some((refund) => refund.state === 'pending') ? (
            <Trans>
              <Amount of={refunded} /> is on its way back to your card.
            </Trans>
          ) : (
            <Trans>
              <Amount of={refunded} /> went back to your card.
            </Trans>
          )}
        </p>
      )}
    </div>
  )
}

function Gone({ units }: { units: OrderPart['units'][number] | undefined }) {
  if (!units || (units.cancelled === 0 && units.returned === 0)) return null
  return (
    <small className="own-gone">
      {units.cancelled > 0 && <Plural value={units.cancelled} one="# cancelled" other="# cancelled" />}{' '}
      {units.returned > 0 && <Plural value={units.returned} one="# sent back" other="# sent back" />}
    </small>
  )
}

function Parcels({ part }: { part: OrderPart }) {
  const times = useTimes()
  if (part.parcels.length === 0) return null
  return (
    <ul className="own-parcels">
      {part.parcels.map((parcel) => (
        <li key={parcel.id}>
          <TruckIcon />{' '}
          <span>
            <bdi>{parcel.carrier}</bdi>{' '}
            {parcel.trackingUrl ? (
              <a className="num" href={parcel.trackingUrl} rel="noreferrer noopener" target="_blank">
                {parcel.trackingNumber}
              </a>
            ) : (
              <span className="num">{parcel.trackingNumber}</span>
            )}
            <small>
              {' '}
              {parcel.deliveredAt ? (
                <Trans>arrived {times.day(parcel.deliveredAt)}</Trans>
              ) : (
                <Trans>left {times.day(parcel.shippedAt)}</Trans>
              )}
            </small>
          </span>
        </li>
      ))}
    </ul>
  )
}

function Papers({ part, orderRef }: { part: OrderPart; orderRef: string }) {
  const { language } = useLanguage()
  const address = `/api/my/orders/${encodeURIComponent(orderRef)}/parts/${part.id}/invoice?language=${language}`
  return (
    <>
      <a className="btn" href={address} target="_blank" rel="noreferrer">
        <ReceiptIcon /> <Trans>Invoice</Trans>
      </a>
      {part.refunds
        .filter((refund) => refund.state === 'succeeded')
        .map((refund) => (
          <a key={refund.id} className="btn" href={`${address}&refundId=${refund.id}`} target="_blank" rel="noreferrer">
            <ReceiptIcon /> <Trans>Credit note</Trans>
          </a>
        ))}
    </>
  )
}
