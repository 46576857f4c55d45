/**
 * Stripe, by keys. Buyers type their card on Stripe's own page (Checkout), so that no card data and no script of Stripe's is ever on a page of
 * Souk; money is authorised there, captured and given back from here, and told of by signed webhooks. No real account was tried: tests speak to a
 * stand-in for the calls used.
 */
import type { PaymentProvider } from '#money/payments'
import type { Log } from '#platform/log'
import type { Clock } from '#platform/time'
import { authorise } from './authorise.ts'
import { capture, giveUp } from './capture.ts'
import { keepCards } from './cards.ts'
import { createClient, type StripeOptions } from './client.ts'
import { acceptDispute, submitEvidence } from './dispute.ts'
import { findReference } from './find-reference.ts'
import { refund } from './refund.ts'
import { readWebhook } from './webhook.ts'

export { createConnect } from './connect.ts'

export interface StripeDeps extends StripeOptions {
  readonly log: Log
  readonly clock: Clock
  readonly webhookSecret: string
  /** Where buyers come back to; no slash at the end. */
  readonly publicUrl: string
}

export function createStripe(deps: StripeDeps): PaymentProvider {
  const stripe = createClient(deps)
  const parts = { ...deps, stripe, live: /^[rs]k_live_/.test(deps.secretKey) }
  return {
    code: 'stripe',
    form: 'page',
    authorise: (request) => authorise(parts, request),
    capture: (payments) => capture(parts, payments),
    // Without a reference Stripe's answer never came: asked again under the same key, it says what came of it.
    void: async ({ reference, ...payment }) => giveUp(parts, { reference: reference ?? (await findReference(parts, payment)) }),
    cards: keepCards(stripe),
    refund: (request) => refund(stripe, request),
    submitEvidence: (evidence) => submitEvidence(stripe, evidence),
    acceptDispute: (reference) => acceptDispute(stripe, reference),
    parseWebhook: (delivery) => readWebhook(parts, delivery),
  }
}
