import { Trans, useLingui } from '@lingui/react/macro'
import type { SellerOrder } from '../../api/desk-types.ts'
import { clockText } from '../../kit/countdown.ts'
import { Timeline, type TimelineStep } from '../../kit/desk/timeline.tsx'
import { useTimes } from '../../kit/desk/times.ts'
import { LiveIcon } from '../../kit/icons.tsx'
import { useLanguage } from '../../kit/language.ts'
import { cityName } from '../../kit/places.ts'
import { eventLooks } from './order-events.ts'

const TICKS_PER_SECOND = 90_000

/** In which show, and at which moment of it. */
export function BoughtIn({ order: { show } }: { order: SellerOrder }) {
  const { read } = useLanguage()
  if (!show) {
    return (
      <div className="bought-in">
        <b>
          <Trans>Bought outside a show</Trans>
        </b>
      </div>
    )
  }
  const moment = show.mediaTime === null ? null : clockText(Math.floor(show.mediaTime / TICKS_PER_SECOND))
  return (
    <div className="bought-in">
      <span className="bought-in-arch" aria-hidden="true">
        <LiveIcon />
      </span>
      <span>
        <b>
          <Trans>Bought on air</Trans>
        </b>
        <br />
        <a className="text-accent" href={`/shows/${show.slug}`}>
          <bdi>{read(show.title)}</bdi>
        </a>
        {moment && (
          <>
            <br />
            <span className="text-muted">
              <Trans>
                at <span className="num">{moment}</span> of the show
              </Trans>
            </span>
          </>
        )}
      </span>
    </div>
  )
}

/** What happened to the order, with the exact time of each step. */
export function OrderHistory({ order }: { order: SellerOrder }) {
  const { t } = useLingui()
  const { read } = useLanguage()
  const times = useTimes()
  const steps = order.timeline.map((event, index): TimelineStep => {
    const look = eventLooks[event.kind]
    const before = order.timeline[index - 1]?.at
    return {
      key: event.kind,
      state: 'past',
      title: t(look.word),
      at: { iso: event.at, text: times.exact(event.at, before) },
      detail: event.detail ? <bdi>{read(event.detail)}</bdi> : look.detail && t(look.detail),
    }
  })
  return <Timeline label={t`What happened`} steps={steps} />
}

/** Who bought, where it goes, and how it was paid. */
export function Delivery({ order }: { order: SellerOrder }) {
  const { t } = useLingui()
  const { read } = useLanguage()
  const times = useTimes()
  const { address, contact, payment, shippingMethod } = order
  const street = [address.line1, address.line2, address.area].filter(Boolean)
  return (
    <section className="panel order-facts">
      <dl>
        <dt>
          <Trans>Buyer</Trans>
        </dt>
        <dd>
          <b>
            <bdi>{contact.name}</bdi>
          </b>
          <a className="num" href={`mailto:${contact.email}`}>
            {contact.email}
          </a>
          {contact.phone && (
            <a className="num" href={`tel:${contact.phone}`}>
              {contact.phone}
            </a>
          )}
        </dd>
        <dt>
          <Trans>Deliver to</Trans>
        </dt>
        <dd>
          {street.map((part) => (
            <bdi key={part}>{part}</bdi>
          ))}
          <span>
            <bdi>{read(cityName(address.city))}</bdi>
            {t`, `}
            <Country code={address.country} />
          </span>
        </dd>
        <dt>
          <bdi>{read(shippingMethod.name)}</bdi>
        </dt>
        <dd>
          <bdi>{times.days(shippingMethod.earliest, shippingMethod.latest)}</bdi>
        </dd>
        <dt>
          <Trans>Paid with</Trans>
        </dt>
        <dd>
          <span className="num">{payment.label}</span>
        </dd>
      </dl>
    </section>
  )
}

function Country({ code }: { code: string }) {
  const { language } = useLanguage()
  const name = new Intl.DisplayNames(language, { type: 'region', fallback: 'code' }).of(code)
  return <bdi>{name}</bdi>
}
