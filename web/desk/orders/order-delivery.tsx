import { Trans, useLingui } from '@lingui/react/macro'
import type { SellerOrder } from '../../api/desk-types.ts'
import { useTimes } from '../../kit/desk/times.ts'
import { useLanguage } from '../../kit/language.ts'
import { cityName } from '../../kit/places.ts'

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
