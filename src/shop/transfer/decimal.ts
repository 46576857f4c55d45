import { exponentOf, type Money } from '#platform/money'

/** An amount with a point before its decimals, as files write it: `28.500`. */
export function decimalOf({ amount, currency }: Money): string {
  const exponent = exponentOf(currency)
  if (exponent === 0) return amount.toString()
  const digits = amount.toString().padStart(exponent + 1, '0')
  return `${digits.slice(0, -exponent)}.${digits.slice(-exponent)}`
}
