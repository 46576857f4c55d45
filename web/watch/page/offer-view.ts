import type { OfferStatusWire, OfferTermsWire } from '#shop/offers/contract'
import type { Cue } from '../../live/cues/cue-timeline.ts'

/** How an offer looks from here: by the frame in sight, except what is left, which is always now. */
export interface OfferView {
  terms: OfferTermsWire
  state: 'running' | 'sold-out' | 'mine' | 'over'
  secondsLeft: number
  spanSeconds: number
  left: number
  held: number
}

/** So long a card says that an offer is over. */
const lingerMilliseconds = 60_000

interface Sight {
  /** The opening in force at the frame in sight. */
  cue: Cue | null
  status: OfferStatusWire | null
  secondsLeft: number
  /** Units bought in it with this browser. */
  taken: number
  nowMilliseconds: number
}

export function offerView({ cue, status, secondsLeft, taken, nowMilliseconds }: Sight): OfferView | null {
  if (cue?.offer) {
    const { terms, endsAt } = cue.offer
    const now = status?.id === terms.id ? status : null
    const figures = { left: now?.left ?? terms.quantity, held: now?.held ?? 0 }
    const spanSeconds = Math.round((Date.parse(endsAt) - Date.parse(cue.at)) / 1000)
    const mine = taken >= terms.mostPerPerson
    const state = secondsLeft <= 0 ? 'over' : figures.left <= 0 ? 'sold-out' : mine ? 'mine' : 'running'
    return { terms, state, secondsLeft, spanSeconds, ...figures }
  }
  if (!status?.endReason || nowMilliseconds - Date.parse(status.endsAt) > lingerMilliseconds) return null
  const { terms, left, held } = status
  return { terms, state: status.endReason === 'stock' ? 'sold-out' : 'over', secondsLeft: 0, spanSeconds: 0, left, held }
}
