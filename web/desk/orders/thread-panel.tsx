import { Trans, useLingui } from '@lingui/react/macro'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { answered, api } from '../../api/client.ts'
import type { SellerOrder } from '../../api/desk-types.ts'
import { problemWords } from '../../api/problem-words.ts'
import { asRefusal } from '../../api/refusal.ts'
import { AttachPicture, asBytes } from '../../kit/attach-picture.tsx'
import { Button } from '../../kit/button.tsx'
import { useTimes } from '../../kit/desk/times.ts'
import { TextAreaField } from '../../kit/field.tsx'
import { SendIcon } from '../../kit/icons.tsx'
import { ReportMessage, WithheldMessage } from '../../kit/report/message.tsx'
import { ReportHost } from '../../kit/report/report-host.tsx'
import { showToast } from '../../kit/toast.ts'

const LOOK_EVERY_MS = 8_000

/** Words between buyer and brand. Opening the order reads them. */
export function ThreadPanel({ order }: { order: SellerOrder }) {
  const { t } = useLingui()
  const path = { id: order.id }
  const queryKey = ['order-messages', order.id]
  const queryClient = useQueryClient()
  const thread = useQuery({
    queryKey,
    queryFn: () => answered(api.GET('/api/seller-orders/{id}/messages', { params: { path } })),
    refetchInterval: LOOK_EVERY_MS,
  })
  const [key, setKey] = useState(() => crypto.randomUUID())
  const [body, setBody] = useState('')
  const [picture, setPicture] = useState<File | null>(null)
  const send = useMutation({
    mutationFn: async () => {
      const url = '/api/seller-orders/{id}/pictures' as const
      const pictureId = picture && (await answered(api.POST(url, { params: { path }, ...asBytes(picture) }))).id
      return answered(api.POST('/api/seller-orders/{id}/messages', { params: { path }, body: { key, body, pictureId } }))
    },
    onSuccess: (items) => {
      queryClient.setQueryData(queryKey, items)
      setBody('')
      setPicture(null)
      setKey(crypto.randomUUID())
    },
    onError: (error) => showToast({ tone: 'refused', text: t(problemWords(asRefusal(error))) }),
  })
  return (
    <section className="panel talk-panel" aria-labelledby="thread-title">
      <h2 id="thread-title">
        <Trans>Messages with the buyer</Trans>
      </h2>
      <Thread items={thread.data?.items ?? []} own="seller" />
      <form
        className="talk-form"
        onSubmit={(event) => {
          event.preventDefault()
          send.mutate()
        }}
      >
        <TextAreaField
          label={<Trans>Write to the buyer</Trans>}
          rows={2}
          maxLength={4000}
          value={body}
          onChange={(event) => setBody(event.target.value)}
        />
        <AttachPicture file={picture} onChange={setPicture} size="desk" />
        <Button type="submit" size="desk" kind="main" icon={SendIcon} busy={send.isPending} disabled={body.trim() === ''}>
          <Trans>Send</Trans>
        </Button>
      </form>
      <ReportHost />
    </section>
  )
}

interface Line {
  id: string
  side?: 'buyer' | 'seller'
  author: string
  body: string
  pictureUrl?: string | null
  withheld?: boolean
  at: string
}

function Thread({ items, own }: { items: readonly Line[]; own: 'buyer' | 'seller' }) {
  const { t } = useLingui()
  const times = useTimes()
  if (items.length === 0) {
    return (
      <p className="text-muted">
        <Trans>Nobody wrote yet.</Trans>
      </p>
    )
  }
  return (
    <ol className="talk-lines">
      {items.map((line) => (
        <li key={line.id} className={line.side === own ? 'is-own' : undefined}>
          <p className="talk-who">
            <b>
              <bdi>{line.author}</bdi>
            </b>{' '}
            <time dateTime={line.at}>
              <bdi>{times.short(line.at)}</bdi>
            </time>
          </p>
          {line.withheld ? <WithheldMessage /> : <p dir="auto">{line.body}</p>}
          {line.pictureUrl && <img src={line.pictureUrl} alt={t`Picture of this message`} loading="lazy" />}
          {line.side === 'buyer' && !line.withheld && <ReportMessage id={line.id} title={`${line.author}: ${line.body}`} />}
        </li>
      ))}
    </ol>
  )
}

/** For the brand's own people. */
export function NotesPanel({ order }: { order: SellerOrder }) {
  const { t } = useLingui()
  const path = { id: order.id }
  const queryKey = ['order-notes', order.id]
  const queryClient = useQueryClient()
  const notes = useQuery({ queryKey, queryFn: () => answered(api.GET('/api/seller-orders/{id}/notes', { params: { path } })) })
  const [body, setBody] = useState('')
  const write = useMutation({
    mutationFn: () => answered(api.POST('/api/seller-orders/{id}/notes', { params: { path }, body: { body } })),
    onSuccess: (items) => {
      queryClient.setQueryData(queryKey, items)
      setBody('')
    },
    onError: (error) => showToast({ tone: 'refused', text: t(problemWords(asRefusal(error))) }),
  })
  return (
    <section className="panel talk-panel" aria-labelledby="notes-title">
      <h2 id="notes-title">
        <Trans>Notes, for your team alone</Trans>
      </h2>
      {(notes.data?.items.length ?? 0) > 0 && <Thread items={notes.data!.items} own="seller" />}
      <form
        className="talk-form"
        onSubmit={(event) => {
          event.preventDefault()
          write.mutate()
        }}
      >
        <TextAreaField
          label={<Trans>Note</Trans>}
          rows={2}
          maxLength={4000}
          value={body}
          onChange={(event) => setBody(event.target.value)}
        />
        <Button type="submit" size="desk" busy={write.isPending} disabled={body.trim() === ''}>
          <Trans>Keep the note</Trans>
        </Button>
      </form>
    </section>
  )
}
