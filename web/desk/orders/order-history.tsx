import { Trans, useLingui } from '@lingui/react/macro'
import type { SellerOrder } from '../../api/desk-types.ts'
import { clockText } from '../../kit/countdown.ts'
import { Timeline, type TimelineStep } from '../../kit/desk/timeline.tsx'
import { type Times, useTimes } from '../../kit/desk/times.ts'
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
  return <Timeline label={t`What happened`} steps={[...past, ...stepsAhead(order, times, t)]} />
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

type Translate = ReturnType<typeof useLingui>['t']

/** What the order waits for, and what follows by itself. */
function stepsAhead(order: SellerOrder, times: Times, t: Translate): TimelineStep[] {
  const { state, holdUntil, returnUntil } = order
  const until = (iso: string) => ({ iso, text: t`until ${times.short(iso)}` })
  const waits = (key: string, title: string, detail: string, at?: string): TimelineStep => ({
    ...{ key, state: 'now', title, detail },
    ...(at ? { at: until(at) } : {}),
  })
  if (state === 'on-hold') return [waits('hold', t`On hold`, t`The buyer may cancel alone`, holdUntil ?? undefined)]
  if (state === 'to-ship' || state === 'partly-shipped') return [waits('ship', t`Waits to be shipped`, t`Your turn`)]
  if (state === 'cancellation-requested') return [waits('answer', t`Waits for your answer`, t`The buyer asks to cancel`)]
  if (state === 'shipped') return [waits('deliver', t`On its way`, t`Mark it as delivered when it arrived`)]
  if (state === 'delivered' && returnUntil) return [waits('return', t`Return window`, t`It may be sent back`, returnUntil)]
  return []
}
