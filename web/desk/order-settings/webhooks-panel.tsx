import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { answered, api } from '../../api/client.ts'
import { Button } from '../../kit/button.tsx'
import { Field } from '../../kit/field.tsx'
import { RetryPanel } from '../../shell/retry-panel.tsx'
import { EndpointCard } from './endpoint-card.tsx'
import { SecretOnce } from './secret-once.tsx'
import { useAct } from './use-act.ts'

/** Other systems that hear of every order. */
export function WebhooksPanel({ organisationId }: { organisationId: string }) {
  const { t } = useLingui()
  const queryKey = ['webhooks', organisationId]
  const params = { query: { organisationId } }
  const webhooks = useQuery({ queryKey, queryFn: () => answered(api.GET('/api/webhooks', { params })) })
  const [url, setUrl] = useState('')
  const [secret, setSecret] = useState<string | null>(null)
  const add = useAct(queryKey, t`Added`, () => answered(api.POST('/api/webhooks', { params, body: { url, description: '', types: [] } })))
  if (webhooks.error) return <RetryPanel error={webhooks.error} onRetry={() => void webhooks.refetch()} />
  return (
    <section className="panel account-panel webhooks" aria-labelledby="webhooks-title">
      <h2 id="webhooks-title">
        <Trans>Webhooks</Trans>
      </h2>
      <p className="text-muted">
        <Trans>
          Souk posts what happens to your orders to these addresses, signed as Standard Webhooks.{' '}
          <a className="text-accent" href="/api/reference" target="_blank" rel="noreferrer">
            What is in it
          </a>
        </Trans>
      </p>
      {secret && <SecretOnce secret={secret} onSeen={() => setSecret(null)} />}
      {webhooks.data?.items.map((endpoint) => (
        <EndpointCard key={endpoint.id} endpoint={endpoint} types={webhooks.data.types} queryKey={queryKey} onSecret={setSecret} />
      ))}
      <form
        className="account-form"
        onSubmit={(event) => {
          event.preventDefault()
          add.mutate(undefined, {
            onSuccess: (endpoint) => {
              setSecret(endpoint.secret)
              setUrl('')
            },
          })
        }}
      >
        <Field
          label={<Trans>Address</Trans>}
          type="url"
          dir="ltr"
          placeholder="https://shop.example/hooks/souk"
          value={url}
          required
          maxLength={2000}
          onChange={(event) => setUrl(event.target.value)}
        />
        <Button type="submit" size="desk" kind="main" busy={add.isPending}>
          <Trans>Add this address</Trans>
        </Button>
      </form>
    </section>
  )
}
