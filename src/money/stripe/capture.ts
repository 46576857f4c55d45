import Stripe from 'stripe'
import { type Captured, type ProviderPayment, ProviderSilent, type VoidRequest } from '#money/payments'
import type { Log } from '#platform/log'
import { fromStripe, isTooLittle, toStripe } from './amounts.ts'
import { readSession } from './authorise.ts'
import { isSilence } from './client.ts'

export interface CaptureDeps {
  stripe: Stripe
  log: Log
}

/** Stripe captures one payment a call. */
const AT_ONCE = 4

export async function capture(deps: CaptureDeps, payments: readonly ProviderPayment[]): Promise<Captured[]> {
  const captured: Captured[] = []
  const waiting = [...payments]
  const worker = async (): Promise<void> => {
    for (let payment = waiting.shift(); payment; payment = waiting.shift()) {
      const taken = await captureOne(deps, payment)
      if (taken !== null) captured.push({ paymentId: payment.paymentId, ...taken })
    }
  }
  await Promise.all(Array.from({ length: Math.min(AT_ONCE, payments.length) }, worker))
  return captured
}

/** What was taken, now or before; null when it was not, so that it is tried again. */
async function captureOne(
  { stripe, log }: CaptureDeps,
  { paymentId, reference, amount, currency }: ProviderPayment,
): Promise<Omit<Captured, 'paymentId'> | null> {
  try {
    if (isTooLittle(amount, currency)) return { amount: await cancelIntent(stripe, reference) }
    const intent = await stripe.paymentIntents.capture(
      reference,
      { amount_to_capture: toStripe(amount, currency) },
      { idempotencyKey: `souk-capture-${paymentId}-${amount}` },
    )
    return { amount: takenOf(intent) }
  } catch (error) {
    if (isSilence(error)) {
      log.warn({ err: error, paymentId }, 'Stripe did not answer to a capture')
      return null
    }
    if (!(error instanceof Stripe.errors.StripeError)) throw error
    // Captured before with another amount, or cancelled: what Stripe has counts. One that it does not know must not keep the others waiting.
    const intent = await stripe.paymentIntents.retrieve(reference).catch((unread: unknown) => {
      if (unread instanceof Stripe.errors.StripeError) return null
      throw unread
    })
    if (intent?.status === 'succeeded') return { amount: takenOf(intent) }
    if (intent?.status === 'canceled') return { amount: 0n, isLost: true }
    log.error({ err: error, paymentId, status: intent?.status }, 'Stripe cannot capture a payment')
    return null
  }
}

const takenOf = (intent: Stripe.PaymentIntent): bigint => fromStripe(intent.amount_received, intent.currency)

/** Closes the session or cancels the intent; what was captured before is left and told. */
export async function giveUp({ stripe }: CaptureDeps, { reference }: Pick<VoidRequest, 'reference'>): Promise<bigint> {
  if (!reference) return 0n
  try {
    if (!reference.startsWith('cs_')) return await cancelIntent(stripe, reference)
    const session = await readSession(stripe, reference)
    if (session.status === 'open') await stripe.checkout.sessions.expire(reference)
    const intent = session.payment_intent
    return session.status === 'complete' && intent ? await cancelIntent(stripe, typeof intent === 'string' ? intent : intent.id) : 0n
  } catch (error) {
    if (isSilence(error)) throw new ProviderSilent('Stripe did not answer', { cause: error })
    throw error
  }
}

async function cancelIntent(stripe: Stripe, id: string): Promise<bigint> {
  const intent = await stripe.paymentIntents.retrieve(id)
  if (intent.status === 'succeeded') return takenOf(intent)
  if (intent.status !== 'canceled') await stripe.paymentIntents.cancel(id, {}, { idempotencyKey: `souk-cancel-${id}` })
  return 0n
}
