import { plural } from '@lingui/core/macro'
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { serverNow } from '../../api/clock.ts'
import type { DropStatus, Place } from '../../api/types.ts'
import { Clock, useSecondsLeft } from '../../kit/countdown.tsx'
import { SpokenTime } from '../../kit/spoken-time.tsx'

/** My place in the line, what can come of it, and my turn; nothing is promised that the stock does not hold. */
export function StandingNote({ drop, place }: { drop: DropStatus; place: Place }) {
  switch (place.state) {
    case 'turn':
      return <MyTurn place={place} />
    case 'waiting':
      return <Waiting drop={drop} place={place} />
    case 'bought':
      return <Plural value={place.quantity} one="You have your one of this drop" other="You have your # of this drop" />
    case 'lapsed':
      return <Trans>Your time ran out. It went to the next in line.</Trans>
    case 'left':
      return <Trans>You gave your place away.</Trans>
    case 'refused':
      return <Trans>You have your share of this drop</Trans>
    case 'over':
      return <OverNote drop={drop} />
  }
}

function MyTurn({ place }: { place: Place }) {
  const { t } = useLingui()
  const say = (mark: number): string => t({ message: plural(mark, { one: '# second left', other: '# seconds left' }) })
  const seconds = useSecondsLeft(place.turnUntil ? Date.parse(place.turnUntil) : 0, serverNow)
  return (
    <span className="drop-turn">
      <Trans>
        Your turn. Kept for you <Clock seconds={seconds} />
      </Trans>
      <SpokenTime seconds={seconds} say={say} />
    </span>
  )
}

function Waiting({ drop, place }: { drop: DropStatus; place: Place }) {
  const number = place.ahead + 1
  const { held, left } = drop
  // As many as are not paid for may still come to somebody.
  const within = number <= held + left
  return (
    <>
      <b>
        <Trans>Your place in line: {number}</Trans>
      </b>
      {' · '}
      {within ? (
        <Plural value={held} one="# piece is held and may come back" other="# pieces are held and may come back" />
      ) : (
        <Trans>More people before you than pieces that may come back</Trans>
      )}
    </>
  )
}

export function OverNote({ drop }: { drop: DropStatus }) {
  const { quantity } = drop.terms
  return drop.endReason === 'stock' ? (
    <Plural value={quantity} one="The drop is sold out: its one piece" other="The drop is sold out: all # pieces" />
  ) : (
    <Trans>The drop is over</Trans>
  )
}
