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
}
