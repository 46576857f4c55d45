import { exponentOf, type Money } from './money.ts'

/** "149.5" in AED becomes 14950 fils; null for what is no amount, is nothing, or has more decimals than the currency. */
export function moneyFrom(text: string, currency: string): Money | null {
  const exponent = exponentOf(currency)
  const match = /^(\d{1,12})(?:[.,](\d+))?$/.exec(text.trim())
  const fraction = match?.[2] ?? ''
  if (!match || fraction.length > exponent) return null
  const amount = BigInt(match[1] + fraction.padEnd(exponent, '0'))
  return amount > 0n ? { amount: String(amount), currency } : null
}
