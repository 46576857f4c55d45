import { defineStates } from '#platform/states'

/** The fulfilment axis of a seller's order. Its payment has its own states in `money/payments`. */
export type SellerOrderState = 'to-ship' | 'shipped' | 'delivered' | 'cancelled'

export const sellerOrderStates = defineStates<SellerOrderState>('seller order', 'to-ship', {
  'to-ship': ['shipped', 'cancelled'],
  shipped: ['delivered'],
  delivered: [],
  cancelled: [],
})
