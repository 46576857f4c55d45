import { Trans, useLingui } from '@lingui/react/macro'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { answered, api } from '../../api/client.ts'
import { problemWords } from '../../api/problem-words.ts'
import { asRefusal } from '../../api/refusal.ts'
import { Button } from '../../kit/button.tsx'
import { Dialog } from '../../kit/desk/dialog.tsx'
import { useTimes } from '../../kit/desk/times.ts'
import { Field } from '../../kit/field.tsx'
import { useLanguage } from '../../kit/language.ts'
import { showToast } from '../../kit/toast.ts'
import { usePerson } from '../../shell/session.ts'
import { wordOf } from './form-words.ts'
import { ownDataQuery } from './own-data-query.ts'

/** The end of the account: what goes, what stays and why, and two weeks to think better of it. */
export function LeavePanel() {
  const { t } = useLingui()
  const times = useTimes()
  const queryClient = useQueryClient()
  const leavesAt = useQuery(ownDataQuery).data?.leavesAt
  const [isAsking, setAsking] = useState(false)
  const stay = useMutation({
    mutationFn: () => answered(api.DELETE('/api/me/deletion')),
    onSuccess: (now) => {
      queryClient.setQueryData(ownDataQuery.queryKey, now)
      showToast({ tone: 'done', text: t`Your account stays.` })
    },
    onError: (error) => showToast({ tone: 'refused', text: t(problemWords(asRefusal(error))) }),
  })
  return (
    <section className="panel account-panel" aria-labelledby="leave-title">
      <h2 id="leave-title">
        <Trans>Delete the account</Trans>
      </h2>
      {leavesAt ? (
        <>
          <p className="notice notice-warning" role="status">
            <span>
              <Trans>
                On <time dateTime={leavesAt}>{times.long(leavesAt)}</time> your account is deleted.
              </Trans>
            </span>
          </p>
          <Button size="desk" kind="main" busy={stay.isPending} onClick={() => stay.mutate()}>
            <Trans>Keep the account</Trans>
          </Button>
        </>
      ) : (
        <>
          <p className="text-muted">
            <Trans>
              Your name, address, sign-ins, passkeys, follows and reminders go for good; what you said in chats stays without your name.
              Orders and invoices stay as long as tax law asks, and the ledger of payments, which knows no names.
            </Trans>
          </p>
          <Button size="desk" kind="danger" onClick={() => setAsking(true)}>
            <Trans>Delete the account</Trans>
          </Button>
        </>
      )}
      <Dialog title={<Trans>Delete your account?</Trans>} isOpen={isAsking} onClose={() => setAsking(false)}>
        <LeaveForm onDone={() => setAsking(false)} />
      </Dialog>
    </section>
  )
}

function LeaveForm({ onDone }: { onDone: () => void }) {
  const { t } = useLingui()
  const { language } = useLanguage()
  const { account } = usePerson()
  const queryClient = useQueryClient()
  const leave = useMutation({
    mutationFn: (proof: { password: string; code: string | null }) =>
      answered(api.POST('/api/me/deletion', { body: { ...proof, language } })),
    onSuccess: (now) => {
      queryClient.setQueryData(ownDataQuery.queryKey, now)
      onDone()
    },
  })
  function submit(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault()
    const data = new FormData(event.currentTarget)
    leave.mutate({ password: wordOf(data, 'password'), code: wordOf(data, 'code') || null })
  }
  return (
    <form className="account-form" onSubmit={submit}>
      <p>
        <Trans>It happens in fourteen days. Until then you can sign in and keep it; we send you a letter that says so.</Trans>
      </p>
      <Field label={<Trans>Present password</Trans>} name="password" type="password" dir="ltr" autoComplete="current-password" required />
      {account.secondFactor && (
        <Field
          label={<Trans>The code that the app shows now</Trans>}
          name="code"
          dir="ltr"
          inputMode="numeric"
          autoComplete="one-time-code"
          required
        />
      )}
      <div role="alert">{leave.error && <p className="field-why">{t(problemWords(asRefusal(leave.error)))}</p>}</div>
      <div className="dialog-acts">
        <Button size="desk" onClick={onDone}>
          <Trans>Keep the account</Trans>
        </Button>
        <Button type="submit" size="desk" kind="danger" busy={leave.isPending}>
          <Trans>Delete in fourteen days</Trans>
        </Button>
      </div>
    </form>
  )
}
