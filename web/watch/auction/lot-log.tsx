import { Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import type { LogEntryWire } from '#shop/auctions/contract'
import { useLanguage } from '../../kit/language.ts'
import { Amount } from '../../kit/money.tsx'
import type { LotView } from './use-lot.ts'

const SHOWN = 30

/** Every bid by its number, newest first: the same list on every screen. */
export function LotLog({ view: { log, you } }: { view: LotView }) {
  if (log.length === 0) return null
  return (
    <section className="lot-log">
      <h3>
        <Trans>Bids in their order</Trans>
      </h3>
      <ol reversed start={log.at(-1)?.sequence}>
        {log
          .toReversed()
          .slice(0, SHOWN)
          .map((entry) => (
            <Entry key={entry.sequence} entry={entry} own={you?.number ?? null} />
          ))}
      </ol>
    </section>
  )
}

function Entry({ entry, own }: { entry: LogEntryWire; own: number | null }) {
  const { locale } = useLanguage()
  const time = new Intl.DateTimeFormat(locale, { timeStyle: 'medium', hourCycle: 'h23' }).format(new Date(entry.at))
  return (
    <li className={entry.voided ? 'is-voided' : undefined} data-sequence={entry.sequence}>
      <span className="num lot-log-number">{entry.sequence}</span>
      <span className="lot-log-words">{wordsOf(entry, own)}</span>
      <time className="num" dateTime={entry.at}>
        {time}
      </time>
    </li>
  )
}

function wordsOf(entry: LogEntryWire, own: number | null): ReactNode {
  const { kind, number, amount, price, leader, refers, reason } = entry
  if (kind === 'opened') return <Trans>The bidding opened</Trans>
  if (kind === 'closed') return <Trans>The hammer fell</Trans>
  if (kind === 'voided') {
    return (
      <Trans>
        Bid {refers} was voided: {reason}
      </Trans>
    )
  }
  const name = number === own ? <Trans context="the reader, as a bidder">You</Trans> : <Trans>Bidder {number}</Trans>
  if (price === null)
    return (
      <>
        {name}: {<Trans>a bid before the opening</Trans>}
      </>
    )
  return (
    <>
      <b>{name}</b> {amount && leader !== number ? <Amount of={amount} short /> : <Amount of={price} short />}
      {leader !== number && (
        <span className="stock-note">
          {' '}
          {leader === own ? (
            <Trans>
              you lead at <Amount of={price} short />
            </Trans>
          ) : (
            <Trans>
              bidder {leader} leads at <Amount of={price} short />
            </Trans>
          )}
        </span>
      )}
    </>
  )
}
