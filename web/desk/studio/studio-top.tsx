import { Trans } from '@lingui/react/macro'
import type { StudioShow } from '../../api/desk-types.ts'
import { clockText } from '../../kit/countdown.ts'
import { useTimes } from '../../kit/desk/times.ts'
import { useLanguage } from '../../kit/language.ts'
import { Amount } from '../../kit/money.tsx'
import type { Live } from './use-live-session.ts'
import { useNow } from './use-now.ts'

/** Whose show this is, and whether it is on air. */
export function StudioTitle({ studio }: { studio: StudioShow }) {
  const { read } = useLanguage()
  const { show } = studio
  return (
    <div className="studio-title">
      <h1 className="ellipsis">
        <bdi>{read(show.title)}</bdi>
      </h1>
      <p className="ellipsis">
        <bdi>{read(show.brand.name)}</bdi> · <bdi>{read(show.host.name)}</bdi> · <bdi>{read(show.market.name)}</bdi>
      </p>
    </div>
  )
}

/** Viewers, orders and sales of this show, as they are. */
export function StudioFigures({ studio, viewers }: { studio: StudioShow; viewers: number | null }) {
  const { locale } = useLanguage()
  const figure = (value: number) => new Intl.NumberFormat(locale).format(value)
  return (
    <dl className="figures-row">
      <div>
        <dt>
          <Trans>watching</Trans>
        </dt>
        <dd>
          <span className="num">{figure(viewers ?? studio.show.viewers)}</span>
        </dd>
      </div>
      <div>
        <dt>
          <Trans>orders</Trans>
        </dt>
        <dd>
          <span className="num">{figure(studio.sales.orders)}</span>
        </dd>
      </div>
      <div>
        <dt>
          <Trans>sold</Trans>
        </dt>
        <dd>
          <Amount of={studio.sales.total} short />
        </dd>
      </div>
    </dl>
  )
}

/** The state of the broadcast in a word, with its clock. */
export function OnAir({ studio, live }: { studio: StudioShow; live: Live }) {
  const now = useNow()
  const times = useTimes()
  const state = live.room.broadcast?.state ?? studio.broadcast?.state ?? 'idle'
  const startedAt = studio.broadcast?.startedAt ?? null
  const clock = startedAt === null ? null : clockText(Math.max(0, Math.floor((now - Date.parse(startedAt)) / 1000)))
  if (state === 'live') {
    return (
      <span className="on-air">
        <b>
          <Trans>ON AIR</Trans>
        </b>{' '}
        {clock && (
          <span className="num" role="timer">
            {clock}
          </span>
        )}
      </span>
    )
  }
  if (state === 'interrupted') {
    return (
      <span className="on-air is-interrupted" role="status">
        <b>
          <Trans>INTERRUPTED</Trans>
        </b>{' '}
        {clock && <span className="num">{clock}</span>}
      </span>
    )
  }
  return (
    <span className="on-air is-off">
      <b>
        <Trans>OFF AIR</Trans>
      </b>{' '}
      {studio.show.state === 'scheduled' && <bdi>{times.short(studio.show.startsAt)}</bdi>}
    </span>
  )
}
