import { Trans, useLingui } from '@lingui/react/macro'
import { useMutation } from '@tanstack/react-query'
import { answered, api } from '../../api/client.ts'
import { problemWords } from '../../api/problem-words.ts'
import { asRefusal } from '../../api/refusal.ts'
import { Field } from '../../kit/field.tsx'
import { Door } from './door.tsx'
import { DoorForm } from './door-form.tsx'
import { codeEntry } from './entries.tsx'

/** The password was right; now a code of the app, or a backup code. */
export function SecondStep({ onDone }: { onDone: () => Promise<void> }) {
  const { t } = useLingui()
  const attempt = useMutation({
    mutationFn: ({ code }: { code: string }) =>
      answered(api.POST('/api/auth/second-factor/code', { body: { code: code.trim(), trustDevice: false } })),
    onSuccess: onDone,
  })
  return (
    <Door title={<Trans>One more step</Trans>} words={<Trans>Open your authenticator app and write the code it shows.</Trans>}>
      <DoorForm
        entries={[codeEntry]}
        busy={attempt.isPending}
        reason={attempt.error ? t(problemWords(asRefusal(attempt.error))) : null}
        act={<Trans>Sign in</Trans>}
        onSubmit={attempt.mutate}
      >
        {(errors) => (
          <Field
            label={<Trans>Code</Trans>}
            name="code"
            dir="ltr"
            inputMode="text"
            autoComplete="one-time-code"
            help={<Trans>No app at hand? A backup code does too.</Trans>}
            error={errors.code}
          />
        )}
      </DoorForm>
    </Door>
  )
}
