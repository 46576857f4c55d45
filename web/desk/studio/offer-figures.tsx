import { useLingui } from '@lingui/react/macro'
import { Field, SelectField } from '../../kit/field.tsx'
import { type DraftFault, draftMinutes, type OfferDraft } from './offer-draft.ts'

interface OfferFiguresProps {
  draft: OfferDraft
  fault: DraftFault
  /** Pieces that nobody holds. */
  available: number
  onChange: (next: Partial<OfferDraft>) => void
}

/** How many pieces a live offer keeps, how many of them one person gets, and how long it runs. */
export function OfferFigures({ draft, fault, available, onChange }: OfferFiguresProps) {
  const { t } = useLingui()
  const tooMany = fault === 'quantity' || fault === 'quantity-too-high'
  const lengths = [...new Set([...draftMinutes.map(String), draft.minutes])].toSorted((one, other) => Number(one) - Number(other))
  return (
    <>
      <Field
        label={t`Pieces kept for it`}
        type="number"
        min={1}
        value={draft.quantity}
        error={tooMany ? t`${available} are free. Keep ${available} or fewer.` : undefined}
        onChange={(event) => onChange({ quantity: event.target.value })}
      />
      <Field
        label={t`Most for one person`}
        type="number"
        min={1}
        max={10}
        value={draft.mostPerPerson}
        error={fault === 'limit' ? t`From 1 to 10` : undefined}
        onChange={(event) => onChange({ mostPerPerson: event.target.value })}
      />
      <SelectField label={t`Runs for`} value={draft.minutes} onChange={(event) => onChange({ minutes: event.target.value })}>
        {lengths.map((minutes) => (
          <option key={minutes} value={minutes}>
            {t`${minutes} min`}
          </option>
        ))}
      </SelectField>
    </>
  )
}
