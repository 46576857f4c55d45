import { defineStates } from '#platform/states'

export type PaymentState = 'created' | 'action-required' | 'authorised' | 'captured' | 'voided' | 'declined' | 'failed'

/** `failed`: the provider did not answer; `voided`: held money was given back before it was taken. */
export const paymentStates = defineStates<PaymentState>('payment', 'created', {
  created: ['action-required', 'authorised', 'declined', 'failed', 'voided'],
  'action-required': ['authorised', 'declined', 'failed', 'voided'],
  authorised: ['captured', 'voided'],
  captured: [],
  voided: [],
  declined: [],
  failed: [],
})

/** `failed` after `succeeded`: a bank may send back what the provider had already called paid. */
export type RefundState = 'pending' | 'succeeded' | 'failed'

export const refundStates = defineStates<RefundState>('refund', 'pending', {
  pending: ['succeeded', 'failed'],
  succeeded: ['failed'],
  failed: [],
})
