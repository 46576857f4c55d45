import Stripe from 'stripe'
import { type ProviderRefund, ProviderSilent, type RefundAnswer, type RefundFailure } from '#money/payments'
import { isTooLittle, toStripe } from './amounts.ts'
import { isSilence } from './client.ts'

/**
 * Gives money back once. Stripe forgets idempotency keys after a day, and a refund may wait longer than that: what Stripe already has under the
 * refund's id is looked for first.
 */
export async function refund(stripe: Stripe, request: ProviderRefund): Promise<RefundAnswer> {
  const { refundId, paymentId, reference, amount, currency } = request
  if (isTooLittle(amount, currency)) return { state: 'succeeded', reference: null, failure: null }
  try {
    const earlier = await stripe.refunds.list({ payment_intent: reference, limit: 100 })
    const same = earlier.data.find((one) => one.metadata?.['souk_refund'] === refundId)
    if (same) return answerOf(same)
    const made = await stripe.refunds.create(
      {
        payment_intent: reference,
        amount: toStripe(amount, currency),
        reason: 'requested_by_customer',
        metadata: { souk_refund: refundId, souk_payment: paymentId },
      },
      { idempotencyKey: `souk-refund-${refundId}` },
    )
    return answerOf(made)
  } catch (error) {
    if (isSilence(error)) throw new ProviderSilent('Stripe did not answer', { cause: error })
    if (error instanceof Stripe.errors.StripeInvalidRequestError) {
      return { state: 'failed', reference: null, failure: error.code === 'charge_already_refunded' ? 'already-refunded' : 'refused' }
    }
    throw error
  }
}

export function answerOf({ id, status, failure_reason: reason }: Stripe.Refund): RefundAnswer {
  switch (status) {
    case 'succeeded':
      return { state: 'succeeded', reference: id, failure: null }
    case 'failed':
    case 'canceled':
      return { state: 'failed', reference: id, failure: failureOf(reason) }
    default:
      return { state: 'pending', reference: id, failure: null }
  }
}

const failureOf = (reason: string | undefined): RefundFailure =>
  reason === 'expired_or_canceled_card' || reason === 'lost_or_stolen_card' ? 'card-gone' : 'refused'
