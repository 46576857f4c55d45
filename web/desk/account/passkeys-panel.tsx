import { Trans, useLingui } from '@lingui/react/macro'
import { browserSupportsWebAuthn, type PublicKeyCredentialCreationOptionsJSON, startRegistration } from '@simplewebauthn/browser'
import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useRef } from 'react'
import { answered, api } from '../../api/client.ts'
import { problemWords } from '../../api/problem-words.ts'
import { asRefusal, Refusal } from '../../api/refusal.ts'
import { Badge } from '../../kit/badge.tsx'
import { Button } from '../../kit/button.tsx'
import { useTimes } from '../../kit/desk/times.ts'
import { Field } from '../../kit/field.tsx'
import { showToast } from '../../kit/toast.ts'
import { RetryPanel } from '../../shell/retry-panel.tsx'
import { browserName } from './browser-name.ts'
import { wordOf } from './form-words.ts'

const passkeysQuery = queryOptions({ queryKey: ['passkeys'], queryFn: () => answered(api.GET('/api/auth/passkeys')) })

async function make(name: string): Promise<unknown> {
  const options = await answered(api.POST('/api/auth/passkeys/registration'))
  const answer = await startRegistration({ optionsJSON: options as unknown as PublicKeyCredentialCreationOptionsJSON }).catch(() => {
    // Closed, or too slow: the device says no more than that.
    throw new Refusal('people/accounts/passkey-refused', 403)
  })
  return answered(
    api.POST('/api/auth/passkeys', { body: { name, answer: { ...answer, response: { ...answer.response }, clientExtensionResults: {} } } }),
  )
}

/** Keys on the person's devices: made, named, taken away. */
export function PasskeysPanel() {
  const { t } = useLingui()
  const form = useRef<HTMLFormElement>(null)
  const queryClient = useQueryClient()
  const passkeys = useQuery(passkeysQuery)
  const tell = (error: Error): unknown => showToast({ tone: 'refused', text: t(problemWords(asRefusal(error))) })
  const onSettled = () => queryClient.invalidateQueries({ queryKey: passkeysQuery.queryKey })
  const add = useMutation({
    mutationFn: make,
    onSuccess: () => {
      form.current?.reset()
      showToast({ tone: 'done', text: t`From now on this passkey opens your account.` })
    },
    onError: tell,
    onSettled,
  })
  function submit(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault()
    add.mutate(wordOf(new FormData(event.currentTarget), 'name') || (browserName(navigator.userAgent) ?? t`Passkey`))
  }
  return (
    <section className="panel account-panel" aria-labelledby="passkeys-title">
      <h2 id="passkeys-title">
        <Trans>Passkeys</Trans>
      </h2>
      <p className="text-muted">
        <Trans>
          Sign in with your finger, face or the code of your device. Nothing to remember, and nothing that could be stolen here.
        </Trans>
      </p>
      {passkeys.error && <RetryPanel error={passkeys.error} onRetry={() => void passkeys.refetch()} />}
      <ul className="account-sessions">
        {passkeys.data?.items.map((passkey) => (
          <Row key={passkey.id} passkey={passkey} onError={tell} onSettled={onSettled} />
        ))}
      </ul>
      {browserSupportsWebAuthn() ? (
        <form ref={form} className="account-form" onSubmit={submit}>
          <Field
            label={<Trans>What you call it</Trans>}
            name="name"
            maxLength={80}
            placeholder={browserName(navigator.userAgent) ?? ''}
            autoComplete="off"
          />
          <Button type="submit" size="desk" busy={add.isPending}>
            <Trans>Add a passkey</Trans>
          </Button>
        </form>
      ) : (
        <p>
          <Trans>This browser knows no passkeys.</Trans>
        </p>
      )}
    </section>
  )
}

interface RowProps {
  passkey: { id: string; name: string; synced: boolean; createdAt: string; lastUsedAt: string | null }
  onError: (error: Error) => unknown
  onSettled: () => Promise<unknown>
}

function Row({ passkey: { id, name, synced, createdAt, lastUsedAt }, onError, onSettled }: RowProps) {
  const { t } = useLingui()
  const times = useTimes()
  const params = { path: { id } }
  const rename = useMutation({
    mutationFn: (next: string) => answered(api.PATCH('/api/auth/passkeys/{id}', { params, body: { name: next } })),
    onSuccess: () => showToast({ tone: 'done', text: t`Saved` }),
    onError,
    onSettled,
  })
  const remove = useMutation({
    mutationFn: () => answered(api.DELETE('/api/auth/passkeys/{id}', { params })),
    onSuccess: () => showToast({ tone: 'done', text: t`This passkey opens nothing any more. Remove it from your device too.` }),
    onError,
    onSettled,
  })
  function keepName(next: string): void {
    if (next.trim() && next.trim() !== name) rename.mutate(next.trim())
  }
  return (
    <li>
      <span className="passkey-words">
        <input
          className="field-box"
          aria-label={t`Name of the passkey`}
          defaultValue={name}
          maxLength={80}
          onBlur={(event) => keepName(event.target.value)}
        />
        <small>
          {synced && (
            <Badge>
              <Trans>On all your devices</Trans>
            </Badge>
          )}
          {lastUsedAt ? <Trans>Used {times.short(lastUsedAt)}</Trans> : <Trans>Added {times.short(createdAt)}</Trans>}
        </small>
      </span>
      <Button size="desk" busy={remove.isPending} aria-label={t`Remove ${name}`} onClick={() => remove.mutate()}>
        <Trans>Remove</Trans>
      </Button>
    </li>
  )
}
