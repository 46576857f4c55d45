/** Currencies that Stripe writes with two more digits than ISO 4217 gives them. */
const WITH_HUNDREDTHS: ReadonlySet<string> = new Set(['ISK', 'UGX'])

/** Currencies of three decimals: Stripe takes them in tens of the smallest unit alone. */
const IN_TENS: ReadonlySet<string> = new Set(['BHD', 'JOD', 'KWD', 'OMR', 'TND'])

/**
 * Minor units as Stripe counts them. What Stripe cannot count is rounded down wherever money moves, so that nobody is charged more than the page
 * said, and what goes back is never more than what came: up to nine thousandths of the currency are not asked for.
 */
export function toStripe(amount: bigint, currency: string): number {
  if (IN_TENS.has(currency)) return Number(amount - (amount % 10n))
  return Number(WITH_HUNDREDTHS.has(currency) ? amount * 100n : amount)
}

/** So little that Stripe cannot count it: nothing is asked. */
export const isTooLittle = (amount: bigint, currency: string): boolean => toStripe(amount, currency) === 0

export function fromStripe(amount: number, currency: string): bigint {
  const code = currency.toUpperCase()
  return WITH_HUNDREDTHS.has(code) ? BigInt(amount) / 100n : BigInt(amount)
}
