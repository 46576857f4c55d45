import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useEffect, useState } from 'react'
import { answered, api } from '../../api/client.ts'
import { problemWords } from '../../api/problem-words.ts'
import { asRefusal } from '../../api/refusal.ts'
import type { components } from '../../api/schema.gen.ts'
import { AttachPicture, asBytes } from '../../kit/attach-picture.tsx'
import { Button } from '../../kit/button.tsx'
import { TextAreaField } from '../../kit/field.tsx'
import { ChatIcon, SendIcon } from '../../kit/icons.tsx'
import { useLanguage } from '../../kit/language.ts'
import { ReportMessage, WithheldMessage } from '../../kit/report/message.tsx'
import { showToast } from '../../kit/toast.ts'
import type { OrderPart } from './order-words.ts'
import { useTimes } from './use-times.ts'

type Message = components['schemas']['OrderMessage']
const LOOK_EVERY_MS = 8_000

/** Words with the seller. Opened by a tap, so that reading them is the buyer's doing. */
export function PartThread({ part, orderRef }: { part: OrderPart; orderRef: string }) {
  const [open, setOpen] = useState(false)
  if (open) return <Thread part={part} orderRef={orderRef} />
  return (
    <Button icon={ChatIcon} onClick={() => setOpen(true)}>
      {part.unread > 0 ? <Plural value={part.unread} one="# new message" other="# new messages" /> : <Trans>Write to the seller</Trans>}
    </Button>
  )
}

function Thread({ part, orderRef }: { part: OrderPart; orderRef: string }) {
  const { t } = useLingui()
  const { read } = useLanguage()
  const [items, setItems] = useState<Message[]>([])
  const [body, setBody] = useState('')
  const [key, setKey] = useState(() => crypto.randomUUID())
  const [busy, setBusy] = useState(false)
  const [picture, setPicture] = useState<File | null>(null)
  const { id } = part
  useEffect(() => {
    const path = { ref: orderRef, id }
    // A look that fails leaves what is there: the next one comes soon.
    const look = () =>
      answered(api.GET('/api/my/orders/{ref}/parts/{id}/messages', { params: { path } })).then(
        (thread) => setItems(thread.items),
        () => undefined,
      )
    void look()
    const timer = setInterval(() => void look(), LOOK_EVERY_MS)
    return () => clearInterval(timer)
  }, [orderRef, id])
  const send = async () => {
    setBusy(true)
    try {
      const path = { ref: orderRef, id }
      const url = '/api/my/orders/{ref}/parts/{id}/pictures' as const
      const pictureId = picture && (await answered(api.POST(url, { params: { path }, ...asBytes(picture) }))).id
      const message = { key, body, pictureId }
      const thread = await answered(api.POST('/api/my/orders/{ref}/parts/{id}/messages', { params: { path }, body: message }))
      setItems(thread.items)
      setBody('')
      setPicture(null)
      setKey(crypto.randomUUID())
    } catch (error) {
      showToast({ tone: 'refused', text: t(problemWords(asRefusal(error))) })
    }
    setBusy(false)
  }
  return (
    <div className="own-thread">
      <Lines items={items} brand={read(part.brand.name)} />
      <form
        className="own-form"
        onSubmit={(event) => {
          event.preventDefault()
          void send()
        }}
      >
        <TextAreaField
          label={<Trans>Your message</Trans>}
          rows={2}
          maxLength={4000}
          value={body}
          onChange={(event) => setBody(event.target.value)}
        />
        <AttachPicture file={picture} onChange={setPicture} />
        <Button type="submit" kind="main" icon={SendIcon} busy={busy} disabled={body.trim() === ''}>
          <Trans>Send</Trans>
        </Button>
      </form>
    </div>
  )
}

function Lines({ items, brand }: { items: readonly Message[]; brand: string }) {
  const { t } = useLingui()
  const times = useTimes()
  return (
    <ol aria-label={t`Messages`}>
      {items.map((line) => (
        <li key={line.id} className={line.side === 'buyer' ? 'is-own' : undefined}>
          <p className="fine">
            <b>{line.side === 'buyer' ? <Trans>You</Trans> : <bdi>{brand}</bdi>}</b>{' '}
            <time dateTime={line.at}>
              <bdi>{times.moment(line.at)}</bdi>
            </time>
          </p>
          {line.withheld ? <WithheldMessage /> : <p dir="auto">{line.body}</p>}
          {line.pictureUrl && <img src={line.pictureUrl} alt={t`Picture of this message`} loading="lazy" />}
          {line.side === 'seller' && !line.withheld && <ReportMessage id={line.id} title={`${brand}: ${line.body}`} />}
        </li>
      ))}
    </ol>
  )
}
