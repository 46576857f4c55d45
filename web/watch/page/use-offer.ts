import { useCallback } from 'react'
import { serverNow } from '../../api/clock.ts'
import { useSecondsLeft } from '../../kit/countdown.tsx'
import { useStore } from '../../live/session/use-store.ts'
import type { WatchSession } from '../../live/session/watch-session.ts'
import { takenOf } from '../buy/offer-taken.ts'
import { type OfferView, offerView } from './offer-view.ts'

/** The offer of the show as this page sees it: its clock runs by the frame in sight. */
export function useOffer(session: WatchSession): OfferView | null {
  const cue = useStore(session.offer)
  const { offer: status } = useStore(session.room)
  const now = useCallback(() => session.frameDate() ?? serverNow(), [session])
  const secondsLeft = useSecondsLeft(cue?.offer ? Date.parse(cue.offer.endsAt) : 0, now)
  const taken = cue?.offer ? takenOf(localStorage, cue.offer.terms.id) : 0
  return offerView({ cue, status, secondsLeft, taken, nowMilliseconds: serverNow() })
}
