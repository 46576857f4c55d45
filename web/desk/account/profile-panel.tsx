import { Trans, useLingui } from '@lingui/react/macro'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { FormEvent } from 'react'
import { answered, api } from '../../api/client.ts'
import { problemWords } from '../../api/problem-words.ts'
import { asRefusal } from '../../api/refusal.ts'
import { Button } from '../../kit/button.tsx'
import { Field } from '../../kit/field.tsx'
import { showToast } from '../../kit/toast.ts'
import { meQuery, usePerson } from '../../shell/session.ts'
import { wordOf } from './form-words.ts'

/** The name that others see, written for both kinds of readers. */
export function ProfilePanel() {
  const { t } = useLingui()
  const { account } = usePerson()
  const queryClient = useQueryClient()
  const change = useMutation({
    mutationFn: (name: { en: string; ar: string }) => answered(api.PUT('/api/me/profile', { body: { name } })),
    onSuccess: (me) => {
      queryClient.setQueryData(meQuery.queryKey, me)
      showToast({ tone: 'done', text: t`Saved` })
    },
    onError: (error) => showToast({ tone: 'refused', text: t(problemWords(asRefusal(error))) }),
  })
  function save(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault()
    const data = new FormData(event.currentTarget)
    change.mutate({ en: wordOf(data, 'en') || account.name.en, ar: wordOf(data, 'ar') || account.name.ar })
  }
  return (
    <section className="panel account-panel" aria-labelledby="profile-title">
      <h2 id="profile-title">
        <Trans>Your name</Trans>
      </h2>
      <form className="account-form" onSubmit={save}>
        <Field label={<Trans>In Arabic</Trans>} name="ar" dir="rtl" lang="ar" defaultValue={account.name.ar} maxLength={80} />
        <Field label={<Trans>In English</Trans>} name="en" dir="ltr" lang="en" defaultValue={account.name.en} maxLength={80} />
        <Button type="submit" size="desk" busy={change.isPending}>
          <Trans>Save</Trans>
        </Button>
      </form>
    </section>
  )
}
