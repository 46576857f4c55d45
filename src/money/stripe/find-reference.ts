import Stripe from 'stripe'
import type { VoidRequest } from '#money/payments'
import { type AuthoriseDeps, openSession, payWithKept } from './authorise.ts'

/** Null where Stripe refused the kept card at once: nothing is held by that. */
export async function findReference(parts: AuthoriseDeps, payment: Omit<VoidRequest, 'reference'>): Promise<string | null> {
  if (!payment.terms?.method) return (await openSession(parts, payment)).id
  try {
    return (await payWithKept(parts, payment)).id
  } catch (error) {
    if (error instanceof Stripe.errors.StripeCardError) return null
    throw error
  }
}
