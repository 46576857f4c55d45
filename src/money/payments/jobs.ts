import { z } from 'zod'
import { defineJob } from '#platform/jobs'

/** Leaves jobs that take the money of all that was claimed within a second. */
export const gatherCaptures = defineJob('money.gather-captures', z.object({}))
/** Takes the money of claimed payments. */
export const capturePayments = defineJob('money.capture-payments', z.array(z.uuid()))
/** Takes the money of claimed payments whose job was lost or gave up: the provider may have been away for long. */
export const captureForgottenPayments = defineJob('money.capture-forgotten-payments', z.object({}))
/** A provider let go of a payment that something stands on: whoever knows what it paid for handles it. */
export const paymentLost = defineJob(
  'money.payment-lost',
  z.object({ paymentId: z.uuid(), subject: z.object({ kind: z.string(), id: z.uuid() }) }),
)
/** A refund came to nothing, perhaps long after it had succeeded: whoever gave the money back takes that out of their books. */
export const refundFailed = defineJob('money.refund-failed', z.object({ refundId: z.uuid() }))
/** A bank decided for the shop: whoever knows what was paid for gives back what could not be given back meanwhile. */
export const disputeWon = defineJob(
  'money.dispute-won',
  z.object({ disputeId: z.uuid(), subject: z.object({ kind: z.string(), id: z.uuid() }) }),
)
/** Makes sure that the provider holds nothing for a payment that Souk gave up. */
export const voidPayment = defineJob('money.void-payment', z.object({ paymentId: z.uuid() }))
/** Gives up payments that nothing claimed in time. */
export const voidStalePayments = defineJob('money.void-stale-payments', z.object({}))
/** Brings one promised refund to its end. */
export const settleRefund = defineJob('money.settle-refund', z.object({ refundId: z.uuid() }))
/** Asks again for refunds that wait: the job was lost, or the provider has not decided. */
export const settleWaitingRefunds = defineJob('money.settle-waiting-refunds', z.object({}))
/** Takes note of the card that a buyer chose to keep with the provider. */
export const keepCard = defineJob('money.keep-card', z.object({ paymentId: z.uuid() }))
/** Notes down cards whose note was lost with a process that ended. */
export const keepForgottenCards = defineJob('money.keep-forgotten-cards', z.object({}))
/** Has the provider forget a kept card, or with none named the customer with all of theirs. */
export const forgetCard = defineJob(
  'money.forget-card',
  z.object({ provider: z.string(), customer: z.string(), method: z.string().nullable() }),
)
