import { Trans, useLingui } from '@lingui/react/macro'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { answered, api } from '../../api/client.ts'
import { problemWords } from '../../api/problem-words.ts'
import { asRefusal } from '../../api/refusal.ts'
import { Badge } from '../../kit/badge.tsx'
import { Button } from '../../kit/button.tsx'
import { Field } from '../../kit/field.tsx'
import { showToast } from '../../kit/toast.ts'
import { meQuery, usePerson } from '../../shell/session.ts'
import { wordOf } from './form-words.ts'
import { SecondFactorCodes, type SetUp } from './second-factor-codes.tsx'

/** A code of an app besides the password: set up in two steps, taken away with the password. */
export function SecondFactorPanel() {
  const { t } = useLingui()
  const { account } = usePerson()
  const queryClient = useQueryClient()
  const [setUp, setSetUp] = useState<SetUp | null>(null)
  const tell = (error: Error): unknown => showToast({ tone: 'refused', text: t(problemWords(asRefusal(error))) })
  const refresh = (): Promise<unknown> => queryClient.invalidateQueries({ queryKey: meQuery.queryKey })
  const begin = useMutation({
    mutationFn: (password: string) => answered(api.POST('/api/auth/second-factor', { body: { password } })),
    onSuccess: setSetUp,
    onError: tell,
  })
  const remove = useMutation({
    mutationFn: (password: string) => answered(api.POST('/api/auth/second-factor/removal', { body: { password } })),
    onSuccess: refresh,
    onError: tell,
  })
  const confirm = useMutation({
    mutationFn: (code: string) => answered(api.POST('/api/auth/second-factor/code', { body: { code, trustDevice: false } })),
    onSuccess: async () => {
      setSetUp(null)
      showToast({ tone: 'done', text: t`From now on your code is asked for besides the password.` })
      await refresh()
    },
    onError: tell,
  })
  const isOn = account.secondFactor
  return (
    <section className="panel account-panel" aria-labelledby="second-title">
      <h2 id="second-title">
        <Trans>Second step</Trans> {isOn && <Badge tone="success">{t`On`}</Badge>}
      </h2>
      <p className="text-muted">
        <Trans>A code of an app on your phone, besides the password. Whoever learns your password still cannot get in.</Trans>
      </p>
      {setUp ? (
        <SecondFactorCodes setUp={setUp} busy={confirm.isPending} onCode={(code) => confirm.mutate(code)} />
      ) : (
        <PasswordAsk busy={begin.isPending || remove.isPending} isRemoval={isOn} onPassword={isOn ? remove.mutate : begin.mutate} />
      )}
    </section>
  )
}

interface PasswordAskProps {
  busy: boolean
  isRemoval: boolean
  onPassword: (password: string) => void
}

function PasswordAsk({ busy, isRemoval, onPassword }: PasswordAskProps) {
  function submit(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault()
    onPassword(wordOf(new FormData(event.currentTarget), 'password'))
    event.currentTarget.reset()
  }
  return (
    <form className="account-form" onSubmit={submit}>
      <Field label={<Trans>Present password</Trans>} name="password" type="password" dir="ltr" autoComplete="current-password" required />
      <Button type="submit" size="desk" busy={busy}>
        {isRemoval ? <Trans>Do without it</Trans> : <Trans>Set it up</Trans>}
      </Button>
    </form>
  )
}
