/**
 * Port of a payment provider. Card data goes from the buyer's browser to the provider's own page; Souk sees a token, later a brand and
 * four digits. Every call carries Souk's payment id, which makes it safe to repeat.
 */
export interface PaymentProvider {
  /** Part of account names and webhook addresses: `sandbox`. */
  readonly code: string
  authorise(request: AuthoriseRequest): Promise<Authorisation>
  /** Takes authorised money. Repeating it is safe. Answers the ids that are captured now. */
  capture(payments: readonly ProviderPayment[]): Promise<readonly string[]>
  /** Gives up an authorisation, also one whose answer never arrived. Repeating it is safe. */
  void(paymentId: string): Promise<void>
  /** Verifies the signature; null when it is not the provider's. */
  parseWebhook(delivery: WebhookDelivery): ProviderNews | null
}

export interface AuthoriseRequest {
  /** UUID of Souk's payment. */
  readonly paymentId: string
  /** From the provider's card fields. */
  readonly token: string
  readonly amount: bigint
  readonly currency: string
}

export interface ProviderPayment {
  readonly paymentId: string
  readonly reference: string
  readonly amount: bigint
  readonly currency: string
}

export interface CardLabel {
  /** As printed on the card: `Visa`. */
  readonly brand: string
  readonly last4: string
}

export const declineReasons = ['card-declined', 'insufficient-funds', 'expired-card', 'authentication-failed', 'token-unknown'] as const
export type DeclineReason = (typeof declineReasons)[number]

export type Authorisation =
  | { readonly kind: 'authorised'; readonly reference: string; readonly card: CardLabel }
  | { readonly kind: 'action-required'; readonly reference: string; readonly actionUrl: string }
  | { readonly kind: 'declined'; readonly reason: DeclineReason }

export interface WebhookDelivery {
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  /** The bytes as they came: the signature covers them. */
  readonly body: string
}

export interface ProviderNews {
  /** The same for a delivery that comes again. */
  readonly deliveryId: string
  readonly events: readonly ProviderEvent[]
}

export interface ProviderEvent {
  readonly paymentId: string
  readonly state: 'authorised' | 'captured' | 'voided' | 'declined'
  readonly reference: string | null
  readonly card: CardLabel | null
  readonly reason: DeclineReason | null
}

/** The provider did not answer in time: money may or may not be held. The payment fails here and is voided there. */
export class ProviderSilent extends Error {
  override readonly name = 'ProviderSilent'
}
