import { Trans, useLingui } from '@lingui/react/macro'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { answered, api } from '../../api/client.ts'
import type { DeliveryNow, DeliveryTerms } from '../../api/desk-types.ts'
import { Button } from '../../kit/button.tsx'
import { BilingualField } from '../../kit/desk/bilingual-field.tsx'
import { PageHeader } from '../../kit/desk/page-header.tsx'
import { Field, SelectField } from '../../kit/field.tsx'
import { PlusIcon } from '../../kit/icons.tsx'
import { useLanguage } from '../../kit/language.ts'
import { exponentOf } from '../../kit/money.ts'
import { showToast } from '../../kit/toast.ts'
import { FormRefusal } from '../../shell/form-refusal.tsx'
import { wordOf } from '../account/form-words.ts'
import { marketsQuery } from '../products/product-queries.ts'
import { HoldWindow } from './hold-window.tsx'
import '../promotions/promotions.css'

type Method = DeliveryTerms['methods'][number]
type Row = Method | null

/** What delivery costs in each market, how long it takes, and whether it bears tax. */
export function DeliveryPage() {
  const { t } = useLingui()
  const { read } = useLanguage()
  const markets = useQuery(marketsQuery).data?.items ?? []
  const [code, setCode] = useState<string | null>(null)
  const market = markets.find((each) => each.code === code) ?? markets[0]
  return (
    <>
      <PageHeader name={t`Delivery`} title={<Trans>Delivery</Trans>}>
        <Trans>Ways of delivery of each market, in the order in which buyers see them. The first one is chosen beforehand.</Trans>
      </PageHeader>
      <SelectField label={t`Market`} value={market?.code ?? ''} onChange={(event) => setCode(event.target.value)}>
        {markets.map((each) => (
          <option key={each.code} value={each.code}>
            {read(each.name)} ({each.currency})
          </option>
        ))}
      </SelectField>
      {market && <MarketDelivery key={market.code} market={market} />}
      {market && <HoldWindow key={market.code} market={market} />}
    </>
  )
}

function MarketDelivery({ market }: { market: { code: string; currency: string } }) {
  const path = { params: { path: { code: market.code } } }
  const terms = useQuery({ queryKey: ['delivery', market.code], queryFn: () => answered(api.GET('/api/markets/{code}/delivery', path)) })
  return terms.data ? <DeliveryForm key={terms.dataUpdatedAt} market={market} terms={terms.data} /> : null
}

function DeliveryForm({ market, terms }: { market: { code: string; currency: string }; terms: DeliveryNow }) {
  const { t } = useLingui()
  const client = useQueryClient()
  const [rows, setRows] = useState<readonly Row[]>(terms.methods)
  const attempt = useMutation({
    mutationFn: (body: DeliveryTerms) =>
      answered(api.PUT('/api/markets/{code}/delivery', { params: { path: { code: market.code } }, body })),
    onSuccess: (saved) => {
      client.setQueryData(['delivery', market.code], saved)
      showToast({ tone: 'done', text: t`Saved. It holds for everybody within seconds.` })
    },
  })
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault()
    const data = new FormData(event.currentTarget)
    const methods = rows.map((row, place) => methodFrom(data, { place, currency: market.currency, code: row?.code }))
    attempt.mutate({ taxOnDelivery: data.get('taxOnDelivery') === 'on', methods })
  }
  return (
    <form className="panel account-panel promotion-form" onSubmit={submit}>
      {!terms.decided && (
        <p className="text-muted">
          <Trans>Nothing is decided yet. Buyers are charged what stands below; change it and save to decide it.</Trans>
        </p>
      )}
      {rows.map((row, place) => (
        <MethodFields
          key={row?.code ?? `new-${place}`}
          row={row}
          place={place}
          currency={market.currency}
          onRemove={rows.length > 1 ? () => setRows(rows.filter((_, each) => each !== place)) : undefined}
        />
      ))}
      <div>
        <Button size="desk" icon={PlusIcon} onClick={() => setRows([...rows, null])}>
          <Trans>Another way of delivery</Trans>
        </Button>
      </div>
      <label className="promotion-kind">
        <input type="checkbox" name="taxOnDelivery" defaultChecked={terms.taxOnDelivery} />
        <Trans>Delivery bears the market’s tax</Trans>
      </label>
      <FormRefusal error={attempt.error} />
      <Button type="submit" kind="main" size="desk" busy={attempt.isPending}>
        <Trans>Save</Trans>
      </Button>
    </form>
  )
}

interface MethodFieldsProps {
  row: Row
  place: number
  currency: string
  onRemove: (() => void) | undefined
}

function MethodFields({ row, place, currency, onRemove }: MethodFieldsProps) {
  const { t } = useLingui()
  const days = { type: 'number', dir: 'ltr', min: 0, max: 90, required: true } as const
  return (
    <fieldset className="delivery-method" aria-label={t`Way of delivery ${place + 1}`}>
      <div className="product-pair">
        <BilingualField nameOf={(language) => `${language}-${place}`} defaultValue={row?.name} maxLength={80} required />
      </div>
      <div className="product-pair">
        <Field
          label={t`Price (${currency})`}
          name={`price-${place}`}
          dir="ltr"
          inputMode="decimal"
          defaultValue={row ? figureOf(row.price) : ''}
          required
        />
        <Field
          label={t`Free from a worth of (${currency})`}
          help={t`Empty: never free`}
          name={`free-${place}`}
          dir="ltr"
          inputMode="decimal"
          defaultValue={row?.freeFrom ? figureOf(row.freeFrom) : ''}
        />
      </div>
      <div className="product-pair">
        <Field label={t`Days at least`} name={`earliest-${place}`} defaultValue={row?.earliestDays ?? 2} {...days} />
        <Field label={t`Days at most`} name={`latest-${place}`} defaultValue={row?.latestDays ?? 3} {...days} />
      </div>
      {onRemove && (
        <div>
          <Button size="desk" kind="quiet" onClick={onRemove}>
            <Trans>Remove this way</Trans>
          </Button>
        </div>
      )}
    </fieldset>
  )
}

/** Minor units as somebody would type them. */
function figureOf({ amount, currency }: Method['price']): string {
  const exponent = exponentOf(currency)
  const digits = amount.padStart(exponent + 1, '0')
  return exponent === 0 ? digits : `${digits.slice(0, -exponent)}.${digits.slice(-exponent)}`
}

function minorOf(text: string, currency: string): Method['price'] {
  const [whole = '0', fraction = ''] = text.trim().replace(',', '.').split('.')
  const exponent = exponentOf(currency)
  return {
    amount: String(BigInt(`${whole.replace(/\D/g, '') || '0'}${fraction.replace(/\D/g, '').slice(0, exponent).padEnd(exponent, '0')}`)),
    currency,
  }
}

interface Place {
  place: number
  currency: string
  code: string | undefined
}

function methodFrom(data: FormData, { place, currency, code }: Place): Method {
  const name = { en: wordOf(data, `en-${place}`), ar: wordOf(data, `ar-${place}`) }
  const free = wordOf(data, `free-${place}`)
  const slug = name.en
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
    .slice(0, 40)
  return {
    ...{ code: code ?? (slug.length >= 2 ? slug : `way-${place + 1}`), name, price: minorOf(wordOf(data, `price-${place}`), currency) },
    freeFrom: free ? minorOf(free, currency) : null,
    ...{ earliestDays: Number(wordOf(data, `earliest-${place}`)), latestDays: Number(wordOf(data, `latest-${place}`)) },
  }
}
