import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { Button } from '../../kit/button.tsx'
import { Dialog } from '../../kit/desk/dialog.tsx'
import { Field, SelectField } from '../../kit/field.tsx'
import { useLanguage } from '../../kit/language.ts'
import { CategoryOptions } from './category-options.tsx'
import { marketsQuery } from './product-queries.ts'
import { type BulkKind, readChange } from './read-change.ts'
import type { BulkChange } from './use-bulk.ts'

interface BulkDialogProps {
  kind: BulkKind
  count: number
  busy: boolean
  onGo: (change: BulkChange) => void
  onClose: () => void
}

/** Asks what the chosen products shall become. */
export function BulkDialog({ kind, count, busy, onGo, onClose }: BulkDialogProps) {
  const { t } = useLingui()
  const markets = useQuery(marketsQuery).data?.items ?? []
  const [wrong, setWrong] = useState<string | null>(null)
  function go(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault()
    const change = readChange(kind, new FormData(event.currentTarget), markets)
    if (change) onGo(change)
    else setWrong(kind === 'stock' ? t`Write a number of units, such as 5 or -5.` : t`Write a number, such as 10 or -2.50.`)
  }
  const titles = {
    category: <Trans>Kind of goods</Trans>,
    price: <Trans>Change prices</Trans>,
    stock: <Trans>Count units in or out</Trans>,
  }
  return (
    <Dialog title={titles[kind]} isOpen onClose={onClose}>
      <form className="account-form" onSubmit={go}>
        {kind === 'category' && (
          <SelectField label={<Trans>Kind of goods</Trans>} name="category" defaultValue="">
            <option value="">{t`Not named`}</option>
            <CategoryOptions />
          </SelectField>
        )}
        {kind === 'price' && <PriceFields wrong={wrong} />}
        {kind === 'stock' && (
          <Field
            label={<Trans>Units to add to each variant, or to take with a minus</Trans>}
            name="units"
            dir="ltr"
            inputMode="text"
            error={wrong}
            required
          />
        )}
        <Button type="submit" kind="main" size="desk" busy={busy}>
          <Plural value={count} one="Change # product" other="Change # products" />
        </Button>
      </form>
    </Dialog>
  )
}

function PriceFields({ wrong }: { wrong: string | null }) {
  const { t } = useLingui()
  const { read } = useLanguage()
  const markets = useQuery(marketsQuery).data?.items ?? []
  return (
    <>
      <SelectField label={<Trans>Market</Trans>} name="market">
        {markets.map(({ code, name, currency }) => (
          <option key={code} value={code}>
            {`${read(name)} (${currency})`}
          </option>
        ))}
      </SelectField>
      <div className="product-pair">
        <SelectField label={<Trans>By</Trans>} name="by">
          <option value="percent">{t`percent`}</option>
          <option value="amount">{t`an amount`}</option>
        </SelectField>
        <Field
          label={<Trans>How much; with a minus for less</Trans>}
          name="much"
          dir="ltr"
          inputMode="text"
          placeholder="-10"
          error={wrong}
          required
        />
      </div>
    </>
  )
}
