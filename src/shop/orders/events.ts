import { defineEvent } from '#platform/events'
import type { PlacedOrder } from './order.ts'

/** An order was placed and paid. Sent after the commit. */
export const orderPlaced = defineEvent<{ order: PlacedOrder }>('shop.order.placed')
