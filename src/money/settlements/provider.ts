import type { WebhookDelivery } from '#money/payments'
import type { Language } from '#platform/language'

/** Port of a provider that sends sellers their share. Every call carries an id of Souk's, which makes it safe to repeat. */
export interface SettlementProvider {
  /** As the payment provider's: money that came in there is shared out there. */
  readonly code: string
  /** Opens the account of a seller; asked again, it answers the same one. */
  openAccount(seller: PayeeRequest): Promise<string>
  readAccount(reference: string): Promise<PayeeAccount>
  /** Address of the provider's own pages, where the seller answers what it asks. It holds for minutes, and once. */
  onboardingLink(reference: string, way: { returnUrl: string; refreshUrl: string; language: Language }): Promise<string>
  /** Sends a share. Throws `ProviderSilent` when nobody knows whether it was done. */
  transfer(request: TransferRequest): Promise<MoveAnswer>
  /** Takes back from what was sent, as `transfer`. */
  recall(request: RecallRequest): Promise<MoveAnswer>
  /** References of accounts of which there are news; null when the provider did not sign. */
  parseWebhook(delivery: WebhookDelivery): { references: readonly string[] } | null
}

export interface PayeeRequest {
  /** UUID of the organisation. */
  readonly organisationId: string
  readonly name: string
  /** ISO 3166-1 alpha-2. */
  readonly country: string
}

/** What a provider asks of sellers before it sends them money. */
export const requirementKinds = [
  'terms',
  'bank-account',
  'identity',
  'person',
  'company',
  'owners',
  'business',
  'tax-number',
  'under-review',
  'rejected',
  'other',
] as const
export type RequirementKind = (typeof requirementKinds)[number]

/** `pending`: the seller has not finished answering; `restricted`: answered, and something is missing; `enabled`: money can be sent. */
export const payeeStates = ['pending', 'restricted', 'enabled'] as const
export type PayeeState = (typeof payeeStates)[number]

export interface PayeeAccount {
  readonly state: PayeeState
  readonly requirements: readonly RequirementKind[]
  readonly dueAt: Date | null
}

export interface TransferRequest {
  /** UUID. */
  readonly moveId: string
  /** The seller's account. */
  readonly account: string
  readonly amount: bigint
  readonly currency: string
  /** UUID of the payment that it is a part of. */
  readonly paymentId: string
  /** The provider's name of that payment; null where the share is more than was paid: the platform adds to it. */
  readonly source: string | null
}

export interface RecallRequest extends Omit<TransferRequest, 'source' | 'account'> {
  /** UUID of the transfer that it is taken from, and the provider's name of it. */
  readonly ofMoveId: string
  readonly transfer: string
}

export const moveFailures = ['account', 'balance', 'refused'] as const
export type MoveFailure = (typeof moveFailures)[number]
export type MoveAnswer =
  | { readonly done: true; readonly reference: string }
  /** `said`: the provider's own words, for an operator; null where it has none. */
  | { readonly done: false; readonly failure: MoveFailure; readonly said: string | null }
