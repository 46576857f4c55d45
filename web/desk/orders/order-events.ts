import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { OrderEventKind } from '../../api/desk-types.ts'

interface EventLook {
  word: MessageDescriptor
  /** Said below when the API adds nothing of its own. */
  detail?: MessageDescriptor
}

/** Words for the steps of an order's history. */
export const eventLooks: Record<OrderEventKind, EventLook> = {
  held: { word: msg`Held`, detail: msg`Kept for the buyer while paying` },
  paid: { word: msg`Paid`, detail: msg`Stock, order and ledger written together` },
  captured: { word: msg`Money taken`, detail: msg`The card was charged` },
  placed: { word: msg({ message: 'Placed', context: 'order' }) },
  'hold-ended': { word: msg`Ready to ship`, detail: msg`The time to cancel alone is over` },
  'cancellation-requested': { word: msg`Asked to cancel` },
  'cancellation-refused': { word: msg`Not cancelled` },
  cancelled: { word: msg({ message: 'Cancelled', context: 'order' }) },
  'lines-cancelled': { word: msg`Partly cancelled` },
  shipped: { word: msg`Handed to the carrier` },
  delivered: { word: msg({ message: 'Delivered', context: 'order' }) },
  completed: { word: msg({ message: 'Completed', context: 'order' }), detail: msg`Nothing can be sent back any more` },
  returned: { word: msg`Came back to the shelf` },
  'refund-started': { word: msg`Refund under way` },
  refunded: { word: msg`Money given back` },
  'refund-failed': { word: msg`The refund did not arrive`, detail: msg`The bank sent it back: try again` },
  disputed: { word: msg`Disputed by the buyer’s bank` },
  'payment-lost': { word: msg`Not paid after all`, detail: msg`The provider let go of the payment: do not send anything more` },
}
