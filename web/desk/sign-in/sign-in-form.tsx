import { Trans, useLingui } from '@lingui/react/macro'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { Button } from '../../kit/button.tsx'
import { Field } from '../../kit/field.tsx'
import { FormRefusal } from '../../shell/form-refusal.tsx'

interface SignInFormProps {
  busy: boolean
  /** Why the last try was refused. */
  reason: string | null
  onSignIn: (email: string, password: string) => void
}

type Missing = 'email' | 'password' | null

const textOf = (entry: FormDataEntryValue | null): string => (typeof entry === 'string' ? entry : '')

export function SignInForm({ busy, reason, onSignIn }: SignInFormProps) {
  const { t } = useLingui()
  const form = useRef<HTMLFormElement>(null)
  const [missing, setMissing] = useState<Missing>(null)
  useEffect(() => {
    if (reason) form.current?.querySelector<HTMLInputElement>('[name="password"]')?.select()
  }, [reason])

  function submit(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault()
    const entries = new FormData(event.currentTarget)
    const email = textOf(entries.get('email')).trim()
    const password = textOf(entries.get('password'))
    const first: Missing = email.includes('@') ? (password ? null : 'password') : 'email'
    setMissing(first)
    if (first) event.currentTarget.querySelector<HTMLInputElement>(`[name="${first}"]`)?.focus()
    else if (!busy) onSignIn(email, password)
  }

  return (
    <form ref={form} className="sign-in-form" noValidate onSubmit={submit}>
      <Field
        label={<Trans>E-mail</Trans>}
        name="email"
        type="email"
        dir="ltr"
        autoComplete="username webauthn"
        error={missing === 'email' && <Trans>Write the e-mail address of your account.</Trans>}
      />
      <Field
        label={<Trans>Password</Trans>}
        name="password"
        type="password"
        dir="ltr"
        autoComplete="current-password"
        error={missing === 'password' && <Trans>Write your password.</Trans>}
      />
      <FormRefusal words={reason} />
      <Button type="submit" kind="main" busy={busy}>
        {busy ? t`Signing in` : t`Sign in`}
      </Button>
    </form>
  )
}
