import { useLingui } from '@lingui/react/macro'
import { MinutesField } from './minutes-field.tsx'
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
  return (
    <>
      <PieceFields draft={draft} free={available} tooMany={tooMany} limitWrong={fault === 'limit'} onChange={onChange} />
      <MinutesField label={t`Runs for`} value={draft.minutes} choices={draftMinutes} onChange={(minutes) => onChange({ minutes })} />
    </>
  )
}
