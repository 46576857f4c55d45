import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'

interface EventLook {
  word: MessageDescriptor
  /** Said below when the API adds nothing of its own. */
  detail?: MessageDescriptor
  stops?: boolean
}

/** Words for the steps of an order's history, by the API's kind. */
export const eventLooks: Record<string, EventLook | undefined> = {
  held: { word: msg`Held`, detail: msg`Kept for the buyer while paying` },
  authorised: { word: msg`Authorised`, detail: msg`The bank agreed` },
  paid: { word: msg`Paid` },
  confirmed: { word: msg`Confirmed`, detail: msg`Stock, order and ledger written together` },
  captured: { word: msg`Money taken`, detail: msg`The card was charged` },
  cancelled: { word: msg`Cancelled`, stops: true },
  refunded: { word: msg`Refunded`, stops: true },
}
