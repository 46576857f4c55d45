import type { Id } from '#platform/ids'
import type { Language } from '#platform/language'

/**
 * Port of a company that tells whether somebody is 18, and nothing else. The person goes to its page and comes back; the answer comes apart,
 * signed, and may come late or twice.
 */
export interface AgeProvider {
  /** Part of webhook addresses: `sandbox`. */
  readonly code: string
  /** Whether people can be sent there now; one that does not say so always takes them. */
  isOpen?(): boolean
  start(visit: AgeVisit): Promise<{ readonly url: string }>
  /** Verifies the signature; null when it is not the provider's. */
  parseWebhook(delivery: AgeDelivery): AgeNews | null
}

export interface AgeVisit {
  readonly checkId: Id<'chk'>
  /** Path of this Souk that the person comes back to. */
  readonly returnTo: string
  readonly language: Language
}

export interface AgeDelivery {
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  /** The bytes as they came: the signature covers them. */
  readonly body: string
}

export interface AgeNews {
  readonly checkId: Id<'chk'>
  readonly outcome: 'passed' | 'failed' | 'expired'
}
