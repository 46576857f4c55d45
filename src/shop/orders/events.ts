import { defineEvent } from '#platform/events'
import type { Id } from '#platform/ids'
import type { OrderEventKind } from './journal.ts'
import type { PlacedOrder } from './order.ts'
import type { SellerOrderState } from './states.ts'

/** An order was placed and paid. Sent after the commit. */
export const orderPlaced = defineEvent<{ order: PlacedOrder }>('shop.order.placed')

/** Something happened to a seller's order: its journal has it, and mails and webhooks are on their way. Sent after the commit. */
export const sellerOrderChanged = defineEvent<{
  sellerOrderId: Id<'sor'>
  organisationId: Id<'org'>
  kind: OrderEventKind
  from: SellerOrderState
  to: SellerOrderState
}>('shop.seller-order.changed')
