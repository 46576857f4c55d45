/**
 * Payments: one attempt to take money, its states, its provider. Knows no order: a payment has an opaque subject.
 * Published database functions for hot statements: `money.open_payments`, `money.payments_by_key`, `money.claim_payments`.
 */
export type { AuthoriseOutcome } from './authorise-payment.ts'
export { createPayments, type Payments, type PaymentsDeps } from './create-payments.ts'
export { type DisputeState, disputeChanged, refundSettled } from './events.ts'
export { disputeWon, paymentLost, refundFailed } from './jobs.ts'
export { paymentProblems } from './problems.ts'
export * from './provider.ts'
export type { DisputeNewsTaker } from './receive-webhook.ts'
export { type Refund, type RefundRequest, refundableOf } from './refund.ts'
export type { PaymentState, RefundState } from './states.ts'
export type { PaymentRow } from './store.ts'
