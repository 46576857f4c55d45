import Stripe from 'stripe'
import { z } from 'zod'
import type { DisputeNews, PaymentNews, ProviderEvent, ProviderNews, WebhookDelivery } from '#money/payments'
import type { Log } from '#platform/log'
import type { Clock } from '#platform/time'
import { fromStripe } from './amounts.ts'
import { cardOf } from './authorise.ts'
import { reasonOf } from './dispute.ts'
import { answerOf } from './refund.ts'

export interface WebhookDeps {
  stripe: Stripe
  clock: Clock
  log: Log
  webhookSecret: string
  /** Whether the key is one of the live mode: the other mode's news are not ours. */
  live: boolean
}

/** Older deliveries are refused: somebody may have kept one. Younger ones that come again are known by their id. */
const TOLERANCE_SECONDS = 300

const uuid = z.uuid()
const idOf = (metadata: Stripe.Metadata | null | undefined, name: string): string | null => uuid.safeParse(metadata?.[name]).data ?? null

/** Null when Stripe did not sign it, or too long ago. News of another account or mode, or of what Souk did not begin, are taken and empty. */
export async function readWebhook(deps: WebhookDeps, delivery: WebhookDelivery): Promise<ProviderNews | null> {
  const event = readEvent(deps, delivery)
  if (!event) return null
  const ours = event.livemode === deps.live && !event.account
  if (!ours) deps.log.warn({ event: event.id, type: event.type }, 'news of another Stripe account or mode are left aside')
  const news = ours ? await newsOf(deps, event) : null
  return { deliveryId: event.id, events: news ? [news] : [] }
}

/** Null when Stripe did not sign it with this secret, or too long ago. */
export function readEvent(
  { stripe, clock, webhookSecret }: Pick<WebhookDeps, 'stripe' | 'clock' | 'webhookSecret'>,
  { headers, body }: WebhookDelivery,
): Stripe.Event | null {
  const signature = headers['stripe-signature']
  if (typeof signature !== 'string') return null
  try {
    return stripe.webhooks.constructEvent(body, signature, webhookSecret, TOLERANCE_SECONDS, undefined, clock.now().getTime())
  } catch (error) {
    if (error instanceof Stripe.errors.StripeSignatureVerificationError) return null
    throw error
  }
}

async function newsOf({ stripe }: WebhookDeps, event: Stripe.Event): Promise<ProviderEvent | null> {
  switch (event.type) {
    case 'payment_intent.amount_capturable_updated': {
      // The card is on the charge, which the delivery only names.
      const intent = await stripe.paymentIntents.retrieve(event.data.object.id, { expand: ['latest_charge'] })
      return intentNews(intent, 'authorised')
    }
    case 'payment_intent.succeeded':
      return intentNews(event.data.object, 'captured')
    case 'payment_intent.canceled':
      return intentNews(event.data.object, 'voided')
    case 'checkout.session.expired':
      return paymentNews(idOf(event.data.object.metadata, 'souk_payment'), { state: 'voided', reference: null })
    case 'refund.created':
    case 'refund.updated':
    case 'refund.failed': {
      const refundId = idOf(event.data.object.metadata, 'souk_refund')
      return refundId === null ? null : { kind: 'refund', refundId, ...answerOf(event.data.object) }
    }
    case 'charge.dispute.created':
    case 'charge.dispute.updated':
    case 'charge.dispute.closed':
      return disputeNews(stripe, event.data.object)
    default:
      return null
  }
}

function intentNews(intent: Stripe.PaymentIntent, state: PaymentNews['state']): PaymentNews | null {
  const card = cardOf(intent)
  return paymentNews(idOf(intent.metadata, 'souk_payment'), {
    ...{ state, reference: intent.id },
    card: card.last4 ? card : null,
    amount: state === 'captured' ? fromStripe(intent.amount_received, intent.currency) : null,
  })
}

const paymentNews = (
  paymentId: string | null,
  news: Pick<PaymentNews, 'state' | 'reference'> & Partial<PaymentNews>,
): PaymentNews | null => (paymentId === null ? null : { kind: 'payment', paymentId, card: null, reason: null, amount: null, ...news })

const disputeStates: Readonly<Record<string, DisputeNews['state']>> = {
  needs_response: 'needs-response',
  under_review: 'under-review',
  won: 'won',
  lost: 'lost',
}

/** In the dispute's currency: Stripe charges in that of its own account, at the rate at which it takes the disputed amount there. */
const feeOf = (dispute: Stripe.Dispute, { amount, currency, fee }: Stripe.BalanceTransaction): number =>
  currency === dispute.currency || amount === 0 ? fee : Math.round((fee * dispute.amount) / Math.abs(amount))

/** An inquiry (`warning_…`) takes no money and is answered at Stripe. */
async function disputeNews(stripe: Stripe, dispute: Stripe.Dispute): Promise<DisputeNews | null> {
  const state = disputeStates[dispute.status]
  const intent = dispute.payment_intent
  if (!state || !intent) return null
  const { metadata } = typeof intent === 'string' ? await stripe.paymentIntents.retrieve(intent) : intent
  const paymentId = idOf(metadata, 'souk_payment')
  const due = dispute.evidence_details.due_by
  const fee = dispute.balance_transactions.reduce((sum, transaction) => sum + feeOf(dispute, transaction), 0)
  if (paymentId === null) return null
  return {
    ...{ kind: 'dispute', reference: dispute.id, paymentId, state, reason: reasonOf(dispute.reason) },
    ...{ amount: fromStripe(dispute.amount, dispute.currency), fee: fromStripe(Math.max(0, fee), dispute.currency) },
    ...{ currency: dispute.currency.toUpperCase(), dueAt: due === null ? null : new Date(due * 1000) },
  }
}
