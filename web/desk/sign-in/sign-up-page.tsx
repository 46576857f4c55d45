import { Trans, useLingui } from '@lingui/react/macro'
import { useMutation } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { answered, api } from '../../api/client.ts'
import { usePageName } from '../../kit/desk/page-header.tsx'
import { Field } from '../../kit/field.tsx'
import { useLanguage } from '../../kit/language.ts'
import { AcceptField, acceptEntry } from './accept-field.tsx'
import { Door } from './door.tsx'
import { DoorForm } from './door-form.tsx'
import { emailEntry, nameEntry, newPasswordEntry } from './entries.tsx'
import { LetterSent } from './letter-sent.tsx'
import { useSignInWords } from './sign-in-words.ts'

export function SignUpPage() {
  const { t } = useLingui()
  usePageName(t`Open an account`)
  const wordsOf = useSignInWords()
  const { language } = useLanguage()
  const attempt = useMutation({
    mutationFn: async ({ name, email, password }: { name: string; email: string; password: string }) => {
      const { newest: accepts } = await answered(api.GET('/api/me/consents'))
      return answered(api.POST('/api/auth/sign-up', { body: { name, email: email.trim(), password, language, accepts } }))
    },
  })
  if (attempt.isSuccess) return <LetterSent email={attempt.variables.email} onAgain={() => attempt.mutate(attempt.variables)} />
  return (
    <Door title={<Trans>Open an account</Trans>} words={<Trans>For following shows, and for running a brand of your own.</Trans>}>
      <DoorForm
        entries={[nameEntry, emailEntry, newPasswordEntry, acceptEntry]}
        busy={attempt.isPending}
        reason={attempt.error ? wordsOf(attempt.error) : null}
        act={<Trans>Open the account</Trans>}
        onSubmit={attempt.mutate}
      >
        {(errors) => (
          <>
            <Field label={<Trans>Name</Trans>} name="name" autoComplete="name" maxLength={80} error={errors.name} />
            <Field label={<Trans>E-mail</Trans>} name="email" type="email" dir="ltr" autoComplete="username" error={errors.email} />
            <Field
              label={<Trans>Password</Trans>}
              name="password"
              type="password"
              dir="ltr"
              autoComplete="new-password"
              help={<Trans>At least 10 letters, figures or signs. A few words are best.</Trans>}
              error={errors.password}
            />
            <AcceptField error={errors.accept} />
          </>
        )}
      </DoorForm>
      <p className="sign-in-other">
        <Link to="/desk/sign-in">
          <Trans>I have an account</Trans>
        </Link>
      </p>
    </Door>
  )
}
