import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { FormEvent } from 'react'
import { answered, api } from '../../api/client.ts'
import { problemWords } from '../../api/problem-words.ts'
import { asRefusal } from '../../api/refusal.ts'
import type { components } from '../../api/schema.gen.ts'
import { Button } from '../../kit/button.tsx'
import { Field } from '../../kit/field.tsx'
import { useLanguage } from '../../kit/language.ts'
import { showToast } from '../../kit/toast.ts'
import { wordOf } from '../account/form-words.ts'
import { marketsQuery } from '../products/product-queries.ts'

const MINUTES_OF_A_DAY = 1440

type Windows = components['schemas']['HoldWindows']

const minutesIn = ({ items, generalMinutes }: Windows, market: string): number =>
  items.find((item) => item.market === market)?.minutes ?? generalMinutes

/** How long the buyers of a market may cancel alone. */
export function HoldWindow({ market }: { market: { code: string } }) {
  const { t } = useLingui()
  const queryClient = useQueryClient()
  const queryKey = ['hold-window', market.code]
  const params = { path: { code: market.code } }
  const windows = useQuery({ queryKey, queryFn: () => answered(api.GET('/api/markets/{code}/hold-window', { params })) })
  const save = useMutation({
    mutationFn: (minutes: number) => answered(api.PUT('/api/markets/{code}/hold-window', { params, body: { minutes } })),
    onSuccess: (now) => {
      queryClient.setQueryData(queryKey, now)
      showToast({ tone: 'done', text: t`Saved. It holds for orders from now on.` })
    },
    onError: (error) => showToast({ tone: 'refused', text: t(problemWords(asRefusal(error))) }),
  })
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault()
    save.mutate(Number(wordOf(new FormData(event.currentTarget), 'minutes')))
  }
  return (
    <section className="panel account-panel" aria-labelledby="hold-window-title">
      <h2 id="hold-window-title">
        <Trans>Time to think better of it</Trans>
      </h2>
      <p className="text-muted">
        <Trans>
          So long after paying, a buyer cancels alone and at once, and the brand cannot send the goods yet. Orders that were placed before
          keep the time they had.
        </Trans>
      </p>
      {windows.data && (
        <form className="account-form" onSubmit={submit}>
          <Field
            key={minutesIn(windows.data, market.code)}
            label={t`Minutes, 1440 at most`}
            name="minutes"
            type="number"
            dir="ltr"
            min={0}
            max={1440}
            required
            defaultValue={minutesIn(windows.data, market.code)}
          />
          <Button type="submit" kind="main" size="desk" busy={save.isPending}>
            <Trans>Save</Trans>
          </Button>
        </form>
      )}
    </section>
  )
}

/** What a brand may rely on: the platform decides it. */
export function HoldWindowsPanel() {
  const { t } = useLingui()
  const { read, locale } = useLanguage()
  const markets = useQuery(marketsQuery).data?.items ?? []
  const windows = useQuery({ queryKey: ['hold-windows'], queryFn: () => answered(api.GET('/api/desk/hold-windows')) })
  const days = new Intl.NumberFormat(locale, { style: 'unit', unit: 'day', unitDisplay: 'long' })
  const words = (minutes: number): string => {
    if (minutes === 0) return t`none`
    if (minutes % MINUTES_OF_A_DAY === 0) return days.format(minutes / MINUTES_OF_A_DAY)
    return t({ message: plural(minutes, { one: '# minute', other: '# minutes' }) })
  }
  return (
    <section className="panel account-panel" aria-labelledby="hold-windows-title">
      <h2 id="hold-windows-title">
        <Trans>Time to think better of it</Trans>
      </h2>
      <p className="text-muted">
        <Trans>
          So long after paying, a buyer cancels alone, and an order cannot be sent yet. The platform decides it for each market.
        </Trans>
      </p>
      {windows.data && (
        <dl className="hold-windows">
          {markets.map(({ code, name }) => (
            <div key={code}>
              <dt>{read(name)}</dt>
              <dd>{words(minutesIn(windows.data, code))}</dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  )
}
