import { Trans, useLingui } from '@lingui/react/macro'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, type ReactNode, useId, useState } from 'react'
import { answered, api } from '../../api/client.ts'
import { problemWords } from '../../api/problem-words.ts'
import { asRefusal } from '../../api/refusal.ts'
import { Button } from '../../kit/button.tsx'
import { BilingualField } from '../../kit/desk/bilingual-field.tsx'
import { Field, SelectField } from '../../kit/field.tsx'
import { useLanguage } from '../../kit/language.ts'
import { showToast } from '../../kit/toast.ts'
import { wordOf } from '../account/form-words.ts'
import type { Journal } from './journal.ts'
import { journalQuery, productQuery } from './product-queries.ts'

/** Sends with a key of its own, again with the same one until it was heard, and shows the journal as it is then. */
function useStockAct(journal: Journal, act: (data: FormData, key: string) => Promise<unknown>) {
  const { t } = useLingui()
  const queryClient = useQueryClient()
  const [key, setKey] = useState(() => crypto.randomUUID())
  return useMutation({
    mutationFn: ({ data }: { data: FormData; form: HTMLFormElement }) => act(data, key),
    onSuccess: (_answer, { form }) => {
      setKey(crypto.randomUUID())
      form.reset()
      showToast({ tone: 'done', text: t`Saved` })
    },
    onError: (error) => showToast({ tone: 'refused', text: t(problemWords(asRefusal(error))) }),
    onSettled: () =>
      Promise.all([
        queryClient.invalidateQueries({ queryKey: journalQuery(journal.variant.id).queryKey }),
        queryClient.invalidateQueries({ queryKey: productQuery(journal.product.id).queryKey }),
      ]),
  })
}

interface StockFormProps {
  title: ReactNode
  act: ReturnType<typeof useStockAct>
  go: ReactNode
  children: ReactNode
}

function StockForm({ title, act, go, children }: StockFormProps) {
  const id = useId()
  function submit(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault()
    act.mutate({ data: new FormData(event.currentTarget), form: event.currentTarget })
  }
  return (
    <section className="panel account-panel" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <form className="account-form" onSubmit={submit}>
        {children}
        <Button type="submit" size="desk" busy={act.isPending}>
          {go}
        </Button>
      </form>
    </section>
  )
}

function PlaceField({
  name,
  label,
  locations,
  start = 0,
}: {
  name: string
  label: ReactNode
  locations: Journal['locations']
  start?: number
}) {
  const { read } = useLanguage()
  return (
    <SelectField name={name} label={label} defaultValue={locations[start]?.id}>
      {locations.map((location) => (
        <option key={location.id} value={location.id}>
          {read(location.name)}
        </option>
      ))}
    </SelectField>
  )
}

const Why = () => <Field label={<Trans>Why</Trans>} name="note" dir="auto" maxLength={300} />

/** Counts units in or, with a minus, out, with a reason. */
export function CountForm({ journal }: { journal: Journal }) {
  const { variant, locations } = journal
  const act = useStockAct(journal, (data, key) => {
    const body = { key, change: Number(wordOf(data, 'change')), note: wordOf(data, 'note') || null, locationId: wordOf(data, 'location') }
    return answered(api.POST('/api/desk/variants/{id}/stock', { params: { path: { id: variant.id } }, body }))
  })
  return (
    <StockForm title={<Trans>Count units in or out</Trans>} act={act} go={<Trans>Count</Trans>}>
      <Field label={<Trans>Units to add, or to take with a minus</Trans>} name="change" type="number" step={1} dir="ltr" required />
      <PlaceField name="location" label={<Trans>Place</Trans>} locations={locations} />
      <Why />
    </StockForm>
  )
}

/** Takes units from one place to another. */
export function TransferForm({ journal }: { journal: Journal }) {
  const { variant, locations } = journal
  const act = useStockAct(journal, (data, key) => {
    const ends = { from: wordOf(data, 'from'), to: wordOf(data, 'to') }
    const body = { key, ...ends, units: Number(wordOf(data, 'units')), note: wordOf(data, 'note') || null }
    return answered(api.POST('/api/desk/variants/{id}/transfers', { params: { path: { id: variant.id } }, body }))
  })
  return (
    <StockForm title={<Trans>Take to another place</Trans>} act={act} go={<Trans>Move</Trans>}>
      <Field label={<Trans>Units</Trans>} name="units" type="number" min={1} step={1} dir="ltr" required />
      <PlaceField name="from" label={<Trans context="place of stock">From</Trans>} locations={locations} />
      <PlaceField name="to" label={<Trans context="place of stock">To</Trans>} locations={locations} start={1} />
      <Why />
    </StockForm>
  )
}

/** One more place to keep stock at, for all products of the brand. */
export function NewLocation({ journal }: { journal: Journal }) {
  const act = useStockAct(journal, (data) => {
    const name = { ar: wordOf(data, 'ar'), en: wordOf(data, 'en') }
    return answered(api.POST('/api/desk/stock-locations', { body: { organisationId: journal.organisationId, name } }))
  })
  return (
    <StockForm title={<Trans>One more place</Trans>} act={act} go={<Trans>Add the place</Trans>}>
      <BilingualField maxLength={80} required />
    </StockForm>
  )
}
