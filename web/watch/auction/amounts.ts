import type { Money } from '../../kit/money.ts'

/** Minor units as people type them: 5550 AED → "55.50". */
export function majorOf({ amount }: Money, exponent: number): string {
  if (exponent === 0) return amount
  const digits = amount.padStart(exponent + 1, '0')
  const fraction = digits.slice(-exponent)
  return /^0+$/.test(fraction) ? digits.slice(0, -exponent) : `${digits.slice(0, -exponent)}.${fraction}`
}

/** "55.5" in AED → 5550; null for what is no amount. Arabic digits are read too. */
export function amountFrom(text: string, currency: string, exponent: number): Money | null {
  const latin = text
    .trim()
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace('٫', '.')
  const match = /^(\d{1,10})(?:\.(\d+))?$/.exec(latin)
  const fraction = match?.[2] ?? ''
  if (!match || fraction.length > exponent) return null
  const amount = BigInt(`${match[1]}${fraction.padEnd(exponent, '0')}`)
  return amount > 0n ? { amount: String(amount), currency } : null
}

/** How far the picture is behind, in seconds; null for what nobody notices. */
export const behindText = (seconds: number): string | null => (seconds < 0.1 ? null : seconds.toFixed(1))
