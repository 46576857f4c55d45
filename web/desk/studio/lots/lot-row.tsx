import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import type { LotNews, LotWire } from '#shop/auctions/contract'
import { serverNow } from '../../../api/clock.ts'
import { Button } from '../../../kit/button.tsx'
import { Clock, useSecondsLeft } from '../../../kit/countdown.tsx'
import { useLanguage } from '../../../kit/language.ts'
import { Amount } from '../../../kit/money.tsx'
import { mergedLog, movedEnd } from '../../../live/realtime/lot-news.ts'
import type { Wanted } from './reason-dialog.tsx'
import { TakeBack } from './take-back.tsx'
import { lotLogQuery, type useLotActs } from './use-lots.ts'

interface RowProps {
  lot: LotWire
  heard: LotNews | undefined
  acts: ReturnType<typeof useLotActs>
  mayOpen: boolean
  onAsk: (wanted: Wanted) => void
}

export function LotRow({ lot, heard, acts, mayOpen, onAsk }: RowProps) {
  const { read } = useLanguage()
  const { t } = useLingui()
  const { now } = lot
  const title = read(lot.title)
  return (
    <li className="lot-row" data-lot={lot.id} data-state={now.state} aria-label={title}>
      <div className="lot-row-head">
        <b>
          <bdi>{title}</bdi>
        </b>
        <Amount of={now.price ?? lot.startingBid} short />
        {now.state === 'open' && <LotTime endsAt={now.endsAt} />}
      </div>
      <p className="lot-row-state" role={now.state === 'open' ? 'status' : undefined}>
        <StateWords lot={lot} />
      </p>
      {now.state === 'open' && <Bids lot={lot} heard={heard} onAsk={onAsk} />}
      <div className="lot-row-acts">
        {now.state === 'planned' && (
          <>
            <Button
              kind="main"
              className="btn-small"
              busy={acts.open.isPending}
              disabled={!mayOpen}
              onClick={() => acts.open.mutate(lot.id)}
            >
              <Trans>Open the bidding</Trans>
            </Button>
            {now.bids > 0 ? (
              <Button className="btn-small" aria-label={t`Take back ${title}`} onClick={() => onAsk({ lot, sequence: null })}>
                <Trans>Take back</Trans>
              </Button>
            ) : (
              <TakeBack name={title} onConfirm={() => acts.takeBack.mutate({ id: lot.id, reason: '' })} />
            )}
          </>
        )}
        {now.state === 'open' && now.bids === 0 && (
          <Button className="btn-small" busy={acts.closeEarly.isPending} onClick={() => acts.closeEarly.mutate(lot.id)}>
            <Trans>Close: nobody bids</Trans>
          </Button>
        )}
        {now.state === 'open' && now.bids > 0 && (
          <Button kind="danger" className="btn-small" onClick={() => onAsk({ lot, sequence: null })}>
            <Trans>Void the lot…</Trans>
          </Button>
        )}
      </div>
    </li>
  )
}

function LotTime({ endsAt }: { endsAt: string | null }) {
  const seconds = useSecondsLeft(Date.parse(endsAt ?? ''), serverNow)
  return <Clock seconds={seconds} className="lot-row-clock" />
}

function StateWords({ lot: { now, reserve } }: { lot: LotWire }) {
  switch (now.state) {
    case 'planned':
      return now.bids > 0 ? (
        <Plural value={now.bids} one="# bid waits for the opening" other="# bids wait for the opening" />
      ) : (
        <Trans>Prepared</Trans>
      )
    case 'open':
      return (
        <>
          {now.leader === null ? (
            <Trans>No bids yet</Trans>
          ) : (
            <>
              <Trans>Bidder {now.leader} leads</Trans> · <Plural value={now.bids} one="# bid" other="# bids" />
            </>
          )}
          {reserve && !now.reserveMet && (
            <>
              {' '}
              · <Trans>reserve not met</Trans>
            </>
          )}
        </>
      )
    case 'closing':
      return <Trans>Sold to bidder {now.leader}: waiting for the payment</Trans>
    case 'sold':
      return <Trans>Sold and paid</Trans>
    case 'unsold':
      return now.why === 'not-paid' ? <Trans>Not paid, so not sold</Trans> : <Trans>Not sold</Trans>
    case 'voided':
      return <Trans>Taken back</Trans>
  }
}

const SHOWN = 8

/** Every bid as it comes, with the way to void an obvious error. */
function Bids({ lot, heard, onAsk }: Pick<RowProps, 'lot' | 'heard' | 'onAsk'>) {
  const { t } = useLingui()
  const { locale } = useLanguage()
  const { data = [] } = useQuery(lotLogQuery(lot.id))
  const entries = mergedLog(data, heard?.entries ?? [])
  const log = entries.filter(({ kind }) => kind === 'bid')
  const end = movedEnd(lot.now, entries)
  const time = end && new Intl.DateTimeFormat(locale, { timeStyle: 'medium' }).format(new Date(end))
  if (log.length === 0) return null
  return (
    <>
      <p className="lot-row-state" role="status">
        {time && <Trans>More time to answer: it ends at {time}</Trans>}
      </p>
      <ol className="lot-row-log" reversed aria-label={t`Bids in their order`}>
        {log
          .toReversed()
          .slice(0, SHOWN)
          .map(({ sequence, number, amount, price, voided }) => (
            <li key={sequence} className={voided ? 'is-voided' : undefined}>
              <span className="num">{sequence}</span>
              <span>
                <Trans>Bidder {number}</Trans> <Amount of={amount ?? price ?? lot.startingBid} short />
              </span>
              {!voided && (
                <Button kind="quiet" className="btn-small" aria-label={t`Void bid ${sequence}`} onClick={() => onAsk({ lot, sequence })}>
                  <Trans>Void…</Trans>
                </Button>
              )}
            </li>
          ))}
      </ol>
    </>
  )
}
