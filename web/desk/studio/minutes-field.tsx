import { useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { SelectField } from '../../kit/field.tsx'

interface MinutesFieldProps {
  label: ReactNode
  value: string
  choices: readonly number[]
  onChange: (minutes: string) => void
}

/** A length of time out of a few; one that was set elsewhere stays among them. */
export function MinutesField({ label, value, choices, onChange }: MinutesFieldProps) {
  const { t } = useLingui()
  const lengths = [...new Set([...choices, Number(value)])].toSorted((one, other) => one - other)
  return (
    <SelectField label={label} value={value} onChange={(event) => onChange(event.target.value)}>
      {lengths.map((minutes) => (
        <option key={minutes} value={minutes}>
          {t`${minutes} min`}
        </option>
      ))}
    </SelectField>
  )
}
