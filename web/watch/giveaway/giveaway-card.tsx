import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { GiveawayWire } from '#shop/giveaways/contract'
import { serverNow } from '../../api/clock.ts'
import { Button } from '../../kit/button.tsx'
import { Clock, useSecondsLeft } from '../../kit/countdown.tsx'
import { ClockIcon } from '../../kit/icons.tsx'
import { useLanguage } from '../../kit/language.ts'
import { Sheet } from '../../kit/sheet.tsx'
import '../auction/auction.css'
import { Thumb } from '../page/pin-card.tsx'
import type { SaleCardProps } from '../page/sale-card.ts'
import { EntryForm } from './entry-form.tsx'
import './giveaway.css'
import { Claim, DrawFacts, GiveawayState, Rules } from './giveaway-parts.tsx'
import { useGiveaway } from './use-giveaway.ts'

/** A giveaway on air: the prize, the time left, and the free entry. */
export function GiveawayCard({ cue }: SaleCardProps) {
  const { t } = useLingui()
  const { read } = useLanguage()
  const { facts } = cue.sale as unknown as { facts: GiveawayWire }
  const { view, look } = useGiveaway(facts.id)
  const [open, setOpen] = useState(false)
  const giveaway = view?.giveaway ?? facts
  const title = read(giveaway.title)
  const seconds = useSecondsLeft(Date.parse(giveaway.now.closesAt ?? ''), serverNow)
  const mayEnter = view?.giveaway.now.state === 'open' && seconds > 0 && !view.you.code && !view.you.sells
  return (
    <article
      className="lot-card glass"
      aria-label={t`Giveaway: ${title}`}
      data-giveaway={giveaway.id}
      data-giveaway-state={giveaway.now.state}
    >
      <Thumb url={giveaway.pictureUrl} />
      <div className="lot-words">
        <div className="pin-line">
          <h2>
            <bdi>{title}</bdi>
          </h2>
          {giveaway.now.state === 'open' && (
            <span className="offer-clock" role="timer">
              <ClockIcon /> <Clock seconds={seconds} />
            </span>
          )}
        </div>
        <p className="lot-state" role="status">
          {view && <GiveawayState view={view} />}
        </p>
      </div>
      <div className="lot-deal">
        <span className="stock-note">
          <Trans>Giveaway</Trans> · <Plural value={giveaway.winners} one="# prize" other="# prizes" />
        </span>
        <div className="lot-acts">
          <Button kind={mayEnter ? 'main' : 'quiet'} onClick={() => setOpen(true)}>
            {mayEnter ? <Trans>Enter for free</Trans> : <Trans>Rules and draw</Trans>}
          </Button>
        </div>
      </div>
      {open && view && (
        <Sheet title={t`Giveaway: ${title}`} className="bid-sheet" onClose={() => setOpen(false)}>
          <div className="bid-scroll">
            <p className="lot-state">
              <GiveawayState view={view} />
            </p>
            <Claim view={view} />
            {mayEnter && <EntryForm view={view} watching onEntered={look} />}
            <Rules view={view} />
            <DrawFacts view={view} />
          </div>
        </Sheet>
      )}
    </article>
  )
}
