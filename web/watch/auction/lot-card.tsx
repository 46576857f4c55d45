import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { LotWire } from '#shop/auctions/contract'
import { serverNow } from '../../api/clock.ts'
import { Button } from '../../kit/button.tsx'
import { Clock, useSecondsLeft } from '../../kit/countdown.tsx'
import { ClockIcon } from '../../kit/icons.tsx'
import { useLanguage } from '../../kit/language.ts'
import { Amount } from '../../kit/money.tsx'
import { dismissToast, showToast } from '../../kit/toast.ts'
import { useStore } from '../../live/session/use-store.ts'
import { Thumb } from '../page/pin-card.tsx'
import type { SaleCardProps } from '../page/sale-card.ts'
import './auction.css'
import { BidSheet } from './bid-sheet.tsx'
import { LotMoved } from './lot-moved.tsx'
import { LotState } from './lot-state.tsx'
import { useBid } from './use-bid.ts'
import { type LotView, useLot } from './use-lot.ts'

/** No longer than good news: the card goes on saying it. */
const outbidMilliseconds = 8000

/** The lot that is being sold: price, who leads, the server's time, and the next bid in one tap. */
export function LotCard({ session, cue }: SaleCardProps) {
  const lot = (cue.sale as unknown as { facts: LotWire }).facts
  const { lots } = useStore(session.room)
  const { view, refresh, answer } = useLot(lot, lots[lot.id])
  const bidding = useBid(lot.id, answer, refresh)
  const [open, setOpen] = useState(false)
  const { read } = useLanguage()
  const { t } = useLingui()
  const { now, you, leads, outbid } = view
  const title = read(lot.title)

  const tap = async (): Promise<void> => {
    if (!you?.registered) return setOpen(true)
    const taken = await bidding.bid(now.nextBid)
    if (!taken) setOpen(true)
    else if (taken.leads) showToast({ tone: 'done', text: t`You lead` })
    else {
      const id = showToast({ tone: 'refused', text: t`Outbid: bidder ${taken.now.leader} leads` })
      setTimeout(() => dismissToast(id), outbidMilliseconds)
    }
  }

  return (
    <article
      className={`lot-card glass${leads ? ' is-leading' : ''}${outbid ? ' is-outbid' : ''}`}
      aria-label={t`Auction: ${title}`}
      data-lot={lot.id}
      data-lot-state={now.state}
      data-ends-at={now.endsAt ?? undefined}
    >
      <Thumb url={lot.pictureUrl} />
      <div className="lot-words">
        <div className="pin-line">
          <h2>
            <bdi>{title}</bdi>
          </h2>
          {now.state === 'open' && <LotClock view={view} />}
        </div>
        <LotState view={view} />
        <LotMoved view={view} />
      </div>
      <div className="lot-deal">
        <LotPrice view={view} />
        {now.state === 'open' && !you?.sells && (
          <div className="lot-acts">
            <Button kind="quiet" onClick={() => setOpen(true)}>
              <Trans context="button on a lot: say the highest you would pay">Maximum…</Trans>
            </Button>
            {!leads && (
              <Button kind="main" busy={bidding.busy} onClick={() => void tap()}>
                <Trans context="button with the amount of a bid">
                  Bid <Amount of={now.nextBid} short />
                </Trans>
              </Button>
            )}
          </div>
        )}
        {(now.state !== 'open' || you?.sells) && (
          <Button kind="quiet" onClick={() => setOpen(true)}>
            <Trans context="button: shows every bid">Bids</Trans>
          </Button>
        )}
      </div>
      {open && <BidSheet view={view} bidding={bidding} delaySeconds={session.delaySeconds()} onClose={() => setOpen(false)} />}
    </article>
  )
}

/** The server's clock, which alone decides. */
export function LotClock({ view }: { view: LotView }) {
  const seconds = useSecondsLeft(Date.parse(view.now.endsAt ?? ''), serverNow)
  return (
    <span className={seconds <= 10 ? 'offer-clock lot-last' : 'offer-clock'} role="timer">
      <ClockIcon /> <Clock seconds={seconds} />
    </span>
  )
}

function LotPrice({ view: { lot, now } }: { view: LotView }) {
  return (
    <span className="lot-price">
      <Amount of={now.price ?? lot.startingBid} short />
      <span className="stock-note">
        <Trans>
          + delivery from <Amount of={lot.delivery} short />
        </Trans>
      </span>
    </span>
  )
}
