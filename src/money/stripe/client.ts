import Stripe from 'stripe'

export interface StripeOptions {
  readonly secretKey: string
  /** Where Stripe's API is, for a stand-in; Stripe itself by default. */
  readonly api?: { readonly host: string; readonly port: number; readonly protocol: 'http' | 'https' }
  /** How long one try may take; 10,000 by default. */
  readonly patienceMs?: number
}

/** The library repeats what was lost on the way, under one idempotency key: 409, 5xx and broken connections. */
const REPEATS = 2

export function createClient({ secretKey, api, patienceMs = 10_000 }: StripeOptions): Stripe {
  return new Stripe(secretKey, { ...api, timeout: patienceMs, maxNetworkRetries: REPEATS, telemetry: false, appInfo: { name: 'Souk' } })
}

/** True where nobody knows whether Stripe did it: no connection, no answer, an answer of 5xx or 429, or another process asking the same. */
export function isSilence(error: unknown): boolean {
  return (
    error instanceof Stripe.errors.StripeConnectionError ||
    error instanceof Stripe.errors.StripeRateLimitError ||
    (error instanceof Stripe.errors.StripeError && (error.statusCode === 409 || (error.statusCode ?? 0) >= 500))
  )
}

/** An answer that was given before under the same key, as it was then. */
export const isReplay = (answer: { lastResponse: { headers: Record<string, string> } }): boolean =>
  answer.lastResponse.headers['idempotent-replayed'] === 'true'
