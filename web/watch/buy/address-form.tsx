import { Trans, useLingui } from '@lingui/react/macro'
import { useRef, useState } from 'react'
import { Button, IconButton } from '../../kit/button.tsx'
import { Field, SelectField } from '../../kit/field.tsx'
import { BackIcon } from '../../kit/icons.tsx'
import { useLanguage } from '../../kit/language.ts'
import { useStore } from '../../live/session/use-store.ts'
import { type AddressField, choiceOf, faultOf } from './address-rules.ts'
import { type DraftField, missingFields } from './draft.ts'
import type { Purchase } from './purchase.ts'
import { SavedAddresses } from './saved-addresses.tsx'

function useReasons(): (name: DraftField, field: AddressField | undefined, value: string) => string {
  const { t } = useLingui()
  return (name, field, value) => {
    if (name === 'name') return t`Write the name that stands on the parcel.`
    if (name === 'email') return t`Write an e-mail address, so that the seller can reach you about this order.`
    if (name === 'phone') return t`This is too short for a phone number. You may leave it empty.`
    if (name === 'line1') return t`Write the street and the building.`
    if (field?.choices) return t`Choose where it should go.`
    if (field && faultOf(field, value) === 'pattern') return t`This is not how it is written there.`
    return t`Deliveries there need this.`
  }
}

/** Contact and address as the country writes it. Every stroke is kept; nothing is asked for that the delivery does not need. */
export function AddressForm({ checkout }: { checkout: Purchase }) {
  const { t } = useLingui()
  const form = useRef<HTMLFormElement>(null)
  const [shown, setShown] = useState<readonly DraftField[]>([])
  const { draft, form: rules } = useStore(checkout.view)
  const missing = missingFields(draft, rules)
  const reasonOf = useReasons()

  const leave = (): void => {
    setShown(missing)
    if (missing[0]) form.current?.querySelector<HTMLElement>(`[name="${missing[0]}"]`)?.focus()
    else checkout.go('order')
  }
  const errorOf = (name: DraftField, field?: AddressField): string | undefined =>
    shown.includes(name) && missing.includes(name) ? reasonOf(name, field, draft[name]) : undefined
  const text = (name: DraftField, label: string, more: React.ComponentProps<'input'> = {}, field?: AddressField) => (
    <Field
      key={name}
      label={label}
      name={name}
      value={draft[name]}
      error={errorOf(name, field)}
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
      <SavedAddresses checkout={checkout} />
      {text('name', t`Name`, { autoComplete: 'name' })}
      {text('email', t`E-mail`, { type: 'email', inputMode: 'email', autoComplete: 'email', dir: 'ltr' })}
      {text('phone', t`Phone, if the driver may call`, { type: 'tel', inputMode: 'tel', autoComplete: 'tel', dir: 'ltr' })}
      {rules?.fields.map((field) => (
        <CountryField key={field.name} checkout={checkout} field={field} error={errorOf(field.name, field)} text={text} />
      ))}
      <p className="fine">
        <Trans>Kept on this device, for this order and your next one; and in your account, where you are signed in.</Trans>
      </p>
      <Button kind="main" size="wide" type="submit">
        <Trans>Use this address</Trans>
      </Button>
    </form>
  )
}

interface CountryFieldProps {
  checkout: Purchase
  field: AddressField
  error: string | undefined
  text: (name: DraftField, label: string, more?: React.ComponentProps<'input'>, field?: AddressField) => React.ReactNode
}

/** A place that is chosen, or a line that is written. */
function CountryField({ checkout, field, error, text }: CountryFieldProps) {
  const { t } = useLingui()
  const { read } = useLanguage()
  const { draft } = useStore(checkout.view)
  const { name, choices } = field
  const optional = field.required ? '' : ` (${t`optional`})`
  if (!choices) return text(name, `${read(field.label)}${optional}`, { autoComplete: field.autocomplete }, field)
  return (
    <SelectField
      label={`${read(field.label)}${optional}`}
      name={name}
      autoComplete={field.autocomplete}
      value={choiceOf(field, draft[name])?.name.en ?? ''}
      error={error}
      onChange={(event) => checkout.type({ [name]: event.target.value })}
    >
      <option value="" disabled>
        {t`Choose`}
      </option>
      {choices.map((choice) => (
        <option key={choice.code} value={choice.name.en}>
          {read(choice.name)}
        </option>
      ))}
    </SelectField>
  )
}
