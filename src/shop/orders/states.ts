import { defineStates } from '#platform/states'

/** Where a seller's order stands. Its payment has its own states in `money/payments`. */
export type Phase = 'on-hold' | 'open' | 'cancellation-requested' | 'completed' | 'cancelled'
/** Where its parcels stand. */
export type Fulfilment = 'none' | 'partly-shipped' | 'shipped' | 'delivered'
/** What people see: it follows from the two. */
export type SellerOrderState = Exclude<Phase, 'open'> | 'to-ship' | Exclude<Fulfilment, 'none'>

/** On hold, the buyer may cancel alone; then only the seller may, or say yes to who asks. */
export const phases = defineStates<Phase>('seller order', 'on-hold', {
  'on-hold': ['open', 'cancelled'],
  open: ['cancellation-requested', 'completed', 'cancelled'],
  'cancellation-requested': ['open', 'cancelled'],
  completed: [],
  cancelled: [],
})

export const fulfilments = defineStates<Fulfilment>('parcels of a seller order', 'none', {
  none: ['partly-shipped', 'shipped'],
  'partly-shipped': ['shipped'],
  shipped: ['delivered'],
  delivered: [],
})

/** Every way from one shown state to the next; the journal says which was taken. */
export const sellerOrderStates = defineStates<SellerOrderState>('seller order as shown', 'on-hold', {
  'on-hold': ['to-ship', 'cancelled'],
  'to-ship': ['partly-shipped', 'shipped', 'cancellation-requested', 'cancelled'],
  'cancellation-requested': ['to-ship', 'cancelled'],
  'partly-shipped': ['shipped'],
  shipped: ['delivered'],
  delivered: ['completed'],
  completed: [],
  cancelled: [],
})

/** The same as the generated column `shop.seller_order.state`. */
export function stateOf(phase: Phase, fulfilment: Fulfilment): SellerOrderState {
  if (phase !== 'open') return phase
  return fulfilment === 'none' ? 'to-ship' : fulfilment
}
