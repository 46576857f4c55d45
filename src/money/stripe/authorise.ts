import Stripe from 'stripe'
import { type Authorisation, type AuthoriseRequest, type CardLabel, ProviderSilent } from '#money/payments'
import { fromUuid } from '#platform/ids'
import type { Log } from '#platform/log'
import { toStripe } from './amounts.ts'
import { isReplay, isSilence } from './client.ts'

export interface AuthoriseDeps {
  stripe: Stripe
  log: Log
  /** Where buyers come back to; no slash at the end. */
  publicUrl: string
}

const NO_CARD: CardLabel = { brand: '', last4: '' }

/**
 * A Checkout Session for this payment: the buyer types the card on Stripe's own page, where Stripe asks the bank too. Asked again, it answers with
 * the same session and how far the buyer has come. What it asks never changes with the time of day: that is what Stripe's key demands.
 */
export async function authorise(deps: AuthoriseDeps, request: AuthoriseRequest): Promise<Authorisation> {
  try {
    const session = await openSession(deps, request)
    if (session.status === 'open' && session.url) return { kind: 'action-required', reference: session.id, actionUrl: session.url }
    const intent = session.payment_intent
    if (intent && typeof intent !== 'string') return outcomeOf(intent)
    return { kind: 'declined', reason: 'token-unknown' }
  } catch (error) {
    if (isSilence(error)) throw new ProviderSilent('Stripe did not answer', { cause: error })
    if (error instanceof Stripe.errors.StripeCardError) return { kind: 'declined', reason: declineOf(error.decline_code ?? error.code) }
    if (error instanceof Stripe.errors.StripeError) {
      deps.log.error({ err: error, paymentId: request.paymentId }, 'Stripe takes no such payment')
      return { kind: 'declined', reason: 'not-accepted' }
    }
    throw error
  }
}

/** As it stands now, with intent and charge where there are any. */
export async function openSession(
  { stripe, publicUrl }: Pick<AuthoriseDeps, 'stripe' | 'publicUrl'>,
  { paymentId, amount, currency }: Pick<AuthoriseRequest, 'paymentId' | 'amount' | 'currency'>,
): Promise<Stripe.Checkout.Session> {
  const id = fromUuid('pay', paymentId)
  const metadata = { souk_payment: paymentId }
  const back = `${publicUrl}/pay/return?payment=${id}`
  const made = await stripe.checkout.sessions.create(
    {
      mode: 'payment',
      allowed_payment_method_types: ['card'],
      line_items: [
        {
          quantity: 1,
          price_data: { currency: currency.toLowerCase(), unit_amount: toStripe(amount, currency), product_data: { name: id } },
        },
      ],
      payment_intent_data: { capture_method: 'manual', transfer_group: id, metadata },
      client_reference_id: id,
      metadata,
      success_url: back,
      cancel_url: `${back}&cancelled=1`,
    },
    { idempotencyKey: `souk-session-${paymentId}` },
  )
  return isReplay(made) ? readSession(stripe, made.id) : made
}

export const readSession = (stripe: Stripe, id: string): Promise<Stripe.Checkout.Session> =>
  stripe.checkout.sessions.retrieve(id, { expand: ['payment_intent.latest_charge'] })

export function outcomeOf(intent: Stripe.PaymentIntent): Authorisation {
  switch (intent.status) {
    case 'requires_capture':
    case 'succeeded':
      return { kind: 'authorised', reference: intent.id, card: cardOf(intent) }
    case 'canceled':
      return { kind: 'declined', reason: 'authentication-failed' }
    default:
      return { kind: 'declined', reason: 'card-declined' }
  }
}

/** Needs the intent's charge. */
export function cardOf({ latest_charge: charge }: Stripe.PaymentIntent): CardLabel {
  const card = charge && typeof charge !== 'string' ? charge.payment_method_details?.card : null
  return card?.last4 ? { brand: brandNames[card.brand ?? ''] ?? capital(card.brand ?? ''), last4: card.last4 } : NO_CARD
}

const brandNames: Readonly<Record<string, string>> = {
  amex: 'American Express',
  jcb: 'JCB',
  unionpay: 'UnionPay',
  mastercard: 'Mastercard',
}
const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)

function declineOf(code: string | undefined) {
  switch (code) {
    case 'insufficient_funds':
      return 'insufficient-funds' as const
    case 'expired_card':
      return 'expired-card' as const
    case 'authentication_required':
      return 'authentication-failed' as const
    default:
      return 'card-declined' as const
  }
}
