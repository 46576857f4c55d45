import { defineEvent } from '#platform/events'
import type { Refund } from './refund.ts'

/** A refund was settled: `succeeded`, `failed`, or `failed` after it had `succeeded`. Sent after the commit, possibly more than once. */
export const refundSettled = defineEvent<{ refund: Refund }>('money.refund.settled')

export type DisputeState = 'needs-response' | 'under-review' | 'won' | 'lost'

/** A buyer's bank disputes a payment, or decided. Sent after the commit by `money/disputes`, possibly more than once. */
export const disputeChanged = defineEvent<{
  disputeId: string
  paymentId: string
  subject: { kind: string; id: string }
  state: DisputeState
  amount: bigint
  currency: string
}>('money.dispute.changed')
