import { Trans, useLingui } from '@lingui/react/macro'
import { useRef, useState } from 'react'
import { Button, IconButton } from '../../kit/button.tsx'
import { Field, SelectField } from '../../kit/field.tsx'
import { BackIcon } from '../../kit/icons.tsx'
import { useLanguage } from '../../kit/language.ts'
import { emirates } from '../../kit/places.ts'
import { useStore } from '../../live/session/use-store.ts'
import type { Checkout } from './checkout.ts'
import { type DraftField, missingFields } from './draft.ts'

function useReasons(): Partial<Record<DraftField, string>> {
  const { t } = useLingui()
  return {
    name: t`Write the name that stands on the parcel.`,
    email: t`Write an e-mail address, so that the seller can reach you about this order.`,
    phone: t`This is too short for a phone number. You may leave it empty.`,
    city: t`Choose where it should go.`,
    line1: t`Write the street and the building.`,
  }
}

/** Guest contact and address. Every stroke is kept; nothing is asked for that the delivery does not need. */
export function AddressForm({ checkout }: { checkout: Checkout }) {
  const { t } = useLingui()
  const reasons = useReasons()
  const form = useRef<HTMLFormElement>(null)
  const { draft } = useStore(checkout.view)
  const [shown, setShown] = useState<readonly DraftField[]>([])
  const missing = missingFields(draft)

  const leave = (): void => {
    setShown(missing)
    if (missing[0]) form.current?.querySelector<HTMLElement>(`[name="${missing[0]}"]`)?.focus()
    else checkout.go('order')
  }

  const text = (name: DraftField, label: string, more: React.ComponentProps<'input'> = {}) => (
    <Field
      label={label}
      name={name}
      value={draft[name]}
      error={shown.includes(name) && missing.includes(name) ? reasons[name] : undefined}
      onChange={(event) => checkout.type({ [name]: event.target.value })}
      onBlur={() => draft[name] && setShown((now) => [...now, name])}
      dir="auto"
      {...more}
    />
  )

  return (
    <form
      ref={form}
      className="address"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        leave()
      }}
    >
      <div className="address-head">
        <IconButton icon={BackIcon} label={t`Back to the order`} onClick={() => checkout.go('order')} />
        <h3>
          <Trans>Where should it go?</Trans>
        </h3>
      </div>
      {text('name', t`Name`, { autoComplete: 'name' })}
      {text('email', t`E-mail`, { type: 'email', inputMode: 'email', autoComplete: 'email', dir: 'ltr' })}
      {text('phone', t`Phone, if the driver may call`, { type: 'tel', inputMode: 'tel', autoComplete: 'tel', dir: 'ltr' })}
      <City checkout={checkout} error={shown.includes('city') && missing.includes('city') ? reasons.city : undefined} />
      {text('area', t`Area`, { autoComplete: 'address-level2' })}
      {text('line1', t`Street and building`, { autoComplete: 'address-line1' })}
      {text('line2', t`Flat or villa, floor`, { autoComplete: 'address-line2' })}
      <p className="fine">
        <Trans>Kept on this device only, for this order and your next one.</Trans>
      </p>
      <Button kind="main" size="wide" type="submit">
        <Trans>Use this address</Trans>
      </Button>
    </form>
  )
}

function City({ checkout, error }: { checkout: Checkout; error: string | undefined }) {
  const { t } = useLingui()
  const { read } = useLanguage()
  const { draft } = useStore(checkout.view)
  if (checkout.show.market.country !== 'AE') {
    return (
      <Field
        label={t`City`}
        name="city"
        value={draft.city}
        error={error}
        dir="auto"
        onChange={(event) => checkout.type({ city: event.target.value })}
      />
    )
  }
  return (
    <SelectField
      label={t`Emirate`}
      name="city"
      value={draft.city}
      error={error}
      onChange={(event) => checkout.type({ city: event.target.value })}
    >
      <option value="" disabled>
        {t`Choose`}
      </option>
      {emirates.map((emirate) => (
        <option key={emirate.en} value={emirate.en}>
          {read(emirate)}
        </option>
      ))}
    </SelectField>
  )
}
