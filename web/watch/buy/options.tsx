import { useLingui } from '@lingui/react/macro'
import type { OptionValue, ProductOption } from '../../api/types.ts'
import { useLanguage } from '../../kit/language.ts'
import { useStore } from '../../live/session/use-store.ts'
import type { Checkout } from './checkout.ts'
import { type StockLevels, valueIsLeft } from './variants.ts'

/** Colour by its picture, everything else by its word. What is sold out is struck through and says so. */
export function Options({ checkout, stock }: { checkout: Checkout; stock: StockLevels }) {
  const { paying } = useStore(checkout.view)
  if (checkout.fixed || checkout.product.options.length === 0) return null
  return (
    <div className="options-row">
      {checkout.product.options.map((option) => (
        <OptionGroup key={option.code} option={option} checkout={checkout} stock={stock} disabled={paying} />
      ))}
    </div>
  )
}

interface GroupProps {
  option: ProductOption
  checkout: Checkout
  stock: StockLevels
  disabled: boolean
}

function OptionGroup({ option, checkout, stock, disabled }: GroupProps) {
  const { read } = useLanguage()
  const { variant } = useStore(checkout.choice)
  const chosen = variant.options[option.code]
  const value = option.values.find(({ code }) => code === chosen)
  const pictured = option.values.some(({ pictureUrl }) => pictureUrl)
  const name = read(option.name)
  return (
    <fieldset disabled={disabled}>
      <legend className="field-label">
        {name}
        {pictured && value && (
          <>
            : <b>{read(value.name)}</b>
          </>
        )}
      </legend>
      <div className="options">
        {option.values.map((each) => (
          <Value
            key={each.code}
            value={each}
            group={option.code}
            chosen={each.code === chosen}
            left={each.code === chosen || valueIsLeft(checkout.product, option.code, each.code, stock)}
            onChoose={() => checkout.choose(option.code, each.code, stock)}
          />
        ))}
      </div>
    </fieldset>
  )
}

interface ValueProps {
  value: OptionValue
  group: string
  chosen: boolean
  left: boolean
  onChoose: () => void
}

function Value({ value, group, chosen, left, onChoose }: ValueProps) {
  const { t } = useLingui()
  const { read } = useLanguage()
  const name = read(value.name)
  const classes = [value.pictureUrl ? 'swatch' : 'option', !left && 'is-out'].filter(Boolean).join(' ')
  return (
    <label className={classes} title={left ? name : t`${name}, sold out`}>
      <input
        type="radio"
        name={group}
        className="sr-only"
        checked={chosen}
        disabled={!left}
        aria-label={left ? name : t`${name}, sold out`}
        onChange={onChoose}
      />
      {value.pictureUrl ? (
        <span className="thumb">
          <img src={value.pictureUrl} alt="" />
        </span>
      ) : (
        <bdi>{name}</bdi>
      )}
    </label>
  )
}

interface StepperProps {
  quantity: number
  most: number
  disabled: boolean
  onChange: (quantity: number) => void
}

export function Stepper({ quantity, most, disabled, onChange }: StepperProps) {
  const { t } = useLingui()
  return (
    <fieldset className="stepper" disabled={disabled} aria-label={t`Quantity`}>
      <button type="button" aria-label={t`One less`} disabled={quantity <= 1} onClick={() => onChange(quantity - 1)}>
        −
      </button>
      <output className="num">{quantity}</output>
      <button type="button" aria-label={t`One more`} disabled={quantity >= most} onClick={() => onChange(quantity + 1)}>
        +
      </button>
    </fieldset>
  )
}
