import { type ComponentProps, type ReactNode, useId } from 'react'
import { AlertIcon } from './icons.tsx'

interface FieldFrame {
  label: ReactNode
  help?: ReactNode
  /** Why the value is refused, in one sentence. */
  error?: ReactNode
}

interface FrameProps extends FieldFrame {
  id: string
  children: ReactNode
}

function Frame({ id, label, help, error, children }: FrameProps) {
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      {children}
      {error ? (
        <p className="field-why" id={`${id}-note`}>
          <AlertIcon />
          <span>{error}</span>
        </p>
      ) : (
        help && (
          <p className="field-help" id={`${id}-note`}>
            {help}
          </p>
        )
      )}
    </div>
  )
}

export function Field({ label, help, error, ...rest }: FieldFrame & ComponentProps<'input'>) {
  const id = useId()
  const note = error || help ? `${id}-note` : undefined
  return (
    <Frame id={id} label={label} help={help} error={error}>
      <input {...rest} id={id} className="field-box" aria-invalid={error ? true : undefined} aria-describedby={note} />
    </Frame>
  )
}

export function SelectField({ label, help, error, children, ...rest }: FieldFrame & ComponentProps<'select'>) {
  const id = useId()
  const note = error || help ? `${id}-note` : undefined
  return (
    <Frame id={id} label={label} help={help} error={error}>
      <select {...rest} id={id} className="field-box" aria-invalid={error ? true : undefined} aria-describedby={note}>
        {children}
      </select>
    </Frame>
  )
}

export function TextAreaField({ label, help, error, ...rest }: FieldFrame & ComponentProps<'textarea'>) {
  const id = useId()
  const note = error || help ? `${id}-note` : undefined
  return (
    <Frame id={id} label={label} help={help} error={error}>
      <textarea {...rest} id={id} className="field-box field-area" aria-invalid={error ? true : undefined} aria-describedby={note} />
    </Frame>
  )
}
