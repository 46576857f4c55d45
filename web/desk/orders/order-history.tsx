import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import type { SellerOrder } from '../../api/desk-types.ts'
import { clockText } from '../../kit/countdown.ts'
import { Timeline, type TimelineStep } from '../../kit/desk/timeline.tsx'
import { useTimes } from '../../kit/desk/times.ts'
import { LiveIcon } from '../../kit/icons.tsx'
import { useLanguage } from '../../kit/language.ts'
import { Amount } from '../../kit/money.tsx'
import { eventLooks } from './order-events.ts'
import { reasonWords } from './reason-words.ts'

const TICKS_PER_SECOND = 90_000

/** In which show, and at which moment of it. */
export function BoughtIn({ order: { show } }: { order: SellerOrder }) {
  const { read } = useLanguage()
  if (!show) {
    return (
      <div className="bought-in">
        <b>
          <Trans>Bought outside a show</Trans>
        </b>
      </div>
    )
  }
  const moment = show.mediaTime === null ? null : clockText(Math.floor(show.mediaTime / TICKS_PER_SECOND))
  return (
    <div className="bought-in">
      <span className="bought-in-arch" aria-hidden="true">
        <LiveIcon />
      </span>
      <span>
        <b>
          <Trans>Bought on air</Trans>
        </b>
        <br />
        <a className="text-accent" href={`/shows/${show.slug}`}>
          <bdi>{read(show.title)}</bdi>
        </a>
        {moment && (
          <>
            <br />
            <span className="text-muted">
              <Trans>
                at <span className="num">{moment}</span> of the show
              </Trans>
            </span>
          </>
        )}
      </span>
    </div>
  )
}

/** What happened to the order, with the exact time of each step, and what comes next. */
export function OrderHistory({ order }: { order: SellerOrder }) {
  const { t } = useLingui()
  const times = useTimes()
  const past = order.timeline.map(
    (event, index): TimelineStep => ({
      key: `${event.kind}-${index}`,
      state: event.kind === 'cancelled' || event.kind === 'refund-failed' ? 'stopped' : 'past',
      title: t(eventLooks[event.kind].word),
      at: { iso: event.at, text: times.exact(event.at, order.timeline[index - 1]?.at) },
      detail: <EventDetail event={event} />,
    }),
  )
  const ahead = aheadOf(order)
  const until = ahead?.until ? times.short(ahead.until) : null
  const next: TimelineStep[] = ahead
    ? [
        {
          ...{ key: ahead.key, state: 'now', title: t(ahead.title), detail: t(ahead.detail) },
          ...(ahead.until && until ? { at: { iso: ahead.until, text: t`until ${until}` } } : {}),
        },
      ]
    : []
  return <Timeline label={t`What happened`} steps={[...past, ...next]} />
}

/** Everything the API knows of a step, on as few lines as it takes. */
function EventDetail({ event }: { event: SellerOrder['timeline'][number] }) {
  const { t } = useLingui()
  const { read } = useLanguage()
  const { detail: fallback } = eventLooks[event.kind]
  return (
    <>
      {event.detail ? <bdi>{read(event.detail)}</bdi> : fallback && t(fallback)}
      {event.amount && <Amount of={event.amount} />}
      {event.reasonCode && <span className="event-line">{t(reasonWords(event.reasonCode))}</span>}
      {event.note && (
        <span className="event-line">
          <bdi>{event.note}</bdi>
        </span>
      )}
      {event.by && event.kind !== 'paid' && (
        <span className="event-line text-muted">
          {event.by.kind === 'buyer' ? <Trans>by the buyer</Trans> : <bdi>{event.by.name}</bdi>}
          {event.by.kind === 'operator' && (
            <>
              {' '}
              <Trans>for the platform</Trans>
            </>
          )}
        </span>
      )}
    </>
  )
}

interface Ahead {
  readonly key: string
  readonly title: MessageDescriptor
  readonly detail: MessageDescriptor
  readonly until?: string | null
}

/** What the order waits for; null where nothing more comes by itself. */
function aheadOf({ state, holdUntil, returnUntil }: SellerOrder): Ahead | null {
  switch (state) {
    case 'on-hold':
      return {
        key: 'hold',
        title: msg({ message: 'On hold', context: 'order' }),
        detail: msg`The buyer may cancel alone`,
        until: holdUntil,
      }
    case 'to-ship':
    case 'partly-shipped':
      return { key: 'ship', title: msg`Waits to be shipped`, detail: msg`Your turn` }
    case 'cancellation-requested':
      return { key: 'answer', title: msg`Waits for your answer`, detail: msg`The buyer asks to cancel` }
    case 'shipped':
      return { key: 'deliver', title: msg({ message: 'On its way', context: 'order' }), detail: msg`Mark it as delivered when it arrived` }
    case 'delivered':
      return { key: 'return', title: msg`Return window`, detail: msg`It may be sent back`, until: returnUntil }
    case 'completed':
    case 'cancelled':
      return null
  }
}
