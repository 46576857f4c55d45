/** Currencies that Stripe writes with two more digits than ISO 4217 gives them. */
const WITH_HUNDREDTHS: ReadonlySet<string> = new Set(['ISK', 'UGX'])

/** Minor units as Stripe counts them. */
export function toStripe(amount: bigint, currency: string): number {
  return Number(WITH_HUNDREDTHS.has(currency) ? amount * 100n : amount)
}

export function fromStripe(amount: number, currency: string): bigint {
  const code = currency.toUpperCase()
  return WITH_HUNDREDTHS.has(code) ? BigInt(amount) / 100n : BigInt(amount)
}
