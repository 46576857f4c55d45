import { useLingui } from '@lingui/react/macro'
import { SelectField } from '../../kit/field.tsx'
import { type DraftFault, draftMinutes, type OfferDraft } from './offer-draft.ts'
import { PieceFields } from './piece-fields.tsx'

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
      <PieceFields draft={draft} free={available} tooMany={tooMany} limitWrong={fault === 'limit'} onChange={onChange} />
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
