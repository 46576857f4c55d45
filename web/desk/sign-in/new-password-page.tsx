import { Trans, useLingui } from '@lingui/react/macro'
import { useMutation } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { answered, api } from '../../api/client.ts'
import { problemWords } from '../../api/problem-words.ts'
import { asRefusal } from '../../api/refusal.ts'
import { usePageName } from '../../kit/desk/page-header.tsx'
import { Field } from '../../kit/field.tsx'
import { Door } from './door.tsx'
import { DoorForm } from './door-form.tsx'
import { newPasswordEntry } from './entries.tsx'

const route = getRouteApi('/desk/new-password')

export function NewPasswordPage() {
  const { t } = useLingui()
  usePageName(t`A new password`)
  const { token = '' } = route.useSearch()
  const attempt = useMutation({
    mutationFn: ({ password }: { password: string }) => answered(api.POST('/api/auth/new-password', { body: { token, password } })),
  })
  if (attempt.isSuccess) {
    return (
      <Door title={<Trans>Your new password holds</Trans>} words={<Trans>Every browser that was signed in is signed out now.</Trans>}>
        <Link className="btn btn-main" to="/desk/sign-in">
          <Trans>Sign in</Trans>
        </Link>
      </Door>
    )
  }
  return (
    <Door title={<Trans>Choose a new password</Trans>}>
      <DoorForm
        entries={[newPasswordEntry]}
        busy={attempt.isPending}
        reason={attempt.error ? t(problemWords(asRefusal(attempt.error))) : null}
        act={<Trans>Take this password</Trans>}
        onSubmit={attempt.mutate}
      >
        {(errors) => (
          <Field
            label={<Trans>New password</Trans>}
            name="password"
            type="password"
            dir="ltr"
            autoComplete="new-password"
            help={<Trans>At least 10 letters, figures or signs. A few words are best.</Trans>}
            error={errors.password}
          />
        )}
      </DoorForm>
      <p className="sign-in-other">
        <Link to="/desk/forgot">
          <Trans>Ask for a new link</Trans>
        </Link>
      </p>
    </Door>
  )
}
