import { defineEvent } from '#platform/events'
import type { Order } from '#shop/orders'

/** The buyer's bank said yes, but what was held had gone meanwhile: the payment was let go and nothing was taken. Sent after that, once. */
export const purchaseUndone = defineEvent<{ order: Order }>('shop.purchase.undone')
