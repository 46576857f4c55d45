import { Trans } from '@lingui/react/macro'
import { useId } from 'react'
import { Button } from '../../kit/button.tsx'
import { BilingualField } from '../../kit/desk/bilingual-field.tsx'
import { CloseIcon, PlusIcon } from '../../kit/icons.tsx'
import type { TypedOption } from './combinations.ts'

const MOST_OPTIONS = 2

interface OptionFieldsProps {
  options: readonly TypedOption[]
  onChange: (options: readonly TypedOption[]) => void
  onAdd: () => void
}

/** What one can choose of the product: colour, size. A variant is made for every combination. */
export function OptionFields({ options, onChange, onAdd }: OptionFieldsProps) {
  const change = (index: number, next: Partial<TypedOption>): void =>
    onChange(options.map((option, position) => (position === index ? { ...option, ...next } : option)))
  return (
    <>
      {options.map((option, index) => (
        <fieldset key={index} className="product-option">
          <legend>
            <Trans>Choice {index + 1}</Trans>
          </legend>
          <div className="product-pair">
            <BilingualField
              labels={{ ar: <Trans>Its name in Arabic</Trans>, en: <Trans>Its name in English</Trans> }}
              value={option}
              onText={(language, text) => change(index, { [language]: text })}
            />
          </div>
          <Values value={option.values} onChange={(values) => change(index, { values })} />
          <Button size="desk" kind="quiet" icon={CloseIcon} onClick={() => onChange(options.filter((_, position) => position !== index))}>
            <Trans>Without this choice</Trans>
          </Button>
        </fieldset>
      ))}
      {options.length < MOST_OPTIONS && (
        <div>
          <Button size="desk" icon={PlusIcon} onClick={onAdd}>
            <Trans>Add a choice, such as colour</Trans>
          </Button>
        </div>
      )}
    </>
  )
}

function Values({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const id = useId()
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        <Trans>Its values</Trans>
      </label>
      <textarea
        id={id}
        className="field-box field-area"
        dir="auto"
        rows={4}
        value={value}
        aria-describedby={`${id}-note`}
        onChange={(event) => onChange(event.target.value)}
      />
      <p className="field-help" id={`${id}-note`}>
        <Trans>One on each line, English first: Clay | طيني</Trans>
      </p>
    </div>
  )
}
