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
    if (request.terms?.method) return stateOf(await payWithKept(deps, request))
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
  { paymentId, amount, currency, terms }: Omit<AuthoriseRequest, 'token'>,
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
      payment_intent_data: {
        ...{ capture_method: 'manual' as const, transfer_group: id, metadata },
        ...(terms?.keep && { setup_future_usage: 'on_session' as const }),
      },
      ...(terms?.keep && terms.customer && { customer: terms.customer }),
      // Named, not guessed from the browser. Stripe's page speaks no Arabic: there it does as the browser asks.
      locale: terms?.language === 'en' ? 'en' : 'auto',
      client_reference_id: id,
      metadata,
      success_url: back,
      cancel_url: `${back}&cancelled=1`,
    },
    { idempotencyKey: `souk-session-${paymentId}` },
  )
  return isReplay(made) ? readSession(stripe, made.id) : made
}

/** The buyer is there and pays with a card that Stripe keeps for them; the bank may still want to ask. */
export async function payWithKept(
  { stripe, publicUrl }: Pick<AuthoriseDeps, 'stripe' | 'publicUrl'>,
  { paymentId, amount, currency, terms }: Omit<AuthoriseRequest, 'token'>,
): Promise<Stripe.PaymentIntent> {
  const id = fromUuid('pay', paymentId)
  const made = await stripe.paymentIntents.create(
    {
      ...{ amount: toStripe(amount, currency), currency: currency.toLowerCase() },
      ...{ customer: terms!.customer!, payment_method: terms!.method!, payment_method_types: ['card'] },
      ...{ confirm: true, capture_method: 'manual', transfer_group: id, metadata: { souk_payment: paymentId } },
      ...{ return_url: `${publicUrl}/pay/return?payment=${id}`, expand: ['latest_charge'] },
    },
    { idempotencyKey: `souk-intent-${paymentId}` },
  )
  return isReplay(made) ? stripe.paymentIntents.retrieve(made.id, { expand: ['latest_charge'] }) : made
}

function stateOf(intent: Stripe.PaymentIntent): Authorisation {
  const page = intent.status === 'requires_action' ? intent.next_action?.redirect_to_url?.url : null
  return page ? { kind: 'action-required', reference: intent.id, actionUrl: page } : outcomeOf(intent)
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
  return card?.last4 ? labelOf({ brand: card.brand, last4: card.last4 }) : NO_CARD
}

export const labelOf = ({ brand, last4 }: { brand: string | null; last4: string }): CardLabel => ({
  ...{ brand: brandNames[brand ?? ''] ?? capital(brand ?? ''), last4 },
})

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
