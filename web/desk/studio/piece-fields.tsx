import { useLingui } from '@lingui/react/macro'
import { Field } from '../../kit/field.tsx'

interface PieceFieldsProps {
  draft: { readonly quantity: string; readonly mostPerPerson: string }
  /** Pieces that nobody holds. */
  free: number
  tooMany: boolean
  limitWrong?: boolean
  onChange: (next: { quantity: string } | { mostPerPerson: string }) => void
}

/** How many pieces a sale keeps, and how many of them one person gets. */
export function PieceFields({ draft, free, tooMany, limitWrong = false, onChange }: PieceFieldsProps) {
  const { t } = useLingui()
  return (
    <>
      <Field
        label={t`Pieces kept for it`}
        type="number"
        min={1}
        value={draft.quantity}
        error={tooMany ? t`${free} are free. Keep ${free} or fewer.` : undefined}
        onChange={(event) => onChange({ quantity: event.target.value })}
      />
      <Field
        label={t`Most for one person`}
        type="number"
        min={1}
        max={10}
        value={draft.mostPerPerson}
        error={limitWrong ? t`From 1 to 10` : undefined}
        onChange={(event) => onChange({ mostPerPerson: event.target.value })}
      />
    </>
  )
}
