import { Trans, useLingui } from '@lingui/react/macro'
import type { ShippingMethod } from '../../api/types.ts'
import { NextIcon, PlaceIcon } from '../../kit/icons.tsx'
import { useLanguage } from '../../kit/language.ts'
import { Figure } from '../../kit/money.tsx'
import { cityName } from '../../kit/places.ts'
import { useStore } from '../../live/session/use-store.ts'
import { addressLine, missingFields } from './draft.ts'
import type { Purchase } from './purchase.ts'

/** Where to, and how. Both in one group, because one decides the other. */
export function Delivery({ checkout }: { checkout: Purchase }) {
  const { t } = useLingui()
  const { quote, method, paying } = useStore(checkout.view)
  return (
    <fieldset className="group" disabled={paying} aria-label={t`Delivery`}>
      <AddressRow checkout={checkout} />
      {quote?.shippingMethods.map((each) => (
        <Method key={each.code} method={each} chosen={each.code === method} onChoose={() => checkout.setMethod(each.code)} />
      ))}
    </fieldset>
  )
}

function AddressRow({ checkout }: { checkout: Purchase }) {
  const { t } = useLingui()
  const { read } = useLanguage()
  const { draft, form } = useStore(checkout.view)
  const ready = missingFields(draft, form).length === 0
  return (
    <button type="button" className="pick" onClick={() => checkout.go('address')}>
      <PlaceIcon className="pick-sign" />
      <span className="pick-words">
        {ready ? (
          <>
            <bdi>{draft.name}</bdi>
            {t`, `}
            <bdi>{addressLine({ ...draft, city: read(cityName(draft.city)) }, t`, `)}</bdi>
          </>
        ) : (
          <Trans>Where should it go?</Trans>
        )}
      </span>
      <NextIcon className="pick-more" />
    </button>
  )
}

function Method({ method, chosen, onChoose }: { method: ShippingMethod; chosen: boolean; onChoose: () => void }) {
  const { read } = useLanguage()
  const day = useDeliveryDay(method)
  return (
    <label className="pick">
      <input type="radio" name="shipping" className="radio" checked={chosen} onChange={onChoose} />
      <span className="pick-words">
        <span>{read(method.name)}</span> <span className="pick-when">{day}</span>
      </span>
      <Figure of={method.price} className="pick-price" />
    </label>
  )
}

/** "Wednesday 25 November", or the span "24–25 Nov". Dates are the market's, without a time of day. */
export function useDeliveryDay({ earliest, latest }: Pick<ShippingMethod, 'earliest' | 'latest'>): string {
  const { locale } = useLanguage()
  const day = new Date(latest)
  if (earliest === latest) {
    return new Intl.DateTimeFormat(locale, { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' }).format(day)
  }
  return new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', timeZone: 'UTC' }).formatRange(new Date(earliest), day)
}
