import { type FormEvent, type ReactNode, useRef, useState } from 'react'
import { Button } from '../../kit/button.tsx'
import { FormRefusal } from '../../shell/form-refusal.tsx'

export interface DoorEntry<Name extends string> {
  name: Name
  /** Null when it will do; else why not. */
  refuses(value: string): ReactNode | null
}

interface DoorFormProps<Name extends string> {
  entries: readonly DoorEntry<Name>[]
  busy: boolean
  /** Why the last try was refused. */
  reason: string | null
  act: ReactNode
  onSubmit: (values: Record<Name, string>) => void
  children: (errors: Partial<Record<Name, ReactNode>>) => ReactNode
}

const textOf = (entry: FormDataEntryValue | null): string => (typeof entry === 'string' ? entry : '')

/** A short form that says at the field what is missing, goes there, and tells the server's "no" above its button. */
export function DoorForm<Name extends string>({ entries, busy, reason, act, onSubmit, children }: DoorFormProps<Name>) {
  const form = useRef<HTMLFormElement>(null)
  const [errors, setErrors] = useState<Partial<Record<Name, ReactNode>>>({})

  function submit(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault()
    const data = new FormData(event.currentTarget)
    const values = {} as Record<Name, string>
    const found: Partial<Record<Name, ReactNode>> = {}
    for (const { name, refuses } of entries) {
      values[name] = textOf(data.get(name))
      const error = refuses(values[name])
      if (error) found[name] = error
    }
    setErrors(found)
    const wrong = entries.find(({ name }) => found[name] !== undefined)
    if (wrong) event.currentTarget.querySelector<HTMLInputElement>(`[name="${wrong.name}"]`)?.focus()
    else if (!busy) onSubmit(values)
  }

  return (
    <form ref={form} className="sign-in-form" noValidate onSubmit={submit}>
      {children(errors)}
      <FormRefusal words={reason} />
      <Button type="submit" kind="main" busy={busy}>
        {act}
      </Button>
    </form>
  )
}
