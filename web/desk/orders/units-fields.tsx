import { Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import type { SellerOrder } from '../../api/desk-types.ts'
import { useLanguage } from '../../kit/language.ts'

export interface Chosen {
  position: number
  quantity: number
}

interface UnitsProps {
  order: SellerOrder
  /** Of each line, how many may be chosen. */
  left: (index: number) => number
  chosen: readonly Chosen[]
  onChoose: (chosen: Chosen[]) => void
}

/** How many of each line. */
export function UnitsFields({ order, left, chosen, onChoose }: UnitsProps) {
  const { read } = useLanguage()
  const quantityOf = (position: number): number => chosen.find((line) => line.position === position)?.quantity ?? 0
  const choose = (position: number, quantity: number): void =>
    onChoose([...chosen.filter((line) => line.position !== position), ...(quantity > 0 ? [{ position, quantity }] : [])])
  return (
    <fieldset className="units-fields">
      <legend className="field-label">
        <Trans>How many of each</Trans>
      </legend>
      {order.lines.map((line, index) => {
        const { position } = order.units[index]!
        const most = left(index)
        if (most === 0) return null
        return (
          <label key={position} className="units-line">
            <span>
              <bdi>{read(line.productTitle)}</bdi>{' '}
              <small>
                <bdi>{read(line.variantTitle)}</bdi>
              </small>
            </span>{' '}
            <select
              className="field-box units-box"
              value={quantityOf(position)}
              onChange={(event) => choose(position, Number(event.target.value))}
            >
              {Array.from({ length: most + 1 }, (_, count) => (
                <option key={count} value={count}>
                  {count}
                </option>
              ))}
            </select>
          </label>
        )
      })}
    </fieldset>
  )
}

export const everything = (order: SellerOrder, left: (index: number) => number): Chosen[] =>
  order.units.map((line, index) => ({ position: line.position, quantity: left(index) })).filter(({ quantity }) => quantity > 0)

/** Units that have neither left nor been given up. */
export const waitingIn =
  (order: SellerOrder) =>
  (index: number): number => {
    const { shipped, cancelled } = order.units[index]!
    return order.lines[index]!.quantity - shipped - cancelled
  }

/** Yes or no, in a line that is easy to hit. */
export function CheckLine({ label, checked, onChange }: { label: ReactNode; checked: boolean; onChange: (checked: boolean) => void }) {
  return (
    <label className="check-line">
      <input type="checkbox" checked={checked} onChange={(event) => onChange(event.target.checked)} />
      <span>{label}</span>
    </label>
  )
}
