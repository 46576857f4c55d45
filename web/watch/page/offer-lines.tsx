import { plural } from '@lingui/core/macro'
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import type { OfferTermsWire } from '#shop/offers/contract'
import { percentLeft } from '../../kit/countdown.ts'
import { Clock } from '../../kit/countdown.tsx'
import { ClockIcon } from '../../kit/icons.tsx'
import { Amount, Figure } from '../../kit/money.tsx'
import { SpokenTime } from '../../kit/spoken-time.tsx'
import type { OfferView } from './offer-view.ts'

/** The line on the card's edge that drains with the offer's time; the only thing on it that moves by itself. */
export function Drain({ offer }: { offer: OfferView }) {
  return <span className="drain" aria-hidden="true" style={{ '--left': percentLeft(offer.secondsLeft, offer.spanSeconds) / 100 }} />
}

export function OfferClock({ offer }: { offer: OfferView }) {
  const { t } = useLingui()
  const say = (mark: number): string =>
    t({ message: plural(mark, { one: 'The offer ends in # second', other: 'The offer ends in # seconds' }) })
  return (
    <span className="offer-clock" role="timer">
      <ClockIcon /> <Clock seconds={offer.secondsLeft} />
      <SpokenTime seconds={offer.secondsLeft} say={say} />
    </span>
  )
}

/** How the offer stands, in one line. */
export function OfferNote({ offer }: { offer: OfferView }) {
  const { left, held, terms } = offer
  const { quantity, mostPerPerson } = terms
  switch (offer.state) {
    case 'running':
      return (
        <Trans>
          Live offer · {left} of {quantity} left
        </Trans>
      )
    case 'mine':
      return <Plural value={mostPerPerson} one="You have your one of this offer" other="You have your # of this offer" />
    case 'sold-out':
      return held > 0 ? (
        <Trans>
          Offer: all {quantity} taken · {held} held right now
        </Trans>
      ) : (
        <Plural value={quantity} one="The offer is sold out: its one piece" other="The offer is sold out: all # pieces" />
      )
    case 'over':
      return <Trans>The offer is over</Trans>
  }
}

/** The price of the offer; a price is struck only where it is the lowest of the last 30 days. */
export function OfferPrice({ terms }: { terms: OfferTermsWire }) {
  return (
    <span>
      <Amount of={terms.price} short />
      {terms.lowestPrice && (
        <span className="stock-note offer-was">
          <Trans>
            30-day lowest{' '}
            <s>
              <Figure of={terms.lowestPrice} />
            </s>
          </Trans>
        </span>
      )}
    </span>
  )
}

/** In a replay: what the offer was, as a fact and not as something to buy. */
export function PastOffer({ terms }: { terms: OfferTermsWire }) {
  return (
    <span className="stock-note">
      <Trans>
        Was <Amount of={terms.price} short /> in the live
      </Trans>
    </span>
  )
}
