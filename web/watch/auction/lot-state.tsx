import { Plural, Trans } from '@lingui/react/macro'
import type { LotView } from './use-lot.ts'

/** Who leads, or how it ended, in one line that is read aloud when it changes. */
export function LotState({ view }: { view: LotView }) {
  return (
    <p className="lot-state" role="status">
      <Words view={view} />
    </p>
  )
}

function Words({ view: { now, leads, outbid, lot } }: { view: LotView }) {
  if (now.state === 'voided') return <Trans>The host took this lot back</Trans>
  if (now.state === 'unsold') return now.why === 'not-paid' ? <Trans>Not paid, so not sold</Trans> : <Trans>Not sold</Trans>
  if (now.state === 'closing' || now.state === 'sold') {
    return leads ? <b>{<Trans>The hammer fell: it is yours</Trans>}</b> : <Trans>Sold to bidder {now.leader}</Trans>
  }
  if (now.state === 'planned') return <Trans>The bidding has not opened yet</Trans>
  if (leads) return <b>{<Trans>You lead</Trans>}</b>
  if (outbid) return <b className="lot-outbid">{<Trans>Outbid: bidder {now.leader} leads</Trans>}</b>
  if (now.leader === null) return <Trans>No bids yet</Trans>
  return (
    <>
      <Trans>Bidder {now.leader} leads</Trans> · <Plural value={now.bids} one="# bid" other="# bids" />
      {lot.reserve && now.reserveMet === false && (
        <>
          {' '}
          · <Trans>reserve not met</Trans>
        </>
      )}
    </>
  )
}
