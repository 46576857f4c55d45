import type { Selectable } from 'kysely'
import { fromUuid, type Id } from '#platform/ids'
import type { RefundFailure } from './provider.ts'
import type { RefundState } from './states.ts'
import type { PaymentTables } from './tables.ts'

/** What a payment was for, or what a refund is for; payments do not know what it is. */
export interface PaidSubject {
  readonly kind: string
  /** UUID. */
  readonly id: string
}

export interface RefundRequest {
  /** The caller's own: with the same key and payment it is the same refund, however often it is asked. */
  readonly key: string
  /** UUID. */
  readonly paymentId: string
  /** Minor units of the payment's currency, above zero. */
  readonly amount: bigint
  /** For the provider and the books: `cancelled-by-buyer`. */
  readonly reason: string
  /** What the money is given back for: the seller's order, a return. */
  readonly subject: PaidSubject
}

export interface Refund {
  readonly id: Id<'rfd'>
  /** UUID. */
  readonly paymentId: string
  readonly amount: bigint
  readonly currency: string
  readonly reason: string
  readonly subject: PaidSubject
  /** `release`: it was never taken from the card. Null until that is known. */
  readonly way: 'release' | 'refund' | null
  readonly state: RefundState
  /** Why it failed; while it is pending, why it is late. */
  readonly failure: RefundFailure | null
  readonly createdAt: Date
  readonly settledAt: Date | null
}

export type RefundRow = Selectable<PaymentTables['money.refund']>

export const refundFromRow = (row: RefundRow): Refund => ({
  id: fromUuid('rfd', row.id),
  paymentId: row.payment_id,
  ...{ amount: row.amount, currency: row.currency, reason: row.reason },
  subject: { kind: row.subject_kind, id: row.subject_id },
  ...{ way: row.way, state: row.state, failure: row.failure },
  ...{ createdAt: row.created_at, settledAt: row.settled_at },
})

/** What is left to give back of a payment, in minor units. Nothing of one that no order stands on. */
export function refundableOf(
  payment: Pick<Selectable<PaymentTables['money.payment']>, 'state' | 'claimed_at' | 'amount' | 'refunded' | 'disputed'>,
): bigint {
  const paid = payment.state === 'captured' || (payment.state === 'authorised' && payment.claimed_at !== null)
  const left = paid ? payment.amount - payment.refunded - payment.disputed : 0n
  return left > 0n ? left : 0n
}
