import { useLingui } from '@lingui/react/macro'
import { roleWords } from './role-words.tsx'

interface RoleFieldProps {
  id?: string
  name?: string
  label: string
  roles: readonly string[]
  value?: string
  onChange?: (role: string) => void
}

export function RoleField({ label, roles, value, onChange, ...rest }: RoleFieldProps) {
  const { t } = useLingui()
  return (
    <select
      {...rest}
      className="field-box"
      aria-label={label}
      {...(onChange ? { value, onChange: (event) => onChange(event.target.value) } : { defaultValue: value })}
    >
      {roles.map((role) => (
        <option key={role} value={role}>
          {t(roleWords(role))}
        </option>
      ))}
    </select>
  )
}
