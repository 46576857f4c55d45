import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { type QueryKey, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { answered, api } from '../../api/client.ts'
import type { components } from '../../api/schema.gen.ts'
import { Badge } from '../../kit/badge.tsx'
import { Button } from '../../kit/button.tsx'
import { useTimes } from '../../kit/desk/times.ts'
import { useAct } from './use-act.ts'

type Endpoint = components['schemas']['WebhookEndpoint']
type Delivery = components['schemas']['WebhookDelivery']

const endpointLooks: Record<Endpoint['state'], { word: MessageDescriptor; tone: 'success' | 'quiet' | 'danger' }> = {
  active: { word: msg({ message: 'On', context: 'webhook' }), tone: 'success' },
  paused: { word: msg({ message: 'Paused', context: 'webhook' }), tone: 'quiet' },
  failed: { word: msg({ message: 'Switched off: nothing arrived', context: 'webhook' }), tone: 'danger' },
}

interface CardProps {
  endpoint: Endpoint
  types: readonly string[]
  queryKey: QueryKey
  onSecret: (secret: string) => void
}

/** One address: which events it gets, how the last ones went, and what can be done about it. */
export function EndpointCard({ endpoint, types, queryKey, onSecret }: CardProps) {
  const { t } = useLingui()
  const params = { path: { id: endpoint.id } }
  const [open, setOpen] = useState<'types' | 'deliveries' | null>(null)
  const change = useAct(queryKey, t`Saved`, (body: { state?: 'active' | 'paused'; types?: string[] }) =>
    answered(api.PATCH('/api/webhooks/{id}', { params, body })),
  )
  const test = useAct(['webhook-deliveries', endpoint.id], t`A test event is on its way`, () =>
    answered(api.POST('/api/webhooks/{id}/test', { params })),
  )
  const rotate = useAct(queryKey, t`A new secret signs now; the one before for a day as well`, () =>
    answered(api.POST('/api/webhooks/{id}/secret', { params })),
  )
  const remove = useAct(queryKey, t`Removed`, () => answered(api.DELETE('/api/webhooks/{id}', { params })))
  const look = endpointLooks[endpoint.state]
  const isOn = endpoint.state === 'active'
  const chosen = endpoint.types.length
  return (
    <article className="endpoint">
      <p className="endpoint-head">
        <bdi dir="ltr">{endpoint.url}</bdi> <Badge tone={look.tone}>{t(look.word)}</Badge>
      </p>
      <div className="order-acts">
        <Button size="desk" onClick={() => setOpen(open === 'types' ? null : 'types')} aria-expanded={open === 'types'}>
          {chosen === 0 ? <Trans>All events</Trans> : <Plural value={chosen} one="# kind of event" other="# kinds of events" />}
        </Button>
        <Button size="desk" onClick={() => setOpen(open === 'deliveries' ? null : 'deliveries')} aria-expanded={open === 'deliveries'}>
          <Trans>Deliveries</Trans>
        </Button>
        <Button
          size="desk"
          busy={test.isPending}
          disabled={!isOn}
          onClick={() => test.mutate(undefined, { onSuccess: () => setOpen('deliveries') })}
        >
          <Trans>Send a test</Trans>
        </Button>
        <Button
          size="desk"
          busy={rotate.isPending}
          onClick={() => rotate.mutate(undefined, { onSuccess: ({ secret }) => onSecret(secret) })}
        >
          <Trans>New secret</Trans>
        </Button>
        <Button size="desk" busy={change.isPending} onClick={() => change.mutate({ state: isOn ? 'paused' : 'active' })}>
          {isOn ? <Trans>Pause</Trans> : <Trans>Switch on</Trans>}
        </Button>
        <Button size="desk" kind="danger" busy={remove.isPending} onClick={() => remove.mutate(undefined)}>
          <Trans>Remove</Trans>
        </Button>
      </div>
      {open === 'types' && <Kinds endpoint={endpoint} types={types} onChange={(next) => change.mutate({ types: next })} />}
      {open === 'deliveries' && <Deliveries id={endpoint.id} />}
    </article>
  )
}

function Kinds({ endpoint, types, onChange }: { endpoint: Endpoint; types: readonly string[]; onChange: (types: string[]) => void }) {
  const has = (type: string): boolean => endpoint.types.includes(type)
  return (
    <fieldset className="endpoint-kinds">
      <legend className="field-label">
        <Trans>Which events. None chosen means all.</Trans>
      </legend>
      {types.map((type) => (
        <label key={type} className="check-line">
          <input
            type="checkbox"
            checked={has(type)}
            onChange={() => onChange(has(type) ? endpoint.types.filter((each) => each !== type) : [...endpoint.types, type])}
          />
          <span className="num">{type}</span>
        </label>
      ))}
    </fieldset>
  )
}

const LOOK_EVERY_MS = 3_000
const deliveryLooks: Record<Delivery['state'], { word: MessageDescriptor; tone: 'success' | 'quiet' | 'danger' }> = {
  delivered: { word: msg({ message: 'Arrived', context: 'webhook' }), tone: 'success' },
  waiting: { word: msg({ message: 'Waits', context: 'webhook' }), tone: 'quiet' },
  failed: { word: msg({ message: 'Given up', context: 'webhook' }), tone: 'danger' },
}

function Deliveries({ id }: { id: string }) {
  const { t } = useLingui()
  const times = useTimes()
  const queryKey = ['webhook-deliveries', id]
  const deliveries = useQuery({
    queryKey,
    queryFn: () => answered(api.GET('/api/webhooks/{id}/deliveries', { params: { path: { id } } })),
    refetchInterval: LOOK_EVERY_MS,
  })
  const again = useAct(queryKey, t`On its way again`, (delivery: string) =>
    answered(api.POST('/api/webhook-deliveries/{id}/again', { params: { path: { id: delivery } } })),
  )
  const items = deliveries.data?.items ?? []
  if (items.length === 0) {
    return (
      <p className="text-muted">
        <Trans>Nothing was sent yet.</Trans>
      </p>
    )
  }
  return (
    <ul className="endpoint-deliveries">
      {items.map((delivery) => (
        <li key={delivery.id}>
          <span>
            <span className="num">{delivery.type}</span>{' '}
            <Badge tone={deliveryLooks[delivery.state].tone}>{t(deliveryLooks[delivery.state].word)}</Badge>
            <small>
              <bdi>{times.short(delivery.createdAt)}</bdi>
              {(delivery.status ?? delivery.fault) && (
                <>
                  {' · '}
                  <span className="num">{delivery.status ?? delivery.fault}</span>
                </>
              )}
              {delivery.nextAt && delivery.state === 'waiting' && delivery.attempts > 0 && (
                <>
                  {' · '}
                  <Trans>again {times.short(delivery.nextAt)}</Trans>
                </>
              )}
            </small>
          </span>
          <Button size="desk" busy={again.isPending} onClick={() => again.mutate(delivery.id)}>
            <Trans>Send again</Trans>
          </Button>
        </li>
      ))}
    </ul>
  )
}
