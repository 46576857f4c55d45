import { Trans } from '@lingui/react/macro'
import type { FormEvent } from 'react'
import type { DeskProduct } from '../../api/desk-types.ts'
import { Button } from '../../kit/button.tsx'
import { Field } from '../../kit/field.tsx'
import { wordOf } from '../account/form-words.ts'
import { useProductChange } from './use-product-change.ts'

/** How many one order and one person may have, all variants together. */
export function LimitsPanel({ product }: { product: DeskProduct }) {
  const change = useProductChange(product.id)
  const { mostPerOrder, mostPerPerson, days } = product.limits
  function save(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault()
    const data = new FormData(event.currentTarget)
    const number = (name: string): number | null => Number(wordOf(data, name)) || null
    const person = number('person')
    change.mutate({
      version: product.version,
      limits: { mostPerOrder: number('order'), mostPerPerson: person, days: person === null ? null : number('days') },
    })
  }
  const figures = { type: 'number', dir: 'ltr', inputMode: 'numeric', min: 1 } as const
  return (
    <section className="panel account-panel" aria-labelledby="limits-title">
      <h2 id="limits-title">
        <Trans>Limits</Trans>
      </h2>
      <p className="field-help">
        <Trans>Of all variants together. Empty: as many as there are. Live offers, drops and auctions have limits of their own.</Trans>
      </p>
      <form className="account-form" onSubmit={save} key={product.version}>
        <Field {...figures} label={<Trans>Most in one order</Trans>} name="order" max={10000} defaultValue={mostPerOrder ?? ''} />
        <Field {...figures} label={<Trans>Most for one person</Trans>} name="person" max={10000} defaultValue={mostPerPerson ?? ''} />
        <Field
          {...figures}
          label={<Trans>Within so many days</Trans>}
          name="days"
          max={3650}
          defaultValue={days ?? ''}
          help={<Trans>Empty: ever</Trans>}
        />
        <Button type="submit" size="desk" busy={change.isPending}>
          <Trans>Save</Trans>
        </Button>
      </form>
    </section>
  )
}
