import { Trans, useLingui } from '@lingui/react/macro'
import { useMutation } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { answered, api } from '../../api/client.ts'
import { usePageName } from '../../kit/desk/page-header.tsx'
import { Field } from '../../kit/field.tsx'
import { useLanguage } from '../../kit/language.ts'
import { Door } from './door.tsx'
import { DoorForm } from './door-form.tsx'
import { emailEntry } from './entries.tsx'
import { LetterSent } from './letter-sent.tsx'
import { useSignInWords } from './sign-in-words.ts'

export function ForgotPage() {
  const { t } = useLingui()
  usePageName(t`Forgotten password`)
  const wordsOf = useSignInWords()
  const { language } = useLanguage()
  const attempt = useMutation({
    mutationFn: ({ email }: { email: string }) => answered(api.POST('/api/auth/forgot', { body: { email: email.trim(), language } })),
  })
  if (attempt.isSuccess) return <LetterSent email={attempt.variables.email} onAgain={() => attempt.mutate(attempt.variables)} />
  return (
    <Door
      title={<Trans>Forgotten password</Trans>}
      words={<Trans>Write the address of your account. You get a link with which you choose a new password.</Trans>}
    >
      <DoorForm
        entries={[emailEntry]}
        busy={attempt.isPending}
        reason={attempt.error ? wordsOf(attempt.error) : null}
        act={<Trans>Send the link</Trans>}
        onSubmit={attempt.mutate}
      >
        {(errors) => (
          <Field label={<Trans>E-mail</Trans>} name="email" type="email" dir="ltr" autoComplete="username" error={errors.email} />
        )}
      </DoorForm>
      <p className="sign-in-other">
        <Link to="/desk/sign-in">
          <Trans>Back to signing in</Trans>
        </Link>
      </p>
    </Door>
  )
}
