import { Trans, useLingui } from '@lingui/react/macro'
import { useEffect, useState } from 'react'
import type { SavedAddress } from '../../api/types.ts'
import { useLanguage } from '../../kit/language.ts'
import { cityName } from '../../kit/places.ts'
import { savedAddresses } from './address-book.ts'
import { addressLine } from './draft.ts'
import type { Purchase } from './purchase.ts'

/** Where this account had things sent to in this country, one tap each. Nothing for guests. */
export function SavedAddresses({ checkout }: { checkout: Purchase }) {
  const { t } = useLingui()
  const { read } = useLanguage()
  const [saved, setSaved] = useState<readonly SavedAddress[]>([])
  useEffect(() => {
    void savedAddresses().then((all) => setSaved(all.filter(({ address }) => address.country === checkout.market.country)))
  }, [checkout])
  if (saved.length === 0) return null
  return (
    <fieldset className="group">
      <legend className="field-label">
        <Trans>Sent there before</Trans>
      </legend>
      {saved.map((each) => (
        <button
          key={each.id}
          type="button"
          className="pick"
          onClick={() => {
            checkout.fillIn(each)
            checkout.go('order')
          }}
        >
          <span className="pick-words">
            <bdi>{each.contact.name}</bdi>
            {t`, `}
            <bdi>{addressLine({ ...each.address, city: read(cityName(each.address.city)) }, t`, `)}</bdi>
          </span>
        </button>
      ))}
    </fieldset>
  )
}
