import { useLingui } from '@lingui/react/macro'
import { Field, SelectField } from '../../kit/field.tsx'
import { useLanguage } from '../../kit/language.ts'
import { formatMoney } from '../../kit/money.ts'
import { majorText, type OfferDraft } from './offer-draft.ts'
import { OfferFigures } from './offer-figures.tsx'
import { firstDraft, type LineupProduct, planFault } from './planned-offer.ts'

interface PlannedOfferProps {
  product: LineupProduct
  draft: OfferDraft | null
  onChange: (draft: OfferDraft | null) => void
}

/** The live offer that a cue opens on its product: whether there is one, and on which terms. */
export function PlannedOfferFields({ product, draft, onChange }: PlannedOfferProps) {
  const { t } = useLingui()
  return (
    <div className="rundown-offer">
      <label className="rundown-offer-switch">
        <input type="checkbox" checked={draft !== null} onChange={(event) => onChange(event.target.checked ? firstDraft(product) : null)} />
        {t`With a live offer`}
      </label>
      {draft && <Terms product={product} draft={draft} onChange={(next) => onChange({ ...draft, ...next })} />}
    </div>
  )
}

interface TermsProps {
  product: LineupProduct
  draft: OfferDraft
  onChange: (next: Partial<OfferDraft>) => void
}

function Terms({ product, draft, onChange }: TermsProps) {
  const { t } = useLingui()
  const { read, locale } = useLanguage()
  const fault = planFault(draft, product)
  const variant = product.variants.find(({ id }) => id === draft.variantId) ?? product.variants[0]
  if (!variant) return null
  const { available, price } = variant
  const { currency } = price
  const usual = formatMoney(price, { locale })
  const priceWrong = { price: t`Write a price, like ${majorText(price)}`, 'price-too-high': t`Less than ${usual}, please` }
  return (
    <div className="offer-figures">
      {product.variants.length > 1 && (
        <SelectField label={t`Which one`} value={draft.variantId} onChange={(event) => onChange({ variantId: event.target.value })}>
          {product.variants.map(({ id, title }) => (
            <option key={id} value={id}>
              {read(title)}
            </option>
          ))}
        </SelectField>
      )}
      <Field
        label={t`Price, ${currency}`}
        inputMode="decimal"
        dir="ltr"
        value={draft.price}
        error={fault === 'price' || fault === 'price-too-high' ? priceWrong[fault] : undefined}
        onChange={(event) => onChange({ price: event.target.value })}
      />
      <OfferFigures draft={draft} fault={fault} available={available} onChange={onChange} />
    </div>
  )
}
