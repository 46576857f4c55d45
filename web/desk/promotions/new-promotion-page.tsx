import { Trans, useLingui } from '@lingui/react/macro'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { answered, api } from '../../api/client.ts'
import { Button } from '../../kit/button.tsx'
import { BilingualField } from '../../kit/desk/bilingual-field.tsx'
import { PageHeader } from '../../kit/desk/page-header.tsx'
import { Field, SelectField } from '../../kit/field.tsx'
import { useLanguage } from '../../kit/language.ts'
import { FormRefusal } from '../../shell/form-refusal.tsx'
import { useMembership } from '../../shell/organisation.ts'
import { marketsQuery } from '../products/product-queries.ts'
import { ProductPick } from './product-pick.tsx'
import { promotionFrom } from './promotion-form.ts'
import { type PromotionKind, useKindWords } from './promotion-words.tsx'
import './promotions.css'
import { NoPromotions } from './no-promotions.tsx'

const kinds: readonly PromotionKind[] = ['coupon', 'discount', 'buy-more', 'bundle', 'limit']
type Reduction = 'percent' | 'fixed' | 'shipping'

/** One promotion in one form: what it is, what it takes off, for whom and how long. Whoever makes it pays for it. */
export function NewPromotionPage() {
  const { t } = useLingui()
  const { read } = useLanguage()
  const organisation = useMembership('promotions.edit')?.organisation
  const markets = useQuery(marketsQuery).data?.items ?? []
  const [kind, setKind] = useState<PromotionKind>('coupon')
  const [reduction, setReduction] = useState<Reduction>('percent')
  const [market, setMarket] = useState<string | null>(null)
  const [productIds, setProductIds] = useState<readonly string[]>([])
  const chosen = markets.find(({ code }) => code === market) ?? markets[0]
  const { begin, error, isPending } = useNewPromotion()
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault()
    if (!chosen || !organisation) return
    const context = { key: crypto.randomUUID(), organisationId: organisation.id, market: chosen.code, currency: chosen.currency }
    begin(promotionFrom(new FormData(event.currentTarget), { ...context, kind, reduction, productIds }))
  }
  return (
    <>
      <PageHeader name={t`New promotion`} title={<Trans>New promotion</Trans>}>
        {organisation?.kind === 'platform' ? <Trans>Souk pays for it.</Trans> : <Trans>You pay for it, out of your own price.</Trans>}
      </PageHeader>
      {organisation ? (
        <form className="panel account-panel promotion-form" onSubmit={submit}>
          <Kinds kind={kind} onChange={setKind} />
          <div className="product-pair">
            <BilingualField maxLength={120} required />
          </div>
          <div className="product-pair">
            <SelectField label={t`Market`} value={chosen?.code ?? ''} onChange={(event) => setMarket(event.target.value)}>
              {markets.map(({ code, name, currency }) => (
                <option key={code} value={code}>
                  {read(name)} ({currency})
                </option>
              ))}
            </SelectField>
            {kind === 'coupon' && (
              <Field
                label={<Trans>Code</Trans>}
                help={<Trans>Letters A to Z, digits and hyphens</Trans>}
                name="code"
                dir="ltr"
                pattern="[A-Za-z0-9\-]{3,30}"
                autoCapitalize="characters"
                required
              />
            )}
          </div>
          <Reductions kind={kind} reduction={reduction} currency={chosen?.currency ?? ''} onChange={setReduction} />
          <ProductPick organisation={organisation} kind={kind} chosen={productIds} onChange={setProductIds} />
          <Bounds kind={kind} />
          <FormRefusal error={error} />
          <Button type="submit" kind="main" size="desk" busy={isPending}>
            <Trans>Let it begin</Trans>
          </Button>
        </form>
      ) : (
        <NoPromotions />
      )}
    </>
  )
}

function Kinds({ kind, onChange }: { kind: PromotionKind; onChange: (kind: PromotionKind) => void }) {
  const kindOf = useKindWords()
  return (
    <fieldset className="promotion-kinds">
      <legend className="field-label">
        <Trans>What is it?</Trans>
      </legend>
      {kinds.map((each) => (
        <label key={each} className="promotion-kind">
          <input type="radio" name="kind" className="radio" checked={kind === each} onChange={() => onChange(each)} />
          {kindOf(each)}
        </label>
      ))}
    </fieldset>
  )
}

function useNewPromotion() {
  const navigate = useNavigate()
  const client = useQueryClient()
  const attempt = useMutation({
    mutationFn: (body: ReturnType<typeof promotionFrom>) => answered(api.POST('/api/promotions', { body })),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['promotions'] })
      await navigate({ to: '/desk/promotions' })
    },
  })
  return { begin: attempt.mutate, error: attempt.error, isPending: attempt.isPending }
}

interface ReductionsProps {
  kind: PromotionKind
  reduction: Reduction
  currency: string
  onChange: (reduction: Reduction) => void
}

/** How much it takes off: percent, a sum, the delivery; or tiers; or how many one order may have. */
function Reductions({ kind, reduction, currency, onChange }: ReductionsProps) {
  const { t } = useLingui()
  if (kind === 'limit') return <Field label={t`Most units in one order`} name="mostPerOrder" type="number" dir="ltr" min={1} max={100} />
  if (kind === 'buy-more') {
    return [1, 2, 3].map((place) => (
      <div key={place} className="product-pair">
        <Field
          label={t`From so many units on`}
          name={`quantity-${place}`}
          type="number"
          dir="ltr"
          min={2}
          max={100}
          required={place === 1}
        />
        <Field label={t`Percent off`} name={`percent-${place}`} dir="ltr" inputMode="decimal" required={place === 1} />
      </div>
    ))
  }
  return (
    <>
      <div className="product-pair">
        <SelectField label={t`Takes off`} value={reduction} onChange={(event) => onChange(event.target.value as Reduction)}>
          <option value="percent">{t`a part in percent`}</option>
          <option value="fixed">{t`a sum`}</option>
          {kind === 'coupon' && <option value="shipping">{t`the delivery`}</option>}
        </SelectField>
        {reduction !== 'shipping' && (
          <Field
            label={reduction === 'percent' ? t`Percent off` : t`Sum (${currency})`}
            name="value"
            dir="ltr"
            inputMode="decimal"
            required
          />
        )}
      </div>
      {kind === 'coupon' && (
        <Field label={t`From a worth of (${currency})`} help={t`Empty: from anything on`} name="minimum" dir="ltr" inputMode="decimal" />
      )}
    </>
  )
}

/** How often, for whom and until when. */
function Bounds({ kind }: { kind: PromotionKind }) {
  const { t } = useLingui()
  return (
    <>
      <div className="product-pair">
        {kind !== 'limit' && (
          <Field label={t`Most orders in all`} help={t`Empty: as many as come`} name="mostUses" type="number" dir="ltr" min={1} />
        )}
        <Field
          label={kind === 'limit' ? t`Most units for one person` : t`Most orders of one person`}
          name="mostPerPerson"
          type="number"
          dir="ltr"
          min={1}
          max={1000}
        />
      </div>
      <div className="product-pair">
        <Field label={t`Begins`} help={t`Empty: now`} name="startsAt" type="datetime-local" dir="ltr" />
        <Field label={t`Ends`} help={t`Empty: when you end it`} name="endsAt" type="datetime-local" dir="ltr" />
      </div>
      {kind === 'coupon' && (
        <label className="promotion-kind">
          <input type="checkbox" name="firstOrderOnly" />
          <Trans>For a first order only</Trans>
        </label>
      )}
    </>
  )
}
