import { useLingui } from '@lingui/react/macro'
import { roleWords } from './role-words.tsx'

interface RoleFieldProps {
  label: string
  roles: readonly string[]
  value: string
  onChange: (role: string) => void
}

/** A role in a row that says whose it is. */
export function RoleField({ label, roles, value, onChange }: RoleFieldProps) {
  return (
    <select className="field-box" aria-label={label} value={value} onChange={(event) => onChange(event.target.value)}>
      <RoleOptions roles={roles} />
    </select>
  )
}

export function RoleOptions({ roles }: { roles: readonly string[] }) {
  const { t } = useLingui()
  return roles.map((role) => (
    <option key={role} value={role}>
      {t(roleWords(role))}
    </option>
  ))
}
