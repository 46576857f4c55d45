import type { Language } from '#platform/language'

/**
 * Port of a payment provider. Card data goes from the buyer's browser to the provider's own page; Souk sees a token, later a brand and
 * four digits. Every call carries Souk's payment id, which makes it safe to repeat.
 */
export interface PaymentProvider {
  /** Part of account names and webhook addresses: `sandbox`. */
  readonly code: string
  /** `frame`: card fields of the provider's stand on the page and give a token; `page`: the card is typed on the provider's own page. */
  readonly form: 'frame' | 'page'
  authorise(request: AuthoriseRequest): Promise<Authorisation>
  /**
   * Takes authorised money, the amount given or what was taken before. Repeating it is safe. Answers what is captured now; a payment that
   * could not be captured is absent.
   */
  capture(payments: readonly ProviderPayment[]): Promise<readonly Captured[]>
  /** Gives up an authorisation, also one whose answer never arrived. Repeating it is safe. Answers what was taken before and stays so. */
  void(payment: VoidRequest): Promise<bigint>
  /** Gives captured money back. Repeating it is safe. Throws `ProviderSilent` when nobody knows whether it was done. */
  refund(request: ProviderRefund): Promise<RefundAnswer>
  /** Hands the shop's side of a dispute to the buyer's bank. Only the first one counts. */
  submitEvidence(evidence: ProviderEvidence): Promise<void>
  /** Lets the buyer have the money. Repeating it is safe. */
  acceptDispute(reference: string): Promise<void>
  /** Cards that buyers keep with the provider. */
  readonly cards: CardKeeper
  /** Verifies the signature; null when it is not the provider's. May ask the provider for what a delivery only points at. */
  parseWebhook(delivery: WebhookDelivery): ProviderNews | null | Promise<ProviderNews | null>
}

export interface AuthoriseRequest {
  /** UUID of Souk's payment. */
  readonly paymentId: string
  /** From the provider's card fields. */
  readonly token: string
  readonly amount: bigint
  readonly currency: string
  /** Absent where there is nothing to say beyond the token. */
  readonly terms?: PaymentTerms | undefined
}

/** What a payment was begun with; the same at every repeat. */
export interface PaymentTerms {
  /** The language of the provider's own page. */
  readonly language: Language | null
  /** The provider's name of the buyer, where a card is to be kept or one that is kept pays. */
  readonly customer: string | null
  /** Keep the card that is typed, for this customer. */
  readonly keep: boolean
  /** The provider's name of the kept card that pays; the token says nothing then. */
  readonly method: string | null
}

export interface KeptCard extends CardLabel {
  readonly method: string
  /** 1 to 12. */
  readonly expiryMonth: number
  readonly expiryYear: number
}

/** Knows cards by names of its own; no number ever comes out of it. Every call may be repeated. May throw `ProviderSilent`. */
export interface CardKeeper {
  /** The provider's name of this account, by its UUID; the same every time. */
  createCustomer(accountId: string): Promise<string>
  /** The card that a paid payment left with the customer; null when it left none. */
  findKept(payment: { readonly paymentId: string; readonly reference: string; readonly customer: string }): Promise<KeptCard | null>
  removeCard(card: { readonly customer: string; readonly method: string }): Promise<void>
  /** With every card. */
  removeCustomer(customer: string): Promise<void>
}

export interface ProviderPayment {
  readonly paymentId: string
  readonly reference: string
  readonly amount: bigint
  readonly currency: string
}

export interface Captured {
  readonly paymentId: string
  /** What was really taken. */
  readonly amount: bigint
  /** The provider has let go of it: it can never be taken. */
  readonly isLost?: boolean
}

export interface VoidRequest {
  readonly paymentId: string
  readonly amount: bigint
  readonly currency: string
  /** Null when the provider's answer never arrived. */
  readonly reference: string | null
  readonly terms?: PaymentTerms | undefined
}

export interface ProviderRefund extends ProviderPayment {
  /** UUID; the provider's key against doing it twice. */
  readonly refundId: string
  readonly reason: string
}

/** `already-refunded`: the provider has nothing left of it, as after a dispute. `refused`: for a reason of its own, such as an expired card. */
export const refundFailures = ['no-answer', 'refused', 'already-refunded', 'card-gone', 'provider-unknown'] as const
export type RefundFailure = (typeof refundFailures)[number]

export interface RefundAnswer {
  readonly state: 'pending' | 'succeeded' | 'failed'
  readonly reference: string | null
  readonly failure: RefundFailure | null
}

export const evidenceFilePurposes = ['receipt', 'shipping', 'communication', 'other'] as const
export type EvidenceFilePurpose = (typeof evidenceFilePurposes)[number]

export interface EvidenceTexts {
  readonly explanation: string
  readonly productDescription: string | null
  readonly carrier: string | null
  readonly trackingNumber: string | null
  /** `YYYY-MM-DD`. */
  readonly shippedOn: string | null
}

export interface ProviderEvidence {
  /** The provider's name of the dispute. */
  readonly reference: string
  readonly texts: EvidenceTexts
  readonly files: readonly {
    readonly purpose: EvidenceFilePurpose
    readonly name: string
    readonly mediaType: string
    readonly bytes: Buffer
  }[]
}

export interface CardLabel {
  /** As printed on the card: `Visa`. */
  readonly brand: string
  readonly last4: string
}

export const declineReasons = [
  'card-declined',
  'insufficient-funds',
  'expired-card',
  'authentication-failed',
  'token-unknown',
  'not-accepted',
] as const
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

export type ProviderEvent = PaymentNews | RefundNews | DisputeNews

export interface PaymentNews {
  readonly kind: 'payment'
  readonly paymentId: string
  readonly state: 'authorised' | 'captured' | 'voided' | 'declined'
  readonly reference: string | null
  readonly card: CardLabel | null
  readonly reason: DeclineReason | null
  /** What was taken; null where the state is another, or the provider does not say. */
  readonly amount: bigint | null
}

export interface RefundNews extends RefundAnswer {
  readonly kind: 'refund'
  /** UUID. */
  readonly refundId: string
}

export const disputeReasons = ['fraudulent', 'not-received', 'not-as-described', 'duplicate', 'credit-not-processed', 'general'] as const
export type DisputeReason = (typeof disputeReasons)[number]

export interface DisputeNews {
  readonly kind: 'dispute'
  /** The provider's name of the dispute. */
  readonly reference: string
  readonly paymentId: string
  readonly state: 'needs-response' | 'under-review' | 'won' | 'lost'
  readonly reason: DisputeReason
  readonly amount: bigint
  /** What the provider charges for the dispute, in the payment's currency. */
  readonly fee: bigint
  readonly currency: string
  /** Until when an answer is taken. */
  readonly dueAt: Date | null
}

/** The provider did not answer in time: money may or may not be held. The payment fails here and is voided there. */
export class ProviderSilent extends Error {
  override readonly name = 'ProviderSilent'
}
