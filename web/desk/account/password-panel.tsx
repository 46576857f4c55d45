import { Trans, useLingui } from '@lingui/react/macro'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useRef } from 'react'
import { answered, api } from '../../api/client.ts'
import { problemWords } from '../../api/problem-words.ts'
import { asRefusal } from '../../api/refusal.ts'
import { Button } from '../../kit/button.tsx'
import { Field } from '../../kit/field.tsx'
import { showToast } from '../../kit/toast.ts'
import { wordOf } from './form-words.ts'
import { sessionsQuery } from './sessions-query.ts'

export function PasswordPanel() {
  const { t } = useLingui()
  const form = useRef<HTMLFormElement>(null)
  const queryClient = useQueryClient()
  const change = useMutation({
    mutationFn: (body: { currentPassword: string; newPassword: string }) => answered(api.POST('/api/auth/change-password', { body })),
    onSuccess: async () => {
      form.current?.reset()
      showToast({ tone: 'done', text: t`Your new password holds, and your other browsers are signed out.` })
      await queryClient.invalidateQueries({ queryKey: sessionsQuery.queryKey })
    },
    onError: (error) => showToast({ tone: 'refused', text: t(problemWords(asRefusal(error))) }),
  })
  function save(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault()
    const data = new FormData(event.currentTarget)
    change.mutate({ currentPassword: wordOf(data, 'current'), newPassword: wordOf(data, 'next') })
  }
  return (
    <section className="panel account-panel" aria-labelledby="password-title">
      <h2 id="password-title">
        <Trans>Password</Trans>
      </h2>
      <form ref={form} className="account-form" onSubmit={save}>
        <Field label={<Trans>Present password</Trans>} name="current" type="password" dir="ltr" autoComplete="current-password" required />
        <Field
          label={<Trans>New password</Trans>}
          name="next"
          type="password"
          dir="ltr"
          autoComplete="new-password"
          minLength={10}
          maxLength={128}
          help={<Trans>At least 10 letters, figures or signs. A few words are best.</Trans>}
          required
        />
        <Button type="submit" size="desk" busy={change.isPending}>
          <Trans>Change the password</Trans>
        </Button>
      </form>
    </section>
  )
}
